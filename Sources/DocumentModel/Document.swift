/// A document: what it says about itself, its blocks, and the apparatus that resolution makes.
public struct Document: Hashable, Sendable {
  public var metadata: Metadata
  public var blocks: [Block]
  public var apparatus: Apparatus

  public init(metadata: Metadata = Metadata(), blocks: [Block] = [], apparatus: Apparatus = Apparatus()) {
    self.metadata = metadata
    self.blocks = blocks
    self.apparatus = apparatus
  }
}

/// What a document says about itself, in the words that a title page uses.
public struct Metadata: Hashable, Sendable {
  /// The kind of document, such as "Policy brief".
  public var kind: String = ""
  public var title: [Inline] = []
  public var subtitle: [Inline] = []
  public var authors: [String] = []
  public var institution: String = ""
  /// Where the document was found: the address that a web page names as its own.
  public var address: String = ""
  /// The date of the edition, EDTF.
  public var date: String = ""
  /// The day against which freshness is judged, EDTF.
  public var asOf: String = ""
  /// The number of the edition, such as "2".
  public var edition: String = ""
  /// BCP 47.
  public var language: String = "en"
  public var abstract: [Block] = []
  public var keywords: [String] = []

  public init() {}
}
