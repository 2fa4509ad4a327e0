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
  public var text: String { text(indentation: nil) }

  /// On lines of their own for members and elements, two spaces deeper each, with a line end at the end.
  public var indentedText: String { text(indentation: "\n") + "\n" }

  private func text(indentation: String?) -> String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .string(let text): JSONValue.quoted(text)
    case .array(let elements): JSONValue.joined(elements.map { ("", $0) }, "[", "]", indentation)
    case .object(let members):
      JSONValue.joined(
        members.map { (JSONValue.quoted($0.name) + (indentation == nil ? ":" : ": "), $0.value) }, "{", "}", indentation
      )
    }
  }

  private static func joined(
    _ parts: [(name: String, value: JSONValue)], _ open: String, _ close: String, _ indentation: String?
  ) -> String {
    guard !parts.isEmpty else { return open + close }
    let inner = indentation.map { $0 + "  " }
    let texts = parts.map { $0.name + $0.value.text(indentation: inner) }
    return open + (inner ?? "") + texts.joined(separator: "," + (inner ?? "")) + (indentation ?? "") + close
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
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
    return result + "\""
  }
}
