/// How a Markdown file is read.
public struct MarkdownOptions: Hashable, Sendable {
  public var extensions: MarkdownExtensions
  /// The names of the section kinds: a fenced div of such a class becomes a directive.
  public var sectionKinds: Set<String>
  /// False, the safe mode: raw HTML never becomes a node. It stays visible as text, with a warning; comments vanish.
  public var allowsRawHTML: Bool

  public init(extensions: MarkdownExtensions, sectionKinds: Set<String> = [], allowsRawHTML: Bool = false) {
    self.extensions = extensions
    self.sectionKinds = sectionKinds
    self.allowsRawHTML = allowsRawHTML
  }

  /// CommonMark 0.31.2 and nothing else.
  public static let commonMark = MarkdownOptions(extensions: [.rawHTML])

  /// GitHub Flavored Markdown.
  public static let gitHub = MarkdownOptions(
    extensions: [.rawHTML, .tables, .taskLists, .strikeout, .autolinks, .footnotes, .tagFilter, .gitHubIdentifiers])

  /// The dialect of briefs: CommonMark, GitHub's extensions, and Pandoc's extension syntax on that base.
  public static let dossier = MarkdownOptions(
    extensions: [
      .rawHTML, .tables, .taskLists, .strikeout, .autolinks, .footnotes, .inlineNotes, .attributes, .bracketedSpans,
      .fencedDivs, .citations, .definitionLists, .superscript, .subscript, .math, .rawAttribute, .smart,
      .headingIdentifiers, .frontMatter, .implicitFigures, .shortcodes, .crossReferences, .lineBlocks,
      .tableCaptions, .headingReferences, .gridTables, .fancyLists, .relativeWidths,
    ])
}
