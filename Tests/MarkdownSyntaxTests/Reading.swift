import Diagnostics
import DocumentModel
import MarkdownSyntax
import Workspace

/// A text that was read, with what was said about it.
struct Reading {
  var result: MarkdownReading
  var diagnostics: [Diagnostic]
  var source: SourceFile

  init(
    _ text: String, options: MarkdownOptions = .dossier, admission: Admission = .everything
  ) {
    self.init(bytes: Array(text.utf8), options: options, admission: admission)
  }

  init(bytes: [UInt8], options: MarkdownOptions = .dossier, admission: Admission = .everything) {
    var sink = DiagnosticSink()
    source = SourceMap().add(path: "brief.md", bytes: bytes)
    result = MarkdownParser.read(source, options: options, admission: admission, diagnostics: &sink)
    diagnostics = sink.diagnostics
  }

  var tree: String { TreeText.of(result.document) }
  var ids: [String] { diagnostics.map(\.id.name) }

  func text(_ span: SourceSpan) -> String { source.text(of: span) }
}

/// An input and the tree that it becomes.
struct Case: Sendable, CustomStringConvertible {
  var input: String
  var tree: String

  init(_ input: String, _ tree: String) {
    self.input = input
    self.tree = tree
  }

  var description: String { input.debugDescription }
}

extension MarkdownOptions {
  /// The dialect without identifiers of headings, which would crowd expectations.
  static let plain: MarkdownOptions = {
    var options = MarkdownOptions.dossier
    options.extensions.remove(.headingIdentifiers)
    options.sectionKinds = ["timeline", "key-figures"]
    return options
  }()
}
