import Foundation
import TestSupport
import Testing

@Suite("dossier trace")
struct TraceCommandTests {
  private static let brief = """
    ---
    title: Two
    ---

    ## Known

    Resettled households are counted by the ministry [@valley-post-2019#c01]. Of a second
    dam “nobody” speaks [@valley-post-2019, p. 2].

    ::: {tlp="TLP:GREEN"}
    Partners know more [@valley-post-2019#c01].
    :::

    """

  private func workspace() throws -> TemporaryWorkspace { try TemporaryWorkspace(["Reports/two.md": Self.brief]) }

  @Test("a sentence leads to its records, by its words and by its place")
  func sentence() throws {
    let workspace = try workspace()
    for question in ["resettled  HOUSEHOLDS are", "Reports/two.md:7", "./Reports/two.md:7:3"] {
      let run = try workspace.run("trace", question)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.contains("Reports/two.md:7  two (public)\n  Resettled households"))
      #expect(run.output.contains("  valley-post-2019#c01  The ministry puts resettled households"))
      #expect(run.output.contains("    “some 3,100 to 3,400 households”, by water-ministry, as of 2019-05-02\n"))
      #expect(run.output.contains("    seeds/sources/valley-post-2019.yaml:4\n"))
    }
    let source = try workspace.run("trace", "dam \"nobody\" speaks")
    #expect(source.output.contains("cites valley-post-2019, without a record"))
    #expect(try workspace.run("trace", "Reports/two.md:8").output.contains("dam “nobody” speaks"))
  }

  @Test("a record and a source lead to the sentences that show them")
  func record() throws {
    let workspace = try workspace()
    let record = try workspace.run("trace", "valley-post-2019#c01")
    #expect(record.output.contains("Reports/right.md:7  right (public)\n    The ministry puts them"))
    #expect(record.output.contains("Reports/two.md:7  two (public)") && !record.output.contains("nobody"))
    #expect(try workspace.run("trace", "valley-post-2019").output.contains("nobody"))
    let json = try workspace.run("trace", "valley-post-2019#c01", "--json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: [[String: Any]]]
    #expect(object?["sentences"]?.map { $0["brief"] as? String } == ["right", "two"])
    #expect(object?["records"]?.map { $0["id"] as? String } == ["valley-post-2019#c01"])
  }

  @Test("the sentence that the README traces stands where it says")
  func readme() throws {
    let readme = try String(contentsOf: SharedMaterial.packageRoot.appending(path: "README.md"), encoding: .utf8)
    let place = try #require(readme.firstMatch(of: #/dossier trace (Reports/\S+)/#)).1
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("init", "desk").status == 0)
    let run = try workspace.run("trace", "-C", "desk", String(place))
    #expect(run.status == 0 && run.output.hasPrefix("\(place)  "), "\(run)")
  }

  @Test("what is not there is named, with what is near")
  func mistakes() throws {
    let workspace = try workspace()
    let expected: [(question: String, words: String)] = [
      ("valley-post-2019#c02", "Did you mean “valley-post-2019#c01”?"), ("Reports/two.md:1", "nearest stands on line"),
      ("Reports/too.md:7", "Did you mean “Reports/two.md”?"),
      ("households resettled are counted by ministry", "Reports/two.md:7"), ("entirely other words", "No sentence"),
      ("", "No sentence"),
    ]
    for (question, words) in expected {
      let run = try workspace.run("trace", question)
      #expect(run.status == 2 && run.messages.contains(words), "\(question): \(run.messages)")
    }
  }

  @Test("what is withheld is not traced")
  func wall() throws {
    let workspace = try workspace()
    #expect(try workspace.run("trace", "Partners know").status == 2)
    let green = try workspace.run("trace", "Partners know", "--audience", "partners", "--clearance", "TLP:GREEN")
    #expect(!green.output.contains("Partners know"))
    try workspace.write(
      Data(Self.brief.replacing("title: Two", with: "title: Two\neditions: [public, partners]").utf8),
      to: "Reports/two.md")
    let partners = try workspace.run("trace", "Partners know", "--audience", "partners", "--clearance", "TLP:GREEN")
    #expect(partners.output.contains("two (partners)"))
  }
}
