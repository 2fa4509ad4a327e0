import SQLiteDatabase

/// The row of an answer at which a statement stands: lists of many records copy its bytes and make no strings of them.
public struct IndexedRow: ~Copyable {
  /// What lists show of a record, by the place of its column.
  public enum Column: Int32, CaseIterable, Sendable {
    case source, record, kind, text, quote, voice, by, metric, figure, asOf, basis
    case topics = 13
    case actors, place, label, path, line, title, published
  }

  private let row: SQLiteStatement

  init(_ row: SQLiteStatement) { self.row = row }

  /// Everything that is known of the record; nil where the row is none that an index writes.
  public var record: IndexedRecord? { IndexSchema.record(of: row) }

  /// Adds a column's text in UTF-8, nothing where there is none. The items of lists are apart by line feeds.
  public func append(_ column: Column, to bytes: inout [UInt8]) { row.append(column.rawValue, to: &bytes) }
}
