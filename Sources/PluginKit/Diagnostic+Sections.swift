import Diagnostics
import DocumentModel

extension Diagnostic {
  /// A section kind that found no record to show. The words are the same whatever the reason.
  public static func nothingToShow(_ name: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "section/empty", .information, "“\(name)” has nothing to show", at: span ?? .none,
      notes: ["No record answers its parameters. Widen them, or leave the section out."])
  }
}
