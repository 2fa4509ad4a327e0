import ByteText
import DocumentModel
import Evidence
import EvidenceStore
import Synchronization
import Workspace

/// Digests of what a view answers, so that an edition can be compared with the evidence of another run.
///
/// The digest of a record is that of its lines in its file, of what its source says of itself, and of the references in it
/// that the view holds: all else that is inferred comes from the registries, which every answer includes. Lines, and not
/// values, because there may be very many records.
final class EvidenceAnswers: Sendable {
  /// Of everything at once: where it is the same, every answer is.
  let store: StoreDigest

  private let view: EvidenceView
  private let files: SourceMap
  private let known = Mutex<(sources: [String: String], records: [ClaimReference: String])>(([:], [:]))

  init(_ view: EvidenceView, store: StoreDigest, files: SourceMap) {
    self.view = view
    self.store = store
    self.files = files
  }

  /// Nil where a record stands in no file of the run: then nothing can be told.
  func digest(of query: EvidenceQuery) -> String? {
    answer(query).map { parts in
      SHA256.hexadecimal(of: Array(([store.registries] + parts).joined(separator: "\n").utf8))
    }
  }

  /// What tells an answer from others.
  private func answer(_ query: EvidenceQuery) -> [String]? {
    switch query {
    case .source(let key): words(of: view.source(key).map { [$0] } ?? [])
    case .records(let id): words(of: view.source(id)?.references ?? [])
    case .record(let reference): words(of: [reference])
    case .selection(let kind, let topics, let actors, let metrics):
      words(of: selection(kind, topics, actors, metrics))
    case .conflicts(let reference): words(of: view.conflicts(of: reference))
    case .allConflicts: words(of: view.conflicts)
    case .sameness:
      view.sources.flatMap { source in
        source.claims.filter { !$0.sameAs.isEmpty }.flatMap { claim in
          ["\(source.id)#\(claim.id)"] + claim.sameAs.map(\.description) + [""]
        }
      }
    case .sources: words(of: view.sources)
    case .references: words(of: view.references())
    case .registries: []
    }
  }

  private func words(of sources: [SourceRecord]) -> [String] {
    sources.flatMap { [$0.id, digest(of: $0)] }
  }

  private func words(of references: [ClaimReference]) -> [String]? {
    var words: [String] = []
    for found in references.compactMap(view.found) {
      guard let digest = digest(of: found) else { return nil }
      words += [found.reference.description, digest]
    }
    return words
  }

  private func words(of conflicts: [Conflict]) -> [String]? {
    var all: [String] = []
    for conflict in conflicts {
      guard let sides = words(of: [conflict.first, conflict.second]) else { return nil }
      all += [conflict.words, conflict.verdict.rawValue, conflict.metric ?? ""] + sides
    }
    return all
  }

  private func selection(
    _ kind: EvidenceRecord.Kind?, _ topics: [String], _ actors: [String], _ metrics: [String]
  ) -> [ClaimReference] {
    switch kind {
    case .claim: view.claims(topics: topics, actors: actors, metrics: metrics).map(\.reference)
    case .quotation: view.quotations(topics: topics, actors: actors).map(\.reference)
    case .position: view.positions(topics: topics, actors: actors).map(\.reference)
    case .event: view.events(topics: topics, actors: actors).map(\.reference)
    case .recommendation: view.recommendations(topics: topics, actors: actors).map(\.reference)
    case .relation: view.relations(topics: topics, actors: actors).map(\.reference)
    case nil: view.records(topics: topics, actors: actors).map(\.reference)
    }
  }

  /// Of what a source says of itself.
  private func digest(of source: SourceRecord) -> String {
    if let digest = known.withLock({ $0.sources[source.id] }) { return digest }
    let label = source.label
    // A set has another order in each run.
    let words = "\(source.withoutRecords) \(label.level) \(label.embargo ?? 0) \(label.compartments.sorted())"
    let digest = SHA256.hexadecimal(of: Array(words.utf8))
    known.withLock { $0.sources[source.id] = digest }
    return digest
  }

  private func digest(of found: EvidenceView.Found<EvidenceRecord>) -> String? {
    if let digest = known.withLock({ $0.records[found.reference] }) { return digest }
    let span = found.record.span
    guard let file = files.file(span.file), span.end <= file.bytes.count else { return nil }
    var bytes = Array(file.bytes[Int(span.offset)..<span.end])
    let isUnwritten = found.source.unwrittenIDs.contains(found.reference.record)
    let names =
      [digest(of: found.source), found.reference.description, isUnwritten ? "unwritten" : ""]
      + found.record.namedRecords
    bytes += names.joined(separator: "\n").utf8
    let digest = SHA256.hexadecimal(of: bytes)
    known.withLock { $0.records[found.reference] = digest }
    return digest
  }
}

extension SourceRecord {
  fileprivate var references: [ClaimReference] { records.map { ClaimReference(source: id, record: $0.id) } }

  /// What the source says of itself, wherever it stands.
  fileprivate var withoutRecords: SourceRecord {
    var source = self
    source.claims = []
    source.quotations = []
    source.positions = []
    source.events = []
    source.recommendations = []
    source.relations = []
    source.unwrittenIDs = []
    source.label = .clear
    source.span = .none
    return source
  }
}

extension EvidenceRecord {
  /// The other records and sources that the record names, as far as the view holds them.
  fileprivate var namedRecords: [String] {
    switch self {
    case .claim(let claim):
      claim.chain.map { ($0.who.id ?? "-") + " " + ($0.hold ?? "") } + ["same"] + claim.sameAs.map(\.description)
        + ["contradicts"] + claim.contradicts.map(\.description) + ["resolutions"]
        + claim.resolutions.map(\.with.description) + [claim.event ?? ""]
    case .quotation(let quotation): [quotation.speaker.id ?? ""]
    case .position: []
    case .event(let event): event.precedes.map(\.description) + ["follows"] + event.follows.map(\.description)
    case .recommendation(let recommendation):
      [recommendation.by.id ?? ""] + recommendation.basis.map(\.description)
    case .relation(let relation): relation.evidence.map(\.description)
    }
  }
}
