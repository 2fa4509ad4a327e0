import CSQLite

/// An open database. The only file, with `SQLiteStatement`, that sees C.
@safe public final class SQLiteConnection {
  /// How long a statement waits for another process, in milliseconds.
  private static let patience: Int32 = 10_000

  private let handle: OpaquePointer

  /// - Parameters:
  ///   - path: a file, or `:memory:`.
  ///   - isReadOnly: true to read a file in a folder where nothing can be made, not even a lock.
  public init(path: String, isReadOnly: Bool = false) throws(SQLiteFault) {
    var opened: OpaquePointer?
    let address = isReadOnly ? "file:\(Self.escaped(path))?mode=ro&immutable=1" : path
    let flags = isReadOnly ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let code = unsafe sqlite3_open_v2(address, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle = unsafe opened else {
      _ = unsafe sqlite3_close_v2(opened)
      throw SQLiteFault(code: code, message: "the database cannot be opened")
    }
    unsafe self.handle = unsafe handle
    _ = unsafe sqlite3_busy_timeout(handle, Self.patience)
  }

  deinit { _ = unsafe sqlite3_close_v2(handle) }

  /// Runs statements that give no rows.
  public func run(_ sql: String) throws(SQLiteFault) {
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw fault(code) }
  }

  /// A statement to bind values to and to step through.
  public func statement(_ sql: String) throws(SQLiteFault) -> SQLiteStatement {
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &prepared, nil)
    guard code == SQLITE_OK, let statement = unsafe prepared else { throw fault(code) }
    return unsafe SQLiteStatement(statement, of: self)
  }

  /// Runs statements all or not at all.
  public func transaction(_ body: () throws(SQLiteFault) -> Void) throws(SQLiteFault) {
    try run("BEGIN IMMEDIATE")
    do throws(SQLiteFault) {
      try body()
      try run("COMMIT")
    } catch {
      try? run("ROLLBACK")
      throw error
    }
  }

  /// A path as a URI has it.
  private static func escaped(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
  }

  func fault(_ code: Int32) -> SQLiteFault {
    let message = unsafe sqlite3_errmsg(handle).map { unsafe String(cString: $0) } ?? ""
    return SQLiteFault(code: code, message: message)
  }
}
