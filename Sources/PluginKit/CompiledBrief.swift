import DocumentModel
import Evidence

/// A brief after `resolve`: what checks see.
public struct CompiledBrief: Sendable {
  public var document: Document
  /// In reading order.
  public var sentences: [Sentence]
  public var evidence: EvidenceView
  /// Days since 1970-01-01.
  public var asOf: Int
  public var audience: Audience
  public var language: String

  public init(
    document: Document, sentences: [Sentence], evidence: EvidenceView, asOf: Int, audience: Audience, language: String
  ) {
    self.document = document
    self.sentences = sentences
    self.evidence = evidence
    self.asOf = asOf
    self.audience = audience
    self.language = language
  }
}

/// A sentence, or a cell or list item that stands for one.
public struct Sentence: Hashable, Sendable {
  public enum Role: UInt8, Hashable, Sendable {
    case narrative, finding, cell, item, caption, heading
  }

  /// Words in quotation marks.
  public struct QuotedWords: Hashable, Sendable {
    public var text: String
    public var span: SourceSpan

    public init(text: String, span: SourceSpan) {
      self.text = text
      self.span = span
    }
  }

  /// The sentence's characters, without notes.
  public var text: String
  public var span: SourceSpan
  public var role: Role
  /// What it cites, in order. A citation right after the full stop counts to the sentence before it.
  public var citations: [CitationItem]
  public var claims: [ClaimReference]
  public var quotations: [QuotedWords]

  public init(
    text: String, span: SourceSpan, role: Role, citations: [CitationItem] = [], claims: [ClaimReference] = [],
    quotations: [QuotedWords] = []
  ) {
    self.text = text
    self.span = span
    self.role = role
    self.citations = citations
    self.claims = claims
    self.quotations = quotations
  }
}
