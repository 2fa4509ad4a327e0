import Diagnostics
import DocumentModel
import Foundation
import Testing

@Suite("SARIF")
struct SARIFTests {
  private func sarifRun(_ fixture: ReportFixture) throws -> [String: Any] {
    let log = try JSONSerialization.jsonObject(with: Data(fixture.text(.sarif).utf8)) as? [String: Any]
    #expect(log?["version"] as? String == "2.1.0")
    return try #require((log?["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ fixture: ReportFixture) throws -> [[String: Any]] {
    try #require(try sarifRun(fixture)["results"] as? [[String: Any]])
  }

  private func location(_ result: [String: Any]) throws -> [String: Any] {
    let locations = try #require(result["locations"] as? [[String: Any]])
    return try #require(locations.first?["physicalLocation"] as? [String: Any])
  }

  private func fingerprints(_ fixture: ReportFixture) throws -> [String] {
    try results(fixture).compactMap { ($0["partialFingerprints"] as? [String: String])?["findingHash/v1"] }
  }

  @Test("an empty run is a report without results")
  func empty() throws {
    #expect(try results(ReportFixture()).isEmpty)
    #expect(try sarifRun(ReportFixture())["columnKind"] as? String == "unicodeCodePoints")
  }

  @Test("columns count code points: outside the basic plane, combining, and a tab are one each; the end is exclusive")
  func columns() throws {
    var fixture = ReportFixture()
    let span = fixture.span(of: "kirbi", in: "eins\nz\u{1F600}e\u{301}\t@kirbi\n")
    fixture.run.editions = [fixture.edition("a", [fixture.unknownKey(at: span)])]
    let region = try #require(try location(try results(fixture)[0])["region"] as? [String: Int])
    #expect(region == ["startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 12])
  }

  @Test("paths are relative to the repository and percent-encoded, and none is absolute")
  func paths() throws {
    var fixture = ReportFixture()
    fixture.run.folder = "desk/"
    let inside = fixture.span(of: "x", in: "x", path: "Reports/é b:%.md")
    let outside = fixture.span(of: "x", in: "x", path: "/vault/secret.yaml")
    let above = fixture.span(of: "x", in: "x", path: "../vault/secret.yaml")
    fixture.run.diagnostics = [inside, outside, above].enumerated().map { index, span in
      fixture.unknownKey(at: span, "no source \(index)")
    }
    let uris = try results(fixture).map { result in
      (try location(result)["artifactLocation"] as? [String: String])?["uri"]
    }
    #expect(uris == ["desk/Reports/%C3%A9%20b%3A%25.md", "desk/dossier.yaml", "desk/dossier.yaml"])
    #expect(!fixture.text(.sarif).contains("vault"))
  }

  @Test("a rule has its words, its level and its help, and each result leads to it")
  func rules() throws {
    var fixture = ReportFixture()
    let span = fixture.span(of: "kirbi", in: "@kirbi")
    fixture.run.diagnostics = [
      Diagnostic("evidence/stale-soon", .information, "soon", at: span), fixture.unknownKey(at: span),
    ]
    let run = try sarifRun(fixture)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["id"] as? String } == ["cite/unknown-key", "evidence/stale-soon"])
    #expect((rules[0]["help"] as? [String: String])?["markdown"] == "Write the name.")
    #expect((rules[1]["defaultConfiguration"] as? [String: String])?["level"] == "note")
    #expect(try results(fixture).compactMap { $0["ruleIndex"] as? Int } == [1, 0])
  }

  @Test("a fix that can be made is there with what it deletes and inserts; one with a blank is words only")
  func fixes() throws {
    var fixture = ReportFixture()
    let span = fixture.span(of: "kirbi", in: "see @kirbi")
    var blank = fixture.unknownKey(at: span, "other")
    blank.fixes = [Fix("write …", .displayOnly, edits: [.init(span, with: "…")]), Fix("look again", .safe)]
    fixture.run.diagnostics = [fixture.unknownKey(at: span), blank]
    let results = try results(fixture)
    #expect(results[1]["fixes"] == nil)
    let fix = try #require((results[0]["fixes"] as? [[String: Any]])?.first)
    let change = try #require((fix["artifactChanges"] as? [[String: Any]])?.first)
    let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
    #expect((replacement["insertedContent"] as? [String: String])?["text"] == "kirby")
    #expect((replacement["deletedRegion"] as? [String: Int])?["startColumn"] == 6)
  }

  @Test("labels and the way to the place are related locations")
  func related() throws {
    var fixture = ReportFixture()
    let span = fixture.span(of: "kirbi", in: "see @kirbi")
    var diagnostic = fixture.unknownKey(at: span)
    diagnostic.labels = [.init("the other\u{202E}one", at: span)]
    diagnostic.trace = [.init("in the section", at: span), .init("nowhere", at: .none)]
    fixture.run.diagnostics = [diagnostic]
    let related = try #require(try results(fixture)[0]["relatedLocations"] as? [[String: Any]])
    #expect(
      related.compactMap { ($0["message"] as? [String: String])?["text"] } == [
        "the other\\u{202e}one", "in the section",
      ])
  }

  @Test("a fingerprint stays when text moves, and two equal findings have two")
  func fingerprints() throws {
    var (before, after, twice) = (ReportFixture(), ReportFixture(), ReportFixture())
    before.run.diagnostics = [before.unknownKey(at: before.span(of: "kirbi", in: "see @kirbi"))]
    after.run.diagnostics = [after.unknownKey(at: after.span(of: "kirbi", in: "New.\n\nNow see @kirbi"))]
    let text = "@kirbi, and again @kirbi"
    let first = twice.span(of: "kirbi", in: text)
    let second = SourceSpan(file: first.file, offset: text.utf8.count - 5, length: 5)
    twice.run.diagnostics = [twice.unknownKey(at: first), twice.unknownKey(at: second)]
    #expect(try fingerprints(before) == fingerprints(after))
    #expect(Set(try fingerprints(twice)).count == 2)
  }

  @Test("what two editions have in common is reported once, and accepted findings are suppressed")
  func onceAndAccepted() throws {
    var fixture = ReportFixture()
    let diagnostic = fixture.unknownKey(at: fixture.span(of: "kirbi", in: "see @kirbi"))
    fixture.run.editions = [fixture.edition("a", [diagnostic]), fixture.edition("b", [diagnostic])]
    fixture.run.accepted = [Diagnostic("date/relative", .warning, "“last year”", path: "Reports/a.md")]
    let results = try results(fixture)
    #expect(results.count == 2)
    #expect(results[0]["suppressions"] == nil)
    #expect((results[1]["suppressions"] as? [[String: String]])?.first?["kind"] == "external")
    #expect(!fixture.text(.gitlab).contains("date/relative"))
  }

  @Test(
    "controls of the terminal and of direction are shown, and never stand in a report", arguments: ReportFormat.allCases
  )
  func controls(format: ReportFormat) {
    var fixture = ReportFixture()
    let span = fixture.span(of: "\u{1B}[31m\u{202E}kirbi", in: "a\u{1B}[31m\u{202E}kirbi\u{0}")
    var diagnostic = fixture.unknownKey(at: span, "no \u{1B}[31m\u{202E}\u{9B}source\u{0}")
    diagnostic.fixes = [Fix("write \u{202E}", .safe, edits: [.init(span, with: "\u{202E}\u{1B}")])]
    fixture.run.editions = [fixture.edition("a\u{1B}\u{2066}", [diagnostic], isKept: true)]
    fixture.run.told = [diagnostic]
    let text = fixture.text(format)
    #expect(text.contains("cite/unknown-key"))
    let hidden: [Unicode.Scalar] = ["\u{1B}", "\u{202E}", "\u{2066}", "\u{9B}", "\u{0}"]
    #expect(!text.unicodeScalars.contains(where: hidden.contains))
  }
}
