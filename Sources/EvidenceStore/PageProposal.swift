import Evidence

/// What a web page says about itself, as a proposal for the record of a source: an analyst looks at it.
public struct PageProposal: Hashable, Sendable {
  public var title: String?
  public var url: String?
  /// EDTF.
  public var published: String?
  public var authors: [String]
  public var publisher: String?
  /// BCP 47.
  public var language: String?

  public init(
    title: String? = nil, url: String? = nil, published: String? = nil, authors: [String] = [],
    publisher: String? = nil, language: String? = nil
  ) {
    self.title = title
    self.url = url
    self.published = published
    self.authors = authors
    self.publisher = publisher
    self.language = language
  }

  /// Two to four words that begin with capitals are a person's name; anything else is an organisation's.
  var names: [PersonName] {
    authors.map { name in
      let words = name.split(separator: " ")
      guard (2...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase ?? false }), let last = words.last
      else {
        return PersonName(family: name)
      }
      return PersonName(family: String(last), given: words.dropLast().joined(separator: " "))
    }
  }
}
