import DocumentModel
import Evidence
import PluginKit

/// One tie, with what all records of it rest on.
struct RelationsTie {
  let subject: String
  let predicate: String
  let object: String
  var evidence: [ClaimReference]
  var dates: [EDTF]

  /// "2014 and 2022": the dates for which the tie is on record.
  func date(in language: String) -> String {
    var seen: Set<String> = []
    return dates.sorted().map { $0.words(in: language) }.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  /// The ties that the arguments ask for: those nearest to the first actors first, then as the view orders them.
  static func all(_ arguments: PluginArguments, in evidence: EvidenceView) -> [RelationsTie] {
    let predicates = Set(arguments.strings("predicates"))
    let excluded = Set(arguments.claims("exclude"))
    var ties: [RelationsTie] = []
    for found in evidence.relations(topics: arguments.strings("topic")) {
      let relation = found.record
      guard predicates.isEmpty || predicates.contains(relation.predicate), !excluded.contains(found.reference),
        !found.source.isRetracted
      else { continue }
      let backing = relation.evidence.filter { evidence.found($0) != nil }
      ties.add(relation, backing.isEmpty ? [found.reference] : backing)
    }
    let seeds = arguments.strings("actors")
    guard !seeds.isEmpty else { return ties }
    var reached = Set(seeds)
    var chosen: [RelationsTie] = []
    for _ in 0..<(arguments.integer("depth") ?? 1) {
      let near = ties.filter { reached.contains($0.subject) || reached.contains($0.object) }
      chosen += near.filter { tie in !chosen.contains { $0.isSame(as: tie) } }
      reached.formUnion(near.flatMap { [$0.subject, $0.object] })
    }
    return chosen
  }

  func isSame(as other: RelationsTie) -> Bool {
    subject == other.subject && predicate == other.predicate && object == other.object
  }
}

extension [RelationsTie] {
  fileprivate mutating func add(_ relation: Relation, _ backing: [ClaimReference]) {
    let dates = [relation.asOf?.date].compactMap(\.self)
    let tie = RelationsTie(
      subject: relation.subject, predicate: relation.predicate, object: relation.object, evidence: backing,
      dates: dates)
    if let index = firstIndex(where: { $0.isSame(as: tie) }) {
      self[index].evidence += backing
      self[index].dates += dates
    } else {
      append(tie)
    }
  }
}
