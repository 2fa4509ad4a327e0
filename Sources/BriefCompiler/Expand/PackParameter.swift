import Diagnostics
import PluginKit
import YAMLSyntax

/// Reads the declaration of a pack's parameter.
enum PackParameter {
  static func read(_ entry: YAMLNode.Entry, _ diagnostics: inout DiagnosticSink) -> Parameter? {
    let node = entry.value
    let name = node["type"]?.text ?? "string"
    let choices = node["choices"].map { ParameterType.choice($0.elements.compactMap(\.text)) }
    guard let type = choices ?? ParameterType(name: name) else {
      let near = NearestName.find(name, among: ParameterType.names)
      diagnostics.error(
        "pack/parameter-type", "“\(name)” is no type of a parameter", at: node["type"]?.span ?? node.span,
        notes: near == nil ? ["types are " + ParameterType.names.joined(separator: ", ")] : [],
        fixes: near.map { [Fix("write “\($0)”")] } ?? [])
      return nil
    }
    var parameter = Parameter(entry.key, type, summary: node["summary"]?.text ?? "")
    guard let value = node["default"], !value.elements.isEmpty else { return parameter }
    do throws(ParameterFault) {
      parameter.defaultValue = try parameter.decode(value.elements.compactMap(\.text).joined(separator: ","))
    } catch {
      diagnostics.error(
        "parameter/type", "“\(error.text)” is no value of “\(entry.key)”", at: value.span,
        notes: ["it takes \(error.expected)"])
    }
    return parameter
  }
}
