import Diagnostics
import DocumentModel
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("JUnit XML")
struct JUnitTests {
  private func cases(_ fixture: ReportFixture) throws -> [XMLElement] {
    let document = try XMLDocument(xmlString: fixture.text(.junit))
    return try document.nodes(forXPath: "//testcase").compactMap { $0 as? XMLElement }
  }

  private func outcome(_ testCase: XMLElement) -> String { testCase.children?.compactMap(\.name).joined() ?? "" }

  @Test("there is a case for the workspace and for each brief, format and audience")
  func allCases() throws {
    var fixture = ReportFixture()
    fixture.run.editions = [fixture.edition("a"), fixture.edition("b", formats: [])]
    let names = try cases(fixture).compactMap { $0.attribute(forName: "name")?.stringValue }
    #expect(names == ["workspace", "a (public): html", "a (public): text", "b (public)"])
    #expect(fixture.text(.junit).contains("<testsuites name=\"dossier\" tests=\"4\" failures=\"0\" errors=\"0\">"))
  }

  @Test("an edition with an error fails in all formats, one that others keep back is skipped, a warning passes")
  func outcomes() throws {
    var fixture = ReportFixture()
    let diagnostic = fixture.unknownKey(at: fixture.span(of: "kirbi", in: "see @kirbi"))
    fixture.run.editions = [
      fixture.edition("a", [diagnostic, diagnostic], isKept: true), fixture.edition("b", isKept: true),
      fixture.edition("c", [Diagnostic("date/relative", .warning, "“last year”")]),
    ]
    #expect(
      try cases(fixture).map(outcome) == ["", "failure", "failure", "skipped", "skipped", "", ""])
    let failure = try cases(fixture)[1].elements(forName: "failure")[0]
    #expect(failure.attribute(forName: "type")?.stringValue == "cite/unknown-key")
    #expect(failure.attribute(forName: "message")?.stringValue == "no source “kirbi” (and 1 more)")
    #expect(failure.stringValue?.contains("1 | see @kirbi") == true)
    #expect(fixture.text(.junit).contains("warning[date/relative]: “last year”"))
    fixture.run.isStrict = true
    #expect(try cases(fixture).suffix(2).map(outcome) == ["failure", "failure"])
  }

  @Test("mark-up is escaped, and what XML 1.0 forbids becomes U+FFFD")
  func characters() throws {
    var fixture = ReportFixture()
    let message = "“<b a=\"'&\">]]>” \u{FFFE}\u{FFFF}"
    fixture.run.editions = [fixture.edition("a&<\"", [fixture.unknownKey(at: .none, message)])]
    let found = try cases(fixture)[1]
    #expect(found.attribute(forName: "classname")?.stringValue == "a&<\" (public)")
    let shown = "“<b a=\"'&\">]]>” \u{FFFD}\u{FFFD}"
    let failure = found.elements(forName: "failure")[0]
    #expect(failure.attribute(forName: "message")?.stringValue == shown)
    #expect(failure.stringValue?.contains(shown) == true)
  }
}
