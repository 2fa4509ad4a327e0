import ByteText
import DocumentModel
import PluginKit

/// The metadata of a page for machines, as JSON-LD with the words of schema.org: the report, the works that it cites, and
/// the claims that its summary and key figures rest on. All claims stand in the page, each at its id.
enum HTMLLinkedData {
  /// - Parameter claims: those that are told; the others are in the page only.
  static func of(_ document: Document, claims: Set<ClaimReference>) -> [UInt8] {
    var out = ByteWriter()
    out.write("<script type=\"application/ld+json\">")
    // JSON may hold noncharacters, an HTML page may not.
    out.write(value(of: document, claims: claims).text, as: .htmlText)
    out.write("</script>\n")
    return out.bytes
  }

  private static func value(of document: Document, claims: Set<ClaimReference>) -> JSONValue {
    let metadata = document.metadata
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
      "citation": .list(document.apparatus.references.map(work)),
      "mentions": .list(
        document.apparatus.claims.filter { claims.contains($0.reference) }.map { claim($0, in: document) }),
    ])
  }

  private static func work(_ source: Reference) -> JSONValue {
    .object([
      "@type": .string("CreativeWork"), "@id": .string("#\(source.anchor)"), "name": .text(source.title),
      "url": .text(source.url), "datePublished": .text(source.published),
    ])
  }

  /// A claim with the work that it appears in by name; its language only where it is not the page's.
  private static func claim(_ card: ClaimCard, in document: Document) -> JSONValue {
    let isQuotation = card.voice == "quotation"
    return .object([
      "@type": .string(isQuotation ? "Quotation" : "Claim"), "@id": .string("#\(card.reference.anchor)"),
      "text": .text(card.text),
      "inLanguage": card.language == document.metadata.language ? nil : .text(card.language),
      (isQuotation ? "isPartOf" : "appearance"): .object(["@id": .string("#ref-\(card.reference.source)")]),
    ])
  }
}
