import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// What somebody says that somebody should do, by addressee, marked as whose it is.
public struct RecommendationsSection: SectionKind {
  public static let id: PluginID = "sections/recommendations"
  public static let name = "recommendations"
  public static let summary = "Recommendations by addressee, marked as whose they are"
  public static let title = LocalizedText(["en": "Recommendations", "ko": "권고"])
  public static let parameters = [
    Parameter.topic(),
    Parameter("addressees", .list(.identifier(registry: "actors")), summary: "To whom, in this order; all without it"),
    Parameter("by", .list(.identifier(registry: "actors")), summary: "Only recommendations of these"),
    .maximum(24, of: "recommendations"), .exclude,
  ]

  private let arguments: PluginArguments

  public init(arguments: PluginArguments) { self.arguments = arguments }

  public func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    let all = recommendations(in: context.evidence)
    guard !all.isEmpty else {
      diagnostics.report(.nothingToShow(Self.name, at: span))
      return []
    }
    let shown = Array(all.prefix(arguments.integer("max") ?? 24))
    let text = CitedText(language: context.language, span: span)
    let words = RecommendationsWords.table
    var blocks: [Block] = []
    var start = 0
    while start < shown.count {
      let addressee = shown[start].record.addressee
      let run = shown[start...].prefix { $0.record.addressee == addressee }
      let name = context.evidence.actorName(addressee)
      let heading = words.text("to", in: context.language, ["addressee": name])
      blocks.append(text.paragraph([text.strong(heading)]))
      blocks.append(text.list(run.map { item($0, text, context) }))
      start += run.count
    }
    if shown.count < all.count { blocks.append(text.paragraph(text.text(words.text("more", in: context.language)))) }
    return [text.division("recommendations", body + blocks)]
  }

  /// By addressee: as asked for, otherwise whom most recommendations are for first.
  private func recommendations(in evidence: EvidenceView) -> [EvidenceView.Found<Recommendation>] {
    let addressees = arguments.strings("addressees")
    let by = arguments.strings("by")
    let excluded = Set(arguments.claims("exclude"))
    let found = evidence.recommendations(topics: arguments.strings("topic")).filter { item in
      (addressees.isEmpty || addressees.contains(item.record.addressee)) && !excluded.contains(item.reference)
        && !item.source.isRetracted && (by.isEmpty || item.record.by.id.map(by.contains) ?? false)
    }
    var counts: [String: Int] = [:]
    for item in found { counts[item.record.addressee, default: 0] += 1 }
    func key(_ item: EvidenceView.Found<Recommendation>) -> (Int, Int, String) {
      let addressee = item.record.addressee
      return (addressees.firstIndex(of: addressee) ?? 0, -(counts[addressee] ?? 0), evidence.actorName(addressee))
    }
    return found.enumerated().sorted { left, right in
      let a = key(left.element)
      let b = key(right.element)
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }

  /// The action as an order, whose recommendation it is and of when, and its deadline.
  private func item(
    _ found: EvidenceView.Found<Recommendation>, _ text: CitedText, _ context: SectionContext
  ) -> [Inline] {
    let record = found.record
    let words = RecommendationsWords.table
    let language = context.language
    let action = record.action.prefix(1).uppercased() + record.action.dropFirst()
    var marks = [context.evidence.name(of: record.by, in: found.source, language: language)]
    if let date = record.asOf?.date ?? found.source.published?.date { marks.append(date.words(in: language)) }
    if let deadline = record.deadline {
      marks.append(words.text("deadline", in: language, ["date": deadline.words(in: language)]))
    }
    return text.text(action, language: found.source.language) + text.text(" (\(marks.joined(separator: ", "))).")
      + text.cite([found.reference] + record.basis.filter { context.evidence.found($0) != nil })
  }
}
