import ByteText
import DocumentModel
import Evidence
import PluginKit

/// The machine twin of an edition, `claims.json`: every record that the brief rests on as a W3C Web Annotation of its
/// source, with the sentences that show it.
enum ClaimsFile {
  static let name = "claims.json"

  static func bytes(of brief: CompiledBrief) -> [UInt8] {
    var sentences: [ClaimReference: [String]] = [:]
    for sentence in brief.sentences where sentence.role != .heading {
      for claim in sentence.claims { sentences[claim, default: []].append(sentence.text) }
    }
    let annotations = brief.document.apparatus.claims.compactMap { card in
      brief.evidence.found(card.reference).map { annotation(card, $0, sentences[card.reference] ?? []) }
    }
    let value = JSONValue.object([
      "@context": .string("http://www.w3.org/ns/anno.jsonld"), "type": .string("AnnotationCollection"),
      "label": .text(brief.document.metadata.title.plainText), "total": .integer(annotations.count),
      "tlp": .string(brief.audience.clearance.name),
      "first": .object(["type": .string("AnnotationPage"), "items": .array(annotations)]),
    ])
    return Array(value.indentedText.utf8)
  }

  private static func annotation(
    _ card: ClaimCard, _ found: EvidenceView.Found<EvidenceRecord>, _ sentences: [String]
  ) -> JSONValue {
    .object([
      "id": .string("urn:dossier:\(card.reference)"), "type": .string("Annotation"),
      "motivation": .string("describing"),
      "body": .object([
        "type": .string("TextualBody"), "value": .text(card.text), "language": .text(card.language),
        "purpose": .string("describing"),
      ]),
      "target": target(found), "record": .string(found.record.kind.rawValue), "voice": .text(card.voice),
      "as-of": .text(found.record.asOf?.date.text), "figure": .text(card.figure),
      "label": .string(found.record.label.level.name),
      "sentences": .list(sentences.map { .string($0) }),
    ])
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
}
