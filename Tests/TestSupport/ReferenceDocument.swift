import DocumentModel

/// A resolved document that uses every kind of block and inline, attributes, notes, references, claim cards, a banner,
/// the three charts, tables with spans, several scripts and characters that XML forbids. The country is invented.
public enum ReferenceDocument {
  public static let document: Document = {
    var document = Document(metadata: metadata, blocks: blocks)
    document.apparatus = apparatus
    return document
  }()

  public static let metadata: Metadata = {
    var metadata = Metadata()
    metadata.kind = "Policy brief"
    metadata.title = [.text("Grain, guns and "), emphasis("guards"), .text(": what Vesperia’s neighbours know")]
    metadata.subtitle = [
      .text("Harvests fell by a third in two years; the state bought weapons & walls instead of wheat.")
    ]
    metadata.authors = ["Ana Lindqvist", "Tomás Øvergård"]
    metadata.institution = "Institute for Invented Countries"
    metadata.date = "2022-04-02"
    metadata.asOf = "2022-03-31"
    metadata.edition = "2"
    metadata.language = "en"
    metadata.abstract = [
      paragraph(
        .text("Between 80,000 and 120,000 people are held in camps. Five sources agree on the "), emphasis("range"),
        .text("; none has been inside."))
    ]
    metadata.keywords = ["food", "prison camps", "arms trade"]
    return metadata
  }()

  public static let blocks: [Block] =
    summary + keyFigures + running + lists + tables + figures + divisions + scripts + literal + sources

  // MARK: Short forms

  static func paragraph(_ content: Inline...) -> Block { Block(.paragraph(content)) }
  static func plain(_ text: String) -> Block { Block(.plain([.text(text)])) }
  static func emphasis(_ text: String) -> Inline { Inline(.emphasis([.text(text)])) }

  static func heading(_ level: Int, _ text: String, id: String? = nil, classes: [String] = []) -> Block {
    Block(.heading(level: level, [.text(text)]), attributes: Attributes(id: id, classes: classes))
  }

  static func division(_ name: String, id: String? = nil, _ blocks: [Block]) -> Block {
    Block(.division(blocks), attributes: Attributes(id: id, classes: [name]))
  }

  static func span(_ name: String, _ text: String) -> Inline {
    Inline(.span([.text(text)]), attributes: Attributes(classes: [name]))
  }

  /// A sentence that rests on claims, as `resolve` marks it.
  static func sentence(_ claims: [ClaimReference], _ content: Inline...) -> Inline {
    Inline(.span(content), attributes: Attributes(claims: claims))
  }

  static func note(_ number: Int, _ key: String) -> Inline {
    Inline(.cite(Citation(items: [CitationItem(key: key)], rendered: [Inline(.noteReference(number))])))
  }
}
