import ByteText
import MarkdownSyntax

extension MarkdownText {
  /// What stands on one side of a mark, as the rules of flanking see it (CommonMark 0.31.2 §6.2).
  enum Side { case space, mark, letter }

  // MARK: Opening

  mutating func write(opening mark: MarkdownMark, _ closesWithOuter: Bool) {
    let outer = enclosing
    var byte = byte(opening: mark, closesWithOuter)
    let isBracketed = byte == nil && (mark.isEmphasis || mark == .strikeout)
    if isBracketed {
      // What stands in brackets is matched before what stands around them.
      part(from: "[")
      bytes.append(UInt8(ascii: "["))
      last = .mark(UInt8(ascii: "["))
      enclosing = []
      byte = self.byte(opening: mark, false)
    }
    guard let byte else { return writeLost(opening: mark) }
    append(mark, byte)
    open.append(OpenMark(mark: mark, byte: byte, start: bytes.count, outer: outer, isBracketed: isBracketed))
    enclosing.insert(EnclosingMarks(mark, byte))
    if mark.isRaised { raised += 1 }
    // A note and nothing else begins with a caret and a bracket.
    if mark == .superscript, next?.firstByte == UInt8(ascii: "[") { writeNothing() }
    if case .softBreak? = next { writeNothing() }
  }

  /// The byte of a mark that is read as it is meant; nil where none is.
  private mutating func byte(opening mark: MarkdownMark, _ closesWithOuter: Bool) -> UInt8? {
    switch mark {
    case .emphasis, .strong: emphasisByte(for: mark, closesWithOuter)
    case .strikeout: canOpenStrikeout() ? UInt8(ascii: "~") : nil
    case .superscript, .subscript: canOpenRaised(mark) ? MarkdownPiece.byte(of: mark) : nil
    case .singleQuote, .doubleQuote: canOpenQuote(mark) ? MarkdownPiece.byte(of: mark) : nil
    }
  }

  private mutating func append(_ mark: MarkdownMark, _ byte: UInt8) {
    bytes.append(byte)
    if mark == .strong || mark == .strikeout { bytes.append(byte) }
    last = .mark(byte)
    encodesNext = false
  }

  /// The mark of emphasis that is read as it is meant, `*` where both are; nil where none is.
  ///
  /// It must not run into another of its kind, must be able to open, and must not close what stands around it. Where
  /// a letter before it is in the way, that becomes a character reference; a mark before it is parted by a comment.
  private mutating func emphasisByte(for mark: MarkdownMark, _ closesWithOuter: Bool) -> UInt8? {
    let outer = closesWithOuter ? open.last { $0.mark.isEmphasis && $0.byte != nil }?.byte : nil
    if let byte = fittingByte(for: mark, except: outer) { return byte }
    if previous == .letter {
      partFromLetter()
      if let byte = fittingByte(for: mark, except: outer) { return byte }
    }
    guard case .mark = last else { return nil }
    writeNothing()
    // Where only the byte of the one around it is left, a comment parts their ends.
    return fittingByte(for: mark, except: outer) ?? fittingByte(for: mark, except: nil)
  }

  private func fittingByte(for mark: MarkdownMark, except outer: UInt8?) -> UInt8? {
    let asterisk = UInt8(ascii: "*")
    return [asterisk, UInt8(ascii: "_")].first { byte in
      guard last != .mark(byte), byte != outer, byte == asterisk || last != .markup(.key) else { return false }
      // Between letters only `*` is a mark.
      guard previous != .letter || (byte == asterisk && inside == .letter) else { return false }
      return !couldClose || !enclosing.contains(EnclosingMarks(mark, byte))
    }
  }

  /// True where a mark would be read as the end of another of its kind that stands open.
  private var couldClose: Bool { previous == .letter || previous == .mark && inside == .mark }

  private mutating func partFromLetter() {
    if last == .text { encodePrevious() } else { writeNothing() }
  }

  private mutating func canOpenStrikeout() -> Bool {
    if previous == .letter, inside == .mark { partFromLetter() }
    if last == .mark(UInt8(ascii: "~")) || last == .markup(.key) { writeNothing() }
    return !couldClose || !enclosing.contains(.strikeout)
  }

  private mutating func canOpenRaised(_ mark: MarkdownMark) -> Bool {
    // Inside another of its kind it would close that one, because no space may stand between.
    guard !enclosing.contains(EnclosingMarks(mark, 0)) else { return false }
    let isTilde = mark == .subscript
    if last == .mark(MarkdownPiece.byte(of: mark)) || isTilde && last == .markup(.key) { writeNothing() }
    return true
  }

  private mutating func canOpenQuote(_ mark: MarkdownMark) -> Bool {
    if Self.isLetterOrDigit(previousScalar) { partFromLetter() }
    let isBeforeWord = mark == .singleQuote && Self.isLetterOrDigit(followingScalar)
    let couldEnd = previous != .space && !"([{".unicodeScalars.contains(previousScalar ?? " ") && !isBeforeWord
    return !couldEnd || !enclosing.contains(EnclosingMarks(mark, 0))
  }

  /// Opens a style that has no marks here: quotation marks become curly, other marks are left out.
  private mutating func writeLost(opening mark: MarkdownMark) {
    open.append(OpenMark(mark: mark, byte: nil, start: bytes.count, outer: enclosing))
    hasLostMarks = true
    if mark == .singleQuote { append(quote: "\u{2018}") }
    if mark == .doubleQuote { append(quote: "\u{201C}") }
  }

  private mutating func append(quote: String) {
    bytes += quote.utf8
    last = .text
  }

  // MARK: Closing

  mutating func write(closing mark: MarkdownMark) {
    guard let opened = open.popLast() else { return }
    guard let byte = opened.byte else {
      if mark == .singleQuote { append(quote: "\u{2019}") }
      if mark == .doubleQuote { append(quote: "\u{201D}") }
      return
    }
    // Nothing, a line end or another such mark before it would keep it from closing.
    let isInsideKey = last == .markup(.key) && Self.isInsideKey(byte)
    let isQuote = mark == .singleQuote || mark == .doubleQuote
    if bytes.count == opened.start || previous == .space || isInsideKey || last == .mark(byte) && !isQuote {
      writeNothing()
    }
    if mark.isRaised { raised -= 1 }
    let side = previous
    append(mark, byte)
    enclosing = opened.outer
    switch mark {
    case .emphasis, .strong:
      encodesNext = following == .letter && (byte == UInt8(ascii: "_") || side == .mark)
    case .strikeout: encodesNext = following == .letter && side == .mark
    case .singleQuote: encodesNext = Self.isLetterOrDigit(followingScalar)
    case .doubleQuote, .superscript, .subscript: break
    }
    guard opened.isBracketed else { return }
    bytes += "]{}".utf8
    last = .markup(.attributable)
    encodesNext = false
  }

  // MARK: Sides

  /// What was written last, as a mark after it sees it.
  var previous: Side { previousScalar.map(Self.side) ?? .space }

  var previousScalar: Unicode.Scalar? {
    guard var start = bytes.indices.last else { return nil }
    if bytes[start] < 0x80 { return bytes[start] == Self.fixedSpace ? " " : Unicode.Scalar(bytes[start]) }
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return bytes.span.scalar(at: start).scalar
  }

  /// What comes next, as a mark before it sees it. White space inside a mark is encoded, and so is a control.
  var following: Side {
    guard let scalar = followingScalar else {
      switch next {
      case nil, .softBreak?: return .space
      default: return .mark
      }
    }
    return Self.isEncoded(scalar) ? .mark : Self.side(scalar)
  }

  /// What a mark that is being opened has after it: white space there is encoded.
  private var inside: Side { following == .letter ? .letter : .mark }

  /// The character that the text after this part begins with; nil where no text follows.
  var followingScalar: Unicode.Scalar? {
    if case .text(let text)? = next { text.unicodeScalars.first } else { nil }
  }

  private static func side(_ scalar: Unicode.Scalar) -> Side {
    scalar.isFlankingSpace ? .space : scalar.isFlankingPunctuation ? .mark : .letter
  }

  static func isLetterOrDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar?.isLetterOrDigit ?? false }
}
