import Diagnostics
import DocumentModel
import MarkdownSyntax
import PluginKit
import Workspace

/// Reads the Markdown of briefs: CommonMark, GitHub's extensions, and Pandoc's extension syntax on that base.
struct MarkdownReader: Reader {
  static let id: PluginID = "formats/markdown-reader"
  static let name = "markdown"
  static let summary = "CommonMark with GitHub's and Pandoc's extensions"
  static let fileExtensions = ["md", "markdown", "qmd"]
  static let parameters = [MarkdownOptions.dossier.parameter]

  private let options: MarkdownOptions

  init(arguments: PluginArguments) { options = MarkdownOptions(arguments) }

  func read(_ source: SourceFile, in context: PluginContext, diagnostics: inout DiagnosticSink) -> Document {
    MarkdownReading.document(of: source, options: options, in: context, diagnostics: &diagnostics)
  }
}

/// Reads CommonMark 0.31.2 and nothing else.
struct MarkdownCommonMarkReader: Reader {
  static let id: PluginID = "formats/commonmark-reader"
  static let name = "commonmark"
  static let summary = "CommonMark 0.31.2 without extensions"
  static let fileExtensions: [String] = []
  static let parameters = [MarkdownOptions.commonMark.parameter]

  private let options: MarkdownOptions

  init(arguments: PluginArguments) { options = MarkdownOptions(arguments) }

  func read(_ source: SourceFile, in context: PluginContext, diagnostics: inout DiagnosticSink) -> Document {
    MarkdownReading.document(of: source, options: options, in: context, diagnostics: &diagnostics)
  }
}

/// Reads GitHub Flavored Markdown.
struct MarkdownGitHubReader: Reader {
  static let id: PluginID = "formats/gfm-reader"
  static let name = "gfm"
  static let summary = "GitHub Flavored Markdown"
  static let fileExtensions: [String] = []
  static let parameters = [MarkdownOptions.gitHub.parameter]

  private let options: MarkdownOptions

  init(arguments: PluginArguments) { options = MarkdownOptions(arguments) }

  func read(_ source: SourceFile, in context: PluginContext, diagnostics: inout DiagnosticSink) -> Document {
    MarkdownReading.document(of: source, options: options, in: context, diagnostics: &diagnostics)
  }
}

extension MarkdownOptions {
  /// The declaration of the extensions, of which those of this set are on by themselves.
  fileprivate var parameter: Parameter {
    Parameter(
      "extensions", .list(.choice(MarkdownExtensions.names)),
      default: .list(extensions.names.map { .string($0) }), summary: "The extensions of CommonMark that are read")
  }

  fileprivate init(_ arguments: PluginArguments) {
    self.init(
      extensions: arguments.strings("extensions").reduce(into: []) { set, name in
        if let known = MarkdownExtensions(name: name) { set.insert(known) }
      })
  }
}

extension MarkdownReading {
  fileprivate static func document(
    of source: SourceFile, options: MarkdownOptions, in context: PluginContext, diagnostics: inout DiagnosticSink
  ) -> Document {
    var options = options
    options.allowsRawHTML = context.allowsRaw
    let audience = context.audience
    let admission = Admission { attributes, _ in audience.admits(attributes) }
    return MarkdownParser.read(source, options: options, admission: admission, diagnostics: &diagnostics).document
  }
}
