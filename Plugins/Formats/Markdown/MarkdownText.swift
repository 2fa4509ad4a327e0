import DocumentModel

/// Running Markdown that is being written from its parts.
///
/// Every part knows what stands before it, as bytes, and what follows, as a part. Where lines are to be filled, spaces at
/// which one may be broken are written as spaces, all others as `fixedSpace`.
struct MarkdownText {
  /// Where the text stands, which decides what needs a backslash.
  struct Place {
    /// A heading or a caption, whose last braces would be its attributes.
    var endsWithAttributes = false
    /// A heading, whose last number signs would be cut off.
    var isHeading = false
    /// A line of a line block, whose first spaces count.
    var isVerse = false
  }

  /// A space that no line is broken at. It is no character that a text could hold, because controls are references.
  static let fixedSpace: UInt8 = 0x01

  /// What was written last.
  enum Last: Equatable {
    case text
    /// A mark that begins or ends something; the byte of it.
    case mark(UInt8)
    case markup(MarkdownPiece.Ending)
  }

  let pieces: [MarkdownPiece]
  let place: Place
  /// What is written for a space at which no line may be broken.
  let space: UInt8
  let labels: MarkdownLabels
  /// Counted where the first mark is met: most texts have none.
  lazy var census = MarkdownCensus(pieces)
  var index = 0
  var bytes: [UInt8] = []
  var last = Last.text
  var open: [OpenMark] = []
  var enclosing: EnclosingMarks = []
  /// What was around each open bracket, and whether it is that of a citation.
  var brackets: [(outer: EnclosingMarks, isCitation: Bool)] = []
  /// How many `^…^` and `~…~` are open, which hold no bare spaces.
  var raised = 0
  /// True where the next character would keep the mark before it from closing.
  var encodesNext = false
  /// True where marks were left out because no notation would be read as they are meant.
  var hasLostMarks = false

  /// - Parameter isFilled: true where the lines are to be filled.
  init(_ pieces: [MarkdownPiece], in place: Place, isFilled: Bool, labels: MarkdownLabels) {
    self.labels = labels
    space = isFilled ? Self.fixedSpace : 0x20
    self.pieces = pieces
    self.place = place
    bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.length })
  }

  mutating func write() {
    while index < pieces.count {
      write(pieces[index])
      index += 1
    }
    // A line break is none at the end of a text.
    if bytes.last == 0x0A { writeNothing() }
  }

  var next: MarkdownPiece? { index + 1 < pieces.count ? pieces[index + 1] : nil }

  private mutating func write(_ piece: MarkdownPiece) {
    switch piece {
    case .text(let text):
      if case .markup = last, text.utf8.allSatisfy({ $0 == 0x20 }) { partKeyFromCitation() }
      write(text: text)
    case .markup(let markup, let ending):
      part(from: markup)
      write(markup: markup, ending)
    case .open(let mark, let closesWithOuter): write(opening: mark, closesWithOuter)
    case .close(let mark): write(closing: mark)
    case .openBracket(let bracket, let isCitation):
      part(from: bracket)
      bytes += bracket.utf8
      last = .mark(UInt8(ascii: "["))
      brackets.append((enclosing, isCitation))
      // What stands in brackets is matched before what stands around them.
      enclosing = []
    case .closeBracket(let bracket, let ending):
      if let bracket = brackets.popLast() { enclosing = bracket.outer }
      write(markup: bracket, ending)
    case .softBreak:
      partKeyFromCitation()
      if bytes.last == 0x0A { writeNothing() }
      writeLineEnd("\n")
    case .hardBreak: writeLineEnd("\\\n")
    }
  }

  // MARK: Markup

  private mutating func write(markup: String, _ ending: MarkdownPiece.Ending) {
    let source = markup.utf8Span.span
    if source.indices.contains(where: { source[$0] == 0x0A }) {
      write(lines: ArraySlice(markup.utf8))
    } else {
      append(fixed: markup.utf8)
    }
    last = .markup(ending)
    encodesNext = false
  }

  private mutating func write(lines: ArraySlice<UInt8>) {
    var line = lines
    while let end = line.firstIndex(of: 0x0A) {
      append(fixed: line[..<end])
      bytes.append(0x0A)
      line = line[(end + 1)...]
      // Inside markup a backslash would not vanish, but four spaces keep a line from beginning a block.
      if line.first == UInt8(ascii: "<") || !MarkdownLineStart.isHarmless(line.prefix { $0 != 0x0A }) { indent() }
    }
    append(fixed: line)
  }

  private mutating func append(fixed text: some Collection<UInt8>) {
    if space == 0x20 { return bytes += text }
    for byte in text { bytes.append(byte == 0x20 ? space : byte) }
  }

  private mutating func indent() { bytes += [UInt8](repeating: space, count: 4) }

  /// Appends a comment, which vanishes when it is read, to part what would touch.
  mutating func writeNothing() {
    // A line that begins with a comment would be HTML, but not where it is indented and goes on with a paragraph.
    if bytes.last == 0x0A { indent() }
    append(fixed: (raised > 0 ? "<!---->" : "<!-- -->").utf8)
    last = .mark(UInt8(ascii: ">"))
  }

  /// Parts markup from what stands before it, where the two would be read as something else together.
  mutating func part(from markup: String) {
    let first = markup.utf8.first
    let isBracket = first == UInt8(ascii: "[")
    switch last {
    case .text: break
    case .mark(UInt8(ascii: "^")): if isBracket || first == UInt8(ascii: "^") { writeNothing() }
    case .mark: break
    // Backticks, and brackets after brackets, would run together.
    case .markup(.attributable): if first == UInt8(ascii: "`"), bytes.last == first { writeNothing() }
    case .markup(.bracket): if isBracket { writeNothing() }
    case .markup(.math), .markup(.closed): break
    case .markup(.key): if isBracket || first.map(Self.isInsideKey) ?? false { writeNothing() }
    case .markup(.closedKey): if isBracket { writeNothing() }
    }
    if first == UInt8(ascii: "@") || first == UInt8(ascii: "-") { partKey() }
  }

  /// Keeps a letter before a citation key from hiding it.
  private mutating func partKey() {
    guard Self.isLetterOrDigit(previousScalar) else { return }
    if last == .text { encodePrevious() } else { writeNothing() }
  }

  /// True for what may stand inside a citation key, and so could go on with one.
  static func isInsideKey(_ byte: UInt8) -> Bool { "_~$<".utf8.contains(byte) }

  /// Keeps a key from taking the citation after the next part as its own.
  private mutating func partKeyFromCitation() {
    guard last == .markup(.key) || last == .markup(.closedKey), next?.firstByte == UInt8(ascii: "[") else { return }
    writeNothing()
  }

  private mutating func writeLineEnd(_ end: String) {
    bytes += end.utf8
    last = .text
    encodesNext = false
  }
}

/// A mark that is open.
struct OpenMark {
  var mark: MarkdownMark
  /// The byte that it was given; nil where no mark would be read as it is meant.
  var byte: UInt8?
  /// Where its content starts.
  var start: Int
  /// What stood open around it.
  var outer: EnclosingMarks
  /// True where it stands in brackets of its own.
  var isBracketed = false
}

/// Which marks stand open around a place, as far as one inside could be taken for their end.
struct EnclosingMarks: OptionSet {
  let rawValue: UInt16

  static let strikeout = EnclosingMarks(rawValue: 1 << 4)
  static let superscript = EnclosingMarks(rawValue: 1 << 5)
  static let `subscript` = EnclosingMarks(rawValue: 1 << 6)
  static let singleQuote = EnclosingMarks(rawValue: 1 << 7)
  static let doubleQuote = EnclosingMarks(rawValue: 1 << 8)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Emphasis by the byte of its mark and by their number. Runs of one and of two do not close each other
  /// (rules 9 and 10 of CommonMark 0.31.2 §6.2).
  init(_ mark: MarkdownMark, _ byte: UInt8) {
    switch mark {
    case .emphasis: rawValue = byte == UInt8(ascii: "*") ? 1 : 2
    case .strong: rawValue = byte == UInt8(ascii: "*") ? 4 : 8
    case .strikeout: self = .strikeout
    case .superscript: self = .superscript
    case .subscript: self = .subscript
    case .singleQuote: self = .singleQuote
    case .doubleQuote: self = .doubleQuote
    }
  }
}
