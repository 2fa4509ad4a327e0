import Diagnostics
import DocumentModel
import Workspace

/// Reads comma-separated values as RFC 4180 has them: fields in quotation marks may hold commas, line ends and doubled
/// quotation marks. A byte order mark is skipped, line ends are of any kind, and empty lines are no rows.
///
/// A row that is wrong is left out with a diagnostic, and reading goes on with the next.
public struct CSVReader {
  private let bytes: [UInt8]
  private let file: FileID
  private var index = 0
  private var rows: [CSVRow] = []

  private init(_ source: SourceFile) {
    bytes = source.bytes
    file = source.id
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The rows of a file; none, with a diagnostic, for what is not UTF-8.
  public static func read(_ source: SourceFile, diagnostics: inout DiagnosticSink) -> [CSVRow] {
    if let offset = firstInvalid(in: source.bytes) {
      diagnostics.error(
        "file/not-utf8", "the table is not UTF-8", at: SourceSpan(file: source.id, offset: offset, length: 1),
        notes: ["Save it as “CSV UTF-8”."])
      return []
    }
    var reader = CSVReader(source)
    while reader.index < reader.bytes.count { reader.row(&diagnostics) }
    return reader.rows
  }

  private mutating func row(_ diagnostics: inout DiagnosticSink) {
    let start = index
    var fields: [CSVRow.Field] = []
    var isFaulty = false
    while true {
      let field = field()
      if let fault = field.fault {
        isFaulty = true
        diagnostics.report(fault)
      }
      fields.append(CSVRow.Field(field.text, at: field.span))
      guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
      index += 1
    }
    let end = index
    if index < bytes.count, bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A, index == end || bytes[index - 1] == 0x0D { index += 1 }
    guard !isFaulty, end > start else { return }
    rows.append(CSVRow(fields, at: span(start, end)))
  }

  private mutating func field() -> (text: String, span: SourceSpan, fault: Diagnostic?) {
    let start = index
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
      let text = bytes[start..<index]
      let mark = text.firstIndex(of: UInt8(ascii: "\""))
      return (
        String(decoding: text, as: UTF8.self), span(start, index),
        mark.map {
          fault(
            "csv/quotation-mark", "a quotation mark stands inside a field without quotation marks", $0, $0 + 1,
            "Put the whole field in quotation marks, and double those in it.")
        }
      )
    }
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "\"") {
        text.append(bytes[index])
        index += 1
      } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
        text.append(bytes[index])
        index += 2
      } else {
        index += 1
        let close = index
        while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
        let problem =
          close == index
          ? nil
          : fault(
            "csv/quotation-mark", "text goes on after the quotation mark that ends a field", close, index,
            "Double the quotation marks inside the field.")
        return (String(decoding: text, as: UTF8.self), span(start, close), problem)
      }
    }
    return (
      String(decoding: text, as: UTF8.self), span(start, index),
      fault(
        "csv/unclosed", "a field in quotation marks is never closed", start, start + 1,
        "Write a quotation mark where the field ends; everything from here on was read as one field.")
    )
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D }

  private func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(file: file, offset: start, length: end - start)
  }

  private func fault(_ id: DiagnosticID, _ message: String, _ start: Int, _ end: Int, _ wayOut: String) -> Diagnostic {
    Diagnostic(id, .error, message, at: span(start, end), notes: [wayOut])
  }

  /// The offset of the first byte that reading as UTF-8 would replace.
  private static func firstInvalid(in bytes: [UInt8]) -> Int? {
    let read = String(decoding: bytes, as: UTF8.self).utf8
    let offset = zip(read, bytes).enumerated().first { $1.0 != $1.1 }?.offset
    return offset ?? (read.count == bytes.count ? nil : max(0, bytes.count - 1))
  }
}
