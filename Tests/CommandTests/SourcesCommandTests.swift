import Foundation
import Testing

@Suite("dossier sources")
struct SourcesCommandTests {
  private static let capture = """
    Water rises behind the second dam
    3 June 2019
    The ministry counts some 200 boats.

    """

  @Test("a record is added from a captured text, a claim is written into it, and a brief cites it")
  func addEditBuild() throws {
    let workspace = try TemporaryWorkspace(["captures/.keep": ""])
    let added = try workspace.run("sources", "add", "-", "--captures", "captures", input: Self.capture)
    #expect(added.status == 0 && added.output.isEmpty)
    let path = "seeds/sources/water-rises-behind-the-second-2019.yaml"
    #expect(added.messages == "made \(path)\n")
    let record = try workspace.text(path)
    let digest = try #require(record.firstMatch(of: #/sha256: ([0-9a-f]{64}), paragraphs: 3/#)).1
    #expect(try workspace.text("captures/\(digest).txt") == Self.capture)
    #expect(try workspace.run("sources", "fmt", "--check").output == "")

    let claim = "claims:\n  - text: The ministry counts some 200 boats.\n    by: water-ministry"
    try workspace.write(Data(record.replacing("claims: []", with: claim).utf8), to: path)
    let check = try workspace.run("sources", "fmt", "--check")
    #expect(check.status == 1 && check.output == "\(path) is not in canonical form\n")
    #expect(try workspace.run("sources", "fmt").status == 0)
    #expect(
      try workspace.text(path)
        == record.replacing("claims: []", with: claim.replacing("- text", with: "- id: c01\n    text")))
    #expect(try workspace.run("sources", "fmt", "--check").status == 0)

    try workspace.write(
      Data("---\ntitle: Boats\n---\n\nThere are some 200 boats [@water-rises-behind-the-second-2019#c01].\n".utf8),
      to: "Reports/boats.md")
    #expect(try workspace.run("build").status == 0)
    #expect(workspace.exists("out/boats"))
  }

  @Test("of a web page the main text is captured, and what the page says of itself is proposed")
  func page() throws {
    let workspace = try TemporaryWorkspace(["captures/.keep": ""])
    let sentence =
      "The ministry counts some 200 boats on the lake behind the second dam, and expects more before the autumn."
    let page = """
      <!DOCTYPE html><html lang="ko"><head><title>Water rises behind the second dam | The Valley Times</title>
      <meta property="og:title" content="Water rises behind the second dam"><meta name="author" content="Ana Lind">
      <meta property="article:published_time" content="2019-06-03T10:00:00Z">
      <link rel="canonical" href="https://valley.example/water"></head><body>
      <nav><a href="/">Home</a> <a href="/a">Archive</a></nav><h1>Water rises behind the second dam</h1>
      <div class="story"><p>\(sentence)</p><p>\(sentence)<sup><a href="#n" id="r">1</a></sup></p>
      <ol class="footnotes"><li id="n">Counted in May. <a href="#r">↩</a></li></ol></div>
      <footer>All rights reserved</footer></body></html>
      """
    try workspace.write(Data(page.utf8), to: "page.html")
    let added = try workspace.run("sources", "add", "page.html", "--captures", "captures")
    #expect(added.status == 0, "\(added.messages)")
    let record = try workspace.text("seeds/sources/water-rises-behind-the-second-2019.yaml")
    for line in [
      "url: https://valley.example/water  # guessed\n", "title: Water rises behind the second dam  # guessed\n",
      "publisher: The Valley Times  # guessed\n", "authors: [{family: Lind, given: Ana}]  # guessed\n",
      "language: ko  # guessed\n", "published: 2019-06-03  # guessed\n", "from: page.html",
    ] {
      #expect(record.contains(line), "\(line) in \(record)")
    }
    let digest = try #require(record.firstMatch(of: #/sha256: ([0-9a-f]{64}), paragraphs: 4/#)).1
    #expect(
      try workspace.text("captures/\(digest).txt")
        == "Water rises behind the second dam\n\n\(sentence)\n\n\(sentence)[1]\n\n[1] Counted in May.\n")
    #expect(try workspace.run("sources", "fmt", "--check").output == "")
  }

  @Test("a record that is there is never overwritten")
  func exists() throws {
    let workspace = try TemporaryWorkspace()
    let before = try workspace.text("seeds/sources/valley-post-2019.yaml")
    let run = try workspace.run("sources", "add", "-", "--id", "valley-post-2019", input: Self.capture)
    #expect(run.status == 1)
    #expect(run.messages.contains("error[file/exists]") && run.messages.contains("--id"))
    #expect(try workspace.text("seeds/sources/valley-post-2019.yaml") == before)
  }

  @Test("a capture of the same name with other bytes is never overwritten")
  func otherCapture() throws {
    let workspace = try TemporaryWorkspace(["captures/.keep": ""])
    #expect(try workspace.run("sources", "add", "-", "--captures", "captures", input: Self.capture).status == 0)
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: workspace.folder.appending(path: "captures").path)
        .first { $0.hasSuffix(".txt") })
    let again = try workspace.run("sources", "add", "-", "--id", "b", "--captures", "captures", input: Self.capture)
    #expect(again.status == 0)
    try workspace.write(Data("other".utf8), to: "captures/\(name)")
    let run = try workspace.run("sources", "add", "-", "--id", "c", "--captures", "captures", input: Self.capture)
    #expect(run.status == 1 && run.messages.contains("error[file/exists]"))
    #expect(try workspace.text("captures/\(name)") == "other")
    #expect(!workspace.exists("seeds/sources/c.yaml"))
  }

  @Test("what cannot be added is diagnosed, and nothing is written")
  func refused() throws {
    let workspace = try TemporaryWorkspace()
    try workspace.write(Data([0x41, 0xFF]), to: "latin.txt")
    let big = workspace.folder.appending(path: "big.txt")
    try Data().write(to: big)
    let handle = try FileHandle(forWritingTo: big)
    try handle.truncate(atOffset: (64 << 20) + 1)
    try handle.close()
    let expected: [(file: String, id: String, status: Int32)] = [
      ("-", "file/empty", 1), ("latin.txt", "file/not-utf8", 1), ("big.txt", "budget/file-size", 3),
      ("none.txt", "file/unreadable", 1),
    ]
    for (file, id, status) in expected {
      let run = try workspace.run("sources", "add", file, "--id", "x")
      #expect(run.status == status && run.messages.contains("error[\(id)]"), "\(file): \(run.messages)")
    }
    let run = try workspace.run("sources", "add", "-", "--captures", "nowhere", input: Self.capture)
    #expect(run.status == 1 && run.messages.contains("error[output/unwritable]"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: workspace.folder.appending(path: "seeds/sources").path)
    #expect(names == ["valley-post-2019.yaml"])
  }

  @Test("everything inferred is written out, and the file keeps its permissions")
  func expand() throws {
    let workspace = try TemporaryWorkspace()
    let path = "seeds/sources/valley-post-2019.yaml"
    let url = workspace.folder.appending(path: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
    #expect(try workspace.run("sources", "fmt", "valley-post-2019", "--expand").status == 0)
    #expect(try workspace.text(path).contains("quantity: {op: range, lo: 3100, hi: 3400"))
    #expect(try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int == 0o600)
    #expect(try workspace.run("build").status == 0)
  }

  @Test("where one file cannot be written, none is")
  func allOrNone() throws {
    let record = "published: 2019\ntitle: Out of order  \n"
    let workspace = try TemporaryWorkspace([
      "desk/dossier.yaml": "name: desk\nstores: [{path: seeds}, {path: ../ext}]\n",
      "desk/seeds/sources/inside.yaml": record, "ext/sources/outside.yaml": record,
    ])
    let arguments = ["sources", "fmt", "-C", "desk", "--grant-read", "../ext"]
    #expect(try CommandRun(arguments + ["--check"], in: workspace.folder).output.split(separator: "\n").count == 2)
    let run = try CommandRun(arguments, in: workspace.folder)
    #expect(run.status == 1 && run.messages.contains("outside the workspace"), "\(run.messages)")
    #expect(run.messages.contains("note: nothing was changed") && !run.messages.contains("wrote"))
    #expect(try workspace.text("desk/seeds/sources/inside.yaml") == record)
  }

  @Test("an unknown source and a broken file are named")
  func unknown() throws {
    let workspace = try TemporaryWorkspace(["seeds/sources/broken.yaml": "claims: [\n"])
    let unknown = try workspace.run("sources", "fmt", "valley-post-2018")
    #expect(unknown.status == 1 && unknown.messages.contains("Did you mean “valley-post-2019”?"))
    let broken = try workspace.run("sources", "fmt", "--check")
    #expect(broken.status == 1 && broken.messages.contains("seeds/sources/broken.yaml:2:1"))
  }

  @Test("a source that its path keeps back is formatted by nobody who does not see it")
  func labelledByPath() throws {
    let configuration = try #require(TemporaryWorkspace.base["dossier.yaml"])
      .replacing(
        "labels: {default: \"TLP:CLEAR\"}",
        with: "labels: {default: \"TLP:CLEAR\", paths: {\"seeds/sources/vault*\": \"TLP:AMBER\"}}")
    let workspace = try TemporaryWorkspace([
      "dossier.yaml": configuration, "seeds/sources/vault-2019.yaml": "claims: [{text: x}]\npublished: 2019\n",
    ])
    let withheld = try workspace.run("sources", "fmt", "vault-2019", "--check")
    let missing = try workspace.run("sources", "fmt", "fault-2019", "--check")
    #expect(withheld.status == 1 && withheld.output.isEmpty)
    #expect(withheld.messages == missing.messages.replacing("fault", with: "vault"))
    let seen = try workspace.run("sources", "fmt", "vault-2019", "--check", "--clearance", "TLP:AMBER")
    #expect(seen.output.contains("seeds/sources/vault-2019.yaml"))
  }
}
