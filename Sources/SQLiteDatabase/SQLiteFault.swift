import CSQLite

/// What SQLite says that it cannot do. What is kept here is derived, so that every fault is a miss.
public struct SQLiteFault: Error {
  /// SQLite's extended result code.
  public let code: Int32
  /// SQLite's own words.
  public let message: String

  /// True where the file is damaged, or no database that this program can use: waiting does not help.
  public var isDamage: Bool {
    [SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR, SQLITE_FORMAT].contains(code & 0xFF)
  }
}
