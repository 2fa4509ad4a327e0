/// Which characters of a run of text have to be escaped at all: a mark that stands alone in its text means nothing,
/// because nothing could close it.
struct MarkdownCensus {
  private(set) var escapesAsterisk = false
  private(set) var escapesUnderscore = false
  private(set) var escapesTilde = false
  private(set) var escapesCaret = false
  private(set) var escapesBacktick = false
  /// True where some markup holds a backtick that a backslash before another would not keep apart from it.
  private(set) var encodesBacktick = false
  /// True where an unescaped dollar sign that could open a formula would find an end.
  private(set) var escapesDollar = false

  init(_ pieces: [MarkdownPiece]) {
    var counts = [UInt8: Int]()
    var closingDollars = 0
    var raised = 0
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let text) where text.utf8.contains(where: Self.isMark):
        let around = MarkdownNeighbours(
          before: index > 0 ? pieces[index - 1] : nil, after: pieces[safe: index + 1], areRaised: raised > 0)
        Self.count(Array(text.utf8), around, &counts, &closingDollars)
      case .open(let mark, _):
        if mark.isRaised { raised += 1 }
        if mark.isEmphasis { (escapesAsterisk, escapesUnderscore) = (true, true) }
        if mark == .superscript { escapesCaret = true }
        if mark == .subscript || mark == .strikeout { escapesTilde = true }
      case .markup(let markup, let ending):
        if markup.utf8.contains(UInt8(ascii: "`")) {
          escapesBacktick = true
          if ending != .attributable && ending != .closed { encodesBacktick = true }
        }
        if markup.utf8.contains(UInt8(ascii: "$")) { escapesDollar = true }
      case .closeBracket(let markup, _):
        if markup.utf8.contains(UInt8(ascii: "`")) { escapesBacktick = true }
        if markup.utf8.contains(UInt8(ascii: "$")) { escapesDollar = true }
      case .close(let mark): if mark.isRaised { raised -= 1 }
      case .text, .openBracket, .softBreak, .hardBreak: break
      }
    }
    func isMany(_ mark: Unicode.Scalar) -> Bool { counts[UInt8(ascii: mark), default: 0] > 1 }
    if isMany("*") { escapesAsterisk = true }
    if isMany("_") { escapesUnderscore = true }
    if isMany("~") { escapesTilde = true }
    if isMany("^") { escapesCaret = true }
    if isMany("`") { escapesBacktick = true }
    if isMany("$"), closingDollars > 0 { escapesDollar = true }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "`"), UInt8(ascii: "$"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "^"):
      true
    default: false
    }
  }

  private static func count(
    _ text: [UInt8], _ around: MarkdownNeighbours, _ counts: inout [UInt8: Int], _ closingDollars: inout Int
  ) {
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "`"): counts[byte, default: 0] += 1
      case UInt8(ascii: "$"):
        counts[byte, default: 0] += 1
        // A formula ends at a dollar sign after no space and before no digit.
        let isAfterSpace = index > 0 && text[index - 1] == 0x20 && !around.areRaised
        let isBeforeDigit = index + 1 < text.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index + 1])
        if !isAfterSpace, !isBeforeDigit { closingDollars += 1 }
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "^"):
        if !around.isIdle(text, index) { counts[byte, default: 0] += 1 }
      default: break
      }
    }
  }
}

/// The parts beside a text.
struct MarkdownNeighbours {
  var before: MarkdownPiece?
  var after: MarkdownPiece?
  /// True in raised or lowered text, whose spaces become character references, which are no spaces to a mark.
  var areRaised: Bool

  /// True for a mark that can neither open nor close anything: between spaces or at an edge, and an underscore between
  /// letters or digits.
  func isIdle(_ text: [UInt8], _ index: Int) -> Bool {
    if text[index] == UInt8(ascii: "_"), index > 0, index + 1 < text.count,
      MarkdownText.isASCIIWord(text[index - 1]), MarkdownText.isASCIIWord(text[index + 1])
    {
      return true
    }
    if areRaised { return false }
    // A space at the edge of the text may become a character reference, which is no space to a mark.
    let isAfterSpace = index > 1 && text[index - 1] == 0x20 || index == 0 && isEdge(before)
    let isBeforeSpace = index + 2 < text.count && text[index + 1] == 0x20 || index + 1 == text.count && isEdge(after)
    return isAfterSpace && isBeforeSpace
  }

  private func isEdge(_ piece: MarkdownPiece?) -> Bool {
    switch piece {
    case nil, .softBreak?: true
    default: false
    }
  }
}

extension [MarkdownPiece] {
  subscript(safe index: Int) -> MarkdownPiece? { indices.contains(index) ? self[index] : nil }
}
