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
    var line = Line(prefix: firstPrefix)
    var offset = 0
    var hasPendingSpace = false
    while offset < text.count {
      let byte = text[offset]
      if byte == 0x20 {
        hasPendingSpace = line.hasText
        offset += 1
        continue
      }
      if byte == 0x0A {
        line.end(into: &out)
        line = Line(prefix: prefix)
        hasPendingSpace = false
        offset += 1
        continue
      }
      let segment = Segment(in: text, at: offset)
      let bytes = text[offset..<segment.end]
      let space = hasPendingSpace ? 1 : 0
      if line.hasText, line.width + space + segment.width > width, mayBeginLine?(bytes) ?? true {
        line.end(into: &out)
        line = Line(prefix: prefix)
      } else if hasPendingSpace {
        line.append([0x20], width: 1)
      }
      line.append(bytes, width: segment.width)
      hasPendingSpace = false
      offset = segment.end
    }
    line.end(into: &out)
  }

  /// A line that is being filled.
  private struct Line {
    var bytes: [UInt8]
    var width: Int
    var hasText = false

    init(prefix: [UInt8]) {
      bytes = prefix
      width = DisplayWidth.of(prefix[...])
    }

    mutating func append(_ more: ArraySlice<UInt8>, width added: Int) {
      bytes += more
      width += added
      hasText = true
    }

    func end(into out: inout [UInt8]) {
      var end = bytes.count
      while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
      out += bytes[..<end]
      out.append(0x0A)
    }
  }

  /// The longest run of text from an offset that may not be broken.
  private struct Segment {
    var end: Int
    var width = 0

    init(in text: [UInt8], at start: Int) {
      end = start
      var last: Unicode.Scalar?
      while end < text.count, text[end] != 0x20, text[end] != 0x0A {
        if text[end] < 0x80 {
          // Runs of ASCII have no break inside, but one may follow an ideograph.
          let scalar = Unicode.Scalar(text[end])
          if let last, Self.mayBreak(between: last, and: scalar) { return }
          width += text[end] >= 0x20 && text[end] != 0x7F ? 1 : 0
          last = scalar
          end += 1
          continue
        }
        let (scalar, length) = Self.scalar(in: text, at: end)
        if let last, Self.mayBreak(between: last, and: scalar) { return }
        let columns = DisplayWidth.of(scalar)
        width += columns
        if columns > 0 { last = scalar }
        end += length
      }
    }

    private static func scalar(in text: [UInt8], at offset: Int) -> (Unicode.Scalar, length: Int) {
      let first = text[offset]
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
      guard length > 1, offset + length <= text.count else { return ("\u{FFFD}", 1) }
      var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
      for byte in text[(offset + 1)..<(offset + length)] {
        guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
        value = value << 6 | UInt32(byte & 0x3F)
      }
      return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
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
