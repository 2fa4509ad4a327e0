import Diagnostics
import DocumentModel
import Evidence
import YAMLSyntax

/// A reference to something that the view does not hold. Whether it never existed or is withheld, the words are the
/// same, and suggestions come from the view.
enum UnknownReference {
  static func report(
    _ name: String, under key: String, of noun: String, in fields: RecordFields, among known: some Sequence<String>
  ) -> Diagnostic {
    let span = fields.span(of: key, item: name)
    let nearest = NearestName.find(name, among: known)
    return Diagnostic(
      "evidence/unknown-reference", .error, "“\(key)” names \(noun) that the evidence does not hold", at: span,
      notes: [
        nearest.map { "Did you mean “\($0)”?" } ?? "Add it where it belongs, or correct the name."
      ], fixes: nearest.map { [Fix("write “\($0)”", .unsafe, edits: [Fix.Edit(span, with: $0)])] } ?? [])
  }
}
