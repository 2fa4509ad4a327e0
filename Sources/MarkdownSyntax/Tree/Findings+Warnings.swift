import Diagnostics
import DocumentModel

extension Findings {
  mutating func warnOfRawHTML(at span: SourceSpan) {
    warn(
      "markdown/raw-html", "HTML is shown as text", at: span,
      notes: ["write it in Markdown, or render with raw HTML allowed"])
  }

  mutating func warnOfDepth(at span: SourceSpan) {
    warn(
      "markdown/too-deep", "nesting is too deep here and was flattened; its text is kept", at: span,
      notes: ["nothing nests deeper than 500 blocks or 1,000 marks in running text"])
  }
}

extension MarkdownOptions {
  /// True where a raw passage of a format may become a node.
  func admitsRaw(_ format: String) -> Bool { allowsRawHTML || !format.lowercased().hasPrefix("html") }
}
