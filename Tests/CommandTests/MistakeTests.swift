import Foundation
import Testing

/// What goes wrong has a place, an id and a way out; the exit status says so; the other briefs are still built.
@Suite("Mistakes")
struct MistakeTests {
  struct Mistake: CustomTestStringConvertible {
    var testDescription: String
    var files: [String: String]
    var id: String
    /// The file with line, and column where it matters.
    var place: String
    /// Words of the way out.
    var help: String

    init(_ name: String, _ files: [String: String], id: String, place: String, help: String) {
      testDescription = name
      self.files = files
      self.id = id
      self.place = place
      self.help = help
    }
  }

  static let mistakes = [
    Mistake(
      "an unknown key in a brief's configuration",
      ["Reports/wrong/brief.yaml": "titel: Wrong\nsections: [a.md]\n", "Reports/wrong/a.md": "Text.\n"],
      id: "config/unknown-key", place: "Reports/wrong/brief.yaml:1:1", help: "write “title”"),
    Mistake(
      "an unknown section", ["Reports/wrong.md": "---\ntitle: W\nsections:\n  - use: time-line\n---\n\nText.\n"],
      id: "section/unknown", place: "Reports/wrong.md:4:10", help: "write “timeline”"),
    Mistake(
      "a wrong type of a parameter",
      ["Reports/wrong.md": "---\ntitle: W\n---\n\n::: {.key-findings max=many}\n:::\n"],
      id: "parameter/type", place: "Reports/wrong.md:5", help: "takes"),
    Mistake(
      "an unknown parameter",
      ["Reports/wrong.md": "---\ntitle: W\n---\n\n::: {.key-findings maxx=3}\n:::\n"],
      id: "parameter/unknown", place: "Reports/wrong.md:5", help: "“max”"),
    Mistake(
      "a missing file",
      [
        "Reports/wrong/brief.yaml": "title: W\nsections: [sumary.md]\n", "Reports/wrong/summary.md": "Text.\n",
      ],
      id: "file/missing", place: "Reports/wrong/brief.yaml:2:12", help: "summary.md"),
    Mistake(
      "two briefs with one name",
      ["Reports/a/wrong.md": "Text.\n", "Reports/b/wrong.md": "Text.\n"],
      id: "brief/duplicate-name", place: "Reports/b/wrong.md:1:1", help: "rename"),
    Mistake(
      "a claim that does not exist",
      ["Reports/wrong.md": "---\ntitle: W\n---\n\nText [@valley-post-2019#c11].\n"],
      id: "evidence/unknown-reference", place: "Reports/wrong.md:5:7", help: "write “@valley-post-2019#c01”"),
    Mistake(
      "a source that does not exist", ["Reports/wrong.md": "---\ntitle: W\n---\n\nText [@valley-post-2018].\n"],
      id: "cite/unknown-key", place: "Reports/wrong.md:5:7", help: "write “@valley-post-2019”"),
    Mistake(
      "a claim link without a record",
      ["Reports/wrong.md": "---\ntitle: W\n---\n\nSome [3,100](claim:valley-post-2019).\n"],
      id: "evidence/unknown-reference", place: "Reports/wrong.md:5:6", help: "write “claim:valley-post-2019#RECORD”"),
    Mistake(
      "an unknown format", ["Reports/wrong.md": "---\ntitle: W\nformats: [htm]\n---\n\nText.\n"],
      id: "config/unknown-format", place: "Reports/wrong.md:3:11", help: "write “html”"),
    Mistake(
      "an include that includes itself",
      ["Reports/wrong.md": "---\ntitle: W\n---\n\n{{< include wrong.md >}}\n"],
      id: "include/cycle", place: "Reports/wrong.md:5:1", help: "take one of the includes out"),
  ]

  @Test("a mistake in one brief is said with place, id and way out, and the others are built", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let workspace = try TemporaryWorkspace(mistake.files)
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("[\(mistake.id)]"), "\(run.messages)")
    #expect(run.messages.contains("--> \(mistake.place)"), "\(run.messages)")
    #expect(run.messages.contains(mistake.help), "\(run.messages)")
    #expect(workspace.exists("out/right/public/right.html"))
  }

  @Test("an audience or a severity that there is not is told with those that there are")
  func names() throws {
    let workspace = try TemporaryWorkspace()
    for command in ["build", "check"] {
      let near = try workspace.run(command, "--audience", "publc")
      #expect(near.status == 1 && near.messages.contains("help: write “public”"), "\(near)")
      let far = try workspace.run(command, "--audience", "everyone")
      #expect(far.messages.contains("note: audiences at TLP:CLEAR are public\n"), "\(far)")
    }
    let settings = try workspace.text("dossier.yaml")
    try workspace.write(Data((settings + "rules: {cite/uncited: warn}\n").utf8), to: "dossier.yaml")
    #expect(try workspace.run("check").messages.contains("help: write “warning”"))
  }

  @Test("a brief is named by its path too, from wherever it is seen")
  func paths() throws {
    let workspace = try TemporaryWorkspace([
      "Reports/more/brief.yaml": "title: More\nsections: [a.md]\n", "Reports/more/a.md": "Text.\n",
    ])
    for path in [
      "Reports/right.md", "./Reports/right.md", "right.md", "Reports/more", "more/", "Reports/more/brief.yaml",
    ] {
      let run = try workspace.run("check", path)
      #expect(run.status == 0 && run.messages.contains("1 edition checked"), "\(path): \(run)")
    }
    let outside = workspace.folder.deletingLastPathComponent()
    let name = workspace.folder.lastPathComponent
    #expect(try CommandRun(["check", "-C", name, "\(name)/Reports/right.md"], in: outside).status == 0)
    for path in ["Elsewhere/right.md", "ight.md", "brief.yaml", "Reports"] {
      #expect(try workspace.run("check", path).messages.contains("error[brief/unknown]"), "\(path)")
    }
  }

  @Test("an include within a line of text is told where it stands")
  func inlineInclude() throws {
    let workspace = try TemporaryWorkspace([
      "Reports/wrong.md": "---\ntitle: W\n---\n\nText and {{< include right.md >}} more.\n"
    ])
    let run = try workspace.run("check")
    #expect(run.messages.contains("warning[shortcode/unknown]: “include” stands in a paragraph of its own"), "\(run)")
    #expect(run.messages.contains("help: put it on a line between empty lines"))
  }

  @Test("a duplicate id of a record is an error that names both places")
  func duplicateID() throws {
    let record = try #require(TemporaryWorkspace.base["seeds/sources/valley-post-2019.yaml"])
    let workspace = try TemporaryWorkspace([
      "seeds/sources/valley-post-2019.yaml": record + "  - {id: c01, text: \"Something else was said.\"}\n"
    ])
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("valley-post-2019.yaml:8"), "\(run.messages)")
    #expect(run.messages.contains("c01"))
  }

  @Test("YAML that is not UTF-8 is said with the place of the byte")
  func notUTF8() throws {
    let workspace = try TemporaryWorkspace()
    try workspace.write(Data("title: caf".utf8) + Data([0xE9, 0x0A]), to: "Reports/wrong/brief.yaml")
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("Reports/wrong/brief.yaml:1:11"), "\(run.messages)")
    #expect(run.messages.contains("UTF-8"))
    #expect(workspace.exists("out/right/public/right.html"))
  }

  @Test("an alias bomb is refused before it is expanded")
  func aliasBomb() throws {
    let levels = (1...9).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]" }
    let bomb = "a0: &a0 [lol, lol, lol, lol]\n" + levels.joined(separator: "\n") + "\n"
    let workspace = try TemporaryWorkspace(["Reports/wrong/brief.yaml": bomb])
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("Reports/wrong/brief.yaml:1:5"), "\(run.messages)")
    #expect(workspace.exists("out/right/public/right.html"))
  }

  @Test("an empty brief is said, and is no error")
  func emptyBrief() throws {
    let workspace = try TemporaryWorkspace(["Reports/empty.md": ""])
    let run = try workspace.run("build")
    #expect(run.status == 0)
    #expect(run.messages.contains("[brief/empty]"))
    #expect(workspace.exists("out/right/public/right.html"))
  }

  @Test("parts of a pack with nothing to show go with their headings; a pack with none left goes with one warning")
  func emptyPack() throws {
    let part = { (type: String) in "::: {.timeline types=\(type)}\nThe events follow.\n:::\n" }
    let findings = "::: {.key-findings}\nThe findings follow.\n:::\n"
    let workspace = try TemporaryWorkspace([
      "Plugins/Topics/dry/plugin.yaml": "id: dry\ntitle: Dry\n",
      "Plugins/Topics/dry/section.md": "The lead.\n\n## Events\n\n" + part("report"),
      "Plugins/Topics/half/plugin.yaml": "id: half\ntitle: Half\n",
      "Plugins/Topics/half/section.md": "The lead.\n\n## Events\n\n" + part("report") + "\n## Found\n\n" + findings,
      "Reports/dry/brief.yaml": "title: D\nformats: [text]\nsections:\n  - use: dry\n  - use: half\n",
    ])
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.components(separatedBy: "[pack/empty]").count == 2, "\(run.messages)")
    #expect(run.messages.contains("--> Reports/dry/brief.yaml:4:"), "\(run.messages)")
    let text = try workspace.text("out/dry/public/dry.txt")
    #expect(!text.contains("Dry") && !text.contains("Events") && !text.contains("The events follow."), "\(text)")
    #expect(text.contains("Half") && text.contains("Found") && text.contains("3,100"), "\(text)")
  }

  @Test("the classes of the program's own Markdown output are no misspelt section kinds")
  func ownClasses() throws {
    let classes = ["key-figure", "figure-value", "reference", "sources-differ", "chart"]
    let text = classes.map { "::: {.\($0)}\nText.\n:::\n" }.joined(separator: "\n")
    let run = try TemporaryWorkspace(["Reports/own.md": "---\ntitle: O\n---\n\n" + text]).run("build")
    #expect(run.status == 0)
    #expect(!run.messages.contains("[section/unknown]"), "\(run.messages)")
  }

  @Test("an output folder that cannot be written is an error, and what was there stays")
  func unwritable() throws {
    let workspace = try TemporaryWorkspace(["Reports/other.md": "---\ntitle: Other\n---\n\nText.\n"])
    #expect(try workspace.run("build").status == 0)
    // A file where a folder has to be: even for a superuser, whom no permission stops.
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "out/other"))
    try workspace.write(Data("mine".utf8), to: "out/other")
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("[output/unwritable]"))
    #expect(run.messages.contains("--> out/other"))
    #expect(try workspace.text("out/other") == "mine")
    #expect(workspace.exists("out/right/public/right.html"))
  }

  @Test("a document that is nested 100,000 deep keeps its text, with a warning")
  func deep() throws {
    let workspace = try TemporaryWorkspace()
    for text in [String(repeating: "> ", count: 100_000) + "kept", String(repeating: "[", count: 100_000) + "kept"] {
      let run = try workspace.run("render", "-", "--to", "text", input: text)
      #expect(run.status == 0)
      #expect(run.output.contains("kept"))
    }
    let run = try workspace.run("render", "-", "--to", "text", input: String(repeating: "> ", count: 100_000) + "kept")
    #expect(run.messages.contains("[markdown/too-deep]"))
  }

  @Test("a misspelt label stops every edition with one constant message; full clearance is told place and way out")
  func misspeltLabel() throws {
    let workspace = try TemporaryWorkspace([
      "Reports/wrong.md": "---\ntitle: W\n---\n\n::: {tlp=\"TLP:AMBRE\"}\nCANARY\n:::\n"
    ])
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("a label in this workspace cannot be read"))
    #expect(!run.messages.contains("wrong.md"))
    #expect(!run.messages.contains("AMBRE"))
    #expect(!workspace.exists("out"))
    let desk = try workspace.run("check", "--clearance", "TLP:RED")
    #expect(desk.status == 1)
    #expect(desk.messages.contains("--> Reports/wrong.md:5:"), "\(desk.messages)")
    #expect(desk.messages.contains("write “TLP:AMBER”"))
    let log = workspace.folder.appending(path: ".dossier/private.log").path
    let mode = try FileManager.default.attributesOfItem(atPath: log)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("outside a workspace the program says how to make one")
  func noWorkspace() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try CommandRun(["build"], in: folder)
    #expect(run.status == 1)
    #expect(run.messages.contains("dossier init"))
  }

  @Test("a brief that is not there is said with the one that was meant, or with some of those there are")
  func unknownBrief() throws {
    let names = (1...30).map { String(format: "topic-%02d", $0) }
    let workspace = try TemporaryWorkspace(
      Dictionary(uniqueKeysWithValues: names.map { ("Reports/\($0).md", "Text.\n") }))
    #expect(try workspace.run("build", "Reports/topic-07.md").messages.hasPrefix("1 edition:"))
    for path in ["Reports/topic-07", "topic-077"] {
      let run = try workspace.run("build", path)
      #expect(run.status == 1)
      #expect(run.messages.contains("write “topic-07”"), "\(path): \(run.messages)")
      #expect(!run.messages.contains("briefs are"))
    }
    let run = try workspace.run("build", ".")
    #expect(run.messages.contains("no brief is called “.”"))
    #expect(
      run.messages.contains("topic-01, topic-02") && run.messages.contains("topic-11 and 19 more"), "\(run.messages)")
    #expect(!run.messages.contains("topic-12"))
    #expect(run.messages.contains("or none for all"))
  }

  @Test("a wrong command line exits with 2")
  func usage() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("buidl").status == 2)
    #expect(try workspace.run("build", "--clearance", "amber").status == 2)
    #expect(try workspace.run("render", "-", "--to", "htlm").status == 2)
  }
}
