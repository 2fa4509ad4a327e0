import Evidence
import SQLiteDatabase

/// Which records are asked for. Values of one filter are alternatives; filters narrow each other.
public struct RecordQuery: Hashable, Sendable {
  /// Empty for all kinds.
  public var kinds: [EvidenceRecord.Kind] = [.claim]
  /// The id of one record in the sources that are asked for.
  public var record: String?
  public var sources: [String] = []
  /// A topic means itself and its descendants.
  public var topics: [String] = []
  public var actors: [String] = []
  public var metrics: [String] = []
  public var labels: [AccessLabel.Level] = []
  /// The as-of date touches this day or a later one, in days since 1970-01-01.
  public var from: Int?
  /// The as-of date touches this day or an earlier one, in days since 1970-01-01.
  public var to: Int?
  /// Words that the text, the quote or the title holds; see `SearchText`.
  public var words = ""
  public var limit: Int?

  public init() {}
}

extension RecordQuery {
  /// The statement whose rows are the records' numbers, in the order of answers: by relevance where words are asked
  /// for, otherwise by date.
  var statement: (sql: String, values: [SQLiteStatement.Value]) {
    var conditions: [String] = []
    var values: [SQLiteStatement.Value] = []
    func one(of names: [String], _ condition: (String) -> String) {
      guard !names.isEmpty else { return }
      conditions.append(condition(names.map { _ in "?" }.joined(separator: ", ")))
      values += names.map(SQLiteStatement.Value.text)
    }
    if let match = SearchText.match(words) {
      conditions.append("words MATCH ?")
      values.append(.text(match))
    }
    one(of: kinds.map(\.rawValue)) { "kind IN (\($0))" }
    one(of: record.map { [$0] } ?? []) { "name IN (\($0))" }
    one(of: sources) { "source IN (\($0))" }
    one(of: metrics) { "metric IN (\($0))" }
    one(of: labels.map(\.name)) { "label IN (\($0))" }
    one(of: actors) { "record.id IN (SELECT record FROM actor WHERE name IN (\($0)))" }
    one(of: topics) { names in
      """
      record.id IN (SELECT record FROM topic WHERE name IN (
        WITH RECURSIVE below(id) AS (
          VALUES \(topics.map { _ in "(?)" }.joined(separator: ", "))
          UNION SELECT name.id FROM name JOIN below ON name.parent = below.id WHERE name.registry = 'topics')
        SELECT id FROM below))
      """
    }
    if from != nil || to != nil { conditions.append("as_of IS NOT NULL") }
    if let from {
      conditions.append("(last_day IS NULL OR last_day >= ?)")
      values.append(.integer(from))
    }
    if let to {
      conditions.append("(first_day IS NULL OR first_day <= ?)")
      values.append(.integer(to))
    }
    let hasWords = SearchText.match(words) != nil
    let tables = hasWords ? "words JOIN record ON record.id = words.rowid" : "record"
    let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let order = hasWords ? "bm25(words, 4, 2, 1), record.id" : "record.id"
    let limit = limit.map { " LIMIT \($0)" } ?? ""
    return ("SELECT \(IndexSchema.selection) FROM \(tables)\(condition) ORDER BY \(order)\(limit)", values)
  }
}
