import DocumentModel
import Evidence
import SQLiteDatabase

/// The tables of an index, and how a record lies in them.
enum IndexSchema {
  /// Goes up when the tables, or what is put into them, change.
  static let version = 2

  /// Records are numbered in the order of answers. The full-text table holds no text of its own.
  static let tables = """
    DROP TABLE IF EXISTS key; DROP TABLE IF EXISTS record; DROP TABLE IF EXISTS topic; DROP TABLE IF EXISTS actor;
    DROP TABLE IF EXISTS name; DROP TABLE IF EXISTS words;
    CREATE TABLE key (content TEXT NOT NULL, stamp TEXT);
    CREATE TABLE record (
      id INTEGER PRIMARY KEY, source TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL,
      quote TEXT, voice TEXT, said_by TEXT NOT NULL, metric TEXT, figure TEXT, as_of TEXT, basis TEXT,
      first_day INTEGER, last_day INTEGER, topics TEXT NOT NULL, actors TEXT NOT NULL, place TEXT,
      label TEXT NOT NULL, path TEXT NOT NULL, line INTEGER NOT NULL, title TEXT, published TEXT,
      inferred TEXT NOT NULL, is_written INTEGER NOT NULL);
    CREATE TABLE topic (name TEXT NOT NULL, record INTEGER NOT NULL, PRIMARY KEY (name, record)) WITHOUT ROWID;
    CREATE TABLE actor (name TEXT NOT NULL, record INTEGER NOT NULL, PRIMARY KEY (name, record)) WITHOUT ROWID;
    CREATE TABLE name (registry TEXT NOT NULL, id TEXT NOT NULL, parent TEXT, PRIMARY KEY (registry, id)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5(
      text, quote, title, content='', tokenize='porter unicode61 remove_diacritics 2');
    """

  /// Made when the records are there.
  static let indexes = """
    CREATE INDEX record_source ON record (source, name);
    CREATE INDEX record_metric ON record (metric);
    INSERT INTO words (words) VALUES ('optimize');
    """

  static let columns = """
    source, name, kind, text, quote, voice, said_by, metric, figure, as_of, basis, first_day, last_day, topics, actors, \
    place, label, path, line, title, published, inferred, is_written
    """

  /// The columns by their full names: the full-text table has some of the same.
  static let selection = columns.split(separator: ",").map { "record." + $0.drop { $0 == " " } }.joined(separator: ", ")

  /// The values of a record's columns.
  static func values(of record: IndexedRecord) -> [SQLiteStatement.Value] {
    [
      .text(record.reference.source), .text(record.reference.record), .text(record.kind.rawValue), .text(record.text),
      .init(record.quote), .init(record.voice), .text(joined(record.by)), .init(record.metric), .init(record.figure),
      .init(record.asOf), .init(record.basis), .init(record.firstDay), .init(record.lastDay),
      .text(joined(record.topics)), .text(joined(record.actors)), .init(record.place), .text(record.label),
      .text(record.path), .integer(record.line), .init(record.title), .init(record.published),
      .text(joined(record.inferredLines)), .integer(record.hasWrittenID ? 1 : 0),
    ]
  }

  /// The record of a row; nil where the row is none that `values` made.
  static func record(of row: SQLiteStatement) -> IndexedRecord? {
    guard let source = row.text(0), let name = row.text(1), let kind = row.text(2).flatMap(EvidenceRecord.Kind.init),
      let text = row.text(3), let label = row.text(16), let path = row.text(17), let line = row.integer(18)
    else { return nil }
    var record = IndexedRecord(
      reference: ClaimReference(source: source, record: name), kind: kind, text: text, label: label, path: path,
      line: line)
    record.quote = row.text(4)
    record.voice = row.text(5)
    record.by = row.lines(6)
    record.metric = row.text(7)
    record.figure = row.text(8)
    record.asOf = row.text(9)
    record.basis = row.text(10)
    record.firstDay = row.integer(11)
    record.lastDay = row.integer(12)
    record.topics = row.lines(13)
    record.actors = row.lines(14)
    record.place = row.text(15)
    record.title = row.text(19)
    record.published = row.text(20)
    record.inferredLines = row.lines(21)
    record.hasWrittenID = row.integer(22) == 1
    return record
  }

  /// Nothing that is joined holds a line end: ids, roles, and values in one line.
  private static func joined(_ parts: [String]) -> String { parts.joined(separator: "\n") }
}
