import DocumentModel

/// What a Markdown file says.
public struct MarkdownReading: Sendable {
  public var document: Document
  /// The YAML between the fences at the head of the file, without them; nil where there is none. It is not parsed here.
  public var frontMatter: SourceSpan?
  /// The comments `<!-- dossier: … -->` of admitted text, whole, in the order of the file.
  public var exemptions: [SourceSpan]
  /// What the admission refused, ascending and apart from each other.
  public var dropped: [SourceSpan]

  public init(
    document: Document, frontMatter: SourceSpan? = nil, exemptions: [SourceSpan] = [], dropped: [SourceSpan] = []
  ) {
    self.document = document
    self.frontMatter = frontMatter
    self.exemptions = exemptions
    self.dropped = dropped
  }
}
