import ByteText
import DocumentModel
import PluginKit

/// The metadata of a page and the claims that it rests on for machines, as JSON-LD with the words of schema.org. Claims
/// stand only in a page for everyone.
enum HTMLLinkedData {
  static func of(_ document: Document) -> [UInt8] {
    var out = ByteWriter()
    out.write("<script type=\"application/ld+json\">")
    // JSON may hold noncharacters, an HTML page may not.
    out.write(value(of: document).text, as: .htmlText)
    out.write("</script>\n")
    return out.bytes
  }

  private static func value(of document: Document) -> JSONValue {
    let metadata = document.metadata
    let isForEveryone = document.apparatus.banner == nil
    return .object([
      "@context": .string("https://schema.org"), "@type": .string("Report"),
      "name": .text(PlainWords.of(metadata.title)),
      "description": .text(PlainWords.of(metadata.subtitle)), "inLanguage": .text(LanguageTag(metadata.language)?.text),
      "datePublished": HTMLDate(metadata.date).flatMap { _ in .text(metadata.date) },
      "version": .text(metadata.edition),
      "keywords": .text(metadata.keywords.joined(separator: ", ")),
      "author": .list(metadata.authors.map { .object(["@type": .string("Person"), "name": .string($0)]) }),
      "publisher": metadata.institution.isEmpty
        ? nil : .object(["@type": .string("Organization"), "name": .string(metadata.institution)]),
      "citation": isForEveryone ? .list(document.apparatus.references.map(work)) : nil,
      "mentions": isForEveryone ? .list(claims(of: document)) : nil,
    ])
  }

  private static func work(_ source: Reference) -> JSONValue {
    .object([
      "@type": .string("CreativeWork"), "@id": .string("#\(source.anchor)"), "name": .text(source.title),
      "url": .text(source.url), "datePublished": .text(source.published),
    ])
  }

  /// Each claim once, with the work that it appears in by name; its language only where it is not the page's.
  private static func claims(of document: Document) -> [JSONValue] {
    document.apparatus.claims.map { card in
      let isQuotation = card.voice == "quotation"
      return .object([
        "@type": .string(isQuotation ? "Quotation" : "Claim"), "@id": .string("#\(card.reference.anchor)"),
        "text": .text(card.text),
        "inLanguage": card.language == document.metadata.language ? nil : .text(card.language),
        (isQuotation ? "isPartOf" : "appearance"): .object(["@id": .string("#ref-\(card.reference.source)")]),
      ])
    }
  }
}
