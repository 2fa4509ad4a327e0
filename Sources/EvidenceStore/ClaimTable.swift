import CSVSyntax
import Diagnostics
import DocumentModel
import Workspace

/// Claims as a spreadsheet holds them: a row of names, then a claim a row.
public enum ClaimTable {
  /// The columns: `source`, and the keys of a claim.
  public static let columns = ["source"] + NewClaim.Key.allCases.map(\.rawValue)

  /// The claims of a table. A row that cannot be read is left out with a diagnostic; without a row of names, or with a
  /// name that is no column, there are none.
  public static func claims(of file: SourceFile, diagnostics: inout DiagnosticSink) -> [NewClaim] {
    let rows = CSVReader.read(file, diagnostics: &diagnostics)
    guard let head = rows.first else {
      if diagnostics.worst == nil {
        diagnostics.error(
          "csv/empty", "the table is empty", at: file.span,
          notes: ["Its first row names columns: source, text, quote, by, …"])
      }
      return []
    }
    guard let names = names(of: head, &diagnostics) else { return [] }
    return rows.dropFirst().compactMap { row in claim(of: row, names, &diagnostics) }
  }

  private static func names(of head: CSVRow, _ diagnostics: inout DiagnosticSink) -> [String]? {
    let names = head.fields.map { $0.text.lowercased().filter { !$0.isWhitespace } }
    var isFaulty = false
    for (index, field) in head.fields.enumerated() {
      if !columns.contains(names[index]) {
        let nearest = NearestName.find(names[index], among: columns)
        let isApart = head.fields.count == 1 && field.text.contains { $0 == ";" || $0 == "\t" }
        diagnostics.error(
          "csv/column", "a claim has no column “\(PrintableText.escaped(field.text))”", at: field.span,
          notes: [
            isApart
              ? "Save the table with commas between its fields."
              : nearest.map { "Did you mean “\($0)”?" } ?? "Columns are \(columns.joined(separator: ", "))."
          ])
        isFaulty = true
      } else if names[..<index].contains(names[index]) {
        diagnostics.error(
          "csv/column", "the column “\(names[index])” occurs twice", at: field.span, notes: ["Keep one of the two."])
        isFaulty = true
      }
    }
    for name in ["source", "text"] where !names.contains(name) && !isFaulty {
      diagnostics.error(
        "csv/column", "the table has no column “\(name)”", at: head.span,
        notes: ["The first row names the columns; “source” and “text” have to be there."])
      isFaulty = true
    }
    return isFaulty ? nil : names
  }

  private static func claim(of row: CSVRow, _ names: [String], _ diagnostics: inout DiagnosticSink) -> NewClaim? {
    guard row.fields.count == names.count else {
      diagnostics.error(
        "csv/fields", "the row has \(row.fields.count) fields, and the table \(names.count) columns", at: row.span,
        notes: ["Put a field that holds commas in quotation marks, and write an empty field for what is not known."])
      return nil
    }
    var source = NewClaim.Value("", at: row.span)
    var values: [NewClaim.Key: NewClaim.Value] = [:]
    for (name, field) in zip(names, row.fields) {
      if let key = NewClaim.Key(rawValue: name) {
        values[key] = NewClaim.Value(field.text, at: field.span)
      } else {
        source = NewClaim.Value(field.text.filter { !$0.isWhitespace }, at: field.span)
      }
    }
    return NewClaim(source: source, values: values, span: row.span)
  }
}
