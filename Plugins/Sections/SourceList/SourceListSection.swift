import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// The sources that a brief cites, each with what it is and what a reader should know of who speaks.
public struct SourceListSection: SectionKind {
  public static let id: PluginID = "sections/source-list"
  public static let name = "source-list"
  public static let summary = "The cited sources with what they are and the interests behind them"
  public static let title = LocalizedText(["en": "Sources", "ko": "출처"])
  public static let stage = ExpansionStage.apparatus
  public static let parameters = [
    Parameter(
      "show", .list(.choice(["interests", "origins", "reliability"])), default: .list([.string("interests")]),
      summary: "What is said of a source beside what it is")
  ]

  private let arguments: PluginArguments

  public init(arguments: PluginArguments) { self.arguments = arguments }

  public func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    guard !context.references.isEmpty else {
      diagnostics.report(.nothingToShow(Self.name, at: span))
      return body
    }
    let text = CitedText(language: context.language, span: span)
    let entries = context.references.map { entry($0, text, context.evidence) }
    return body + [text.division("references", entries)]
  }

  private func entry(_ reference: Reference, _ text: CitedText, _ evidence: EvidenceView) -> Block {
    var blocks = [
      text.paragraph(reference.entry.isEmpty ? text.text(reference.key) : reference.entry.map { respanned($0, text) })
    ]
    let remarks = evidence.source(reference.key).map { self.remarks(on: $0, text, evidence) } ?? []
    if !remarks.isEmpty { blocks.append(text.paragraph(text.joined(remarks))) }
    return Block(
      .division(blocks), attributes: Attributes(id: reference.anchor, classes: ["reference"]), span: text.span)
  }

  private func respanned(_ inline: Inline, _ text: CitedText) -> Inline {
    var inline = inline
    inline.span = text.span
    return inline
  }

  private func remarks(on source: SourceRecord, _ text: CitedText, _ evidence: EvidenceView) -> [[Inline]] {
    let words = SourceListWords.table
    let shown = Set(arguments.strings("show"))
    var remarks: [[Inline]] = []
    func add(_ name: String, _ value: String) {
      remarks.append(text.text(words.text(name, in: text.language, ["value": value])))
    }
    if let genre = source.genre { add("kind", words.text(genre.rawValue, in: text.language)) }
    if source.isRetracted { remarks.append(text.text(words.text("retracted", in: text.language))) }
    if shown.contains("interests"), !source.interests.isEmpty {
      add("interests", source.interests.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: "; "))
    }
    if shown.contains("origins"), let origin = source.origin {
      let works = origin.uses.map { evidence.actorName($0.work) }
      if !works.isEmpty { add("origins", works.joined(separator: "; ")) }
      if origin.kind != .original, let work = origin.of { add(origin.kind.rawValue, evidence.actorName(work)) }
    }
    if shown.contains("reliability"), let reliability = source.reliability {
      let why = reliability.why.isEmpty ? "" : ": \(reliability.why)"
      add("reliability", reliability.grade.rawValue + why)
    }
    return remarks
  }
}
