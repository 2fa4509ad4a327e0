import DocumentModel
import Synchronization

/// A question that was put to a view. Who keeps the questions with what was made of the answers can ask them again, and
/// knows whether the same would be made now.
public enum EvidenceQuery: Hashable, Sendable {
  /// What a source says of itself, by its id or its citation key.
  case source(String)
  /// All records of a source.
  case records(of: String)
  case record(ClaimReference)
  /// The records of a kind, or of every kind, that have one of the topics, one of the actors and one of the metrics.
  case selection(EvidenceRecord.Kind?, topics: [String], actors: [String], metrics: [String])
  case conflicts(with: ClaimReference)
  case allConflicts
  /// Which claims say the same.
  case sameness
  /// What all sources say of themselves.
  case sources
  /// Which records there are, in the order of answers.
  case references
  /// The registries. Every answer depends on them.
  case registries
}

/// The questions that were put to a view so far.
public final class EvidenceQueries: Sendable {
  private let asked = Mutex<Set<EvidenceQuery>>([])

  public init() {}

  public var all: Set<EvidenceQuery> { asked.withLock(\.self) }

  func note(_ query: EvidenceQuery) { asked.withLock { _ = $0.insert(query) } }
}

/// Who is told of questions, or nobody. It has no part in what a record or a view is.
struct EvidenceListener: Hashable, Sendable {
  var queries: EvidenceQueries?

  func hears(_ query: EvidenceQuery) { queries?.note(query) }

  static func == (_: EvidenceListener, _: EvidenceListener) -> Bool { true }

  func hash(into _: inout Hasher) {}
}
