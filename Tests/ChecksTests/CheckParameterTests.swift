import BriefCompiler
import Diagnostics
import Testing

@Suite("Parameters of checks")
struct CheckParameterTests {
  private static let text = "The gates closed in spring.[@river-board-2020#e01] Then the fields were under water."

  @Test(
    "in a language whose words are not known, a figure is held against the numbers of the record, and is no error",
    arguments: [
      ("Zwischen 3.100 und 3.400 Haushalte wurden umgesiedelt.[@valley-post-2019#c01]", []),
      ("Über 3.100 Haushalte wurden umgesiedelt.[@valley-post-2019#c01]", []),
      ("Es sind [9.000](claim:valley-post-2019#c01) Haushalte.", [.warning]),
    ] as [(String, [Severity])])
  func otherLanguage(text: String, expected: [Severity]) {
    let found = ExampleStore.diagnostics(for: text, language: "de").filter { $0.id.matches("figure/*") }
    #expect(found.map(\.severity) == expected, "\(found.map(\.message))")
  }

  @Test("a sentence may share its paragraph's citation, unless the workspace asks for one each")
  func perSentence() {
    func uncited(_ configuration: String) -> [Severity] {
      ExampleStore.report(on: Self.text, configuration: configuration).editions.flatMap(\.diagnostics)
        .filter { $0.id == "cite/uncited" }.map(\.severity)
    }
    #expect(uncited("") == [])
    #expect(uncited("with: {uncited-sentence: {per: sentence}}\n") == [.warning])
    let wrong = ExampleStore.report(on: Self.text, configuration: "with: {uncited-sentence: {per: page}}\n")
    #expect(wrong.editions.flatMap(\.diagnostics).map(\.id) == ["parameter/type"])
  }
}
