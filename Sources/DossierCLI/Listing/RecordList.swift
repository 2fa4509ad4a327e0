import BriefCompiler
import DocumentModel
import Evidence
import EvidenceIndex

/// Records as a command prints them.
enum RecordList {
  /// How records are printed.
  enum Format: String, CaseIterable {
    case table, json, csv
  }

  /// What a query finds, in pieces; nil where the evidence cannot be read.
  static func text(_ query: RecordQuery, in catalogue: EvidenceCatalogue, as format: Format) -> [[UInt8]]? {
    switch format {
    case .table: catalogue.records(query).map { [Array(TextTable.lines($0.map(row)).map { $0 + "\n" }.joined().utf8)] }
    case .json: catalogue.records(query).map { [Array(JSONValue.lines($0.map(json)).utf8)] }
    case .csv: csv(query, in: catalogue)
    }
  }

  /// A record with everything that is known of it, and the keys that were inferred with what they would say.
  static func json(_ record: IndexedRecord) -> JSONValue {
    .object(members(of: record) + [("inferred", .object(record.inferred.map { ($0.key, .text($0.value)) }))])
  }

  private static func row(_ record: IndexedRecord) -> [String] {
    [record.reference.description, record.asOf ?? "", record.figure ?? "", record.text]
  }

  private static func members(of record: IndexedRecord) -> [(String, JSONValue)] {
    [
      ("id", .text(record.reference.description)), ("kind", .text(record.kind.rawValue)), ("text", .text(record.text)),
      ("quote", .init(record.quote)), ("voice", .init(record.voice)), ("by", .init(record.by)),
      ("metric", .init(record.metric)), ("figure", .init(record.figure)), ("as-of", .init(record.asOf)),
      ("basis", .init(record.basis)), ("topics", .init(record.topics)), ("actors", .init(record.actors)),
      ("place", .init(record.place)), ("label", .text(record.label)), ("path", .text(record.path)),
      ("line", .number(record.line)), ("title", .init(record.title)), ("published", .init(record.published)),
    ]
  }
}
