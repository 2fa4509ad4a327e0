/// A value to be written as JSON (RFC 8259). Members keep their order, so that equal values have equal bytes.
///
/// `<`, `>` and `&` are written as escapes: the text may stand in an HTML page. So are controls of writing direction, which
/// would make a reader of the file see another text.
public indirect enum JSONValue: Hashable, Sendable {
  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSONValue
  }

  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// An object of the members that have a value.
  public static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { member in member.value.map { Member(name: member.key, value: $0) } })
  }

  /// A string; nil for an empty one.
  public static func text(_ text: String?) -> JSONValue? {
    text.flatMap { $0.isEmpty ? nil : .string($0) }
  }

  /// An array; nil for an empty one.
  public static func list(_ elements: [JSONValue]) -> JSONValue? { elements.isEmpty ? nil : .array(elements) }

  /// On one line.
  public var text: String {
    var out = ByteWriter()
    write(to: &out, depth: nil)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// On lines of their own for members and elements, two spaces deeper each, with a line end at the end.
  public var indentedText: String { String(decoding: indentedBytes, as: UTF8.self) }

  /// The same, as UTF-8.
  public var indentedBytes: [UInt8] {
    var out = ByteWriter()
    write(to: &out, depth: 0)
    out.write(UInt8(ascii: "\n"))
    return out.bytes
  }

  /// - Parameter depth: how deep the value stands; nil on one line.
  private func write(to out: inout ByteWriter, depth: Int?) {
    switch self {
    case .null: out.write("null")
    case .boolean(let value): out.write(value ? "true" : "false")
    case .integer(let value): out.write(value)
    case .string(let text): JSONValue.write(quoted: text, to: &out)
    case .array(let elements):
      JSONValue.write(elements, in: ("[", "]"), to: &out, depth) { $1.write(to: &$0, depth: $2) }
    case .object(let members):
      JSONValue.write(members, in: ("{", "}"), to: &out, depth) { out, member, depth in
        JSONValue.write(quoted: member.name, to: &out)
        out.write(depth == nil ? ":" : ": ")
        member.value.write(to: &out, depth: depth)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], in brackets: (String, String), to out: inout ByteWriter, _ depth: Int?,
    _ write: (inout ByteWriter, Part, Int?) -> Void
  ) {
    func breakLine(_ depth: Int?) {
      guard let depth else { return }
      out.write(UInt8(ascii: "\n"))
      out.write(UInt8(ascii: " "), count: 2 * depth)
    }
    let inner = depth.map { $0 + 1 }
    out.write(brackets.0)
    for (index, part) in parts.enumerated() {
      if index > 0 { out.write(UInt8(ascii: ",")) }
      breakLine(inner)
      write(&out, part, inner)
    }
    if !parts.isEmpty { breakLine(depth) }
    out.write(brackets.1)
  }

  private static func write(quoted text: String, to out: inout ByteWriter) {
    let bytes = text.utf8Span.span
    var (start, index) = (0, 0)
    out.write(UInt8(ascii: "\""))
    while index < bytes.count {
      let length = escapedLength(in: bytes, at: index)
      if length > 0 {
        out.write(bytes, start..<index)
        out.write(escape(of: bytes, index..<index + length))
        start = index + length
      }
      index += max(1, length)
    }
    out.write(bytes, start..<bytes.count)
    out.write(UInt8(ascii: "\""))
  }

  /// How many bytes the character takes that starts here and is to be escaped; 0 for one that stands for itself.
  @inline(__always)
  private static func escapedLength(in bytes: borrowing Span<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): 1
    case ..<0x20, 0x7F: 1
    // U+0080 to U+009F.
    case 0xC2: bytes[index + 1] < 0xA0 ? 2 : 0
    // U+061C.
    case 0xD8: bytes[index + 1] == 0x9C ? 2 : 0
    // U+200E, U+200F, U+2028 to U+202E; U+2066 to U+2069.
    case 0xE2:
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): 3
      default: 0
      }
    default: 0
    }
  }

  private static func escape(of bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    let lead = bytes[range.lowerBound]
    switch lead {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case UInt8(ascii: "\n"): return "\\n"
    case UInt8(ascii: "\t"): return "\\t"
    default:
      var value = Int(lead) & (0xFF >> range.count)
      for index in range.dropFirst() { value = value << 6 | Int(bytes[index] & 0x3F) }
      let digits = String(value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
