import Foundation
import Testing

/// What a build would make, and the parts of it that several machines share.
@Suite("Plan and parts")
struct PlanTests {
  private func workspace(_ count: Int = 0) throws -> TemporaryWorkspace {
    var files = [
      "Reports/two.md": "---\ntitle: Two\neditions: [public, partners]\nformats: [html, text]\n---\n\nText.\n"
    ]
    for number in 0..<count { files["Reports/b\(number).md"] = "---\ntitle: B\nformats: [text]\n---\n\nText.\n" }
    return try TemporaryWorkspace(files)
  }

  private func objects(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

  @Test("a plan lists what the build of that clearance makes")
  func list() throws {
    let workspace = try workspace()
    let text = try workspace.run("plan")
    #expect(text.output == "right  public  html docbook markdown text\ntwo    public  html text\n")
    #expect(!workspace.exists("out"))
    let partners = try workspace.run("plan", "--audience", "partners", "--clearance", "TLP:GREEN", "--format", "json")
    let plan = try #require(try objects(partners.output) as? [[String: Any]])
    #expect(plan.map { $0["brief"] as? String } == ["two"])
    #expect(plan[0]["clearance"] as? String == "TLP:GREEN")
    #expect(plan[0]["source"] as? String == "Reports/two.md")
    #expect(try workspace.run("build").status == 0)
    let made = try #require(try objects(try workspace.run("plan", "--format", "json").output) as? [[String: Any]])
    for path in made.flatMap({ $0["outputs"] as? [String] ?? [] }) { #expect(workspace.exists(path), "\(path)") }
    #expect(try workspace.run("plan", "twoo").status == 1)
  }

  @Test("columns stand under each other by display width")
  func wideNames() throws {
    let workspace = try TemporaryWorkspace(["Reports/북한.md": "---\ntitle: B\nformats: [text]\n---\n\nText.\n"])
    #expect(
      try workspace.run("plan").output == "right  public  html docbook markdown text\n북한   public  text\n")
  }

  @Test("the parts of a build make together what the build makes, and none makes what another makes")
  func parts() throws {
    let whole = try workspace(6)
    #expect(try whole.run("build").status == 0)
    let shared = try workspace(6)
    var before: Set<String> = []
    for index in 1...3 {
      #expect(try shared.run("build", "--shard", "\(index)/3").status == 0)
      let plan = try shared.run("plan", "--shard", "\(index)/3", "--format", "json")
      let editions = try #require(try objects(plan.output) as? [[String: Any]])
      let outputs = Set(editions.flatMap { $0["outputs"] as? [String] ?? [] })
      #expect(outputs.isDisjoint(with: before))
      before.formUnion(outputs)
    }
    // The index over all briefs is the whole build's.
    #expect(try shared.outputs() == whole.outputs().filter { !$0.key.hasPrefix("index/") })
    #expect(try shared.run("build").messages.contains(": 2 files written"))
    #expect(try shared.outputs() == whole.outputs())
  }

  @Test("a part of a build takes no edition of another part for one that no brief makes")
  func noOrphans() throws {
    let workspace = try workspace(6)
    #expect(try workspace.run("build").status == 0)
    for index in 1...3 {
      let run = try workspace.run("build", "--shard", "\(index)/3", "--strict")
      #expect(run.status == 0 && !run.messages.contains("output/orphan"))
    }
    #expect(try workspace.run("build", "--prune", "--shard", "1/3").status == 2)
    #expect(try workspace.run("build", "--prune", "two").status == 2)
  }

  @Test("a build that is asked for something else is not answered from memory")
  func memory() throws {
    let workspace = try TemporaryWorkspace([
      "Reports/loud.md": "---\ntitle: Loud\n---\n\nThe water covers 61 percent.[@valley-post-2019]\n"
    ])
    for arguments in [["build"], ["build", "--shard", "1/1"], ["build", "--fail-on", "figure/*"], ["build"]] {
      let run = try CommandRun(arguments, in: workspace.folder)
      #expect(run.status == (arguments.contains("--fail-on") ? 1 : 0), "\(arguments)")
    }
    let reports = try (0..<2).map { _ in try workspace.run("build", "--report", "sarif=-").output }
    #expect(reports[0] == reports[1] && reports[0].contains("figure/unbound"))
  }

  @Test("a part that is empty is no mistake")
  func emptyPart() throws {
    let workspace = try TemporaryWorkspace()
    let runs = try (1...2).map { try workspace.run("build", "--shard", "\($0)/2") }
    #expect(runs.allSatisfy { $0.status == 0 })
    #expect(runs.contains { $0.messages.contains("nothing falls into this part") })
  }

  @Test("a matrix has an entry for each edition, or for each part that is not empty")
  func matrix() throws {
    let workspace = try workspace(6)
    func entries(_ arguments: String...) throws -> [[String: Any]] {
      let run = try CommandRun(["plan", "--format", "github-matrix"] + arguments, in: workspace.folder)
      #expect(run.output.split(separator: "\n").count == 1)
      return try #require((try objects(run.output) as? [String: Any])?["include"] as? [[String: Any]])
    }
    #expect(try entries().count == 8)
    #expect(try entries("two").first?["formats"] as? String == "html,text")
    let parts = try entries("--shards", "3")
    #expect(parts.compactMap { $0["editions"] as? Int }.reduce(0, +) == 8)
    #expect(parts.allSatisfy { ($0["shard"] as? String)?.hasSuffix("/3") == true })
    #expect(try workspace.run("plan", "--shards", "3").status == 2)
    #expect(try workspace.run("plan", "--format", "github-matrix", "--shards", "0").status == 2)
  }

  @Test("more editions than GitHub has jobs for are told, and parts are the way out")
  func largeMatrix() throws {
    let workspace = try workspace(260)
    let run = try workspace.run("plan", "--format", "github-matrix")
    #expect(run.status == 1)
    #expect(run.messages.contains("--shards"))
    #expect(try workspace.run("plan", "--format", "github-matrix", "--shards", "8").status == 0)
  }
}
