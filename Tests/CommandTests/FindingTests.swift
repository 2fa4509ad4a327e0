import Foundation
import Testing

/// What becomes of findings: severities, exemptions, baselines, and what will age.
@Suite("Findings")
struct FindingTests {
  private static let loud = "---\ntitle: Loud\n---\n\nThe water covers 61 percent of the valley.[@valley-post-2019]\n"

  private func workspace(_ configuration: String = "") throws -> TemporaryWorkspace {
    let base = TemporaryWorkspace.base["dossier.yaml"] ?? ""
    return try TemporaryWorkspace(["dossier.yaml": base + configuration, "Reports/loud.md": Self.loud])
  }

  @Test("a finding is a warning, and an error where the workspace says so and publication asks for it")
  func severity() throws {
    #expect(try workspace().run("check", "loud").messages.contains("warning[figure/unbound]"))
    #expect(try workspace().run("check", "loud", "--strict").status == 1)
    let strict = try workspace("rules: {figure/unbound: error}\nfail-on: [figure/unbound]\n")
    let run = try strict.run("build", "loud")
    #expect(run.status == 1)
    #expect(!strict.exists("out/loud"))
    let off = try workspace("rules: {\"figure/*\": off}\n").run("check", "loud", "--strict")
    #expect(off.status == 0)
  }

  @Test("a source that is dated after the workspace's day is a warning at its record")
  func forthcoming() throws {
    let workspace = try TemporaryWorkspace([
      "seeds/sources/post-2031.yaml": "title: Next\npublished: 2031-05-02\nclaims: []\n",
      "seeds/sources/post-2020.yaml": "title: Now\npublished: 2020\nclaims: []\n",
    ])
    let messages = try workspace.run("check").messages
    #expect(messages.contains("warning[date/order]: “post-2031”") && messages.contains("post-2031.yaml:1:1"))
    #expect(!messages.contains("“post-2020”"))
  }

  @Test("an exemption of the configuration covers a file, a brief or a record until its day")
  func allow() throws {
    func messages(_ entry: String) throws -> String {
      try workspace("allow: [{rule: figure/unbound, reason: an estimate, \(entry)}]\n").run("check", "loud").messages
    }
    for place in ["at: Reports/loud.md", "at: \"Reports/*\"", "at: loud"] {
      #expect(!(try messages(place).contains("figure/unbound")), "\(place)")
    }
    #expect(try messages("at: Reports/other.md").contains("warning[figure/unbound]"))
    let ended = try messages("at: loud, until: 2020-01-01")
    #expect(ended.contains("warning[figure/unbound]") && ended.contains("warning[exemption/expired]"))
    let bare = try workspace("allow: [{rule: figure/unbound}]\n").run("check", "loud").messages
    #expect(bare.contains("error[exemption/incomplete]") && bare.contains("warning[figure/unbound]"))
    let label = try workspace("allow: [{rule: \"label/*\", reason: no}]\n").run("check", "loud").messages
    #expect(label.contains("error[exemption/impossible]"))
  }

  @Test("what nothing reads is told at full clearance, and named to nobody else")
  func unread() throws {
    let workspace = try workspace("packs: [Packs]\n")
    try workspace.write(Data("title: T\n".utf8), to: "seeds/sources/canary.yml")
    let red = try workspace.run("check", "--clearance", "TLP:RED").messages
    #expect(red.contains("warning[evidence/unread]") && red.contains("canary.yaml"), "\(red)")
    #expect(red.contains("warning[pack/no-folder]"), "\(red)")
    #expect(!(try workspace.run("check").messages.contains("canary")))
  }

  @Test("a baseline accepts what there is, and a new finding is told")
  func baseline() throws {
    let workspace = try workspace()
    #expect(try workspace.run("check", "--baseline", "accepted.tsv", "--accept", "--strict").status == 0)
    #expect(try workspace.run("check", "--baseline", "accepted.tsv", "--strict").status == 0)
    try workspace.write(
      Data((Self.loud + "\nThe gates cost $5 million.[@valley-post-2019]\n").utf8), to: "Reports/loud.md")
    let run = try workspace.run("check", "--baseline", "accepted.tsv", "--strict")
    #expect(run.status == 1)
    #expect(run.messages.contains("$5 million") && !run.messages.contains("61 percent"))
    #expect(try workspace.run("check", "--accept").status == 2)
    #expect(try workspace.run("check", "--baseline", "missing.tsv").status == 1)
  }

  @Test("what two audiences are told of one place is accepted once, for both")
  func sharedBaseline() throws {
    let base = TemporaryWorkspace.base["dossier.yaml"] ?? ""
    let workspace = try TemporaryWorkspace([
      "dossier.yaml": base.replacing("audiences:\n", with: "audiences:\n  press: {clearance: \"TLP:CLEAR\"}\n"),
      "Reports/loud.md": Self.loud.replacing("title: Loud\n", with: "title: Loud\neditions: [public, press]\n"),
    ])
    let run = try workspace.run("check", "--baseline", "accepted.tsv", "--accept", "--strict")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("0 warnings"))
  }

  @Test("a run over a part accepts more, and leaves what was accepted", arguments: [["loud"], ["--only", "figure/*"]])
  func partialBaseline(part: [String]) throws {
    let workspace = try workspace()
    try workspace.write(Data(Self.loud.utf8), to: "Reports/other.md")
    let baseline = ["check", "--strict", "--baseline", "accepted.tsv"]
    #expect(try CommandRun(baseline + ["--accept"], in: workspace.folder).status == 0)
    let all = try workspace.text("accepted.tsv")
    #expect(try CommandRun(baseline + ["--accept"] + part, in: workspace.folder).status == 0)
    #expect(try workspace.text("accepted.tsv") == all)
    #expect(try CommandRun(baseline + ["--accept", "--only", "quote/*"], in: workspace.folder).status == 0)
    #expect(try workspace.text("accepted.tsv") == all)
  }

  @Test("a baseline keeps what other clearances accepted, and nothing of the command line")
  func baselineOfClearances() throws {
    let workspace = try TemporaryWorkspace([
      "Reports/green.md": "---\ntitle: G\neditions: [partners]\n---\n\nThere were 77 boats [@valley-post-2019#c01].\n"
    ])
    let green = ["check", "--baseline", "b.tsv", "--clearance", "TLP:GREEN"]
    _ = try CommandRun(green + ["--audience", "partners", "--accept"], in: workspace.folder)
    let accepted = try workspace.text("b.tsv")
    #expect(accepted.contains("Reports/green.md"), "\(accepted)")
    _ = try workspace.run("check", "--baseline", "b.tsv", "--accept")
    #expect(try workspace.text("b.tsv").contains("Reports/green.md"))
    _ = try CommandRun(green + ["--accept"], in: workspace.folder)
    #expect(!(try workspace.text("b.tsv")).contains("audience/clearance"))
  }
}
