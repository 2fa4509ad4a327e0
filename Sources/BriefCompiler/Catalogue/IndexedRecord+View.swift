import DocumentModel
import Evidence
import EvidenceIndex
import Workspace

extension IndexedRecord {
  /// A record of a view; what was inferred for it is not in there yet.
  init(_ record: EvidenceRecord, in source: SourceRecord, of view: EvidenceView, map: SourceMap) {
    let file = map.file(record.span.file)
    let text = if case .relation(let relation) = record { view.words(of: relation, in: "en") } else { record.text }
    self.init(
      reference: ClaimReference(source: source.id, record: record.id), kind: record.kind, text: text,
      label: record.label.level.name, path: file?.path ?? "",
      line: file?.place(at: Int(record.span.offset)).line ?? 1)
    switch record {
    case .claim(let claim):
      quote = claim.quote
      voice = claim.voice.rawValue
      by = claim.chain.dropFirst().map { Self.name(of: $0.who) }
    case .quotation(let quotation): by = [Self.name(of: quotation.speaker)]
    case .position(let position):
      quote = position.quote
      by = [position.actor]
    case .recommendation(let recommendation): by = [Self.name(of: recommendation.by)]
    case .event, .relation: break
    }
    metric = record.quantity?.metric
    figure = record.quantity?.words(in: "en")
    asOf = record.asOf?.date.text
    basis = record.asOf?.basis.rawValue
    firstDay = record.asOf?.date.firstDay
    lastDay = record.asOf?.date.lastDay
    topics = record.topics
    actors = record.actors
    place = Self.place(record.at)
    title = source.title
    published = source.published?.date.text
    hasWrittenID = !source.unwrittenIDs.contains(record.id)
  }

  private static func name(of who: ChainLink.Who) -> String {
    switch who {
    case .source: "self"
    case .named(let id): id
    case .unnamed(let role): "unnamed:" + role.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
  }

  private static func place(_ at: Locator) -> String? {
    at.page.map { "page \($0)" } ?? at.section.map { "section \($0)" } ?? at.para.map { "para \($0)" }
      ?? at.paragraph.map { "paragraph \($0)" }
  }
}
