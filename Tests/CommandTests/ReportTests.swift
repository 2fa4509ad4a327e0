import Foundation
import Testing

/// Reports for CI systems, and what decides the exit status.
@Suite("Reports of a run")
struct ReportTests {
  private static let formats = ["sarif", "junit", "github", "gitlab", "json", "markdown"]
  private static let faulty = "---\ntitle: Wrong\n---\n\nThe water covers 61 percent.[@valley-post-2018]\n"
  private static let loud = "---\ntitle: Loud\n---\n\nThe water covers 61 percent.[@valley-post-2019]\n"

  private func reports(_ prefix: String = "") -> [String] {
    Self.formats.flatMap { ["--report", "\($0)=\(prefix)report.\($0)"] }
  }

  @Test("all reports are written though an edition is kept back, and the other briefs are built")
  func written() throws {
    let workspace = try TemporaryWorkspace(["Reports/wrong.md": Self.faulty])
    let run = try CommandRun(["build"] + reports(), in: workspace.folder)
    #expect(run.status == 1)
    #expect(workspace.exists("out/right/public/right.html") && !workspace.exists("out/wrong"))
    for format in Self.formats {
      let text = try workspace.text("report.\(format)")
      #expect(text.contains("cite/unknown-key"), "\(format)")
      #expect(!text.contains(workspace.folder.path), "\(format)")
    }
    #expect(try workspace.text("report.junit").contains("<testcase name=\"right (public): html\""))
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path)
    #expect(!names.contains { $0.hasSuffix(".tmp") })
  }

  @Test("an index that cannot be written is in all reports")
  func unwritableIndex() throws {
    let workspace = try TemporaryWorkspace(["out/index": "a file"])
    #expect(try CommandRun(["build"] + reports(), in: workspace.folder).status == 1)
    for format in Self.formats {
      #expect(try workspace.text("report.\(format)").contains("output/unwritable"), "\(format)")
    }
    #expect(try workspace.text("report.junit").contains("failures=\"1\""))
  }

  @Test("the report as JSON is what --json prints, with what two audiences share once")
  func json() throws {
    let base = TemporaryWorkspace.base["dossier.yaml"] ?? ""
    let workspace = try TemporaryWorkspace([
      "dossier.yaml": base.replacing("audiences:\n", with: "audiences:\n  press: {clearance: \"TLP:CLEAR\"}\n"),
      "Reports/loud.md": Self.loud.replacing("title: Loud\n", with: "title: Loud\neditions: [public, press]\n"),
    ])
    #expect(try workspace.run("check", "--report", "json=report.json").status == 0)
    #expect(try workspace.text("report.json") == workspace.run("check", "--json").output)
  }

  @Test("there are reports of a folder that is no workspace")
  func noWorkspace() throws {
    let workspace = try TemporaryWorkspace()
    try FileManager.default.createDirectory(
      at: workspace.folder.appending(path: "empty"), withIntermediateDirectories: true)
    let run = try CommandRun(["check", "-C", "empty"] + reports(), in: workspace.folder)
    #expect(run.status == 1)
    for format in Self.formats { #expect(try workspace.text("report.\(format)").contains("workspace/missing")) }
  }

  @Test("paths in a report are relative to the current folder", arguments: [false, true])
  func paths(isAbsolute: Bool) throws {
    let workspace = try TemporaryWorkspace([
      "desk/dossier.yaml": TemporaryWorkspace.base["dossier.yaml"] ?? "", "desk/Reports/wrong.md": Self.faulty,
    ])
    let folder = workspace.folder.resolvingSymlinksInPath().path
    let desk = isAbsolute ? folder + "/desk" : "./desk"
    let run = try workspace.run("check", "-C", desk, "--report", "github=-")
    #expect(run.output.contains("::error file=desk/Reports/wrong.md,line=5,"), "\(run.output)")
  }

  @Test("a report that cannot be written is an error, and the others are written")
  func unwritable() throws {
    let workspace = try TemporaryWorkspace()
    let link = workspace.folder.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: URL(filePath: "/dev/null"))
    for path in ["missing/report", "link", "Reports"] {
      try? FileManager.default.removeItem(at: workspace.folder.appending(path: "written.json"))
      let run = try workspace.run("build", "--report", "sarif=\(path)", "--report", "gitlab=written.json")
      #expect(run.status == 1)
      #expect(run.messages.contains("error[output/unwritable]"), "\(path)")
      #expect(workspace.exists("written.json"), "\(path)")
    }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "/dev/null")
  }

  @Test(
    "a wrong --report is a wrong command line",
    arguments: [
      (["--report", "sariff=x"], "Did you mean “sarif”?"), (["--report", "sarif"], "FORMAT=FILE"),
      (["--report", "sarif="], "FORMAT=FILE"), (["--report", "github=-", "--json"], "standard output"),
      (["--report", "github=x", "--report", "gitlab=x"], "“x”"), (["--max-warnings", "-1"], "--max-warnings"),
      (["--fail-on", "figure/unbond"], "Did you mean “figure/unbound”?"), (["--shard", "3/2"], "2/5"),
    ])
  func commandLine(arguments: [String], words: String) throws {
    let workspace = try TemporaryWorkspace()
    let run = try CommandRun(["build"] + arguments, in: workspace.folder)
    #expect(run.status == 2)
    #expect(run.messages.contains(words), "\(run.messages)")
    #expect(!workspace.exists("out"))
  }

  @Test("more warnings than allowed give exit status 1, and the editions are published")
  func maxWarnings() throws {
    let workspace = try TemporaryWorkspace(["Reports/loud.md": Self.loud])
    #expect(try workspace.run("build", "--max-warnings", "1").status == 0)
    let run = try workspace.run("build", "--max-warnings", "0")
    #expect(run.status == 1)
    #expect(run.messages.contains("--max-warnings"))
    #expect(workspace.exists("out/loud/public/loud.html"))
  }

  @Test("--fail-on makes findings errors that keep an edition back, and leaves rules off that are off")
  func failOn() throws {
    let workspace = try TemporaryWorkspace(["Reports/loud.md": Self.loud])
    let run = try workspace.run("build", "--fail-on", "figure/*", "--fail-on", "quote/*")
    #expect(run.status == 1)
    #expect(run.messages.contains("error[figure/unbound]"))
    #expect(!workspace.exists("out/loud") && workspace.exists("out/right"))
    #expect(try workspace.run("build", "--fail-on", "quote/*").status == 0)
    try workspace.write(
      Data((TemporaryWorkspace.base["dossier.yaml"]! + "rules: {\"figure/*\": off}\n").utf8), to: "dossier.yaml")
    #expect(try workspace.run("build", "--fail-on", "figure/*").status == 0)
  }

  @Test("--only tells of the rules that are named, and of what kept the workspace from being looked at")
  func only() throws {
    let workspace = try TemporaryWorkspace(["Reports/loud.md": Self.loud, "Reports/wrong.md": Self.faulty])
    let run = try workspace.run("check", "--only", "figure/*", "--report", "github=-")
    #expect(run.status == 0)
    #expect(run.output.contains("figure/unbound") && !run.output.contains("cite/unknown-key"))
    #expect(try workspace.run("check", "--only", "cite/unknown-key").status == 1)
    #expect(try workspace.run("check", "--only", "figure/unbond").status == 2)
    try workspace.write(Data("name: [".utf8), to: "dossier.yaml")
    #expect(try workspace.run("check", "--only", "figure/*").status == 1)
  }

  @Test("what a baseline accepts is suppressed in SARIF and absent elsewhere")
  func baseline() throws {
    let workspace = try TemporaryWorkspace(["Reports/loud.md": Self.loud])
    let run = try CommandRun(
      ["check", "--baseline", "accepted.tsv", "--accept", "--strict"] + reports(), in: workspace.folder)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try workspace.text("report.sarif").contains("\"suppressions\""))
    for format in Self.formats.dropFirst() {
      #expect(!(try workspace.text("report.\(format)").contains("figure/unbound")), "\(format)")
    }
  }

  @Test("a report holds what the run's clearance sees, and is the same without the rest")
  func wall() throws {
    let restricted = try TemporaryWorkspace([
      "Reports/wrong.md": Self.faulty + "\n::: {tlp=\"TLP:AMBER\"}\nCANARY [@nobody].\n:::\n",
      "Reports/canary.md": "---\ntitle: CANARY\nlabel: \"TLP:AMBER\"\n---\n\nCANARY [@nobody].\n",
    ])
    let open = try TemporaryWorkspace(["Reports/wrong.md": Self.faulty])
    for workspace in [restricted, open] { _ = try CommandRun(["build"] + reports(), in: workspace.folder) }
    for format in Self.formats {
      let text = try restricted.text("report.\(format)")
      #expect(!text.contains("CANARY") && !text.contains("canary") && !text.contains("nobody"))
      #expect(try text == open.text("report.\(format)"), "\(format)")
    }
  }
}
