import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// What the records leave open: figures of one thing that have no number in common, opposed positions of one actor,
/// forecasts that do not meet, two dates of one event, and what records say of each other. Each side is told in its
/// record's own sentence, and none is preferred.
public struct OpenQuestionsSection: SectionKind {
  public static let id: PluginID = "sections/open-questions"
  public static let name = "open-questions"
  public static let summary = "Where records disagree, each side in its own words"
  public static let title = LocalizedText(["en": "Where sources differ", "ko": "출처가 서로 다른 점"])
  public static let parameters = [
    Parameter.topic(summary: "Topics of which one side is; all without it"),
    .maximum(12, of: "questions"), .exclude,
  ]

  private let arguments: PluginArguments

  public init(arguments: PluginArguments) { self.arguments = arguments }

  public func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    let evidence = context.evidence
    let topics = Set(arguments.strings("topic").flatMap(evidence.topicAndDescendants))
    let excluded = Set(arguments.claims("exclude"))
    let questions = OpenQuestion.all(in: evidence).filter { question in
      question.records.allSatisfy { !excluded.contains($0.reference) }
        && (topics.isEmpty || question.records.contains { !topics.isDisjoint(with: $0.record.topics) })
    }
    guard !questions.isEmpty else {
      diagnostics.report(.nothingToShow(Self.name, at: span))
      return []
    }
    let text = CitedText(language: context.language, span: span)
    let shown = questions.prefix(arguments.integer("max") ?? 12)
    var blocks = shown.flatMap { self.blocks(of: $0, text, context) }
    if shown.count < questions.count {
      blocks.append(text.paragraph(text.text(OpenQuestionsWords.table.text("more", in: context.language))))
    }
    return body + blocks
  }

  private func blocks(of question: OpenQuestion, _ text: CitedText, _ context: SectionContext) -> [Block] {
    let lead = text.strong(
      OpenQuestionsWords.table.text(question.name, in: context.language, ["subject": question.subject(in: context)]))
    let sentences = question.records.map { found in
      text.sentence(Self.sentence(found.record), language: found.source.language, citing: [found.reference])
    }
    let resolution = question.conflict.resolution.map { resolution in
      text.text(
        OpenQuestionsWords.table.text(
          "resolved-\(resolution.reason.rawValue)", in: context.language, ["by": resolution.by]))
    }
    var blocks = [
      text.paragraph([lead] + text.text(" ") + text.joined(sentences + [resolution].compactMap(\.self)))
    ]
    if let metric = question.metric {
      let claims = question.records.compactMap { context.evidence.claimFound($0.reference) }
      let groups = ClaimGroup.make(of: claims, in: context.evidence)
      if groups.count > 1 {
        blocks.append(EstimateChart(text, evidence: context.evidence).figure(of: groups, metric: metric, differ: true))
      }
    }
    return blocks
  }

  /// What a record says, as a sentence.
  private static func sentence(_ record: EvidenceRecord) -> String {
    guard case .event(let event) = record else { return record.text }
    return "\(event.when.words(in: "en")): \(event.what)."
  }
}
