import SQLiteDatabase
import Workspace

extension SQLiteConnection {
  /// A database of what can be derived anew, in a workspace: made where there is none, and made anew where what is there
  /// is damaged or no database. Nil where neither can be.
  ///
  /// - Parameters:
  ///   - path: relative to the folder.
  ///   - tables: the statements that make what is not there yet.
  static func derived(_ path: String, in folder: FolderDescriptor, tables: String) -> SQLiteConnection? {
    do throws(SQLiteFault) {
      return try opened(path, in: folder, tables)
    } catch {
      guard error.isDamage else { return nil }
      remove(path, in: folder)
      return try? opened(path, in: folder, tables)
    }
  }

  /// Deletes a database with the files beside it.
  static func remove(_ path: String, in folder: FolderDescriptor) {
    for suffix in ["", "-wal", "-shm"] { try? folder.remove(path + suffix) }
  }

  private static func opened(
    _ path: String, in folder: FolderDescriptor, _ tables: String
  ) throws(SQLiteFault) -> SQLiteConnection? {
    guard let file = try? folder.libraryFile(path), file.isWritable else { return nil }
    let connection = try SQLiteConnection(path: file.path)
    // What is kept is mostly larger than a page: of large ones fewer are written, one call each.
    try connection.run(
      "PRAGMA page_size = 32768; PRAGMA cache_size = -8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; "
        + tables)
    return connection
  }
}
