import DocumentModel
import Diagnostics
import Evidence
import Workspace
import YAMLSyntax

extension EvidenceStore {
  /// What is wrong with decisions to say lower what is restricted. For full clearance only.
  ///
  /// - Parameter today: days since 1970-01-01.
  public func declassificationDiagnostics(today: Int) -> [Diagnostic] {
    let review = DeclassificationReview(self, today: today)
    return entries.flatMap { entry -> [Diagnostic] in
      guard case .declassification(let decision) = entry.value.value else { return [] }
      return review.faults(of: decision).map { fault in
        Diagnostic(
          "label/declassification", .error, "“\(entry.value.id)” \(fault.problem)",
          at: fault.key.map(entry.value.fields.span) ?? entry.value.keySpan, notes: [fault.wayOut])
      }
    }
  }
}

/// Compares decisions with the records that they are about.
private struct DeclassificationReview {
  struct Fault {
    var problem: String
    var key: String?
    var wayOut: String
  }

  private let store: EvidenceStore
  private let records: [ClaimReference: Labelled<RecordDraft>]
  private let reviewers: [String: Reviewer]
  private let today: Int

  init(_ store: EvidenceStore, today: Int) {
    self.store = store
    self.today = today
    records = Dictionary(
      store.sources.flatMap { source in
        source.value.records.compactMap { record in
          record.value.id.map { (ClaimReference(source: source.value.source.id, record: $0), record) }
        }
      }
    ) { first, _ in first }
    reviewers = Dictionary(
      store.entries.compactMap { entry in
        if case .reviewer(let reviewer) = entry.value.value { (reviewer.id, reviewer) } else { nil }
      }
    ) { first, _ in first }
  }

  func faults(of decision: Declassification) -> [Fault] {
    people(of: decision) + original(of: decision) + words(of: decision)
  }

  private func people(of decision: Declassification) -> [Fault] {
    var faults: [Fault] = []
    if let name = decision.reviewer, let to = decision.to {
      if name == decision.author {
        faults.append(
          Fault(problem: "is reviewed by its author", key: "reviewer", wayOut: "Let somebody else review it."))
      } else if reviewers[name].map({ $0.clearance < to }) ?? true {
        faults.append(
          Fault(
            problem: "has no reviewer who is cleared for \(to.name)", key: "reviewer",
            wayOut: "Name an entry of the registry “reviewers” whose clearance is \(to.name) or higher."))
      }
    }
    if let from = decision.from, from >= .amber, decision.permission == nil {
      faults.append(
        Fault(
          problem: "lacks the permission of who said it", wayOut: "Add “permission:” with when and how it was given."))
    }
    if let last = decision.expires?.lastDay, last < today {
      faults.append(Fault(problem: "has ended", key: "expires", wayOut: "Withdraw the words, or review them again."))
    }
    if let from = decision.from, let to = decision.to, to >= from {
      faults.append(Fault(problem: "lowers nothing", key: "to", wayOut: "Write a label below \(from.name)."))
    }
    return faults
  }

  private func original(of decision: Declassification) -> [Fault] {
    guard let of = decision.of else { return [] }
    guard let record = records[of] else {
      return [Fault(problem: "is of no record of the stores", key: "of", wayOut: "Name a record by its written id.")]
    }
    var faults: [Fault] = []
    if let from = decision.from, record.label.level != from {
      faults.append(
        Fault(problem: "is not from the label of its record", key: "from", wayOut: "It is \(record.label.level.name)."))
    }
    let digest = digest(of: record)
    if let known = decision.digest, known != digest {
      faults.append(
        Fault(
          problem: "does not cover its record as it is now", key: "digest",
          wayOut: "Review it again; its digest is \(digest)."))
    }
    return faults
  }

  private func words(of decision: Declassification) -> [Fault] {
    guard let text = decision.text else { return [] }
    guard let record = records[text] else {
      return [
        Fault(problem: "names no record with its words", key: "text", wayOut: "Write them as a record of its own.")
      ]
    }
    var faults: [Fault] = []
    if let to = decision.to, record.label.level != to {
      faults.append(
        Fault(
          problem: "names words that are labelled \(record.label.level.name)", key: "text",
          wayOut: "Give the record the label \(to.name)."))
    }
    if let original = decision.of.flatMap({ records[$0] }) {
      let run = SharedRun(source: original.value.text, names: []).longest(in: record.value.text)
      if run.count >= 6 {
        faults.append(
          Fault(
            problem: "repeats \(run.count) words of its record in a row", key: "text",
            wayOut: "Declassify by paraphrase or aggregate, never by quoting."))
      }
    }
    return faults
  }

  private func digest(of record: Labelled<RecordDraft>) -> String {
    let bytes = store.files.first { $0.source.id == record.span.file }?.source.bytes ?? []
    return Capture.digest(
      of: Array(bytes[min(Int(record.span.offset), bytes.count)..<min(record.span.end, bytes.count)]))
  }
}

extension RecordDraft {
  /// What can be printed of it; empty for a relation.
  fileprivate var text: String {
    switch payload {
    case .claim(let draft): draft.claim.text
    case .quotation(let quotation): quotation.exact
    case .position(let position): position.text
    case .event(let event): event.what
    case .recommendation(let recommendation): recommendation.action
    case .relation: ""
    }
  }
}
