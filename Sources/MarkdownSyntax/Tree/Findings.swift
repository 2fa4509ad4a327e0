import Diagnostics
import DocumentModel

/// What reading found beside the tree.
struct Findings {
  var diagnostics: [Diagnostic] = []
  var exemptions: [Exemption] = []
  /// The notes that were referred to, in order, by index.
  var usedNotes: [Int] = []
  /// What was dropped from running text.
  var dropped: [SourceSpan] = []

  mutating func append(_ other: Findings) {
    diagnostics += other.diagnostics
    exemptions += other.exemptions
    usedNotes += other.usedNotes
    dropped += other.dropped
  }

  mutating func warn(_ id: DiagnosticID, _ message: String, at span: SourceSpan, notes: [String] = []) {
    diagnostics.append(Diagnostic(id, .warning, message, at: span, notes: notes))
  }
}
