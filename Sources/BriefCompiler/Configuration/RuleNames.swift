import Diagnostics
import DocumentModel
import Evidence
import YAMLSyntax

/// The rules that there are: one that is misspelled would be obeyed by nothing, in silence.
struct RuleNames: Sendable {
  /// None where they are not known: then every name may be one.
  let known: Deferred<[String]>

  /// What is wrong with the rules that a configuration names.
  func findings(in values: YAMLNode) -> [Diagnostic] {
    let named =
      (values["rules"]?.entries ?? []).map { ($0.key, $0.keySpan) }
      + ((values["fail-on"]?.elements ?? []) + (values["allow"]?.elements ?? []).compactMap { $0["rule"] })
      .compactMap { node in node.text.map { ($0, node.span) } }
    return named.compactMap { finding("config/unknown-rule", $0, at: $1) }
  }

  /// A warning where no rule has a name, and a pattern fits none.
  func finding(_ id: DiagnosticID, _ name: String, at span: SourceSpan) -> Diagnostic? {
    let names = known.value
    guard !names.isEmpty, !names.contains(where: { DiagnosticID($0).matches(name) }) else { return nil }
    let near = NearestName.find(name, among: names)
    return Diagnostic(
      id, .warning, "no rule is called “\(name)”", at: span,
      notes: near == nil ? ["`dossier explain` lists the rules; figure/* is a pattern."] : [],
      fixes: near.map { [Fix("write “\($0)”")] } ?? [])
  }
}
