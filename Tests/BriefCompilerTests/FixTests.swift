import BuiltInPlugins
import Citations
import Diagnostics
import DocumentModel
import MarkdownSyntax
import PluginKit
import Testing
import Workspace

@testable import BriefCompiler

@Suite("Fixes of bound figures")
struct FixTests {
  private static let path = "Reports/words.md"
  private static let link = "(claim:valley-post-2019#c01)"

  /// A brief's body after all safe fixes.
  private func fixed(_ body: String) -> String {
    let map = SourceMap()
    let head = "---\ntitle: Words\n---\n\n"
    let files = [
      "dossier.yaml": "name: desk\nstores: [{path: seeds}]\nlabels: {default: \"TLP:CLEAR\"}\nas-of: 2020-01-01\n",
      "seeds/sources/valley-post-2019.yaml": """
      title: Thousands still wait
      published: 2019-05-02
      claims:
        - id: c01
          text: The ministry puts resettled households at between 3,100 and 3,400.
          quote: some 3,100 to 3,400 households

      """, Self.path: head + body,
    ]
    let tools = Toolbox(plugins: BuiltInPlugins.all, formatter: HouseStyle())
    var report = BuildReport()
    let plan = WorkspaceCompiler(tools: tools, world: MemoryWorld(files, map: map), map: map)
      .fixes(BuildRequest(today: 18_262), report: &report)
    let text = plan?.changes.first { $0.path == Self.path }.map { String(decoding: $0.new, as: UTF8.self) }
    return String((text ?? head + body).dropFirst(head.count))
  }

  /// The targets of the links to records, as the parser reads them.
  private func bindings(_ text: String) -> [String] {
    var found: [String] = []
    func visit(_ inlines: [Inline]) {
      for inline in inlines {
        if case .link(let link) = inline.kind, !link.content.plainText.isEmpty { found.append(link.target) }
        inline.visitChildren(inlines: visit, blocks: visit)
      }
    }
    func visit(_ blocks: [Block]) { for block in blocks { block.visitChildren(blocks: visit, inlines: visit) } }
    var ignored = DiagnosticSink()
    let source = SourceMap().add(path: Self.path, bytes: Array(text.utf8))
    visit(MarkdownParser.read(source, options: .dossier, diagnostics: &ignored).document.blocks)
    return found
  }

  @Test(
    "what was bound stays bound, and a figure whose hedge or unit stands past the brackets is left to a person",
    arguments: [
      "About [9,000]\(link) households were resettled.", "Around **[9,000]\(link)** households were resettled.",
      "About [*9,000*]\(link) households were resettled.", "In all about\n[9,000]\(link) households were resettled.",
      "| Households | Year |\n|---|---|\n| about [9,000]\(link) | 2019 |", "> At least\n> [9,000]\(link) households.",
      "- Nearly [9,000]\(link) households", "Some [9,000]\(link) or so households were resettled.",
      "Between **8,000** and [9,000]\(link) households were resettled.",
    ])
  func hedgeOutside(body: String) {
    let text = fixed(body)
    #expect(bindings(text) == ["claim:valley-post-2019#c01"] && bindings(body) == bindings(text))
    #expect(text == body)
  }

  @Test(
    "words inside the brackets are changed, with a capital where a sentence begins",
    arguments: [
      ("[9,000]\(link) households were resettled.", "[Some 3,100 to 3,400]\(link) households were resettled."),
      ("[About 9,000]\(link) households were resettled.", "[Some 3,100 to 3,400]\(link) households were resettled."),
      ("It began. [9,000]\(link) households left.", "It began. [Some 3,100 to 3,400]\(link) households left."),
      (
        "The ministry counts **[9,000]\(link)** households.",
        "The ministry counts **[some 3,100 to 3,400]\(link)** households."
      ),
      ("| Households |\n|---|\n| [about 9,000]\(link) |", "| Households |\n|---|\n| [some 3,100 to 3,400]\(link) |"),
    ])
  func hedgeInside(body: String, expected: String) {
    #expect(fixed(body) == expected)
    #expect(bindings(body) == bindings(expected))
  }
}
