import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Where actors stand on issues: dated, with the words that are quoted, refusals to answer included.
public struct PositionsSection: SectionKind {
  public static let id: PluginID = "sections/positions"
  public static let name = "positions"
  public static let summary = "Where actors stand on issues, dated and in their own words"
  public static let title = LocalizedText(["en": "Positions", "ko": "입장"])
  public static let parameters = [
    Parameter(
      "actors", .list(.identifier(registry: "actors")), summary: "Whose positions, in this order; all without it"),
    Parameter("issues", .list(.identifier(registry: "issues")), summary: "On what, in this order; all without it"),
    Parameter.topic(),
    Parameter(
      "as", .choice(["prose", "table"]), default: .string("prose"),
      summary: "Whether each issue is told in sentences, or all stand in one table"),
    .maximum(24, of: "positions"), .exclude,
  ]

  private let arguments: PluginArguments

  public init(arguments: PluginArguments) { self.arguments = arguments }

  public func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    let all = positions(in: context)
    guard !all.isEmpty else {
      diagnostics.report(.nothingToShow(Self.name, at: span))
      return []
    }
    let shown = Array(all.prefix(arguments.integer("max") ?? 24))
    let text = CitedText(language: context.language, span: span)
    var blocks = [arguments.string("as") == "table" ? table(of: shown, text, context) : prose(of: shown, text, context)]
    if shown.count < all.count {
      blocks.append(text.paragraph(text.text(PositionsWords.table.text("more", in: context.language))))
    }
    return [text.division("positions", body + blocks)]
  }

  /// By issue, then by actor, then by time.
  private func positions(in context: SectionContext) -> [EvidenceView.Found<Position>] {
    let evidence = context.evidence
    let actors = arguments.strings("actors")
    let issues = arguments.strings("issues")
    let excluded = Set(arguments.claims("exclude"))
    let found = evidence.positions(topics: arguments.strings("topic")).filter { position in
      (actors.isEmpty || actors.contains(position.record.actor))
        && (issues.isEmpty || issues.contains(position.record.issue)) && !excluded.contains(position.reference)
        && !position.source.isRetracted
    }
    func key(_ position: EvidenceView.Found<Position>) -> (Int, String, Int, String) {
      let issue = issues.firstIndex(of: position.record.issue) ?? issues.count
      let actor = actors.firstIndex(of: position.record.actor) ?? actors.count
      return (
        issue, Self.issue(position.record, context), actor, evidence.actorName(position.record.actor)
      )
    }
    return found.enumerated().sorted { left, right in
      let a = key(left.element)
      let b = key(right.element)
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }

  private static func issue(_ position: Position, _ context: SectionContext) -> String {
    context.evidence.registries.issues[position.issue]?.text(in: context.language) ?? position.issue
  }

  private func prose(
    of positions: [EvidenceView.Found<Position>], _ text: CitedText, _ context: SectionContext
  ) -> Block {
    var items: [DefinitionList.Item] = []
    var start = 0
    while start < positions.count {
      let issue = positions[start].record.issue
      let run = positions[start...].prefix { $0.record.issue == issue }
      var paragraphs: [Block] = []
      var actor: String?
      var sentences: [[Inline]] = []
      for position in run {
        if let actor, actor != position.record.actor {
          paragraphs.append(text.paragraph(text.joined(sentences)))
          sentences = []
        }
        actor = position.record.actor
        sentences.append(sentence(position, text))
      }
      paragraphs.append(text.paragraph(text.joined(sentences)))
      items.append(
        DefinitionList.Item(
          term: text.text(Self.issue(positions[start].record, context)), definitions: [paragraphs], span: text.span))
      start += run.count
    }
    return Block(.definitionList(DefinitionList(items: items)), span: text.span)
  }

  private func table(
    of positions: [EvidenceView.Found<Position>], _ text: CitedText, _ context: SectionContext
  ) -> Block {
    let words = PositionsWords.table
    let rows = positions.map { position -> [[Inline]] in
      [
        text.text(context.evidence.actorName(position.record.actor)), text.text(Self.issue(position.record, context)),
        text.text(position.record.asOf?.date.words(in: context.language) ?? ""), sentence(position, text),
      ]
    }
    let head = ["actor", "issue", "date", "position"].map { words.text($0, in: context.language) }
    return Block(.table(text.table(head: head, rows: rows)), span: text.span)
  }

  /// The record's sentence, with the words that it quotes before its full stop.
  private func sentence(_ position: EvidenceView.Found<Position>, _ text: CitedText) -> [Inline] {
    let record = position.record
    var words = record.text
    if let quote = record.quote, !quote.isEmpty, !words.contains(quote) {
      let ends = words.hasSuffix(".")
      words = "\(ends ? String(words.dropLast()) : words) (“\(quote)”)\(ends ? "." : "")"
    }
    return text.sentence(words, language: position.source.language, citing: [position.reference])
  }
}
