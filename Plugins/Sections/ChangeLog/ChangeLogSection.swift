import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// What the edition shows otherwise than the published one before it: figures old and new, records that are new, stale or
/// gone, and sources.
public struct ChangeLogSection: SectionKind {
  public static let id: PluginID = "sections/change-log"
  public static let name = "change-log"
  public static let summary = "What has changed since the last published edition"
  public static let title = LocalizedText(["en": "Changes", "ko": "바뀐 내용"])
  public static let stage = ExpansionStage.apparatus
  public static let parameters = [Parameter.maximum(24, of: "changes")]

  private let arguments: PluginArguments

  public init(arguments: PluginArguments) { self.arguments = arguments }

  public func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    let text = CitedText(language: context.language, span: span)
    let content = EditionEvidence(
      of: context.citedClaims, context.references, in: context.evidence, asOf: context.plugin.asOf,
      language: context.language)
    func words(_ name: String, _ blanks: [String: String] = [:]) -> [Inline] {
      text.text(ChangeLogWords.table.text(name, in: context.language, blanks))
    }
    var blocks = body
    if let edition = context.published.edition(before: content) {
      let date = EDTF(CivilDate(daysSinceEpoch: edition.day).description)?.words(in: context.language) ?? ""
      let difference = EditionDifference(from: edition.content, to: content)
      let items = ChangeLogItems(difference, in: context.evidence, text: text).items
      let shown = items.prefix(arguments.integer("max") ?? 24)
      let rest = items.count - shown.count
      blocks += [
        text.paragraph(words("since", ["number": String(edition.number), "date": date])),
        text.list(shown + (rest == 0 ? [] : [words("more", ["count": String(rest)])])),
      ]
    } else {
      blocks.append(text.paragraph(words("none")))
    }
    // What a program says of the brief itself is no statement of its subject: checks pass over it, as over the method.
    return [Block(.division(blocks), attributes: Attributes(classes: [Self.name, "method"]), span: text.span)]
  }
}
