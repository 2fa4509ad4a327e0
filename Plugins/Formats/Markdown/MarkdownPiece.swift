/// A mark that opens or closes a styled run of text.
enum MarkdownMark {
  case emphasis, strong, strikeout, superscript, `subscript`, singleQuote, doubleQuote

  var isEmphasis: Bool { self == .emphasis || self == .strong }
  var isRaised: Bool { self == .superscript || self == .subscript }
}

/// A part of running text before it is bytes. What a part is written as depends on the parts beside it.
enum MarkdownPiece {
  /// How markup ends, which decides what may follow it.
  enum Ending {
    /// In a way that nothing after it changes.
    case closed
    /// Braces after it would be its attributes: code, links, addresses.
    case attributable
    /// Brackets, parentheses or a colon after it would belong to it: citations, notes.
    case bracket
    /// A digit after it would undo it.
    case math
    /// A citation key without brackets, which goes on with letters.
    case key
    /// A citation key in braces; brackets after it would still belong to it.
    case closedKey
  }

  case text(String)
  /// Bytes that stand as they are.
  case markup(String, Ending)
  /// `closesWithOuter` is true where the mark that closes it touches the one that closes emphasis around it.
  case open(MarkdownMark, closesWithOuter: Bool)
  case close(MarkdownMark)
  /// `[`, `![` or `^[`; true for a citation, in which a semicolon parts two items.
  case openBracket(String, isCitation: Bool)
  case closeBracket(String, Ending)
  case softBreak
  case hardBreak

  /// The first byte, where it is known before writing; marks of emphasis have not chosen theirs.
  var firstByte: UInt8? {
    switch self {
    case .text(let text), .markup(let text, _), .openBracket(let text, _), .closeBracket(let text, _): text.utf8.first
    case .open(let mark, _), .close(let mark): MarkdownPiece.byte(of: mark)
    case .softBreak: 0x0A
    case .hardBreak: UInt8(ascii: "\\")
    }
  }

  var isLineEnd: Bool { if case .softBreak = self { true } else { false } }

  /// About how many bytes it is written as.
  var length: Int {
    switch self {
    case .text(let text), .markup(let text, _), .openBracket(let text, _), .closeBracket(let text, _):
      text.utf8.count + 2
    case .open, .close, .softBreak, .hardBreak: 2
    }
  }

  static func byte(of mark: MarkdownMark) -> UInt8 {
    switch mark {
    case .emphasis, .strong: UInt8(ascii: "*")
    case .strikeout, .subscript: UInt8(ascii: "~")
    case .superscript: UInt8(ascii: "^")
    case .singleQuote: UInt8(ascii: "'")
    case .doubleQuote: UInt8(ascii: "\"")
    }
  }
}

/// The parts of one run of text, in order.
struct MarkdownPieces {
  private(set) var all: [MarkdownPiece]
  /// How many parts inside raised or lowered text hold white space that could not be written as a character reference.
  private(set) var bareSpaces = 0
  /// How many marks of raised or lowered text are open.
  private var raised = 0
  /// The last part, where it closes emphasis: where that emphasis was opened.
  private var lastEmphasis: (opened: Int, closed: Int)?
  private var hasHoles = false

  /// - Parameter count: about how many parts there will be.
  init(reserving count: Int) {
    all = []
    all.reserveCapacity(count)
  }

  mutating func append(text: String) {
    guard !text.isEmpty else { return }
    if case .text(var last)? = all.last {
      // Taken out first, so that it is not copied to grow.
      all.removeLast()
      last += text
      all.append(.text(last))
    } else {
      all.append(.text(text))
    }
  }

  mutating func append(markup: String, _ ending: MarkdownPiece.Ending) {
    count(markup)
    all.append(.markup(markup, ending))
  }

  mutating func append(_ piece: MarkdownPiece) {
    if case .softBreak = piece { bareSpaces += 1 }
    if case .closeBracket(let text, _) = piece { count(text) }
    all.append(piece)
  }

  /// Puts content between the two marks of a style.
  mutating func append(_ mark: MarkdownMark, _ content: (inout MarkdownPieces) -> Void) {
    let opened = all.count
    all.append(.open(mark, closesWithOuter: false))
    if mark.isRaised { raised += 1 }
    content(&self)
    if mark.isRaised { raised -= 1 }
    if mark.isEmphasis, let inner = lastEmphasis, inner.closed == all.count - 1,
      case .open(let mark, _) = all[inner.opened]
    {
      all[inner.opened] = .open(mark, closesWithOuter: true)
    }
    all.append(.close(mark))
    if mark.isEmphasis { lastEmphasis = (opened, all.count - 1) }
  }

  /// Takes the last marks away, which were opened at an index, and keeps what is between them.
  mutating func removeMarks(openedAt opened: Int) {
    all.removeLast()
    all[opened] = .markup("", .closed)
    hasHoles = true
  }

  /// The parts without those that were taken away, and without line ends at the edges, which are none.
  consuming func compact() -> [MarkdownPiece] {
    if hasHoles { fill() }
    if all.first?.isLineEnd ?? false { all.removeFirst(all.prefix(while: \.isLineEnd).count) }
    while all.last?.isLineEnd ?? false { all.removeLast() }
    return all
  }

  private mutating func fill() {
    var result = MarkdownPieces(reserving: all.count)
    for piece in all {
      switch piece {
      case .markup("", _): break
      case .text(let text): result.append(text: text)
      default: result.all.append(piece)
      }
    }
    self = result
  }

  private mutating func count(_ markup: String) {
    if raised > 0, markup.utf8.contains(where: { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) { bareSpaces += 1 }
  }
}
