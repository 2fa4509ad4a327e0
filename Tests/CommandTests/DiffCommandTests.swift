import Foundation
import Testing

/// `dossier diff`
@Suite("dossier diff")
struct DiffCommandTests {
  static let git = "/usr/bin/git"
  static var hasGit: Bool { FileManager.default.isExecutableFile(atPath: git) }

  /// A workspace with an edition of before in `old/`, and one of after in `out/`.
  private func changedWorkspace() throws -> TemporaryWorkspace {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    try FileManager.default.moveItem(
      at: workspace.folder.appending(path: "out"), to: workspace.folder.appending(path: "old"))
    try change(workspace)
    #expect(try workspace.run("build").status == 0)
    return workspace
  }

  private func change(_ workspace: TemporaryWorkspace) throws {
    for path in ["seeds/sources/valley-post-2019.yaml", "Reports/right.md"] {
      try workspace.write(Data(try workspace.text(path).replacing("3,100", with: "3,200").utf8), to: path)
    }
    try workspace.write(
      Data(try workspace.text("Reports/right.md").appending("## Less\n\nIt is known.\n").utf8), to: "Reports/right.md")
  }

  @Test("two folders: claims, sections and words, in every form")
  func folders() throws {
    let workspace = try changedWorkspace()
    let text = try workspace.run("diff", "old", "out")
    #expect(text.status == 0 && text.messages == "")
    let expected = [
      "right (public)", "Changed: valley-post-2019#c01: [-3,100 to 3,400-] {+3,200 to 3,400+}.", "New: Less",
      "The ministry puts them at between [-3,100-] {+3,200+} and 3,400.",
    ]
    for words in expected { #expect(text.output.contains(words), "\(text.output)") }
    #expect(try workspace.run("diff", "old", "out", "--format", "markdown").output.contains("~~3,100~~ **3,200**"))
    let html = try workspace.run("diff", "old", "out", "--format", "html", "-o", "changes.html")
    #expect(html.status == 0 && html.output == "")
    #expect(try workspace.text("changes.html").contains("<s>3,100</s> <strong>3,200</strong>"))
    let json = try workspace.run("diff", "old/right/public", "out/right/public", "--format", "json").output
    let array = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(array.map { $0["brief"] as? String } == ["right"])
    let claims = try #require(array[0]["claims"] as? [String: [[String: Any]]])
    #expect(claims["changed"]?.count == 1 && claims["added"]?.count == 0)
    #expect(array[0]["sections"] as? [[String: String]] == [["change": "added", "title": "Less"]])
  }

  @Test("editions above the clearance, and for other audiences, are not there")
  func foldersAbove() throws {
    let workspace = try TemporaryWorkspace([
      "dossier.yaml": """
      labels: {default: "TLP:CLEAR"}
      reports: ["Reports/**"]
      audiences: {public: {clearance: "TLP:CLEAR"}, desk: {clearance: "TLP:AMBER"}}
      formats: [text]
      as-of: 2020-01-01

      """,
      "Reports/b.md": "---\ntitle: B\neditions: [public, desk]\n---\n\nOpen.\n\n::: {.amber}\nNarwhals.\n:::\n",
    ])
    func build() throws {
      #expect(try workspace.run("build", "b").status == 0)
      #expect(try workspace.run("build", "b", "--audience", "desk", "--clearance", "TLP:AMBER").status == 0)
    }
    try build()
    try FileManager.default.moveItem(
      at: workspace.folder.appending(path: "out"), to: workspace.folder.appending(path: "old"))
    try workspace.write(
      Data(try workspace.text("Reports/b.md").replacing("Narwhals.", with: "Belugas.").utf8), to: "Reports/b.md")
    try build()
    #expect(try workspace.run("diff", "old", "out").output == "The editions show the same.\n")
    let desk = try workspace.run("diff", "old", "out", "--clearance", "TLP:AMBER", "--audience", "desk")
    #expect(desk.output.contains("Narwhals") && desk.output.contains("Belugas"), "\(desk.output)")
    #expect(try workspace.run("diff", "old", "out", "--audience", "other").messages.contains("[verify/no-manifest]"))
    #expect(try workspace.run("diff", "old/b/desk", "out/b/desk").messages.contains("[verify/no-manifest]"))
  }

  @Test("folders are looked for in the workspace, too")
  func workspaceFolders() throws {
    let workspace = try changedWorkspace()
    try FileManager.default.createDirectory(
      at: workspace.folder.appending(path: "seeds/deep"), withIntermediateDirectories: true)
    let here = workspace.folder.appending(path: "seeds/deep")
    for arguments in [["diff", "old", "out"], ["verify", "out"], ["verify", "-C", "../..", "out"]] {
      let run = try CommandRun(arguments, in: here)
      #expect(run.status == 0, "\(run)")
    }
  }

  @Test("the exit status tells of differences where it is asked to")
  func status() throws {
    let workspace = try changedWorkspace()
    #expect(try workspace.run("diff", "old", "out", "--exit-code").status == 1)
    let same = try workspace.run("diff", "out", "out", "--exit-code")
    #expect(same.status == 0 && same.output == "The editions show the same.\n")
    #expect(try workspace.run("diff", "out", "out", "--format", "json").output == "[]\n")
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "out/right"))
    #expect(try workspace.run("diff", "old", "out").output.contains("The edition is gone"))
    #expect(try workspace.run("diff", "out", "old").output.contains("The edition is new"))
  }

  @Test("what cannot be read or is not as built is an error")
  func faults() throws {
    let workspace = try changedWorkspace()
    let missing = try workspace.run("diff", "nowhere", "out")
    #expect(missing.status == 2 && missing.messages.contains("--grant-run git"))
    #expect(try workspace.run("diff", "seeds", "out").messages.contains("[verify/no-manifest]"))
    try workspace.write(Data("x".utf8), to: "old/right/public/claims.json")
    let changed = try workspace.run("diff", "old", "out")
    #expect(changed.status == 1 && changed.messages.contains("[verify/changed]"))
    try workspace.write(Data("{}".utf8), to: "old/right/public/manifest.json")
    #expect(try workspace.run("diff", "old", "out").messages.contains("[verify/manifest]"))
    #expect(try workspace.run("diff", "out", "out", "--grant-run", "sh").status == 0)
    #expect(try workspace.run("diff", "HEAD", "out", "--grant-run", "sh").status == 2)
  }

  private func git(_ arguments: String..., in workspace: TemporaryWorkspace) throws {
    let process = Process()
    process.executableURL = URL(filePath: Self.git)
    process.arguments =
      ["-C", workspace.folder.path, "-c", "user.name=x", "-c", "user.email=x@example.org"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "git \(arguments)")
  }

  @Test("revisions are read through git and leave nothing behind", .enabled(if: hasGit))
  func revisions() throws {
    let workspace = try TemporaryWorkspace(["Reports/\u{201C}wide\u{201D} 2.md": "---\ntitle: Wide\n---\n\nText.\n"])
    try git("init", "-q", in: workspace)
    // What a repository's configuration names must not run.
    let trap = workspace.folder.appending(path: "trap").path
    for key in ["core.fsmonitor", "filter.x.smudge", "filter.x.clean", "core.sshCommand"] {
      try git("config", key, key.hasSuffix("clean") ? "cat" : "touch \(trap)", in: workspace)
    }
    try workspace.write(Data("*.md filter=x\n".utf8), to: ".gitattributes")
    try git("add", "-A", "dossier.yaml", "seeds", "Reports", ".gitattributes", in: workspace)
    try git("commit", "-q", "-m", "one", in: workspace)
    try? FileManager.default.removeItem(atPath: trap)
    try change(workspace)
    try git("commit", "-q", "-a", "-m", "two", in: workspace)
    try? FileManager.default.removeItem(atPath: trap)
    let run = try workspace.run("diff", "HEAD~1", "HEAD", "--grant-run", Self.git, "--exit-code")
    #expect(run.status == 1, "\(run.messages)")
    #expect(run.output.contains("[-3,100 to 3,400-] {+3,200 to 3,400+}"), "\(run.output)")
    #expect(!run.output.contains("wide"))
    #expect(!FileManager.default.fileExists(atPath: trap) && !workspace.exists("out") && !workspace.exists(".dossier"))
    #expect(try workspace.run("diff", "HEAD", "HEAD", "--grant-run", Self.git, "--exit-code").status == 0)
    let unknown = try workspace.run("diff", "HEAD~9", "HEAD", "--grant-run", Self.git)
    #expect(unknown.status == 1 && unknown.messages.contains("[diff/revision]"))
    let digest = String(repeating: "0", count: 64)
    #expect(try workspace.run("diff", "HEAD", "HEAD", "--grant-run", "\(Self.git)@sha256:\(digest)").status == 1)
  }

  @Test("a revision is read at the clearance of the run, and one with errors is left out", .enabled(if: hasGit))
  func clearance() throws {
    let workspace = try TemporaryWorkspace([
      "Reports/two.md": """
      ---
      title: Two
      editions: [public, partners]
      ---

      Known.

      ::: {tlp="TLP:GREEN"}
      Partners know of the old weir.
      :::

      """
    ])
    try git("init", "-q", in: workspace)
    try git("add", "-A", "dossier.yaml", "seeds", "Reports", in: workspace)
    try git("commit", "-q", "-m", "one", in: workspace)
    let path = "Reports/two.md"
    try workspace.write(Data(try workspace.text(path).replacing("old", with: "new").utf8), to: path)
    try git("commit", "-q", "-a", "-m", "two", in: workspace)
    let open = try workspace.run("diff", "HEAD~1", "HEAD", "--grant-run", Self.git)
    #expect(open.output == "The editions show the same.\n" && open.messages == "")
    let partners = try workspace.run(
      "diff", "HEAD~1", "HEAD", "--grant-run", Self.git, "--audience", "partners", "--clearance", "TLP:GREEN")
    #expect(partners.output.contains("[-old-] {+new+}"), "\(partners.messages)\(partners.output)")
    try workspace.write(Data("---\ntitle: Two\n---\n\nX [@nobody].\n".utf8), to: path)
    try git("commit", "-q", "-a", "-m", "three", in: workspace)
    #expect(try workspace.run("diff", "HEAD~1", "HEAD", "--grant-run", Self.git).messages.contains("[diff/kept-back]"))
  }
}
