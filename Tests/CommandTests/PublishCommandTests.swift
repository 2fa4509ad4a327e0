import Foundation
import Testing

/// `dossier publish` and `dossier editions`
@Suite("dossier publish")
struct PublishCommandTests {
  private static let record = "seeds/sources/valley-post-2019.yaml"

  private func replace(_ old: String, _ new: String, in workspace: TemporaryWorkspace) throws {
    for path in [Self.record, "Reports/right.md"] {
      try workspace.write(Data(try workspace.text(path).replacing(old, with: new).utf8), to: path)
    }
  }

  private func files(_ workspace: TemporaryWorkspace, under path: String) throws -> [String: Data] {
    let folder = workspace.folder.appending(path: path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
  }

  @Test("an edition is frozen whole under the next number, and the same bytes get no other")
  func numbers() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    let first = try workspace.run("publish")
    #expect(first.status == 0 && first.messages == "right (public): edition 1, 6 files\n", "\(first.messages)")
    #expect(try workspace.run("publish").messages == "right (public): as in edition 1\n")
    let built = try files(workspace, under: "out/right/public")
    let frozen = try files(workspace, under: "published/right/public/1")
    #expect(built.keys.sorted() == frozen.keys.sorted())
    for (name, bytes) in built where name != "manifest.json" { #expect(frozen[name] == bytes, "\(name)") }
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: frozen["manifest.json"] ?? Data()) as? [String: Any])
    let edition = try #require(manifest["edition"] as? [String: Any])
    #expect(edition["number"] as? Int == 1 && edition["published"] as? String == "2023-11-14")
    #expect(try workspace.run("verify", "published").messages == "5 files of 1 edition are as built\n")

    try replace("3,100", "3,200", in: workspace)
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.run("publish", "right").messages == "right (public): edition 2, 6 files\n")
    #expect(try files(workspace, under: "published/right/public/1") == frozen)
    let list = try workspace.run("editions").output
    #expect(list.contains("right  public    1       2023-11-14  2020-01-01  TLP:CLEAR"), "\(list)")
    #expect(list.split(separator: "\n").count == 3)
    let diff = try workspace.run("diff", "published/right/public/1", "published").output
    #expect(diff.contains("[-3,100 to 3,400-] {+3,200 to 3,400+}"))
    #expect(try workspace.run("build", "--strict").status == 0)
  }

  @Test("what has an error, was not built, was changed, or is not what the workspace gives now gets no number")
  func refusals() throws {
    let workspace = try TemporaryWorkspace()
    func refused(_ id: String, _ arguments: String..., environment: [String: String] = [:]) throws {
      let run = try CommandRun(["publish"] + arguments, in: workspace.folder, environment: environment)
      #expect(run.status == 1 && run.messages.contains("[\(id)]"), "\(id): \(run.messages)")
      #expect(!workspace.exists("published"), "\(id)")
    }
    try refused("publish/not-built")
    #expect(try workspace.run("build").status == 0)
    try refused("brief/unknown", "wrong")
    try replace("3,100", "3,200", in: workspace)
    try refused("publish/outdated")
    #expect(try workspace.run("build").status == 0)
    let page = try workspace.text("out/right/public/right.txt")
    try workspace.write(Data("x".utf8), to: "out/right/public/right.txt")
    try refused("verify/changed")
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "out/right/public/right.txt"))
    try refused("verify/missing")
    try workspace.write(Data(page.utf8), to: "out/right/public/right.txt")
    let manifest = try workspace.text("out/right/public/manifest.json")
    try workspace.write(Data(manifest.replacing("public", with: "partners").utf8), to: "out/right/public/manifest.json")
    try refused("verify/manifest")
    try workspace.write(Data(manifest.utf8), to: "out/right/public/manifest.json")
    let brief = try workspace.text("Reports/right.md")
    try workspace.write(Data(brief.appending("\nX [@nobody].\n").utf8), to: "Reports/right.md")
    #expect(try workspace.run("build", "--draft").status == 1)
    try refused("cite/unknown-key")
    try workspace.write(Data(brief.utf8), to: "Reports/right.md")
    try refused("publish/outdated")
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.run("publish").status == 0)
    try workspace.write(Data("{}".utf8), to: "published/right/public/1/manifest.json")
    #expect(try workspace.run("publish").messages.contains("[verify/manifest]"))
    #expect(try workspace.run("editions").messages.contains("[publish/unreadable]"))
    try workspace.write(Data("x: [".utf8), to: "dossier.yaml")
    #expect(try workspace.run("publish").status == 1)
    #expect(try workspace.run("editions").status == 1)
  }

  @Test("publishing at once from several processes makes one edition; a folder that is left half does not count")
  func atomicity() async throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    // A run that was killed leaves its stage behind, which nobody reads.
    try workspace.write(Data("half".utf8), to: ".dossier/publishing-1/right.txt")
    let folder = workspace.folder
    try await withThrowingTaskGroup(of: CommandRun.self) { group in
      for _ in 0..<6 { group.addTask { try CommandRun(["publish"], in: folder) } }
      for try await run in group { #expect(run.status == 0, "\(run.messages)") }
    }
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: workspace.folder.appending(path: "published/right/public").path) == ["1"])
    #expect(try workspace.run("verify", "published").status == 0)
  }

  @Test("editions that show a record, what they show, and whether it still says so")
  func showing() throws {
    let workspace = try TemporaryWorkspace(["Reports/empty.md": "---\ntitle: Empty\n---\n\nNothing.\n"])
    #expect(try workspace.run("editions").messages == "nothing was published; `dossier publish` does\n")
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.run("publish").status == 0)
    try replace("3,100", "3,200", in: workspace)
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.run("publish").status == 0)
    let run = try workspace.run("editions", "--showing", "valley-post-2019#c01")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3, "\(run.output)")
    #expect(lines.last?.hasSuffix("3,200 to 3,400  the same") ?? false, "\(run.output)")
    #expect(lines.dropFirst().first?.hasSuffix("3,100 to 3,400  3,200 to 3,400") ?? false, "\(run.output)")
    let json = try workspace.run("editions", "--showing", "valley-post-2019#c01", "--json").output
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["is-current"] as? Bool } == [false, true])
    #expect(rows.map { $0["shown"] as? String } == ["3,100 to 3,400", "3,200 to 3,400"])
    #expect(try workspace.run("editions", "empty", "--showing", "valley-post-2019#c01", "--json").output == "[]\n")
    let unknown = try workspace.run("editions", "--showing", "valley-post-2019#c02")
    #expect(unknown.status == 2 && unknown.messages.contains("valley-post-2019#c01"))
    #expect(try workspace.run("editions", "--showing", "valley").status == 2)
    try workspace.write(Data("title: T\npublished: 2019\n".utf8), to: Self.record)
    #expect(
      try workspace.run("editions", "--showing", "valley-post-2019#c01").output.contains("no such record"))
    try workspace.write(Data("[]".utf8), to: "published/right/public/1/claims.json")
    let damaged = try workspace.run("editions", "--showing", "valley-post-2019#c01")
    #expect(damaged.status == 0 && damaged.output.split(separator: "\n").count == 2)
    #expect(damaged.messages.contains("warning[publish/unreadable]"), "\(damaged.messages)")
  }

  @Test("files that somebody else has made neither stop a run nor reach a terminal as they are")
  func hostileFiles() throws {
    let workspace = try TemporaryWorkspace([
      "published/right/public/9223372036854775807/manifest.json": "{}", "published/right/public/x/manifest.json": "[[",
      "dossier.yaml": TemporaryWorkspace.base["dossier.yaml", default: ""] + "reports: [\"**\"]\n",
    ])
    for _ in 0..<2 {
      let build = try workspace.run("build")
      #expect(build.status == 0, "\(build.messages)")
      #expect(try workspace.run("publish").status == 0)
    }
    #expect(workspace.exists("published/right/public/1/manifest.json"))
    let deep = String(repeating: "[", count: 100_000)
    try workspace.write(Data(deep.utf8), to: "published/right/public/1/manifest.json")
    #expect(try workspace.run("build").messages.contains("[publish/unreadable]"))
    let claims = "out/right/public/right.md"
    let text = try workspace.text(claims)
    try workspace.write(Data("\(text)\u{1B}[31m".utf8), to: claims)
    #expect(try workspace.run("diff", "out", "out").status == 1)
  }

  @Test("what is published for others is not in the world of the public, nor listed for it")
  func wall() throws {
    let workspace = try TemporaryWorkspace([
      "Reports/two.md": "---\ntitle: Two\neditions: [partners]\n---\n\nPartners know of the old weir.\n",
      "Reports/three.md": "---\ntitle: Three\n---\n\n{{< include ../published/two/partners/1/two.md >}}\n",
    ])
    let partners = ["--audience", "partners", "--clearance", "TLP:GREEN"]
    #expect(try CommandRun(["build"] + partners, in: workspace.folder).status == 0)
    #expect(try CommandRun(["publish"] + partners, in: workspace.folder).status == 0)
    #expect(workspace.exists("published/two/partners/1/two.txt"))
    #expect(try workspace.run("build").messages.contains("no file"))
    #expect(!workspace.exists("out/three"))
    #expect(try workspace.run("editions").messages == "nothing was published; `dossier publish` does\n")
    #expect(try CommandRun(["editions"] + partners, in: workspace.folder).output.contains("two"))
  }
}
