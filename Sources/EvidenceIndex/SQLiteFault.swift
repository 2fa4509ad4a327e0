/// What SQLite says that it cannot do. An index is derived, so that every fault of it is a miss.
struct SQLiteFault: Error {
  /// SQLite's extended result code.
  let code: Int32
  /// SQLite's own words.
  let message: String
}
