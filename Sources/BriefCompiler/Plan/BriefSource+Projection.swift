import Diagnostics
import DocumentModel
import Workspace
import YAMLSyntax

extension BriefSource {
  /// The brief with its places in the file that its audience may know. Front matter stands before every passage, so
  /// that only the file is another one, and no place in it.
  func placed(in file: SourceFile) -> BriefSource {
    var brief = self
    func moved(_ place: SourceSpan) -> SourceSpan {
      guard place.file == span.file, place.isKnown else { return place }
      return SourceSpan(file: file.id, offset: Int(place.offset), length: Int(place.length))
    }
    brief.values = values.mappingSpans(moved)
    brief.diagnostics = diagnostics.map { diagnostic in
      var copy = diagnostic
      copy.span = moved(diagnostic.span)
      copy.labels = diagnostic.labels.map { Diagnostic.Label($0.text, at: moved($0.span)) }
      copy.fixes = diagnostic.fixes.map { fix in
        Fix(fix.summary, fix.applicability, edits: fix.edits.map { Fix.Edit(moved($0.span), with: $0.replacement) })
      }
      return copy
    }
    brief.span = file.span
    return brief
  }
}

extension YAMLNode {
  /// The same value with other places. Recursion ends where YAML's depth does.
  fileprivate func mappingSpans(_ map: (SourceSpan) -> SourceSpan) -> YAMLNode {
    switch kind {
    case .scalar: YAMLNode(kind, at: map(span))
    case .sequence(let items): YAMLNode(.sequence(items.map { $0.mappingSpans(map) }), at: map(span))
    case .mapping(let entries):
      YAMLNode(
        .mapping(
          entries.map { entry in
            Entry(key: entry.key, keySpan: map(entry.keySpan), value: entry.value.mappingSpans(map))
          }), at: map(span))
    }
  }
}
