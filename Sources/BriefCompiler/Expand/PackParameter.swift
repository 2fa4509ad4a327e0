import Diagnostics
import PluginKit
import YAMLSyntax

/// Reads the declaration of a pack's parameter.
enum PackParameter {
  private static let registries = ["topics", "actors", "metrics", "places", "works", "issues", "predicates"]

  static func read(_ entry: YAMLNode.Entry, _ diagnostics: inout DiagnosticSink) -> Parameter? {
    let node = entry.value
    let name = node["type"]?.text ?? "string"
    guard let type = type(name, of: node["of"]?.text ?? "string", choices: node["choices"]) else {
      diagnostics.error(
        "pack/parameter-type", "“\(name)” is no type of a parameter", at: node["type"]?.span ?? node.span,
        notes: ["types are boolean, integer, number, string, date, claim, list, and names of registries"])
      return nil
    }
    var parameter = Parameter(entry.key, type, summary: node["summary"]?.text ?? "")
    guard let value = node["default"], !value.isNull else { return parameter }
    do throws(ParameterFault) {
      parameter.defaultValue = try parameter.decode(value.elements.compactMap(\.text).joined(separator: ","))
    } catch {
      diagnostics.error(
        "parameter/type", "“\(error.text)” is no value of “\(entry.key)”", at: value.span,
        notes: ["it takes \(error.expected)"])
    }
    return parameter
  }

  private static func type(_ name: String, of element: String, choices: YAMLNode?) -> ParameterType? {
    if let choices { return .choice(choices.elements.compactMap(\.text)) }
    switch name {
    case "boolean": return .boolean
    case "integer": return .integer
    case "number": return .number
    case "string": return .string
    case "date": return .date
    case "claim": return .claim
    case "list": return type(element, of: "string", choices: nil).map(ParameterType.list)
    default: return registries.contains(name) ? .identifier(registry: name) : nil
    }
  }
}
