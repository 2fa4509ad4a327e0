import Diagnostics
import DocumentModel
import Workspace

/// A run of two editions with faults in one, to be reported.
struct ReportFixture {
  let files = SourceMap()
  var run = RunReport()

  init() {
    run.version = "1.0"
    run.rules["cite/unknown-key"] = .init(
      summary: "A citation names a source that does not exist", help: "Write the name.", defaultSeverity: .error)
  }

  /// The span of words in a file that is made of a text.
  func span(of words: String, in text: String, path: String = "Reports/a.md") -> SourceSpan {
    let file = files.add(path: path, bytes: Array(text.utf8))
    let range = text.utf8.firstRange(of: words.utf8)
    let offset = range.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
    return SourceSpan(file: file.id, offset: offset, length: words.utf8.count)
  }

  func unknownKey(at span: SourceSpan, _ message: String = "no source “kirbi”") -> Diagnostic {
    Diagnostic(
      "cite/unknown-key", .error, message, at: span, notes: ["keys are file names"],
      fixes: [Fix("write “kirby”", .safe, edits: [.init(span, with: "kirby")])])
  }

  func edition(
    _ brief: String, _ diagnostics: [Diagnostic] = [], isKept: Bool = false, formats: [String] = ["html", "text"]
  ) -> RunReport.Edition {
    RunReport.Edition(
      brief: brief, audience: "public", formats: formats, path: "Reports/\(brief).md", isKept: isKept,
      diagnostics: diagnostics)
  }

  func text(_ format: ReportFormat) -> String { format.text(run, files: files) }
}
