import SQLiteDatabase
import Workspace

extension SQLiteConnection {
  /// A database of what can be derived anew, in a workspace: made where there is none, and made anew where what is there
  /// is damaged or no database. Nil where neither can be.
  ///
  /// - Parameters:
  ///   - path: relative to the folder.
  ///   - form: goes up when what is kept has another form. Tables of any other are dropped.
  ///   - tables: the statements that make them.
  static func derived(_ path: String, in folder: FolderDescriptor, form: Int, tables: String) -> SQLiteConnection? {
    do throws(SQLiteFault) {
      return try opened(path, in: folder, form, tables)
    } catch {
      guard removeDamaged(path, in: folder, error) else { return nil }
      return try? opened(path, in: folder, form, tables)
    }
  }

  /// Deletes a database that a fault tells to be damaged: the next run begins a new one. False where it is not.
  @discardableResult
  static func removeDamaged(_ path: String, in folder: FolderDescriptor, _ fault: SQLiteFault) -> Bool {
    if fault.isDamage { remove(path, in: folder) }
    return fault.isDamage
  }

  /// Deletes a database with the files beside it.
  static func remove(_ path: String, in folder: FolderDescriptor) {
    for suffix in ["", "-wal", "-shm"] { try? folder.remove(path + suffix) }
  }

  private static func opened(
    _ path: String, in folder: FolderDescriptor, _ form: Int, _ tables: String
  ) throws(SQLiteFault) -> SQLiteConnection? {
    guard let file = try? folder.libraryFile(path), file.isWritable else { return nil }
    let connection = try SQLiteConnection(path: file.path)
    // What is kept is mostly larger than a page: of large ones fewer are written, one call each.
    try connection.run(
      "PRAGMA page_size = 32768; PRAGMA cache_size = -8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    if try connection.form != form {
      try connection.transaction { () throws(SQLiteFault) in
        // Another process may have been first.
        guard try connection.form != form else { return }
        try connection.dropTables()
        try connection.run("\(tables) PRAGMA user_version = \(form)")
      }
    }
    return connection
  }

  /// Of what is kept; 0 where nothing is.
  private var form: Int {
    get throws(SQLiteFault) {
      let row = try statement("PRAGMA user_version")
      return try row.step() ? row.integer(0) ?? 0 : 0
    }
  }

  private func dropTables() throws(SQLiteFault) {
    let row = try statement("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    var names: [String] = []
    while try row.step() { if let name = row.text(0) { names.append(name) } }
    for name in names { try run("DROP TABLE \"\(name.replacing("\"", with: "\"\""))\"") }
  }
}
