import Foundation
import Testing

@Suite("dossier claims")
struct ClaimsCommandTests {
  private static let more = """
    title: Boats of the lower valley
    published: 2019-06-03
    claims:
      - id: c01
        text: Fishermen count some 200 boats.
        quote: some 200 boats
        on: 2018
      - text: A witness saw arrests, it is said.
        id: c02
        label: TLP:GREEN
    events:
      - {id: e01, what: The harbour was closed, on: 2018-03-04}

    """

  private func workspace() throws -> TemporaryWorkspace {
    try TemporaryWorkspace(["seeds/sources/boats-2019.yaml": Self.more])
  }

  @Test("claims are listed by date, and filters narrow the list")
  func list() throws {
    let workspace = try workspace()
    let all = try workspace.run("claims", "list")
    #expect(all.status == 0 && all.messages.isEmpty)
    #expect(
      all.output.split(separator: "\n").map { $0.prefix { $0 != " " } } == ["boats-2019#c01", "valley-post-2019#c01"])
    let expected: [(arguments: [String], ids: [String])] = [
      (["--source", "boats-2019"], ["boats-2019#c01"]), (["--actor", "water-ministry"], ["valley-post-2019#c01"]),
      (["--from", "2019"], ["valley-post-2019#c01"]), (["--to", "2018-06"], ["boats-2019#c01"]),
      (["--kind", "event"], ["boats-2019#e01"]),
      (["--kind", "all", "--limit", "2"], ["boats-2019#c01", "boats-2019#e01"]),
      (["--label", "TLP:GREEN"], []),
    ]
    for (arguments, ids) in expected {
      let run = try CommandRun(["claims", "list", "--format", "csv"] + arguments, in: workspace.folder)
      #expect(
        run.output.split(separator: "\r\n").dropFirst().map { String($0.prefix { $0 != "," }) } == ids, "\(arguments)")
    }
    let search = try workspace.run("claims", "search", "boat", "--format", "json")
    let objects = try #require(try JSONSerialization.jsonObject(with: Data(search.output.utf8)) as? [[String: Any]])
    #expect(objects.first?["figure"] as? String == "about 200")
    #expect((objects.first?["inferred"] as? [String: String])?["voice"] == "asserted")
  }

  @Test("a record is shown with what was inferred for it")
  func show() throws {
    let run = try workspace().run("claims", "show", "valley-post-2019#c01")
    #expect(run.status == 0)
    #expect(run.output.contains("by          water-ministry"))
    #expect(run.output.contains("written in  seeds/sources/valley-post-2019.yaml:4"))
    #expect(run.output.contains("    as-of: {edtf: \"2019-05-02\", basis: assumed}"))
  }

  @Test("what the evidence does not hold is named, with what was probably meant")
  func mistakes() throws {
    let workspace = try workspace()
    let expected: [(arguments: [String], words: String)] = [
      (["list", "--actor", "water-ministri"], "Did you mean “water-ministry”?"),
      (["list", "--source", "boats-2018"], "Did you mean “boats-2019”?"),
      (["list", "--from", "May"], "no date for --from"), (["list", "--kind", "clam"], "Did you mean “claim”?"),
      (["show", "boats-2019#c09"], "Did you mean “boats-2019#c01”?"), (["search", "…"], "name a word"),
      (["list", "--limit", "0"], "--limit"),
    ]
    for (arguments, words) in expected {
      let run = try CommandRun(["claims"] + arguments, in: workspace.folder)
      #expect(run.status == 2 && run.messages.contains(words), "\(arguments): \(run.messages)")
    }
  }

  @Test("a clearance has an index of its own, and none holds what its clearance does not see")
  func wall() throws {
    let workspace = try workspace()
    #expect(try workspace.run("claims", "search", "arrests").output.isEmpty)
    let index = try Data(contentsOf: workspace.folder.appending(path: ".dossier/clear/index.sqlite"))
    #expect(index.range(of: Data("arrest".utf8)) == nil)
    let green = try workspace.run(
      "claims", "search", "arrests", "--audience", "partners", "--clearance", "TLP:GREEN")
    #expect(green.output.hasPrefix("boats-2019#c02"))
    #expect(workspace.exists(".dossier/green/index.sqlite"))
    #expect(try workspace.run("claims", "search", "arrests").output.isEmpty)
    let withheld = try workspace.run("claims", "show", "boats-2019#c02")
    let missing = try workspace.run("claims", "show", "boats-2019#c03")
    #expect(withheld.messages == missing.messages.replacing("#c03", with: "#c02"))
  }

  @Test("the index follows the files, and a broken one is a miss")
  func index() throws {
    let workspace = try workspace()
    let before = try workspace.run("claims", "list").output
    let path = ".dossier/clear/index.sqlite"
    let url = workspace.folder.appending(path: path)
    #expect(try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int == 0o600)
    for bytes in [Data(), Data(repeating: 0x41, count: 9000), try Data(contentsOf: url).prefix(9000)] {
      try bytes.write(to: url)
      #expect(try workspace.run("claims", "list").output == before)
    }
    var bytes = try Data(contentsOf: url)
    for offset in stride(from: 4096, to: bytes.count, by: 4096) {
      bytes.replaceSubrange(offset..<min(offset + 200, bytes.count), with: Data(repeating: 0xFF, count: 200))
    }
    try bytes.write(to: url)
    #expect(try workspace.run("claims", "list").output == before)
    try workspace.write(
      Data(Self.more.replacing("200 boats", with: "300 boats").utf8), to: "seeds/sources/boats-2019.yaml")
    #expect(try workspace.run("claims", "list").output.contains("about 300"))
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "seeds/sources/boats-2019.yaml"))
    #expect(try workspace.run("claims", "list").output.split(separator: "\n").count == 1)
  }

  @Test("a label that cannot be read stops the list, with one constant message")
  func gate() throws {
    let workspace = try workspace()
    #expect(try workspace.run("claims", "list").status == 0)
    try workspace.write(
      Data(Self.more.replacing("TLP:GREEN", with: "TLP:GREAN").utf8), to: "seeds/sources/boats-2019.yaml")
    let run = try workspace.run("claims", "list")
    #expect(run.status == 1 && run.output.isEmpty && run.messages.contains("error[label/unreadable]"))
    #expect(!run.messages.contains("GREAN"))
  }

  @Test("an empty store has no claims, and where nothing can be written the claims are listed all the same")
  func edges() throws {
    let workspace = try workspace()
    try workspace.write(Data(), to: ".dossier")
    #expect(try workspace.run("claims", "list").output.split(separator: "\n").count == 2)
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "seeds"))
    let empty = try workspace.run("claims", "list", "--format", "json")
    #expect(empty.output == "[]\n")
  }

  @Test("a folder that is no workspace stays as it is")
  func noWorkspace() throws {
    let workspace = try TemporaryWorkspace(["other/.keep": ""])
    let run = try workspace.run("claims", "list", "-C", "other")
    #expect(run.status == 1 && run.messages.contains("error[workspace/missing]"))
    #expect(!workspace.exists("other/.dossier"))
  }
}
