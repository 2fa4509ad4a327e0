import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Terms with what they mean.
public struct GlossarySection: SectionKind {
  public static let id: PluginID = "sections/glossary"
  public static let name = "glossary"
  public static let summary = "Terms with what they mean"
  public static let title = LocalizedText(["en": "Glossary", "ko": "용어"])
  public static let parameters = [
    Parameter("terms", .list(.identifier(registry: "glossary")), summary: "Which terms; all without it")
  ]

  private let arguments: PluginArguments

  public init(arguments: PluginArguments) { self.arguments = arguments }

  public func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    let wanted = arguments.strings("terms")
    let glossary = context.evidence.registries.glossary
    let entries = glossary.values.filter { wanted.isEmpty || wanted.contains($0.id) }
      .sorted { ($0.term.lowercased(), $0.id) < ($1.term.lowercased(), $1.id) }
    guard !entries.isEmpty else {
      diagnostics.report(.nothingToShow(Self.name, at: span))
      return body
    }
    let text = CitedText(language: context.language, span: span)
    let items = entries.map { entry in
      DefinitionList.Item(
        term: text.text(entry.term), definitions: [[text.paragraph(text.text(entry.text))]], span: text.span)
    }
    let list = Block(.definitionList(DefinitionList(items: items)), span: text.span)
    return [text.division("glossary", body + [list])]
  }
}
