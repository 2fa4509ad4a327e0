import Diagnostics
import DocumentModel
import Workspace

/// Reads JSON (RFC 8259) into nodes with places: duplicate keys are refused, and so is nesting past 256 levels.
struct JSONReader {
  static let depthLimit = 256

  private let file: SourceFile
  private let bytes: [UInt8]
  private var index = 0
  private(set) var diagnostics: [Diagnostic] = []

  private init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The value of a file; nil, with a diagnostic, where it is not JSON.
  static func read(_ file: SourceFile, diagnostics: inout DiagnosticSink) -> JSONNode? {
    var reader = JSONReader(file)
    reader.skipSpace()
    var node = reader.value(depth: 0)
    reader.skipSpace()
    if node != nil, reader.index < reader.bytes.count {
      node = reader.fail("json/syntax", "something stands behind the value", "Delete what follows the last bracket.")
    }
    for diagnostic in reader.diagnostics { diagnostics.report(diagnostic) }
    return node
  }

  /// Recursion ends at `depthLimit`.
  private mutating func value(depth: Int) -> JSONNode? {
    guard depth < JSONReader.depthLimit else {
      return fail("budget/json-depth", "this is nested deeper than \(JSONReader.depthLimit) levels", "Flatten it.")
    }
    let start = index
    let kind: JSONNode.Kind?
    switch peek {
    case UInt8(ascii: "{"): kind = object(depth)
    case UInt8(ascii: "["): kind = array(depth)
    case UInt8(ascii: "\""): kind = string().map(JSONNode.Kind.string)
    case UInt8(ascii: "t"): kind = word("true", .boolean(true))
    case UInt8(ascii: "f"): kind = word("false", .boolean(false))
    case UInt8(ascii: "n"): kind = word("null", .null)
    default: kind = number()
    }
    return kind.map {
      JSONNode(kind: $0, span: SourceSpan(file: file.id, offset: start, length: index - start))
    }
  }

  private mutating func object(_ depth: Int) -> JSONNode.Kind? {
    var members: [(key: String, value: JSONNode)] = []
    var places: [String: SourceSpan] = [:]
    index += 1
    skipSpace()
    if take("}") { return .object([]) }
    while true {
      let start = index
      guard peek == UInt8(ascii: "\""), let key = string() else {
        return fail("json/syntax", "a key in double quotes is missing here", "Write “\"key\": value”.")
      }
      let place = SourceSpan(file: file.id, offset: start, length: index - start)
      skipSpace()
      guard take(":") else { return fail("json/syntax", "a colon is missing here", "Write “:” between key and value.") }
      skipSpace()
      guard let value = value(depth: depth + 1) else { return nil }
      if let first = places[key] {
        diagnostics.append(
          Diagnostic(
            "json/duplicate-key", .error, "the key “\(key)” occurs twice", at: place,
            labels: [Diagnostic.Label("first written here", at: first)], notes: ["Keep one of the two."]))
      } else {
        places[key] = place
        members.append((key, value))
      }
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else {
        return fail("json/syntax", "a comma or a closing brace is missing here", "Write “,” or “}”.")
      }
      skipSpace()
    }
  }

  private mutating func array(_ depth: Int) -> JSONNode.Kind? {
    var elements: [JSONNode] = []
    index += 1
    skipSpace()
    if take("]") { return .array([]) }
    while true {
      guard let value = value(depth: depth + 1) else { return nil }
      elements.append(value)
      skipSpace()
      if take("]") { return .array(elements) }
      guard take(",") else {
        return fail("json/syntax", "a comma or a closing bracket is missing here", "Write “,” or “]”.")
      }
      skipSpace()
    }
  }

  private mutating func string() -> String? {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let valid = String(validating: text, as: UTF8.self) else {
          index -= 1
          return fail("json/not-utf8", "this text is not UTF-8", "Save the file as UTF-8.")
        }
        return valid
      case UInt8(ascii: "\\"): guard escape(into: &text) else { return nil }
      case 0..<0x20:
        index -= 1
        return fail("json/syntax", "a control character stands in a text", "Write it as an escape, as in “\\n”.")
      default: text.append(byte)
      }
    }
    return fail("json/syntax", "the file ends inside a text", "Close the quotation mark.")
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "f"): 0x0C, UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
  ]

  private mutating func escape(into text: inout [UInt8]) -> Bool {
    guard let letter = peek else { return false }
    index += 1
    if let byte = JSONReader.escapes[letter] {
      text.append(byte)
      return true
    }
    guard letter == UInt8(ascii: "u"), var unit = hexadecimal() else {
      let _: Int? = fail("json/syntax", "this is no escape of JSON", "Write “\\\\” for a backslash.")
      return false
    }
    if (0xD800...0xDBFF).contains(unit), peek == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    {
      let start = index
      index += 2
      if let low = hexadecimal(), (0xDC00...0xDFFF).contains(low) {
        unit = 0x10000 + (unit - 0xD800) * 0x400 + (low - 0xDC00)
      } else {
        index = start
      }
    }
    // Half of a pair has no character: it becomes the replacement character.
    text += Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
    return true
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count, bytes[index..<(index + 4)].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
    else { return nil }
    index += 4
    return unit
  }

  private mutating func number() -> JSONNode.Kind? {
    let start = index
    while let byte = peek, byte.isPartOfNumber { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard digits.first?.isNumber == true, Double(text) != nil,
      !(digits.hasPrefix("0") && digits.dropFirst().first?.isNumber == true)
    else {
      index = start
      return fail(
        "json/syntax", "no value of JSON starts here", "Write a text in double quotes, a number, a list or an object.")
    }
    return .number(text)
  }

  private mutating func word(_ word: String, _ kind: JSONNode.Kind) -> JSONNode.Kind? {
    guard bytes[index...].starts(with: word.utf8) else {
      return fail("json/syntax", "no value of JSON starts here", "Write true, false, null, or a text in double quotes.")
    }
    index += word.utf8.count
    return kind
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ sign: Character) -> Bool {
    guard peek == sign.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || (0x09...0x0D).contains(byte) { index += 1 }
  }

  private mutating func fail<Value>(_ id: DiagnosticID, _ message: String, _ wayOut: String) -> Value? {
    diagnostics.append(
      Diagnostic(
        id, .error, message, at: SourceSpan(file: file.id, offset: min(index, bytes.count), length: 0),
        notes: [wayOut]))
    return nil
  }
}

extension UInt8 {
  fileprivate var isPartOfNumber: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(self)
  }
}
