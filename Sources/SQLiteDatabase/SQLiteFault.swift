/// What SQLite says that it cannot do. What is kept here is derived, so that every fault is a miss.
public struct SQLiteFault: Error {
  /// SQLite's extended result code.
  public let code: Int32
  /// SQLite's own words.
  public let message: String
}
