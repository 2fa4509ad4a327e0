import Diagnostics
import DocumentModel
import Foundation
import Testing

@Suite("Reports for GitHub and GitLab")
struct ForgeReportTests {
  @Test("an annotation is one line, and no text ends its message or its properties")
  func annotation() {
    var fixture = ReportFixture()
    let span = fixture.span(of: "kirbi", in: "x\nsee @kirbi", path: "Reports/a,b:c%.md")
    fixture.run.diagnostics = [fixture.unknownKey(at: span, "100 % of\r\n::error::x")]
    #expect(
      fixture.text(.github) == "::error file=Reports/a%2Cb%3Ac%25.md,line=2,endLine=2,col=6,endColumn=11,"
        + "title=cite/unknown-key::100 %25 of\\u{d}\\u{a}::error::x%0Anote: keys are file names%0Ahelp: write “kirby”\n"
    )
  }

  @Test("columns are given within one line only, and a finding without a place stands at its brief's file")
  func places() {
    var fixture = ReportFixture()
    let span = fixture.span(of: "one\ntwo", in: "one\ntwo")
    fixture.run.editions = [
      fixture.edition(
        "b",
        [
          Diagnostic("cite/uncited", .warning, "two lines", at: span),
          Diagnostic("brief/empty", .information, "no text"),
        ])
    ]
    fixture.run.diagnostics = [Diagnostic("brief/unknown", .error, "no brief", path: "")]
    #expect(
      fixture.text(.github) == """
        ::error file=dossier.yaml,line=1,title=brief/unknown::no brief
        ::warning file=Reports/a.md,line=1,endLine=2,title=cite/uncited::two lines
        ::notice file=Reports/b.md,line=1,title=brief/empty::no text

        """)
    #expect(ReportFixture().text(.github).isEmpty)
  }

  @Test("Code Quality has a severity, a line and a fingerprint of its own for each finding")
  func codeQuality() throws {
    var fixture = ReportFixture()
    let text = "@kirbi, and again\n@kirbi"
    let first = fixture.span(of: "kirbi", in: text)
    let second = SourceSpan(file: first.file, offset: text.utf8.count - 5, length: 5)
    fixture.run.diagnostics = [
      fixture.unknownKey(at: first), fixture.unknownKey(at: second),
      Diagnostic("label/unreadable", .error, "a label"), Diagnostic("date/relative", .warning, "“last”"),
      Diagnostic("date/assumed", .information, "“on”"),
    ]
    let issues = try #require(
      try JSONSerialization.jsonObject(with: Data(fixture.text(.gitlab).utf8)) as? [[String: Any]])
    #expect(issues.compactMap { $0["severity"] as? String } == ["major", "major", "blocker", "minor", "info"])
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == 5)
    let places = issues.compactMap { $0["location"] as? [String: Any] }
    #expect(places.compactMap { ($0["lines"] as? [String: Int])?["begin"] } == [1, 2, 1, 1, 1])
    #expect(places[2]["path"] as? String == "dossier.yaml")
    #expect(ReportFixture().text(.gitlab) == "[]\n")
  }
}
