import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Dated events in order.
public struct TimelineSection: SectionKind {
  public static let id: PluginID = "sections/timeline"
  public static let name = "timeline"
  public static let summary = "Dated events in order"
  public static let title = LocalizedText(["en": "Timeline", "ko": "연표"])
  public static let parameters = [
    Parameter.topic(), Parameter("from", .date, summary: "The first date that is shown"),
    Parameter("to", .date, summary: "The last date that is shown"),
    Parameter(
      "actors", .list(.identifier(registry: "actors")), summary: "Only events in which one of these takes part"),
    Parameter(
      "types", .list(.choice(Event.Kind.allCases.map(\.rawValue))), summary: "Only events of these types"),
    .maximum(20, of: "events"), .exclude,
  ]

  private let arguments: PluginArguments

  public init(arguments: PluginArguments) { self.arguments = arguments }

  public func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    let entries = TimelineEntry.all(arguments, in: context.evidence)
    guard !entries.isEmpty else {
      diagnostics.report(.nothingToShow(Self.name, at: span))
      return []
    }
    let most = arguments.integer("max") ?? 20
    let shown = entries.count > most ? TimelineEntry.latest(entries, most) : entries
    let text = CitedText(language: context.language, span: span)
    let words = TimelineWords.table
    var blocks = [shown.count < 3 ? list(of: shown, text) : figure(of: shown, text)]
    if shown.count < entries.count {
      blocks.append(text.paragraph(text.text(words.text("more", in: context.language))))
    }
    return [text.division("timeline", body + blocks)]
  }

  private func list(of entries: [TimelineEntry], _ text: CitedText) -> Block {
    let items = entries.map { entry in
      DefinitionList.Item(
        term: text.text(entry.when.words(in: text.language)), definitions: [[text.paragraph(entry.sentence(text))]],
        span: text.span)
    }
    return Block(.definitionList(DefinitionList(items: items)), span: text.span)
  }

  private func figure(of entries: [TimelineEntry], _ text: CitedText) -> Block {
    let words = TimelineWords.table
    let language = text.language
    let chart = TimelineChart(
      entries: entries.map { entry in
        let first = entry.when.firstDay ?? entry.when.lastDay ?? 0
        return TimelineChart.Entry(
          firstDay: first, lastDay: max(first, entry.when.lastDay ?? first), date: entry.when.words(in: language),
          label: entry.what, claims: entry.references)
      })
    let rows = entries.map { [text.text($0.when.words(in: language)), $0.sentence(text)] }
    let blanks = [
      "first": entries.first?.when.words(in: language) ?? "", "last": entries.last?.when.words(in: language) ?? "",
    ]
    let spec = ChartSpec(
      kind: .timeline(chart), title: words.text("title", in: language),
      description: words.text("description", in: language, blanks),
      table: text.table(head: [words.text("date", in: language), words.text("what", in: language)], rows: rows))
    return Block(.figure(Figure(content: .chart(spec), caption: [])), span: text.span)
  }
}
