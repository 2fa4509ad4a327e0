import Evidence
import SQLiteDatabase

/// What one clearance sees of the evidence, in a database that answers lists and searches.
///
/// It is derived: what is in it can be made from the store again, and a fault of it is a miss.
public final class EvidenceIndex {
  /// What an index was made from.
  public struct Key: Hashable, Sendable {
    /// A digest of everything that decides what is in it.
    public var content: String
    /// A digest of the files' sizes and times; nil where it could not tell a change.
    public var stamp: String?

    public init(content: String, stamp: String?) {
      self.content = content
      self.stamp = stamp
    }
  }

  /// An id of a registry.
  public struct Name: Hashable, Sendable {
    /// The registry, as its file is called: `topics`.
    public var registry: String
    public var id: String
    public var parent: String?

    public init(registry: String, id: String, parent: String? = nil) {
      self.registry = registry
      self.id = id
      self.parent = parent
    }
  }

  /// Part of every key: an index of another make is a miss.
  public static let version = "\(IndexSchema.version)"

  private let connection: SQLiteConnection

  /// An index in memory, which goes with the process; nil where there is no memory for it.
  public init?() {
    guard let connection = try? SQLiteConnection(path: ":memory:") else { return nil }
    self.connection = connection
  }

  /// Opens an index, or makes an empty one; nil for what cannot be opened.
  ///
  /// - Parameter isReadOnly: true where nothing can be written beside the file.
  public init?(path: String, isReadOnly: Bool = false) {
    do throws(SQLiteFault) {
      connection = try SQLiteConnection(path: path, isReadOnly: isReadOnly)
      if !isReadOnly {
        try connection.run("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      }
      // Queries look at many pages once: they are read where they are.
      try connection.run("PRAGMA mmap_size = 268435456")
    } catch {
      return nil
    }
  }

  /// What the index was made from; nil where it is empty or unreadable.
  public var key: Key? {
    guard let row = try? connection.statement("SELECT content, stamp FROM key"), (try? row.step()) == true,
      let content = row.text(0)
    else { return nil }
    return Key(content: content, stamp: row.text(1))
  }

  /// Says that the same content now has another stamp; false where it cannot be written.
  @discardableResult
  public func setStamp(_ stamp: String) -> Bool {
    (try? connection.statement("UPDATE key SET stamp = ?").run([.text(stamp)])) != nil
  }

  /// Puts everything in anew, all or nothing; false where it cannot be written.
  ///
  /// - Parameters:
  ///   - records: in the order in which lists show them.
  ///   - names: the ids of the registries.
  public func fill(_ key: Key, records: some Sequence<IndexedRecord>, names: [Name]) -> Bool {
    do throws(SQLiteFault) {
      try connection.transaction { () throws(SQLiteFault) in
        try connection.run(IndexSchema.tables)
        try insert(records)
        let name = try connection.statement("INSERT OR IGNORE INTO name VALUES (?, ?, ?)")
        for item in names { try name.run([.text(item.registry), .text(item.id), .init(item.parent)]) }
        try connection.run(IndexSchema.indexes)
        try connection.statement("INSERT INTO key VALUES (?, ?)").run([.text(key.content), .init(key.stamp)])
      }
      try connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
      return true
    } catch {
      return false
    }
  }

  private func insert(_ records: some Sequence<IndexedRecord>) throws(SQLiteFault) {
    let places = IndexSchema.columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
    let record = try connection.statement("INSERT INTO record (id, \(IndexSchema.columns)) VALUES (?, \(places))")
    let words = try connection.statement("INSERT INTO words (rowid, text, quote, title) VALUES (?, ?, ?, ?)")
    let topic = try connection.statement("INSERT OR IGNORE INTO topic VALUES (?, ?)")
    let actor = try connection.statement("INSERT OR IGNORE INTO actor VALUES (?, ?)")
    for (offset, item) in records.enumerated() {
      let id = SQLiteStatement.Value.integer(offset + 1)
      try record.run([id] + IndexSchema.values(of: item))
      try words.run([id] + [item.text, item.quote ?? "", item.title ?? ""].map { .text(SearchText.spaced($0)) })
      for name in item.topics { try topic.run([.text(name), id]) }
      for name in item.actors { try actor.run([.text(name), id]) }
    }
  }

  /// The records that a query asks for; nil where the index is corrupt.
  public func records(_ query: RecordQuery) -> [IndexedRecord]? {
    reduce(query, into: []) { records, row in
      guard let record = row.record else { return false }
      records.append(record)
      return true
    }
  }

  /// Goes through the rows that a query asks for, of which only one is held at a time; nil where the index is corrupt.
  ///
  /// - Parameter body: adds a row to the result; false where it cannot read it.
  public func reduce<Result>(
    _ query: RecordQuery, into result: Result, _ body: (inout Result, borrowing IndexedRow) -> Bool
  ) -> Result? {
    var result = result
    do throws(SQLiteFault) {
      let (sql, values) = query.statement
      let rows = try connection.statement(sql)
      try rows.bind(values)
      let row = IndexedRow(rows)
      while try rows.step() { guard body(&result, row) else { return nil } }
      return result
    } catch {
      return nil
    }
  }

  /// The ids of a registry, sorted; of `sources` those that have records.
  public func ids(of registry: String) -> [String] {
    guard let rows = try? connection.statement("SELECT id FROM name WHERE registry = ? ORDER BY id"),
      (try? rows.bind([.text(registry)])) != nil
    else { return [] }
    var ids: [String] = []
    while (try? rows.step()) == true { if let id = rows.text(0) { ids.append(id) } }
    return ids
  }
}
