import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Prose out of claims: by topic and by whose word they are, what says the same joined, what disagrees side by side,
/// opinion apart from fact.
public struct NarrativeSection: SectionKind {
  public static let id: PluginID = "sections/narrative"
  public static let name = "narrative"
  public static let summary = "Paragraphs of attributed sentences out of claims"
  public static let title = LocalizedText(["en": "What is reported", "ko": "보고된 내용"])
  public static let parameters = [
    Parameter.topic(isRequired: true), .maximum(12, of: "claims"), .exclude,
    Parameter(
      "order", .choice(["weight", "date"]), default: .string("weight"),
      summary: "Whether the weightier claims come first, or the earlier"),
    Parameter(
      "opinions", .boolean, default: .boolean(true),
      summary: "Whether opinions and forecasts are told too, in a paragraph of their own at the end"),
    Parameter(
      "told-once", .boolean, default: .boolean(false),
      summary: "Whether a claim that names a sibling of the topic first is left to that topic's part"),
    Parameter(
      "more", .boolean, default: .boolean(true),
      summary: "Whether the section says that more is on record where `max` leaves something out"),
  ]

  private let arguments: PluginArguments

  public init(arguments: PluginArguments) { self.arguments = arguments }

  public func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    let topics = arguments.strings("topic")
    guard !topics.isEmpty else { return [] }
    let claims = context.evidence.claims(topics: topics)
    let groups = ClaimGroup.make(
      of: claims, excluding: Set(arguments.claims("exclude")), in: context.evidence)
    let wanted = groups.filter { group in
      (arguments.boolean("opinions") || !group.isOpinion)
        && (!arguments.boolean("told-once") || NarrativeSelection.isHome(topics, of: group, in: context.evidence))
    }
    let shown = NarrativeSelection.choose(wanted, most: arguments.integer("max") ?? 12)
    guard !shown.isEmpty else {
      diagnostics.report(.nothingToShow(Self.name, at: span))
      return []
    }

    let text = CitedText(language: context.language, span: span)
    let composer = NarrativeComposer(
      text: text, evidence: context.evidence, topics: topics, byDate: arguments.string("order") == "date")
    var paragraphs = composer.paragraphs(of: shown)
    if arguments.boolean("more"), shown.count < wanted.count, let last = paragraphs.popLast() {
      let more = NarrativeWords.table.text("more", in: context.language)
      paragraphs.append(last + [.text(" " + more, span: text.span)])
    }
    return body + paragraphs.map(text.paragraph)
  }
}
