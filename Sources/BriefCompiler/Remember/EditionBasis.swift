import Evidence
import EvidenceStore

/// What all editions of a run are made from beside files of their own, as far as a later run has to know it that makes some
/// of them again and finds nothing of it changed.
struct EditionBasis: Hashable, Sendable {
  /// What holds for all editions.
  var conditions: [EditionTrace.Condition] = []
  /// Of the evidence.
  var store = StoreDigest(files: "", registries: "")
  /// What its sources are called.
  var sourceNames: [SourceName] = []
  /// What its metrics are called.
  var metricNames: [MetricName] = []
}
