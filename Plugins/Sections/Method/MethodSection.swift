import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// One paragraph on what the brief rests on, with honest counts of what the edition cites.
public struct MethodSection: SectionKind {
  public static let id: PluginID = "sections/method"
  public static let name = "method"
  public static let summary = "One paragraph on what the brief rests on, with counts"
  public static let title = LocalizedText(["en": "Method and limits", "ko": "방법과 한계"])
  public static let stage = ExpansionStage.apparatus
  public static let parameters: [Parameter] = []

  public init(arguments: PluginArguments) {}

  public func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    guard !context.citedClaims.isEmpty || !context.references.isEmpty else {
      diagnostics.report(.nothingToShow(Self.name, at: span))
      return body
    }
    let text = CitedText(language: context.language, span: span)
    let counts = MethodCounts(context)
    let sentences = counts.sentences(asOf: context.plugin.asOf, in: context.language)
    return [text.division("method", body + [text.paragraph(text.text(sentences.joined(separator: " ")))])]
  }
}
