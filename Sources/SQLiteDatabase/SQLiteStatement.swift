import CSQLite

/// A prepared statement. Values are bound by position, from 1; columns are read by position, from 0.
@safe public final class SQLiteStatement {
  /// What a column or a parameter may hold.
  public enum Value: Sendable {
    case text(String)
    case bytes([UInt8])
    case integer(Int)
    case null

    public init(_ text: String?) { self = text.map(Value.text) ?? .null }
    public init(_ number: Int?) { self = number.map(Value.integer) ?? .null }
  }

  private let statement: OpaquePointer
  private let connection: SQLiteConnection

  init(_ statement: OpaquePointer, of connection: SQLiteConnection) {
    unsafe self.statement = unsafe statement
    self.connection = connection
  }

  deinit { _ = unsafe sqlite3_finalize(statement) }

  /// Binds values to all parameters.
  public func bind(_ values: [Value]) throws(SQLiteFault) {
    for (index, value) in values.enumerated() {
      let position = Int32(clamping: index + 1)
      let code =
        switch value {
        case .text(let text):
          unsafe dossier_sqlite_bind_text(statement, position, text, Int32(clamping: text.utf8.count))
        case .bytes(let bytes):
          unsafe bytes.withUnsafeBytes { buffer in
            unsafe dossier_sqlite_bind_blob(statement, position, buffer.baseAddress, Int32(clamping: buffer.count))
          }
        case .integer(let number): unsafe sqlite3_bind_int64(statement, position, Int64(number))
        case .null: unsafe sqlite3_bind_null(statement, position)
        }
      guard code == SQLITE_OK else { throw connection.fault(code) }
    }
  }

  /// Goes to the next row; false where there is none.
  public func step() throws(SQLiteFault) -> Bool {
    let code = unsafe sqlite3_step(statement)
    guard code == SQLITE_ROW || code == SQLITE_DONE else { throw connection.fault(code) }
    return code == SQLITE_ROW
  }

  /// Runs a statement without rows, to be bound and run again.
  public func run(_ values: [Value]) throws(SQLiteFault) {
    try bind(values)
    _ = try step()
    _ = unsafe sqlite3_reset(statement)
  }

  /// The text of a column; nil where it is null.
  public func text(_ column: Int32) -> String? {
    guard let start = unsafe sqlite3_column_text(statement, column) else { return nil }
    let count = unsafe Int(sqlite3_column_bytes(statement, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes of a column; none where it is null.
  public func bytes(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(statement, column) else { return [] }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
  }

  /// Adds a column's text to bytes; nothing where it is null.
  public func append(_ column: Int32, to bytes: inout [UInt8]) {
    guard let start = unsafe sqlite3_column_text(statement, column) else { return }
    let count = unsafe Int(sqlite3_column_bytes(statement, column))
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }

  /// The lines of a text; none for an empty one.
  public func lines(_ column: Int32) -> [String] {
    guard let start = unsafe sqlite3_column_text(statement, column) else { return [] }
    let count = unsafe Int(sqlite3_column_bytes(statement, column))
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The number of a column; nil where it is null.
  public func integer(_ column: Int32) -> Int? {
    guard unsafe sqlite3_column_type(statement, column) != SQLITE_NULL else { return nil }
    return unsafe Int(sqlite3_column_int64(statement, column))
  }
}
