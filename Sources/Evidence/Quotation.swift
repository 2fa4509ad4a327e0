import DocumentModel

/// Words as a source prints them.
public struct Quotation: Hashable, Sendable {
  public var id: String
  /// As printed, misprints included.
  public var exact: String
  public var speaker: ChainLink.Who
  public var occasion: String?
  public var about: String?
  public var at: Locator
  public var asOf: StatedDate?
  public var topics: [String]
  public var language: String?
  public var label: AccessLabel
  public var note: String?
  public var span: SourceSpan

  public init(
    id: String, exact: String, speaker: ChainLink.Who, occasion: String? = nil, about: String? = nil,
    at: Locator = Locator(), asOf: StatedDate? = nil, topics: [String] = [], language: String? = nil,
    label: AccessLabel = .clear, note: String? = nil, span: SourceSpan = .none
  ) {
    self.id = id
    self.exact = exact
    self.speaker = speaker
    self.occasion = occasion
    self.about = about
    self.at = at
    self.asOf = asOf
    self.topics = topics
    self.language = language
    self.label = label
    self.note = note
    self.span = span
  }
}
