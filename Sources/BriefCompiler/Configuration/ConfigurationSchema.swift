import PluginKit

/// The JSON Schema (draft 2020-12) of the configuration files, for editors, with the parameters of all section kinds
/// and packs in it. Made from the declarations that checking uses.
struct ConfigurationSchema {
  let kinds: SectionKinds
  let packs: PackCatalog

  /// - Parameter file: `dossier.yaml`, `brief.yaml` or `plugin.yaml`.
  func text(for file: ConfigurationFile) -> String {
    var members = [
      "  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\"", "  \"title\": \"\(file.rawValue)\"",
    ]
    members.append("  \"type\": \"object\"")
    members.append("  \"additionalProperties\": false")
    members.append("  \"properties\": {\n" + file.keys.map { "    " + property($0) }.joined(separator: ",\n") + "\n  }")
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }

  private func property(_ key: ConfigurationKey) -> String {
    "\(quoted(key.name)): " + described(schema(key.shape, name: key.name), key.summary)
  }

  /// A schema object with its description first.
  private func described(_ schema: String, _ summary: String) -> String {
    let description = "\"description\": \(quoted(summary))"
    return schema == "{}" ? "{\(description)}" : "{\(description), " + schema.dropFirst()
  }

  private func schema(_ shape: ConfigurationKey.Shape, name: String) -> String {
    switch shape {
    case .text where name == "use":
      let names = (packs.names + kinds.names).map(quoted).joined(separator: ", ")
      return #"{"anyOf": [{"enum": [\#(names)]}, {"type": "string", "pattern": "/|[.]md$"}]}"#
    case .text: return #"{"type": ["string", "number"]}"#
    case .integer: return #"{"type": "integer"}"#
    case .boolean: return #"{"type": "boolean"}"#
    case .date: return #"{"type": ["string", "integer"]}"#
    case .label:
      return
        #"{"anyOf": [{"enum": ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]}, {"type": "object", "required": ["tlp"]}]}"#
    case .choice(let names): return #"{"enum": [\#(names.map(quoted).joined(separator: ", "))]}"#
    case .list(let element): return #"{"type": "array", "items": \#(schema(element, name: name))}"#
    case .map where name == "with": return parameterMap
    case .map(let value):
      return #"{"type": "object", "additionalProperties": \#(schema(value, name: name))}"#
    case .object(let keys):
      let properties = keys.map(property).joined(separator: ", ")
      let rules = keys.contains { $0.name == "use" } ? #", "allOf": [\#(uses.joined(separator: ", "))]"# : ""
      return #"{"type": "object", "additionalProperties": false, "properties": {\#(properties)}\#(rules)}"#
    case .either(let first, let second):
      return #"{"anyOf": [\#(schema(first, name: name)), \#(schema(second, name: name))]}"#
    case .anything: return "{}"
    }
  }

  /// `with:` of a brief or workspace: a map from names of kinds and packs to their parameters; that of a section is
  /// told by what the section uses.
  private var parameterMap: String {
    let known = declarations.map { "\(quoted($0.name)): \($0.parameters.jsonSchema)" }.joined(separator: ", ")
    return #"{"type": "object", "properties": {\#(known)}}"#
  }

  /// What a section that uses a name can set.
  private var uses: [String] {
    declarations.map { declaration in
      let condition = #"{"properties": {"use": {"const": \#(quoted(declaration.name))}}, "required": ["use"]}"#
      return #"{"if": \#(condition), "then": {"properties": {"with": \#(declaration.parameters.jsonSchema)}}}"#
    }
  }

  private var declarations: [(name: String, parameters: [Parameter])] {
    packs.packs.values.map { ($0.id, $0.parameters) }.sorted { $0.0 < $1.0 }
      + kinds.names.compactMap { name in kinds.kind(name).map { (name, $0.parameters) } }
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// The configuration files that a schema describes.
public enum ConfigurationFile: String, CaseIterable, Sendable {
  case workspace = "dossier.yaml"
  case brief = "brief.yaml"
  case pack = "plugin.yaml"
}
