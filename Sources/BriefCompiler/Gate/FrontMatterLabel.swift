import Diagnostics
import DocumentModel
import MarkdownSyntax
import Evidence
import PluginKit
import Workspace
import YAMLSyntax

/// The label that a text says of itself in its front matter.
enum FrontMatterLabel {
  /// The label; CLEAR where the file says nothing; nil where it cannot be read, and then nobody gets the file.
  static func read(_ source: SourceFile) -> AccessLabel? {
    guard let region = MarkdownParser.frontMatter(of: source) else { return .clear }
    var sink = DiagnosticSink()
    guard let node = YAMLReader.read(source, region: region, diagnostics: &sink), sink.worst != .error else {
      return mayHoldLabel(source, region) ? nil : .clear
    }
    if misplaced(in: node) != nil { return nil }
    return node["label"].map(LabelSetting.read) ?? .clear
  }

  /// The first key of a mapping that was meant as `label`.
  static func misplaced(in node: YAMLNode) -> YAMLNode.Entry? {
    node.entries.first { LabelVocabulary.configurationKeyMeant(by: $0.key) != nil }
  }

  /// True where broken YAML could hold a label that nobody has read.
  static func mayHoldLabel(_ source: SourceFile, _ region: SourceSpan) -> Bool {
    let text = source.text(of: region).lowercased()
    return ["tlp", "label", "embargo", "access"].contains(where: text.contains)
  }
}
