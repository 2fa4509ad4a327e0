import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Ties between actors, out from those that the section starts with.
public struct RelationsSection: SectionKind {
  public static let id: PluginID = "sections/relations"
  public static let name = "relations"
  public static let summary = "Ties between actors, as a chart with its table"
  public static let title = LocalizedText(["en": "Ties", "ko": "관계"])
  public static let parameters = [
    Parameter(
      "actors", .list(.identifier(registry: "actors")), summary: "Where to start; without it every tie of the topic"),
    Parameter("depth", .integer(1...2), default: .integer(1), summary: "How many ties away from those an actor may be"),
    Parameter("predicates", .list(.identifier(registry: "predicates")), summary: "Only ties of these kinds"),
    Parameter.topic(), .maximum(16, of: "ties"), .exclude,
  ]

  private let arguments: PluginArguments

  public init(arguments: PluginArguments) { self.arguments = arguments }

  public func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    let all = RelationsTie.all(arguments, in: context.evidence)
    guard !all.isEmpty else {
      diagnostics.report(.nothingToShow(Self.name, at: span))
      return []
    }
    let shown = Array(all.prefix(arguments.integer("max") ?? 16))
    let text = CitedText(language: context.language, span: span)
    var blocks = [figure(of: shown, text, context)]
    if shown.count < all.count {
      blocks.append(text.paragraph(text.text(RelationsWords.table.text("more", in: context.language))))
    }
    return [text.division("relations", body + blocks)]
  }

  private func figure(of ties: [RelationsTie], _ text: CitedText, _ context: SectionContext) -> Block {
    let words = RelationsWords.table
    let evidence = context.evidence
    let language = context.language
    var actors: [String] = []
    for id in ties.flatMap({ [$0.subject, $0.object] }) where !actors.contains(id) { actors.append(id) }
    func label(_ tie: RelationsTie) -> String {
      evidence.registries.predicates[tie.predicate]?.label.text(in: language) ?? tie.predicate
    }
    let edges = ties.compactMap { tie -> RelationsChart.Edge? in
      guard let subject = actors.firstIndex(of: tie.subject), let object = actors.firstIndex(of: tie.object) else {
        return nil
      }
      return RelationsChart.Edge(subject: subject, object: object, label: label(tie), claims: tie.evidence)
    }
    let rows = ties.map { tie -> [[Inline]] in
      [
        text.text(evidence.actorName(tie.subject)), text.text(label(tie)),
        text.text(evidence.actorName(tie.object)) + text.cite(tie.evidence), text.text(tie.date(in: language)),
      ]
    }
    let spec = ChartSpec(
      kind: .relations(RelationsChart(actors: actors.map(evidence.actorName), edges: edges)),
      title: words.text("title", in: language), description: words.text("description", in: language),
      table: text.table(head: ["who", "tie", "whom", "date"].map { words.text($0, in: language) }, rows: rows))
    return Block(.figure(Figure(content: .chart(spec), caption: [])), span: text.span)
  }
}
