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
    out.write(UInt8(ascii: "\""))
    if text.utf8.allSatisfy(isPlain) { out.write(text) } else { out.write(escaped(text)) }
    out.write(UInt8(ascii: "\""))
  }

  /// True for a byte that stands for itself; some of the longer characters do, too.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): false
    default: (0x20...0x7E).contains(byte)
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "<", ">", "&", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}",
        "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
