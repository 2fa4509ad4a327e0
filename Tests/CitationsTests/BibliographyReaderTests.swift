import Citations
import Diagnostics
import DocumentModel
import Evidence
import Testing
import Workspace

@Suite("Bibliographies in CSL-JSON")
struct BibliographyReaderTests {
  private func read(_ text: String) -> ([BibliographyItem], [String]) {
    let file = SourceMap().add(path: "b.json", bytes: Array(text.utf8))
    var sink = DiagnosticSink()
    let items = BibliographyReader.read(file, diagnostics: &sink)
    let shown = sink.diagnostics.map { diagnostic in
      let place = file.place(at: Int(diagnostic.span.offset))
      return "\(place.line):\(place.column) \(diagnostic.id): \(diagnostic.message)"
    }
    return (items, shown)
  }

  @Test("an item has its key, names, dates and titles")
  func item() throws {
    let (items, faults) = read(
      """
      [{"id": "wen-2001", "type": "book", "title": "D\\u00e4mme \\ud83d\\ude00", "unknown": [1, {}],
        "author": [{"family": "Wen", "given": "Bo"}, {"literal": "River Board"},
          {"family": "Berg", "given": "A.", "non-dropping-particle": "van den"}],
        "issued": {"date-parts": [[2001, 5, 2]]}, "accessed": {"date-parts": [["2020", "1"]]},
        "container-title": "Rivers", "publisher": "River Press", "URL": "https://example.org", "language": "de"},
       {"id": 7, "issued": {"date-parts": [[1999], [2001]], "circa": true}},
       {"id": "s", "issued": {"date-parts": [[2007]], "season": "2"}}, {"id": "r", "issued": {"raw": "soon"}}]
      """)
    #expect(faults.isEmpty)
    let item = try #require(items.first)
    #expect(item.title == "Dämme 😀" && item.type == "book" && item.publisher == "River Press")
    #expect(item.authors.map(\.display) == ["Bo Wen", "River Board", "A. van den Berg"])
    #expect(items.map { $0.issued?.text } == ["2001-05-02", "1999~/2001~", "2007-22", nil])
    #expect(item.accessed?.text == "2020-01")
    #expect(items.map(\.key) == ["wen-2001", "7", "s", "r"])
  }

  @Test(
    "faults have line and column",
    arguments: [
      ("[{\"id\": \"a\"},\n {\"id\": \"a\"}]", "2:9 bibliography/duplicate-id: a second item has the id “a”"),
      ("[{\"title\": \"a\"}]", "1:2 bibliography/no-id: this item has no “id” to cite it by"),
      ("{\"a\": 1}", "1:1 bibliography/wrong-type: a bibliography is a list of items"),
      ("[{\"id\": \"é\",\n \"id\": \"b\"}]", "2:2 json/duplicate-key: the key “id” occurs twice"),
      ("[{\"id\": \"a\",}]", "1:13 json/syntax: a key in double quotes is missing here"),
      ("[1 2]", "1:4 json/syntax: a comma or a closing bracket is missing here"),
      ("[01]", "1:2 json/syntax: no value of JSON starts here"),
      ("[\"a", "1:4 json/syntax: the file ends inside a text"),
      ("[\"\\x\"]", "1:5 json/syntax: this is no escape of JSON"),
      ("[] x", "1:4 json/syntax: something stands behind the value"),
      ("nul", "1:1 json/syntax: no value of JSON starts here"),
    ])
  func faults(text: String, expected: String) { #expect(read(text).1 == [expected]) }

  @Test("nesting has a limit, an empty file is no bibliography, and half of a pair is replaced")
  func edges() {
    #expect(
      read(String(repeating: "[", count: 100_000)).1 == [
        "1:257 budget/json-depth: this is nested deeper than 256 levels"
      ])
    #expect(read("").1.isEmpty)
    #expect(read("[{\"id\": \"a\", \"title\": \"\\ud800x\"}]").0.first?.title == "\u{FFFD}x")
    #expect(read("\u{FEFF}{\"items\": [{\"id\": \"a\"}]}").0.map(\.key) == ["a"])
  }
}
