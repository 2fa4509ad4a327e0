import BriefCompiler
import Diagnostics
import Testing

@Suite("Parameters of checks")
struct CheckParameterTests {
  private static let text = "The gates closed in spring.[@river-board-2020#e01] Then the fields were under water."

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
