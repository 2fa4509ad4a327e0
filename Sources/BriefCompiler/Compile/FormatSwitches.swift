import Diagnostics
import DocumentModel
import PluginKit

/// An input format as `--from` names it, with extensions switched on and off: `markdown-smart+hard_line_breaks`, as
/// Pandoc writes it.
///
/// What can be switched is the choice of the reader's parameter `extensions`; what is on by itself is its default.
struct FormatSwitches {
  /// The parameter of a reader that lists its extensions.
  static let parameter = "extensions"

  var format: String
  private var switches: [(isOn: Bool, name: String)] = []

  init(_ text: String) {
    let end = text.firstIndex { $0 == "+" || $0 == "-" } ?? text.endIndex
    format = String(text[..<end])
    var rest = text[end...]
    while let sign = rest.popFirst() {
      let name = rest.prefix { $0 != "+" && $0 != "-" }
      switches.append((sign == "+", String(name)))
      rest = rest.dropFirst(name.count)
    }
  }

  /// The arguments that make the reader; nil, with a diagnostic, where it has no such extension.
  func arguments(for reader: any Reader.Type, _ diagnostics: inout DiagnosticSink) -> PluginArguments? {
    var arguments = PluginArguments(defaultsOf: reader.parameters)
    guard !switches.isEmpty else { return arguments }
    let known = Self.extensions(of: reader).map(\.name)
    var on = arguments.strings(Self.parameter)
    for (isOn, name) in switches {
      guard known.contains(name) else {
        let near = NearestName.find(name, among: known)
        diagnostics.error(
          "format/unknown-extension", "“\(format)” has no extension “\(name)”", at: .none,
          notes: known.isEmpty ? [] : ["`dossier plugins extensions \(format)` lists them"],
          fixes: near.map { [Fix("write “\($0)”")] } ?? [])
        return nil
      }
      on.removeAll { $0 == name }
      if isOn { on.append(name) }
    }
    arguments[Self.parameter] = .init(.list(on.map { .string($0) }))
    return arguments
  }

  /// The extensions of a reader by name, and whether each is on by itself.
  static func extensions(of reader: any Reader.Type) -> [(name: String, isOn: Bool)] {
    guard let declared = reader.parameters.first(where: { $0.name == parameter }),
      case .list(.choice(let names)) = declared.type
    else { return [] }
    let on = PluginArguments(defaultsOf: reader.parameters).strings(parameter)
    return names.map { ($0, on.contains($0)) }
  }
}
