import ByteText
import DocumentModel
import Evidence
import FoundationEssentials
import PluginKit

/// The machine twin of an edition, `claims.json`: every record that the brief rests on as a W3C Web Annotation of its
/// source, with the sentences that show it, the figure as printed, whether it is stale, and what it was corrected from.
enum ClaimsFile {
  static let name = "claims.json"

  /// What stands before a record's reference in its identifier.
  private static let scheme = "urn:dossier:"

  static func bytes(of brief: CompiledBrief, showing content: EditionEvidence) -> [UInt8] {
    var sentences: [ClaimReference: [String]] = [:]
    for sentence in brief.sentences where sentence.role != .heading {
      for claim in sentence.claims { sentences[claim, default: []].append(sentence.text) }
    }
    let shown = Dictionary(content.records.map { ($0.reference, $0) }) { first, _ in first }
    let annotations = brief.document.apparatus.claims.compactMap { card -> JSONValue? in
      guard let found = brief.evidence.found(card.reference), let record = shown[card.reference] else { return nil }
      return annotation(card, found, record, sentences[card.reference] ?? [])
    }
    let value = JSONValue.object([
      "@context": .string("http://www.w3.org/ns/anno.jsonld"), "type": .string("AnnotationCollection"),
      "label": .text(brief.document.metadata.title.plainText), "total": .integer(annotations.count),
      "tlp": .string(brief.audience.clearance.name),
      "first": .object(["type": .string("AnnotationPage"), "items": .array(annotations)]),
    ])
    return value.indentedBytes
  }

  private static func annotation(
    _ card: ClaimCard, _ found: EvidenceView.Found<EvidenceRecord>, _ shown: EditionEvidence.Record,
    _ sentences: [String]
  ) -> JSONValue {
    .object([
      "id": .string("\(scheme)\(card.reference)"), "type": .string("Annotation"),
      "motivation": .string("describing"),
      "body": .object([
        "type": .string("TextualBody"), "value": .text(card.text), "language": .text(card.language),
        "purpose": .string("describing"),
      ]),
      "target": target(found), "record": .string(found.record.kind.rawValue), "voice": .text(card.voice),
      "as-of": .text(shown.asOf), "figure": .text(shown.figure), "figure-words": .text(shown.figureWords),
      "stale": shown.isStale ? .boolean(true) : nil, "corrected": shown.correction.map(correction),
      "label": .string(found.record.label.level.name),
      "sentences": .list(sentences.map { .string($0) }),
    ])
  }

  private static func correction(_ correction: Correction) -> JSONValue {
    .object(["was": .string(correction.was), "on": .string(correction.until.text), "why": .text(correction.why)])
  }

  /// The source, and the place in it: its words and, where the record knows them, the code points of its capture.
  private static func target(_ found: EvidenceView.Found<EvidenceRecord>) -> JSONValue {
    let source = found.source
    let quote: String? =
      switch found.record {
      case .claim(let claim): claim.quote
      case .quotation(let quotation): quotation.exact
      case .position(let position): position.quote
      case .event, .recommendation, .relation: nil
      }
    var selectors: [JSONValue] = []
    if let exact = quote ?? found.record.at.exact {
      selectors.append(.object(["type": .string("TextQuoteSelector"), "exact": .string(exact)]))
    }
    if let range = found.record.at.range {
      selectors.append(
        .object([
          "type": .string("TextPositionSelector"), "start": .integer(range.lowerBound),
          "end": .integer(range.upperBound),
        ]))
    }
    return .object([
      "source": .string(source.url ?? "urn:dossier:\(source.id)"), "title": .text(source.title),
      "published": .text(source.published?.date.text), "selector": .list(selectors),
    ])
  }

  // MARK: Reading

  /// The records that a file holds, in its order; nil where it is no such file.
  static func records(of bytes: [UInt8]) -> [EditionEvidence.Record]? {
    guard let collection = try? JSONDecoder().decode(Collection.self, from: Data(bytes)) else { return nil }
    return collection.first.items.compactMap(\.record)
  }

  private struct Collection: Decodable {
    struct Page: Decodable { var items: [Annotation] }

    var first: Page
  }

  private struct Annotation: Decodable {
    struct Body: Decodable {
      var value: String?
      var language: String?
    }

    struct Corrected: Decodable {
      var was: String
      var on: String
      var why: String?
    }

    var id: String
    var body: Body
    var asOf: String?
    var figure: String?
    var figureWords: String?
    var stale: Bool?
    var corrected: Corrected?

    enum CodingKeys: String, CodingKey {
      case id, body, figure, stale, corrected
      case asOf = "as-of"
      case figureWords = "figure-words"
    }

    var record: EditionEvidence.Record? {
      guard id.hasPrefix(ClaimsFile.scheme), let reference = ClaimReference(id.dropFirst(ClaimsFile.scheme.count))
      else { return nil }
      return EditionEvidence.Record(
        reference: reference, text: body.value ?? "", language: body.language ?? "", figure: figure ?? "",
        figureWords: figureWords ?? "", asOf: asOf ?? "", isStale: stale ?? false,
        correction: corrected.flatMap { said in
          EDTF(said.on).map { Correction(was: said.was, until: $0, why: said.why ?? "") }
        })
    }
  }
}
