import Diagnostics
import DocumentModel
import IncrementalBuild

/// Diagnostics as fields of a record: a large workspace has very many, and each build reads them all. Many say the same in
/// part, so that each text is written once, and kept once where it is read.
extension FieldWriter {
  mutating func add(_ diagnostics: [Diagnostic]) {
    var table = DiagnosticTableWriter()
    table.add(diagnostics) { $0.add($1) }
    add(table.texts) { $0.add($1) }
    add(data: table.rows.bytes)
  }
}

extension FieldReader {
  /// Nil where the fields are none that `FieldWriter` writes.
  mutating func diagnostics() -> [Diagnostic]? {
    guard let texts = items({ $0.text() }), let rows = data() else { return nil }
    var table = DiagnosticTableReader(texts: texts, rows: FieldReader(Array(rows)))
    let diagnostics = table.items { $0.diagnostic() }
    return table.rows.isAtEnd ? diagnostics : nil
  }
}

/// Writes diagnostics with numbers for their texts.
private struct DiagnosticTableWriter {
  private(set) var texts: [String] = []
  private(set) var rows = FieldWriter()
  /// By their bytes: texts that are equal to readers may be written in two ways.
  private var numbers: [[UInt8]: Int] = [:]

  mutating func add(_ text: String) {
    let bytes = Array(text.utf8)
    if let number = numbers[bytes] { return rows.add(number) }
    rows.add(texts.count)
    numbers[bytes] = texts.count
    texts.append(text)
  }

  mutating func add<Item>(_ items: [Item], _ write: (inout Self, Item) -> Void) {
    rows.add(items.count)
    for item in items { write(&self, item) }
  }

  mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.id.name)
    rows.add(Int(diagnostic.severity.rawValue))
    add(diagnostic.message)
    add(diagnostic.span)
    add(diagnostic.labels) { $0.add($1) }
    add(diagnostic.notes) { $0.add($1) }
    add(diagnostic.fixes) { $0.add($1) }
    add(diagnostic.trace) { $0.add($1) }
    add(diagnostic.path)
  }

  private mutating func add(_ span: SourceSpan) {
    rows.add(Int(span.file.rawValue))
    rows.add(Int(span.offset))
    rows.add(Int(span.length))
  }

  private mutating func add(_ label: Diagnostic.Label) {
    add(label.text)
    add(label.span)
  }

  private mutating func add(_ fix: Fix) {
    add(fix.summary)
    rows.add(Int(fix.applicability.rawValue))
    add(fix.edits) { writer, edit in
      writer.add(edit.span)
      writer.add(edit.replacement)
    }
  }
}

/// Reads what `DiagnosticTableWriter` writes; nil is given for anything else.
private struct DiagnosticTableReader {
  let texts: [String]
  var rows: FieldReader

  mutating func items<Item>(_ read: (inout Self) -> Item?) -> [Item]? {
    guard let count = rows.number(), count >= 0 else { return nil }
    var items: [Item] = []
    for _ in 0..<count {
      guard let item = read(&self) else { return nil }
      items.append(item)
    }
    return items
  }

  mutating func diagnostic() -> Diagnostic? {
    guard let id = text(), let severity = rows.number().flatMap(Severity.init(rawValue:)), let message = text(),
      let span = span(), let labels = items({ $0.label() }), let notes = items({ $0.text() }),
      let fixes = items({ $0.fix() }), let trace = items({ $0.label() }), let path = text()
    else { return nil }
    return Diagnostic(
      DiagnosticID(id), severity, message, at: span, path: path, labels: labels, notes: notes, fixes: fixes,
      trace: trace)
  }

  private mutating func text() -> String? {
    rows.number().flatMap { texts.indices.contains($0) ? texts[$0] : nil }
  }

  private mutating func span() -> SourceSpan? {
    guard let file = rows.number(), let offset = rows.number(), let length = rows.number() else { return nil }
    return SourceSpan(file: FileID(rawValue: UInt32(truncatingIfNeeded: file)), offset: offset, length: length)
  }

  private mutating func label() -> Diagnostic.Label? {
    guard let text = text(), let span = span() else { return nil }
    return Diagnostic.Label(text, at: span)
  }

  private mutating func fix() -> Fix? {
    guard let summary = text(),
      let applicability = rows.number().flatMap({ Fix.Applicability(rawValue: UInt8(truncatingIfNeeded: $0)) })
    else { return nil }
    let edits = items { reader -> Fix.Edit? in
      guard let span = reader.span(), let text = reader.text() else { return nil }
      return Fix.Edit(span, with: text)
    }
    return edits.map { Fix(summary, applicability, edits: $0) }
  }
}
