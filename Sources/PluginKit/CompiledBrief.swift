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
