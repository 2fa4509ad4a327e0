import Diagnostics

/// Strings (RFC 8259 §7) and numbers (§6).
extension JSONReader {
  mutating func string() -> String? {
    index += 1
    let start = index
    index = plainEnd(from: index)
    if peek == UInt8(ascii: "\"") { return valid(bytes[start..<index]) }
    var text = Array(bytes[start..<index])
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""): return valid(text[...])
      case UInt8(ascii: "\\"):
        index += 1
        guard escape(into: &text) else { return nil }
      case 0..<0x20:
        return fail("json/syntax", "a control character stands in a text", "Write it as an escape, as in “\\n”.")
      default:
        let end = plainEnd(from: index)
        text += bytes[index..<end]
        index = end
      }
    }
    return fail("json/syntax", "the file ends inside a text", "Close the quotation mark.")
  }

  /// The place of the next quotation mark, backslash or control character.
  private func plainEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") {
      end += 1
    }
    return end
  }

  /// The text of a string that ends here.
  private mutating func valid(_ text: ArraySlice<UInt8>) -> String? {
    do {
      let string = String(copying: try UTF8Span(validating: text.span))
      index += 1
      return string
    } catch {
      return fail("json/not-utf8", "this text is not UTF-8", "Save the file as UTF-8.")
    }
  }

  private mutating func escape(into text: inout [UInt8]) -> Bool {
    switch peek {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[index])
    case UInt8(ascii: "u"):
      if let scalar = codePoint() {
        text += UTF8.encode(scalar).map(Array.init) ?? []
        return true
      }
      fallthrough
    default:
      index = min(index + 1, bytes.count)
      let _: Int? = fail("json/syntax", "this is no escape of JSON", "Write “\\\\” for a backslash.")
      return false
    }
    index += 1
    return true
  }

  /// The character of `u00e9`, or of a pair as in `ud83c\udf3e`. Half of a pair has no character: it becomes the
  /// replacement character.
  private mutating func codePoint() -> Unicode.Scalar? {
    guard var unit = hexadecimal(at: index + 1) else { return nil }
    index += 5
    if (0xD800...0xDBFF).contains(unit), peek == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u"), let low = hexadecimal(at: index + 2), (0xDC00...0xDFFF).contains(low)
    {
      unit = 0x10000 + (unit - 0xD800) * 0x400 + (low - 0xDC00)
      index += 6
    }
    return Unicode.Scalar(unit) ?? "\u{FFFD}"
  }

  /// Four hexadecimal digits.
  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<(start + 4)] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return value
  }

  // MARK: Numbers

  mutating func number() -> JSONNode.Kind? {
    let start = index
    var end = index
    func sign(_ signs: UInt8...) -> Bool {
      guard end < bytes.count, signs.contains(bytes[end]) else { return false }
      end += 1
      return true
    }
    func digits() -> Int {
      let first = end
      while end < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) { end += 1 }
      return end - first
    }
    _ = sign(UInt8(ascii: "-"))
    let whole = end
    let count = digits()
    var isNumber = count == 1 || count > 1 && bytes[whole] != UInt8(ascii: "0")
    if isNumber, sign(UInt8(ascii: ".")) { isNumber = digits() > 0 }
    if isNumber, sign(UInt8(ascii: "e"), UInt8(ascii: "E")) {
      _ = sign(UInt8(ascii: "+"), UInt8(ascii: "-"))
      isNumber = digits() > 0
    }
    guard isNumber else {
      return fail(
        "json/syntax", "no value of JSON starts here", "Write a text in double quotes, a number, a list or an object.")
    }
    index = end
    return .number(String(decoding: bytes[start..<end], as: UTF8.self))
  }
}
