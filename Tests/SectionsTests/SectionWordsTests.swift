import DocumentModel
import PluginKit
import Testing

@testable import Sections

@Suite("Words of the section kinds")
struct SectionWordsTests {
  @Test("every table has every word in every language")
  func complete() {
    let tables = [
      NarrativeWords.table, OpenQuestionsWords.table, TimelineWords.table, PositionsWords.table, RelationsWords.table,
      RecommendationsWords.table, SourceListWords.table, MethodWords.table, ChangeLogWords.table,
    ]
    for table in tables { #expect(table.missing == []) }
  }

  @Test("blanks are filled once, and what fills one is not read again")
  func blanks() {
    let table = WordTable(["en": ["a": "{x} and {y}, {z}"], "ko": [:]])
    #expect(table.text("a", in: "en-GB", ["x": "{y}", "y": "2"]) == "{y} and 2, {z}")
    #expect(table.text("a", in: "ko") == "{x} and {y}, {z}")
    #expect(table.text("b", in: "en") == "b")
    #expect(table.missing == ["a"])
  }

  @Test("straight marks of a record are printed as curly ones")
  func marks() {
    func printed(_ text: String) -> String { CitedText(language: "en", span: nil).text(text).plainText }
    #expect(printed("Iran's \"oil\" ('a')") == "Iran’s “oil” (‘a’)")
    #expect(printed("“kept” it’s") == "“kept” it’s")
  }
}
