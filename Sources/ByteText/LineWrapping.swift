/// Breaks running text into lines of a display width, greedily.
///
/// A line may end at a space, and between two East Asian wide characters that are not Hangul (Korean breaks at
/// spaces), except before closing punctuation and after opening punctuation. A word that is wider than the line, such
/// as an address, stands on a line of its own and is not cut. A line feed in the text ends a line. U+00A0 never breaks.
public struct LineWrapping: Sendable {
  /// In columns, the prefix included.
  public var width: Int
  /// What the first line begins with.
  public var firstPrefix: [UInt8]
  /// What every other line begins with.
  public var prefix: [UInt8]
  /// False for a word that may not begin a line, because it would be read as something else there.
  public var mayBeginLine: (@Sendable (ArraySlice<UInt8>) -> Bool)?

  public init(
    width: Int, firstPrefix: [UInt8] = [], prefix: [UInt8] = [],
    mayBeginLine: (@Sendable (ArraySlice<UInt8>) -> Bool)? = nil
  ) {
    self.width = width
    self.firstPrefix = firstPrefix
    self.prefix = prefix
    self.mayBeginLine = mayBeginLine
  }

  /// Appends the lines of a UTF-8 text, each with a line feed. Spaces at the ends of lines are dropped, and so are
  /// prefixes' own trailing spaces on lines that are otherwise empty. Runs of spaces become one.
  public func wrap(_ text: [UInt8], into out: inout [UInt8]) {
    let indent = DisplayWidth.of(prefix[...])
    var lineWidth = DisplayWidth.of(firstPrefix[...])
    var lineStart = out.count
    var hasText = false
    var hasPendingSpace = false
    func endLine() {
      while out.count > lineStart, out.last == 0x20 { out.removeLast() }
      out.append(0x0A)
      lineStart = out.count
    }
    func beginLine() {
      endLine()
      out += prefix
      lineWidth = indent
      hasText = false
      hasPendingSpace = false
    }
    out += firstPrefix
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte == 0x20 || byte == 0x0A {
        if byte == 0x0A { beginLine() } else { hasPendingSpace = hasText }
        offset += 1
        continue
      }
      let segment = Segment(in: text.span, at: offset)
      if hasText, lineWidth + (hasPendingSpace ? 1 : 0) + segment.width > width,
        mayBeginLine?(text[offset..<segment.end]) ?? true
      {
        beginLine()
      } else if hasPendingSpace {
        out.append(0x20)
        lineWidth += 1
      }
      out.append(text.span, offset..<segment.end)
      lineWidth += segment.width
      hasText = true
      hasPendingSpace = false
      offset = segment.end
    }
    endLine()
  }

  /// The longest run of text from an offset that may not be broken.
  private struct Segment {
    var end: Int
    var width = 0

    init(in text: Span<UInt8>, at start: Int) {
      end = start
      var last: Unicode.Scalar?
      while end < text.count, text[end] != 0x20, text[end] != 0x0A {
        if text[end] < 0x80 {
          // Runs of ASCII have no break inside, but one may follow an ideograph.
          if let last, Self.mayBreak(between: last, and: Unicode.Scalar(text[end])) { return }
          while end < text.count, text[end] != 0x20, text[end] != 0x0A, text[end] < 0x80 {
            width += text[end] >= 0x20 && text[end] != 0x7F ? 1 : 0
            end += 1
          }
          last = Unicode.Scalar(text[end - 1])
          continue
        }
        let (scalar, length) = text.scalar(at: end)
        if let last, Self.mayBreak(between: last, and: scalar) { return }
        let columns = DisplayWidth.of(scalar)
        width += columns
        if columns > 0 { last = scalar }
        end += length
      }
    }

    private static func mayBreak(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
      guard isIdeographic(left) || isIdeographic(right) else { return false }
      return !opening.contains(left) && !closing.contains(right) && DisplayWidth.of(right) > 0
        && left != "\u{A0}" && right != "\u{A0}"
    }

    private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
      let value = scalar.value
      guard value >= 0x2E80 else { return false }
      let isHangul = (0xAC00...0xD7A3).contains(value) || (0x3130...0x318F).contains(value)
      return !isHangul && value < 0xFF00 || (0x20000...0x3FFFF).contains(value)
        ? DisplayWidth.isWide(scalar) : false
    }

    private static let opening: Set<Unicode.Scalar> = [
      "(", "[", "{", "「", "『", "（", "【", "《", "〈", "〔", "“", "‘", "［", "｛", "〖", "〘",
    ]
    private static let closing: Set<Unicode.Scalar> = [
      ")", "]", "}", "」", "』", "）", "】", "》", "〉", "〕", "”", "’", "］", "｝", "〗", "〙", "、", "。", "，", "．", "・",
      "：", "；", "！", "？", "!", "?", ",", ".", ":", ";", "ー", "々", "…", "%", "％", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ",
      "ゃ", "ゅ", "ょ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ",
    ]
  }
}
