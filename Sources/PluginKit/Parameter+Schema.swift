extension Parameter {
  /// The JSON Schema (draft 2020-12) of the parameter's value: one JSON object on one line, its keys sorted.
  public var jsonSchema: String {
    var members = type.schemaMembers
    members.append(("description", JSONText.string(summary)))
    if let defaultValue { members.append(("default", defaultValue.json)) }
    return JSONText.object(members)
  }
}

extension [Parameter] {
  /// The JSON Schema of an object that sets these parameters and nothing else.
  public var jsonSchema: String {
    let required = filter(\.isRequired).map(\.name).sorted()
    var members = [
      ("additionalProperties", "false"), ("properties", JSONText.object(map { ($0.name, $0.jsonSchema) })),
      ("type", JSONText.string("object")),
    ]
    if !required.isEmpty { members.append(("required", JSONText.array(required.map(JSONText.string)))) }
    return JSONText.object(members)
  }
}

extension ParameterType {
  fileprivate var schemaMembers: [(String, String)] {
    switch self {
    case .boolean: return [("type", JSONText.string("boolean"))]
    case .integer(let range):
      var members = [("type", JSONText.string("integer"))]
      if range.lowerBound != Int.min { members.append(("minimum", String(range.lowerBound))) }
      if range.upperBound != Int.max { members.append(("maximum", String(range.upperBound))) }
      return members
    case .number: return [("type", JSONText.string("number"))]
    case .string, .identifier: return [("type", JSONText.string("string"))]
    case .choice(let names): return [("enum", JSONText.array(names.map(JSONText.string)))]
    case .date:
      // YAML 1.1 reads a year as a number.
      let types = JSONText.array(["string", "integer"].map(JSONText.string))
      return [("pattern", JSONText.string("^[0-9X.]{2,4}[-0-9X~?%./]*$")), ("type", types)]
    case .claim: return [("pattern", JSONText.string("^@?[^#]+#[^#]+$")), ("type", JSONText.string("string"))]
    case .list(let element):
      // One value stands for a list of one.
      let single = JSONText.object(element.schemaMembers)
      let list = JSONText.object([("items", single), ("type", JSONText.string("array"))])
      return [("anyOf", JSONText.array([single, list]))]
    }
  }
}

extension ParameterValue {
  /// The value as JSON.
  public var json: String {
    switch self {
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    case .string(let value): JSONText.string(value)
    case .list(let values): JSONText.array(values.map(\.json))
    }
  }
}

/// JSON of already written parts.
private enum JSONText {
  static func object(_ members: [(String, String)]) -> String {
    "{\(members.sorted { $0.0 < $1.0 }.map { "\(string($0.0)): \($0.1)" }.joined(separator: ", "))}"
  }

  static func array(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
