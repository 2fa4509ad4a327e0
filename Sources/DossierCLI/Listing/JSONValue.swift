/// JSON to write, with members in the order given.
indirect enum JSONValue {
  case text(String)
  case number(Int)
  case boolean(Bool)
  case null
  case array([JSONValue])
  case object([(String, JSONValue)])

  init(_ text: String?) { self = text.map(JSONValue.text) ?? .null }
  init(_ texts: [String]) { self = .array(texts.map(JSONValue.text)) }

  /// On one line.
  var line: String {
    switch self {
    case .text(let text): JSONValue.quoted(text)
    case .number(let number): String(number)
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    case .array(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { JSONValue.quoted($0.0) + ": " + $0.1.line }.joined(separator: ", ") + "}"
    }
  }

  /// An array with an item a line, and a line end.
  static func lines(_ items: [JSONValue]) -> String {
    items.isEmpty ? "[]\n" : "[\n" + items.map { "  " + $0.line }.joined(separator: ",\n") + "\n]\n"
  }

  /// In ASCII, so that no reader takes it for another encoding.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{20}"..."\u{7E}": result.unicodeScalars.append(scalar)
      default:
        for unit in UTF16.encode(scalar) ?? .init() {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return result + "\""
  }
}
