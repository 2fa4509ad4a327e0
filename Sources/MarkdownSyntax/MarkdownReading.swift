import DocumentModel

/// What a Markdown file says.
public struct MarkdownReading: Sendable {
  public var document: Document
  /// The YAML between the fences at the head of the file, without them; nil where there is none. It is not parsed here.
  public var frontMatter: SourceSpan?
  /// The exemptions that comments of admitted text give, in the order of the file.
  public var exemptions: [Exemption]
  /// What the admission refused, ascending and apart from each other.
  public var dropped: [SourceSpan]

  public init(
    document: Document, frontMatter: SourceSpan? = nil, exemptions: [Exemption] = [], dropped: [SourceSpan] = []
  ) {
    self.document = document
    self.frontMatter = frontMatter
    self.exemptions = exemptions
    self.dropped = dropped
  }
}
