import Diagnostics
import DocumentModel
import PluginKit
import YAMLSyntax

/// How loud each rule is in a brief, and which of them keep an edition from being published.
struct RulePolicy: Sendable {
  /// The rules of checks whose errors keep an edition back where nothing else is configured. What is wrong with the
  /// brief itself, such as a missing file, always does.
  static let failOn = [
    "label/*", "quote/altered", "quote/wrong-source", "figure/contradicts", "figure/unit", "cite/unknown-key",
    "evidence/unknown-reference", "cite/retracted",
  ]

  private let severities: [(pattern: String, severity: Severity?)]
  /// What the command line takes for errors.
  private let raised: [String]
  private let failOn: [String]
  private let checkRules: Set<String>

  /// - Parameter failOn: patterns of rules whose findings are errors that keep an edition back, unless they are off.
  init(layers: ConfigurationLayers, checks: [any Check.Type], failOn raised: [String] = []) {
    self.raised = raised
    severities = layers.merged("rules").map { ($0.name, $0.value.text.flatMap(Severity.init(name:))) }
    failOn = (layers.texts("fail-on") ?? Self.failOn) + raised
    checkRules = Set(checks.flatMap { $0.rules.map(\.id.name) })
  }

  /// The diagnostics with configured severities; those of rules that are off are gone.
  func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    // What grows has room to spare, and these are kept to the end of the run.
    result.reserveCapacity(diagnostics.count)
    for var diagnostic in diagnostics {
      if let setting = severities.first(where: { diagnostic.id.matches($0.pattern) }) {
        guard let severity = setting.severity else { continue }
        diagnostic.severity = severity
      }
      if raised.contains(where: diagnostic.id.matches) { diagnostic.severity = .error }
      result.append(diagnostic)
    }
    return result
  }

  /// True where an edition with these diagnostics must not replace the one before.
  func keepsBack(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.contains { diagnostic in
      diagnostic.severity == .error
        && (!checkRules.contains(diagnostic.id.name) || failOn.contains { diagnostic.id.matches($0) })
    }
  }
}
