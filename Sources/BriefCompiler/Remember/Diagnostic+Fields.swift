import Diagnostics
import DocumentModel
import IncrementalBuild

/// Diagnostics as fields of a record: a large workspace has very many, and each build reads them all.
extension FieldWriter {
  mutating func add(_ diagnostics: [Diagnostic]) { add(diagnostics) { $0.add($1) } }

  private mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.id.name)
    add(Int(diagnostic.severity.rawValue))
    add(diagnostic.message)
    add(diagnostic.span)
    add(diagnostic.labels) { $0.add($1) }
    add(diagnostic.notes) { $0.add($1) }
    add(diagnostic.fixes) { $0.add($1) }
    add(diagnostic.trace) { $0.add($1) }
    add(diagnostic.path)
  }

  private mutating func add(_ span: SourceSpan) {
    add(Int(span.file.rawValue))
    add(Int(span.offset))
    add(Int(span.length))
  }

  private mutating func add(_ label: Diagnostic.Label) {
    add(label.text)
    add(label.span)
  }

  private mutating func add(_ fix: Fix) {
    add(fix.summary)
    add(Int(fix.applicability.rawValue))
    add(fix.edits) { writer, edit in
      writer.add(edit.span)
      writer.add(edit.replacement)
    }
  }
}

extension FieldReader {
  /// Nil where the fields are none that `FieldWriter` writes.
  mutating func diagnostics() -> [Diagnostic]? { items { $0.diagnostic() } }

  private mutating func diagnostic() -> Diagnostic? {
    guard let id = text(), let severity = number().flatMap(Severity.init(rawValue:)), let message = text(),
      let span = span(), let labels = items({ $0.label() }), let notes = items({ $0.text() }),
      let fixes = items({ $0.fix() }), let trace = items({ $0.label() }), let path = text()
    else { return nil }
    return Diagnostic(
      DiagnosticID(id), severity, message, at: span, path: path, labels: labels, notes: notes, fixes: fixes,
      trace: trace)
  }

  private mutating func span() -> SourceSpan? {
    guard let file = number(), let offset = number(), let length = number() else { return nil }
    return SourceSpan(file: FileID(rawValue: UInt32(truncatingIfNeeded: file)), offset: offset, length: length)
  }

  private mutating func label() -> Diagnostic.Label? {
    guard let text = text(), let span = span() else { return nil }
    return Diagnostic.Label(text, at: span)
  }

  private mutating func fix() -> Fix? {
    guard let summary = text(),
      let applicability = number().flatMap({ Fix.Applicability(rawValue: UInt8(truncatingIfNeeded: $0)) })
    else { return nil }
    let edits = items { reader -> Fix.Edit? in
      guard let span = reader.span(), let text = reader.text() else { return nil }
      return Fix.Edit(span, with: text)
    }
    return edits.map { Fix(summary, applicability, edits: $0) }
  }
}
