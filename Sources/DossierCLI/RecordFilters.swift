import ArgumentParser
import BriefCompiler
import Diagnostics
import Evidence
import EvidenceIndex

/// Which records are meant, and how they are printed.
struct RecordFilters: ParsableArguments {
  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("A topic and what lies below it; repeat for more.", valueName: "id"))
  var topic: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Whom the record names: who speaks, acts or is spoken of.", valueName: "id"))
  var actor: [String] = []

  @Option(name: .long, parsing: .singleValue, help: ArgumentHelp("What a figure counts or measures.", valueName: "id"))
  var metric: [String] = []

  @Option(name: .long, parsing: .singleValue, help: ArgumentHelp("The source.", valueName: "id"))
  var source: [String] = []

  @Option(
    name: .long, parsing: .singleValue, help: ArgumentHelp("The record's label, as in TLP:GREEN.", valueName: "label"))
  var label: [String] = []

  @Option(help: ArgumentHelp("As of this date or later, EDTF.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("As of this date or earlier, EDTF.", valueName: "date"))
  var to: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "Other records than claims: \(EvidenceRecord.Kind.allCases.map(\.rawValue).joined(separator: ", ")), or all.",
      valueName: "kind"))
  var kind: [String] = []

  @Option(help: ArgumentHelp("How many at most.", valueName: "number"))
  var limit: Int?

  @Option(help: "table, json or csv.")
  var format: RecordList.Format = .table

  /// The query, checked against what the catalogue holds: a name that it does not hold is a mistake.
  func query(_ words: String, in catalogue: EvidenceCatalogue) throws -> RecordQuery {
    var query = RecordQuery()
    query.words = words
    query.sources = try known(source, "sources", "source", in: catalogue)
    query.topics = try known(topic, "topics", "topic", in: catalogue)
    query.metrics = try known(metric, "metrics", "metric", in: catalogue)
    query.actors = try known(actor, "actors", "actor", in: catalogue)
    query.labels = try label.map(ClearanceOptions.level)
    query.from = try from.map { try date($0, "--from").firstDay ?? .min }
    query.to = try to.map { try date($0, "--to").lastDay ?? .max }
    if let limit {
      guard limit > 0 else { throw ValidationError("--limit takes a number from 1.") }
      query.limit = limit
    }
    if !kind.isEmpty { query.kinds = kind.contains("all") ? [] : try kind.map(recordKind) }
    return query
  }

  private func known(
    _ names: [String], _ registry: String, _ noun: String, in catalogue: EvidenceCatalogue
  ) throws -> [String] {
    guard !names.isEmpty else { return [] }
    let ids = catalogue.ids(of: registry) + (registry == "actors" ? catalogue.ids(of: "works") : [])
    for name in names where !ids.contains(name) {
      let near = NearestName.find(name, among: ids)
      throw ValidationError("The evidence has no \(noun) “\(name)”." + (near.map { " Did you mean “\($0)”?" } ?? ""))
    }
    return names
  }

  private func date(_ text: String, _ option: String) throws -> EDTF {
    guard let date = EDTF(text) else {
      throw ValidationError("“\(text)” is no date for \(option). Write 2014, 2014-10 or 2014-10-22.")
    }
    return date
  }

  private func recordKind(_ name: String) throws -> EvidenceRecord.Kind {
    let names = EvidenceRecord.Kind.allCases.map(\.rawValue)
    guard let kind = EvidenceRecord.Kind(rawValue: name) else {
      let near = NearestName.find(name, among: names).map { " Did you mean “\($0)”?" } ?? ""
      throw ValidationError(
        "“\(name)” is no kind of record.\(near) Kinds are \(names.joined(separator: ", ")) and all.")
    }
    return kind
  }
}

extension RecordList.Format: ExpressibleByArgument {}
