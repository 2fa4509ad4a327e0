import Diagnostics
import DocumentModel
import Evidence
import PluginKit
import YAMLSyntax

extension BriefSettings {
  /// The arguments of a plugin or pack: what all layers say for its name under `with:`, then what one use of it says.
  func arguments(
    of parameters: [Parameter], for name: String, then own: YAMLNode = .empty, at span: SourceSpan = .none,
    registries: @autoclosure () -> Registries, diagnostics: inout DiagnosticSink
  ) -> PluginArguments {
    var pairs: [(name: String, value: String, span: SourceSpan)] = []
    for node in layers.layers.compactMap({ $0.values["with"]?[name] }) + [own] {
      for entry in node.entries {
        let text = entry.value.elements.compactMap(\.text).joined(separator: ",")
        pairs.append((entry.key, text, entry.value.span.isKnown ? entry.value.span : entry.keySpan))
      }
    }
    return parameters.decode(
      pairs: pairs, of: name, at: span, registries: pairs.isEmpty ? nil : registries(), diagnostics: &diagnostics)
  }

  /// What notes show beside the citation: `with: {notes: {show: [origins, confidence]}}`.
  func shownInNotes(_ evidence: EvidenceView, diagnostics: inout DiagnosticSink) -> Set<String> {
    let show = Parameter(
      "show", .list(.choice(["origins", "confidence"])), summary: "What notes say of the evidence beside the citation")
    return Set(
      arguments(of: [show], for: "notes", registries: evidence.registries, diagnostics: &diagnostics).strings("show"))
  }
}
