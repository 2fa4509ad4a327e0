import Diagnostics
import DocumentModel
import Evidence
import MarkdownSyntax
import Testing
import Workspace

@testable import BriefCompiler

@Suite("Exemptions")
struct ExemptionTests {
  /// 2026-06-15 in days since 1970-01-01.
  private static let today = 20_619

  /// What is left of a finding in the second paragraph of a text that begins with a comment, by id.
  private func left(_ comment: String, finding: DiagnosticID = "figure/unbound", in paragraph: Int = 0) -> [String] {
    var sink = DiagnosticSink()
    let source = SourceMap().add(path: "a.md", bytes: Array("<!-- \(comment) -->\n\nFirst.\n\nSecond.\n".utf8))
    let reading = MarkdownParser.read(source, options: .dossier, diagnostics: &sink)
    let place = reading.document.blocks[paragraph].span
    return ExemptionList(reading.exemptions, today: Self.today, rules: RuleNames(known: Deferred([])))
      .applied(to: [Diagnostic(finding, .warning, "x", at: place)]).map(\.id.name)
  }

  @Test("an exemption covers its rule in the block after it, and nothing else")
  func covers() {
    #expect(left("dossier: allow figure/unbound because x") == [])
    #expect(left("dossier: allow figure/* because x") == [])
    #expect(left("dossier: allow figure/unbound because x", in: 1) == ["figure/unbound"])
    #expect(left("dossier: allow cite/uncited because x") == ["figure/unbound"])
  }

  @Test("an exemption holds to the last day of its date, and is spoken of when it has ended")
  func expires() {
    #expect(left("dossier: allow figure/unbound until 2026-06 because x") == [])
    #expect(left("dossier: allow figure/unbound until 2026-06-15 because x") == [])
    #expect(
      left("dossier: allow figure/unbound until 2026-06-14 because x") == ["figure/unbound", "exemption/expired"])
    #expect(left("dossier: allow figure/unbound until soon because x") == ["figure/unbound", "exemption/date"])
  }

  @Test("nothing is exempt from labels and budgets")
  func impossible() {
    #expect(
      left("dossier: allow label/in-text because x", finding: "label/in-text") == [
        "label/in-text", "exemption/impossible",
      ])
    #expect(left("dossier: allow */* because x", finding: "budget/includes") == ["budget/includes"])
  }
}
