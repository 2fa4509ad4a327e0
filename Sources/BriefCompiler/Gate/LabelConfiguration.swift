import Diagnostics
import DocumentModel
import PluginKit
import YAMLSyntax

/// Tells which faults of `dossier.yaml` may have cost a label: those belong to the gate.
enum LabelConfiguration {
  /// The keys of `dossier.yaml` that labels depend on.
  private static let keys = ["labels", "stores", "audiences"]

  /// Faults of labels, and the others, which everyone is told.
  static func split(_ diagnostics: [Diagnostic], of values: YAMLNode) -> (labels: [Diagnostic], others: [Diagnostic]) {
    let spans = values.entries.filter { keys.contains($0.key) }.map(\.value.span)
    let misplaced = values.entries.filter { entry in
      !keys.contains(entry.key)
        && (LabelVocabulary.configurationKeyMeant(by: entry.key) != nil
          || NearestName.find(entry.key, among: keys) != nil && !isKnown(entry.key))
    }
    func concernsLabels(_ diagnostic: Diagnostic) -> Bool {
      diagnostic.id.matches("label/*") || spans.contains { $0.contains(diagnostic.span) }
        || misplaced.contains { $0.keySpan.contains(diagnostic.span) }
    }
    return (diagnostics.filter(concernsLabels), diagnostics.filter { !concernsLabels($0) })
  }

  private static func isKnown(_ key: String) -> Bool { ConfigurationKeys.workspace.contains { $0.name == key } }
}
