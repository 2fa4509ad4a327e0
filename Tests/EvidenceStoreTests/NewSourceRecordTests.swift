import Diagnostics
import Evidence
import EvidenceStore
import Testing
import Workspace
import YAMLSyntax

@Suite("New source records")
struct NewSourceRecordTests {
  private static let capture = """
    Menu

    Thousands still wait below the new reservoir
    By Lena Oru, 2 May 2019
    https://valleypost.example/reservoir
    The ministry counts some 3,100 to 3,400 households, and says: "no" #reservoir.

    """

  private func make(
    _ bytes: [UInt8], _ known: NewSourceRecord.Known = .init()
  ) -> (record: NewSourceRecord?, ids: [DiagnosticID]) {
    var sink = DiagnosticSink()
    let file = SourceMap().add(path: "capture.txt", bytes: bytes)
    let record = NewSourceRecord(of: file, known: known, diagnostics: &sink)
    return (record, sink.diagnostics.map(\.id))
  }

  private func fixture(_ record: NewSourceRecord) -> StoreFixture {
    StoreFixture(["sources/\(record.id).yaml": String(decoding: record.bytes, as: UTF8.self)])
  }

  @Test("title, address and date are guessed from the first lines, and marked as guesses")
  func guesses() throws {
    let record = try #require(make(Array(Self.capture.utf8)).record)
    #expect(record.id == "thousands-still-wait-below-the-2019")
    let lines = String(decoding: record.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(4) == [
        "url: https://valleypost.example/reservoir  # guessed",
        "title: Thousands still wait below the new reservoir  # guessed",
        "authors: [{family: Oru, given: Lena}]  # guessed", "published: 2019-05-02  # guessed",
      ])
    #expect(lines.contains("boilerplate: [1]  # guessed"))
    #expect(lines.contains("# 5  The ministry counts some 3,100 to 3,400 households, and says…"))
    let fixture = fixture(record)
    #expect(fixture.faults == [])
    let source = try #require(fixture.view.source(record.id))
    #expect(source.capture?.paragraphs == 5)
    #expect(source.capture?.sha256 == Capture(bytes: Array(Self.capture.utf8)).sha256)
    #expect(source.published?.date.text == "2019-05-02")
  }

  @Test("what is given is not guessed")
  func given() throws {
    let known = NewSourceRecord.Known(id: "a-2020", url: "x: y", published: "2020~", title: "no")
    let record = try #require(make(Array(Self.capture.utf8), known).record)
    let text = String(decoding: record.bytes, as: UTF8.self)
    #expect(text.hasPrefix("url: \"x: y\"\ntitle: \"no\"\nauthors: "))
    #expect(text.contains("\npublished: 2020~\n"))
    #expect(fixture(record).view.source("a-2020")?.title == "no")
  }

  @Test("form feeds are page breaks; heads, feet and numbers of pages are guessed to be boilerplate")
  func pages() throws {
    let bodies = ["Boats are counted", "The harbour is closed", "Nobody asks", "A dam is built"]
    let pages = zip(7..., bodies).map { "Report of the board, \($0)\n\($1) on this page.\n- \($0) -\n" }
    let text = pages.joined(separator: "\u{0C}") + "\u{0C}"
    let made = try #require(
      make(Array(text.utf8), .init(captured: CivilDate(daysSinceEpoch: 18_018), file: "a b.txt")).record)
    let record = String(decoding: made.bytes, as: UTF8.self)
    #expect(record.contains("boilerplate: [1, 3, 4, 6, 7, 9, 10, 12]  # guessed\n"))
    #expect(record.contains("# page 7:\n# 1  Report") && record.contains("# page 10:\n# 10  Report"))
    #expect(record.contains("at: {paragraph: 2, page: \"7\"}"))
    #expect(record.contains("custody: [{on: 2019-05-02, what: captured, from: a b.txt}]\n"))
    #expect(fixture(made).faults.filter { !$0.contains("published") } == [])
  }

  @Test("symbols, languages and several authors are guessed; a PDF is told from text")
  func more() throws {
    let text = "Report of the inquiry\nA/HRC/25/63\nBy Lena Oru and Min-ji Park, Valley Post\n4 May 2019\n"
    let record = String(decoding: try #require(make(Array(text.utf8)).record).bytes, as: UTF8.self)
    #expect(record.contains("authors: [{family: Oru, given: Lena}, {family: Park, given: Min-ji}"))
    #expect(record.contains("symbol: A/HRC/25/63  # guessed"))
    let korean = String(decoding: try #require(make(Array("저수지 아래 마을 주민들이 이주했다".utf8)).record).bytes, as: UTF8.self)
    #expect(korean.contains("language: ko  # guessed"))
    #expect(make(Array("%PDF-1.7\nobj".utf8)).ids == ["file/not-utf8"])
  }

  @Test("a text without a date gives a record that asks for one")
  func noDate() throws {
    let record = try #require(make(Array("Just a line of text".utf8)).record)
    #expect(!record.hasDate)
    #expect(record.id == "just-a-line-of-text")
    #expect(fixture(record).faults.map { $0.contains("yaml/missing-key") } == [true])
  }

  @Test("ids start like no cross reference, and hold letters of any script")
  func ids() {
    #expect(SourceID.derived(from: "Fig-leaf: the “case”", year: "2020") == "source-fig-leaf-the-case-2020")
    #expect(SourceID.derived(from: "저수지 아래", year: nil) == "저수지-아래")
    #expect(SourceID.derived(from: "…!?", year: "2020") == "source-2020")
    #expect(SourceID.derived(from: String(repeating: "é", count: 200), year: nil) == "source")
    #expect(SourceID.derived(from: "Report 2014", year: "2014") == "report-2014")
  }

  @Test(
    "what is no captured text is refused",
    arguments: [
      ([], "file/empty"), (Array(" \n\t\r\n".utf8), "file/empty"), ([0x41, 0xFF, 0x0A], "file/not-utf8"),
      ([0x41, 0xEF, 0xBF], "file/not-utf8"), ([UInt8](repeating: 0x0A, count: 1_000_001), "budget/lines"),
    ] as [([UInt8], DiagnosticID)])
  func refused(bytes: [UInt8], id: DiagnosticID) {
    let made = make(bytes)
    #expect(made.record == nil)
    #expect(made.ids == [id])
  }

  @Test("an id or a date that cannot be used is refused")
  func unusable() {
    let text = Array("Words".utf8)
    #expect(make(text, .init(id: "../x")).ids == ["evidence/source-id"])
    #expect(make(text, .init(id: "a/b")).ids == ["evidence/source-id"])
    #expect(make(text, .init(id: "")).ids == ["evidence/source-id"])
    #expect(make(text, .init(id: "fig-1")).ids == ["evidence/reserved-id"])
    #expect(make(text, .init(published: "May")).ids == ["date/edtf"])
  }

  @Test("hostile characters end neither a comment nor a value")
  func hostile() throws {
    let text = "\u{FEFF}A title\u{2028}claims: x and\u{7} more\nclaims:\u{85}- text: y\u{FFFF}\n\u{1}\u{202E}# z\n"
    let record = try #require(make(Array(text.utf8), .init(published: "2020")).record)
    let fixture = fixture(record)
    #expect(fixture.faults == [])
    #expect(fixture.view.source(record.id)?.claims == [])
  }

  @Test("a long text lists its first paragraphs and counts the rest")
  func long() throws {
    let text = String(repeating: "A line\n", count: 1500)
    let record = try #require(make(Array(text.utf8), .init(published: "2020")).record)
    #expect(String(decoding: record.bytes, as: UTF8.self).hasSuffix("# 1000  A line\n# and 500 more\n"))
  }
}
