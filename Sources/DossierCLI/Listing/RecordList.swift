import DocumentModel
import Evidence
import EvidenceIndex

/// Records as a command prints them.
enum RecordList {
  /// How records are printed.
  enum Format: String, CaseIterable {
    case table, json, csv
  }

  /// The columns of CSV, which are the members of JSON but `inferred`.
  static let columns = [
    "id", "kind", "text", "quote", "voice", "by", "metric", "figure", "as-of", "basis", "topics", "actors", "place",
    "label", "path", "line", "title", "published",
  ]

  static func text(_ records: [IndexedRecord], as format: Format) -> String {
    switch format {
    case .table: TextTable.aligned(records.map(row))
    case .json: JSONValue.lines(records.map(json))
    case .csv:
      CSVText.row(columns) + records.lazy.map { record in CSVText.row(members(of: record).map { $0.1.plain }) }.joined()
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

extension JSONValue {
  /// The value as a field of CSV; items of lists are apart by semicolons.
  fileprivate var plain: String {
    switch self {
    case .text(let text): text
    case .array(let items): items.map(\.plain).joined(separator: "; ")
    case .null: ""
    case .number, .boolean, .object: line
    }
  }
}
