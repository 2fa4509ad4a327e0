import Diagnostics
import DocumentModel
import Evidence
import YAMLSyntax

/// Makes records out of drafts: infers what is not written, checks what is, and takes out references to what the view
/// does not hold. It looks at visible drafts and registries only.
struct RecordResolution {
  let registries: Registries
  let view: EvidenceView
  private(set) var diagnostics: [Diagnostic] = []
  /// The written ids of all visible records that are not withdrawn.
  private var references: Set<ClaimReference> = []
  private var sourceIDs: Set<String>

  init(registries: Registries, sources: [String: Labelled<SourceDraft>]) {
    self.registries = registries
    view = EvidenceView(registries: registries)
    sourceIDs = Set(sources.keys)
    for (id, source) in sources {
      for record in source.value.records where !record.value.isWithdrawn {
        if let local = record.value.id { references.insert(ClaimReference(source: id, record: local)) }
      }
    }
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func error(_ id: DiagnosticID, _ message: String, at span: SourceSpan, _ wayOut: String) {
    diagnostics.append(Diagnostic(id, .error, message, at: span, notes: [wayOut]))
  }

  mutating func resolve(_ draft: Labelled<SourceDraft>) -> SourceRecord {
    diagnostics += draft.diagnostics
    var source = infer(draft.value)
    source.label = draft.label
    check(source, draft.value.fields)
    let used = Set(draft.value.records.compactMap(\.value.id))
    var last: [EvidenceRecord.Kind: Int] = [:]
    var seen: [String: SourceSpan] = [:]
    var assumed = 0
    source.claims.reserveCapacity(draft.value.records.count { $0.value.kind == .claim })
    for labelled in draft.value.records {
      diagnostics += labelled.diagnostics
      var record = labelled.value
      if let id = record.id {
        if let first = seen[id] {
          report(
            Diagnostic(
              "evidence/duplicate-id", .error, "a second record has the id “\(id)”", at: record.fields.span(of: "id"),
              labels: [Diagnostic.Label("the first is here", at: first)],
              notes: ["Give it the next free id; only the first is used."]))
          continue
        }
        seen[id] = record.fields.span(of: "id")
      }
      guard !record.isWithdrawn else { continue }
      let id = record.id ?? RecordResolution.nextID(record.kind, used, &last)
      if record.id == nil { source.unwrittenIDs.insert(id) }
      if record.asOf == nil, let published = source.published {
        record.asOf = StatedDate(published.date, basis: .assumed)
        if case .event = record.payload {} else { assumed += 1 }
      }
      add(record, id: id, label: labelled.label, to: &source)
    }
    if assumed > 0 {
      report(
        Diagnostic(
          "date/assumed", .information,
          "\(assumed) \(assumed == 1 ? "record takes its" : "records take their") as-of date from the publication",
          at: draft.value.fields.keySpan(of: "published"), notes: ["Add “on:” where the text says more."]))
    }
    return source
  }

  /// The next id that is free; past 999 it has four digits, which a file cannot write.
  static func nextID(
    _ kind: EvidenceRecord.Kind, _ used: Set<String>, _ last: inout [EvidenceRecord.Kind: Int]
  ) -> String {
    while true {
      let number = (last[kind] ?? 0) + 1
      last[kind] = number
      let id = kind.letter + (number < 10 ? "0" : "") + String(number)
      if !used.contains(id) { return id }
    }
  }

  private mutating func add(_ draft: RecordDraft, id: String, label: AccessLabel, to source: inout SourceRecord) {
    let fields = draft.fields
    switch draft.payload {
    case .claim(let claim):
      var record = infer(claim, in: source, asOf: draft.asOf, fields)
      record.id = id
      record.label = label
      check(record, in: source, fields)
      source.claims.append(record)
    case .quotation(var record):
      record.id = id
      record.label = label
      record.asOf = draft.asOf
      record.speaker = known(record.speaker, "speaker", fields)
      record.topics = known(record.topics, "topics", fields)
      record.language = record.language ?? source.language
      checkWords(record.exact, "exact", fields)
      checkPlace(record.at, in: source, fields)
      source.quotations.append(record)
    case .position(var record):
      record.id = id
      record.label = label
      record.asOf = draft.asOf
      record.actor = known(actor: record.actor, "actor", fields)
      record.addressee = known(actor: record.addressee, "addressee", fields)
      record.via = known(actor: record.via, "via", fields)
      record.topics = known(record.topics, "topics", fields)
      if registries.issues[record.issue] == nil, !record.issue.isEmpty {
        unknown(record.issue, "issue", "an issue", fields, registries.issues.keys)
        record.issue = EvidenceView.notNamed
      }
      if let quote = record.quote { checkWords(quote, "quote", fields) }
      checkPlace(record.at, in: source, fields)
      source.positions.append(record)
    case .event(var record):
      record.id = id
      record.label = label
      record.actors = known(actors: record.actors, "actors", fields)
      record.place = known(place: record.place, "place", fields)
      record.topics = known(record.topics, "topics", fields)
      record.precedes = known(record.precedes, "precedes", fields)
      record.follows = known(record.follows, "follows", fields)
      check(record, in: source, fields)
      source.events.append(record)
    case .recommendation(var record):
      record.id = id
      record.label = label
      record.asOf = draft.asOf
      record.by = known(record.by, "by", fields)
      record.addressee = known(actor: record.addressee, "addressee", fields)
      record.basis = known(record.basis, "basis", fields)
      record.topics = known(record.topics, "topics", fields)
      checkPlace(record.at, in: source, fields)
      source.recommendations.append(record)
    case .relation(var record, let quantity):
      record.id = id
      record.label = label
      record.asOf = draft.asOf
      record.subject = known(actor: record.subject, "subject", fields)
      record.object = known(actor: record.object, "object", fields)
      record.evidence = known(record.evidence, "evidence", fields)
      record.topics = known(record.topics, "topics", fields)
      if registries.predicates[record.predicate] == nil, !record.predicate.isEmpty {
        unknown(record.predicate, "predicate", "a predicate", fields, registries.predicates.keys)
        return
      }
      record.quantity = quantity.flatMap {
        self.quantity($0, metric: nil, found: nil, place: nil, asOf: record.asOf?.date, fields)
      }
      // No evidence, no tie.
      if !record.evidence.isEmpty { source.relations.append(record) }
    }
  }
}

/// References: what the view does not hold is reported and taken out.
extension RecordResolution {
  mutating func unknown(
    _ name: String, _ key: String, _ noun: String, _ fields: RecordFields, _ known: some Sequence<String>
  ) {
    report(UnknownReference.report(name, under: key, of: noun, in: fields, among: known))
  }

  mutating func known(_ names: [String], _ key: String, _ fields: RecordFields) -> [String] {
    // Most lists are kept as they are.
    if names.allSatisfy({ registries.topics[$0] != nil }) { return names }
    return names.filter { name in
      if registries.topics[name] != nil { return true }
      unknown(name, key, "a topic", fields, registries.topics.keys)
      return false
    }
  }

  mutating func known(actors names: [String], _ key: String, _ fields: RecordFields) -> [String] {
    if names.allSatisfy({ registries.actors[$0] != nil }) { return names }
    return names.filter { known(actor: $0, key, fields) == $0 }
  }

  mutating func known(actor name: String, _ key: String, _ fields: RecordFields) -> String {
    if registries.actors[name] != nil || name.isEmpty { return name }
    unknown(name, key, "an actor", fields, registries.actors.keys)
    return EvidenceView.notNamed
  }

  mutating func known(actor name: String?, _ key: String, _ fields: RecordFields) -> String? {
    name.map { known(actor: $0, key, fields) }.flatMap { $0 == EvidenceView.notNamed ? nil : $0 }
  }

  mutating func known(place name: String?, _ key: String, _ fields: RecordFields) -> String? {
    guard let name, registries.places[name] == nil else { return name }
    unknown(name, key, "a place", fields, registries.places.keys)
    return nil
  }

  mutating func known(_ who: ChainLink.Who, _ key: String, _ fields: RecordFields) -> ChainLink.Who {
    guard let name = who.id, registries.actors[name] == nil, registries.works[name] == nil, !sourceIDs.contains(name)
    else { return who }
    unknown(name, key, "an actor or work", fields, Array(registries.actors.keys) + Array(registries.works.keys))
    return .unnamed(role: "someone not named")
  }

  mutating func known(_ references: [ClaimReference], _ key: String, _ fields: RecordFields) -> [ClaimReference] {
    references.filter { reference in
      if self.references.contains(reference) { return true }
      let span = fields.span(of: key, item: reference.description)
      let here = span == fields.span(of: key) ? fields.span(of: key, item: "#" + reference.record) : span
      report(
        Diagnostic(
          "evidence/unknown-reference", .error, "“\(key)” names a record that the evidence does not hold", at: here,
          notes: ["Name a record by the id that is written in its file."]))
      return false
    }
  }

  mutating func known(work name: String?, _ key: String, _ fields: RecordFields) -> String? {
    guard let name, registries.works[name] == nil, !sourceIDs.contains(name) else { return name }
    unknown(name, key, "a work or source", fields, registries.works.keys)
    return nil
  }

  mutating func known(source name: String?, _ key: String, _ fields: RecordFields) -> String? {
    guard let name, !sourceIDs.contains(name) else { return name }
    unknown(name, key, "a source", fields, sourceIDs.sorted())
    return nil
  }
}
