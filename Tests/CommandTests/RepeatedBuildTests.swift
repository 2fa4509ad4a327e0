import Foundation
import Testing

/// A build after a build says and makes what a clean one would.
@Suite("Building again")
struct RepeatedBuildTests {
  private static let brief = "---\ntitle: Other\n---\n\n## One\n\nSome say 5 [@valley-post-2019#c01] [@nobody].\n"

  /// Builds twice with a change between, and compares with a clean build of the same files.
  private func check(_ name: String, _ change: (TemporaryWorkspace) throws -> Void) throws {
    let files = ["Reports/other.md": Self.brief]
    let workspace = try TemporaryWorkspace(files)
    let clean = try TemporaryWorkspace(files)
    _ = try workspace.run("build")
    _ = try workspace.run("build")
    try change(workspace)
    try change(clean)
    let again = try workspace.run("build")
    let first = try clean.run("build")
    #expect(again.status == first.status, "\(name)")
    let lines = { (run: CommandRun) in run.messages.split(separator: "\n").filter { !$0.contains("written") } }
    #expect(lines(again) == lines(first), "\(name)")
    #expect(try workspace.outputs() == clean.outputs(), "\(name)")
  }

  @Test("whatever has changed between")
  func changes() throws {
    try check("nothing") { _ in }
    try check("a brief") { workspace in
      try workspace.write(
        Data(try workspace.text("Reports/right.md").replacing("Known", with: "New").utf8), to: "Reports/right.md")
    }
    try check("a new brief") { try $0.write(Data("---\ntitle: New\n---\n\nText.\n".utf8), to: "Reports/new.md") }
    try check("a record") { workspace in
      let path = "seeds/sources/valley-post-2019.yaml"
      try workspace.write(Data(try workspace.text(path).replacing("3,100", with: "3,200").utf8), to: path)
    }
    try check("the configuration") { workspace in
      try workspace.write(
        Data(try workspace.text("dossier.yaml").appending("formats: [text]\n").utf8), to: "dossier.yaml")
      for path in try workspace.outputs().keys {
        try FileManager.default.removeItem(at: workspace.folder.appending(path: "out/\(path)"))
      }
    }
    try check("a registry that is new") {
      try $0.write(Data("water: {label: W}\n".utf8), to: "seeds/registry/topics.yaml")
    }
  }

  @Test(
    "a file that a build has looked through keeps its label under another name",
    arguments: [
      "---\ntitle: Closed\nlabel: TLP:RED\n---\n\nThe words bluebell-canary.\n",
      "---\ntitle: Closed\n---\n\nOpen. [The words bluebell-canary.]{.red}\n",
      "---\ntitle: Closed\n---\n\n::: {only=partners}\nThe words bluebell-canary.\n:::\n",
    ])
  func copiedLabel(text: String) throws {
    let workspace = try TemporaryWorkspace(["Reports/closed.md": text])
    _ = try workspace.run("build")
    try workspace.write(Data("title: Copy\nsections: [text.md]\n".utf8), to: "Reports/copy/brief.yaml")
    try workspace.write(Data(text.utf8), to: "Reports/copy/text.md")
    _ = try workspace.run("build")
    for (path, data) in try workspace.outputs() {
      #expect(!String(decoding: data, as: UTF8.self).contains("bluebell-canary"), "\(path)")
    }
  }

  @Test("why editions are compiled is said, beforehand and afterwards; cleaning forgets")
  func reasons() throws {
    let workspace = try TemporaryWorkspace(["Reports/other.md": "---\ntitle: Other\n---\n\nWords.\n"])
    #expect(try workspace.run("build", "--dry-run").output.contains("right (public): it was not built before"))
    #expect(try workspace.outputs().isEmpty)
    _ = try workspace.run("build")
    #expect(try workspace.run("build", "--dry-run").output == "2 editions as before\n")
    let path = "seeds/sources/valley-post-2019.yaml"
    try workspace.write(Data(try workspace.text(path).replacing("3,100", with: "3,200").utf8), to: path)
    let reason = "right (public): valley-post-2019#c01 changed\n1 edition as before\n"
    #expect(try workspace.run("build", "--dry-run").output == reason)
    #expect(try workspace.run("build", "--explain").output == reason)
    #expect(try workspace.run("build", "--explain").output == "2 editions as before\n")
    #expect(try workspace.run("clean").status == 0)
    #expect(try workspace.run("build", "--dry-run").output.contains("other (public): it was not built before"))
  }

  @Test("what one copy of the program has made serves another copy")
  func copiedProgram() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    let copy = workspace.folder.appending(path: ".copy")
    try FileManager.default.copyItem(at: CommandRun.program, to: copy)
    #expect(
      try CommandRun(["build", "--dry-run"], in: workspace.folder, program: copy).output == "1 edition as before\n")
  }

  @Test("an output that was edited or deleted is made again")
  func outputs() throws {
    let workspace = try TemporaryWorkspace()
    _ = try workspace.run("build")
    let made = try workspace.outputs()
    try workspace.write(Data("edited".utf8), to: "out/right/public/right.txt")
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "out/right/public/right.html"))
    let run = try workspace.run("build")
    #expect(run.messages.contains("2 files written"), "\(run.messages)")
    #expect(try workspace.outputs() == made)
  }

  @Test("an error, its place and the exit status are told again")
  func errors() throws {
    let workspace = try TemporaryWorkspace(["Reports/other.md": Self.brief])
    let runs = try (0..<3).map { _ in try workspace.run("build") }
    #expect(runs.allSatisfy { $0.status == 1 })
    #expect(runs[1].messages.contains("--> Reports/other.md:7:37"), "\(runs[1].messages)")
    #expect(runs[1].messages == runs[2].messages)
  }

  @Test("an orphan that a build of one brief leaves is told by the next build of all")
  func orphanOfOne() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build", "--strict").status == 0)
    try workspace.write(Data("---\ntitle: Other\n---\n\nText.\n".utf8), to: "Reports/other.md")
    #expect(try workspace.run("build", "other").status == 0)
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "Reports/other.md"))
    let run = try workspace.run("build", "--strict")
    #expect(run.status == 1 && run.messages.contains("output/orphan"), "\(run.messages)")
  }

  @Test("a granted folder is looked into, whatever was told without it")
  func grant() throws {
    let store = "../" + "store-\(UUID().uuidString)"
    let workspace = try TemporaryWorkspace()
    let text = try workspace.text("dossier.yaml").replacing(
      "stores: [{path: seeds}]", with: "stores: [{path: \(store)}]")
    try workspace.write(Data(text.utf8), to: "dossier.yaml")
    let outside = workspace.folder.appending(path: store).standardizedFileURL
    try FileManager.default.moveItem(at: workspace.folder.appending(path: "seeds"), to: outside)
    defer { try? FileManager.default.removeItem(at: outside) }
    #expect(try workspace.run("build").status == 1)
    #expect(try workspace.run("build", "--grant-read", store).status == 0)
    #expect(try workspace.run("build").status == 1)
  }

  @Test("values of --set that look alike when they are put together are told apart")
  func settings() throws {
    let workspace = try TemporaryWorkspace()
    _ = try workspace.run("build", "--set", "institution=X kind=Y")
    #expect(try workspace.run("build", "--set", "institution=X", "--set", "kind=Y").status == 0)
    let page = try workspace.text("out/right/public/right.html")
    #expect(!page.contains("X kind=Y") && page.contains("Y"))
  }

  @Test("what an edition's audience may not read decides on it all the same")
  func unseenSettings() throws {
    let label = "labels: {default: \"TLP:CLEAR\", paths: {dossier.yaml: \"TLP:AMBER\"}}\n"
    let base = try #require(TemporaryWorkspace.base["dossier.yaml"])
      .replacing("labels: {default: \"TLP:CLEAR\"}\n", with: label)
    let workspace = try TemporaryWorkspace([
      "dossier.yaml": base + "variables: {codeword: Falconridge}\n",
      "Reports/other.md": "---\ntitle: Other\n---\n\nThe word {{< var codeword >}}.\n",
    ])
    _ = try workspace.run("build")
    #expect(try workspace.text("out/other/public/other.txt").contains("Falconridge"))
    try workspace.write(Data((base + "variables: {codeword: Heron}\n").utf8), to: "dossier.yaml")
    let run = try workspace.run("build", "--explain")
    #expect(run.output.contains("other (public): its audience may not read"), "\(run.output)")
    #expect(try workspace.text("out/other/public/other.txt").contains("Heron"))
  }

  @Test("the list of reports is no orphan where a brief is kept back")
  func keptIndex() throws {
    let workspace = try TemporaryWorkspace(["Reports/other.md": "---\ntitle: Other\n---\n\nText.\n"])
    #expect(try workspace.run("build").status == 0)
    try workspace.write(Data(Self.brief.utf8), to: "Reports/other.md")
    let run = try workspace.run("build", "--prune")
    #expect(run.status == 1 && !run.messages.contains("output/"), "\(run.messages)")
    #expect(workspace.exists("out/index/public/index.html"))
  }

  @Test("a file that an edition no longer has goes with the next build, and an edition that is gone with --prune")
  func orphans() throws {
    let workspace = try TemporaryWorkspace(["Reports/other.md": "---\ntitle: Other\n---\n\nText.\n"])
    #expect(try workspace.run("build").status == 0)
    try workspace.write(Data("mine".utf8), to: "out/right/public/mine.txt")
    #expect(try workspace.run("build", "--set", "formats=text").status == 0)
    let kept = ["claims.json", "manifest.json", "mine.txt", "right.txt"]
    #expect(
      try workspace.outputs().keys.filter { $0.hasPrefix("right/") }.sorted() == kept.map { "right/public/" + $0 })
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "Reports/other.md"))
    let told = try workspace.run("build")
    #expect(told.status == 0)
    #expect(told.messages.contains("warning[output/orphan]"), "\(told.messages)")
    #expect(try workspace.run("build", "--strict").status == 1)
    #expect(workspace.exists("out/other/public/other.txt"))
    #expect(try workspace.run("build", "--prune").status == 0)
    #expect(!workspace.exists("out/other"))
    #expect(workspace.exists("out/right/public/mine.txt"))
    #expect(!(try workspace.run("build")).messages.contains("orphan"))
  }
}
