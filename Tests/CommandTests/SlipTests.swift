import Foundation
import Testing

/// Slips that would cost somebody work or trust if nothing were said.
@Suite("Slips")
struct SlipTests {
  @Test("the last brief of an audience that goes leaves an orphan, and pruning is told")
  func lastBrief() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    for path in ["Reports/right.md", "Reports/wrong.md"] where workspace.exists(path) {
      let text = try workspace.text(path)
      try workspace.write(Data(text.replacing("---\ntitle", with: "---\nlabel: TLP:RED\ntitle").utf8), to: path)
    }
    let built = try workspace.run("build")
    #expect(built.messages.contains("[output/orphan]"), "\(built)")
    let verified = try workspace.run("verify", "--rebuild")
    #expect(verified.status == 1 && verified.messages.contains("[verify/extra]"), "\(verified)")
    #expect(try workspace.run("build", "--prune").messages.contains("editions deleted that no brief makes any more"))
    #expect(!workspace.exists("out/right/public/right.html"))
  }

  @Test("the edition of a brief whose audience is misspelled, or that cannot be read in full, is not pruned")
  func unsettled() throws {
    let workspace = try TemporaryWorkspace(["Reports/slip.md": "---\ntitle: Slip\neditions: [public]\n---\n\nText.\n"])
    #expect(try workspace.run("build").status == 0)
    for front in ["title: Slip\neditions: [pubic]", "title: Slip\neditions: [partners, public\n"] {
      try workspace.write(Data("---\n\(front)\n---\n\nText.\n".utf8), to: "Reports/slip.md")
      let run = try workspace.run("build", "--prune")
      #expect(workspace.exists("out/slip/public/slip.html") && !run.messages.contains("[output/orphan]"), "\(run)")
    }
  }

  @Test("where a folder of briefs is not there, nothing is pruned")
  func missingFolder() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    let settings = try workspace.text("dossier.yaml")
    try workspace.write(Data((settings + "reports: [\"Reprots/**\"]\n").utf8), to: "dossier.yaml")
    let built = try workspace.run("build", "--prune")
    #expect(built.messages.contains("reports: are Reprots/**"), "\(built)")
    #expect(try workspace.run("check", "--clearance", "TLP:RED").messages.contains("no brief fits “Reprots/**”"))
    #expect(workspace.exists("out/right/public/manifest.json"))
  }

  @Test("rules that there are not are named: in dossier.yaml, in a brief, in a text")
  func rules() throws {
    let workspace = try TemporaryWorkspace([
      "Reports/slip.md": """
      ---
      title: Slip
      rules: {figure/unboud: error}
      ---

      <!-- dossier: allow figure/unbuond, cite/uncitd because it is known -->
      Text.
      """
    ])
    let settings = try workspace.text("dossier.yaml")
    try workspace.write(Data((settings + "\nfail-on: [figure/*, figurs/*]\n").utf8), to: "dossier.yaml")
    let messages = try workspace.run("build").messages
    for slip in ["“figure/unboud”", "“figure/unbuond”", "“cite/uncitd”", "“figurs/*”"] {
      #expect(messages.contains("no rule is called \(slip)"), "\(messages)")
    }
    #expect(!messages.contains("“figure/*”"))
  }

  @Test("no report takes the place of what a run reads or makes, nor two reports one place")
  func reports() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    for path in ["dossier.yaml", "./Reports/right.md", "out/right/public/claims.json"] {
      let before = try workspace.text(path)
      let run = try workspace.run("build", "--report", "json=\(path)")
      #expect(run.status == 1 && run.messages.contains("[output/unwritable]"), "\(run)")
      #expect(try workspace.text(path) == before)
    }
    #expect(try workspace.run("build", "--report", "json=a", "--report", "sarif=./Reports/../a").status == 2)
    #expect(try workspace.run("build", "--report", "json=a", "--report", "sarif=b").status == 0)
  }

  @Test("outputs that are gone or were edited are why an edition is written again")
  func outputs() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    #expect(!(try workspace.run("build", "--dry-run").output.contains("right (public):")))
    try workspace.write(Data("edited".utf8), to: "out/right/public/claims.json")
    let reason = "right (public): its files under out/ are others, or not there"
    #expect(try workspace.run("build", "--dry-run").output.contains(reason))
    #expect(try workspace.run("build", "--explain").output.contains(reason))
    #expect(!(try workspace.run("build", "--explain").output.contains(reason)))
  }

  @Test("what cannot be made is told once, with a way out, and by what was to be done")
  func refusals() throws {
    let workspace = try TemporaryWorkspace(["notes.md": "Mine.\n", "kept/x.md": ""])
    let eject = try workspace.run("eject", "key-findings", "-o", "notes.md")
    #expect(eject.status == 1 && eject.messages.contains("error[file/exists]"), "\(eject)")
    #expect(eject.messages.ranges(of: "error[").count == 1 && eject.messages.contains("Choose another name."))
    let accepted = try workspace.run("check", "--baseline", "kept", "--accept")
    #expect(accepted.status == 1 && accepted.messages.contains("error[file/unreadable]: “kept”"), "\(accepted)")
  }

  @Test("a day of the run that cannot be read is a wrong command line, and one before 1970 is a day")
  func day() throws {
    let workspace = try TemporaryWorkspace()
    for text in ["yesterday", "1700000000.5", "1700000000000", "9223372036854775808", "\(Int.min)"] {
      let run = try workspace.run("build", environment: ["SOURCE_DATE_EPOCH": text])
      #expect(run.status == 2 && run.messages.contains("SOURCE_DATE_EPOCH is “\(text)”. It takes seconds"), "\(run)")
    }
    for (text, day) in [("-86401", "1969-12-30"), ("-86400", "1969-12-31"), ("-1", "1969-12-31"), ("0", "1970-01-01")] {
      _ = try workspace.run("init", "day\(text)", environment: ["SOURCE_DATE_EPOCH": text])
      #expect(try workspace.text("day\(text)/dossier.yaml").contains("as-of: \(day)\n"))
    }
  }

  @Test(
    "a command that there is not is named, with one that is near",
    arguments: [(["biuld"], "build"), (["sources", "lst"], "list"), (["help", "plna"], "plan")])
  func commands(arguments: [String], near: String) throws {
    let run = try CommandRun(arguments, in: try TemporaryWorkspace().folder)
    #expect(run.status == 2 && run.messages.contains("Did you mean “\(near)”?"), "\(run)")
  }

  @Test("front matter behind an empty line or without an end is no text")
  func frontMatter() throws {
    for (text, advice) in [
      ("\n---\ntitle: X\n---\n\nText.\n", "begin the file"), (" ---\ntitle: X\n---\n\nText.\n", "begin the file"),
      ("---\ntitle: X\n\nText.\n", "close it"),
    ] {
      let workspace = try TemporaryWorkspace(["Reports/slip.md": text])
      let run = try workspace.run("build")
      #expect(run.status == 1 && run.messages.contains("error[brief/front-matter]"), "\(run)")
      #expect(run.messages.contains(advice) && !workspace.exists("out/slip/public/slip.html"))
    }
    for text in ["---\n\nText: a rule above.\n", "---\nNote: a rule stands above.\n"] {
      let rule = try TemporaryWorkspace(["Reports/rule.md": text]).run("build")
      #expect(rule.status == 0, "\(rule)")
    }
  }

  @Test("a section of a file for some audiences is in their editions, and missed by no other")
  func sectionForSome() throws {
    let workspace = try TemporaryWorkspace([
      "Reports/d/brief.yaml": """
      title: D
      editions: [public, partners]
      formats: [text]
      sections: [a.md, {use: s.md, only: [partners], title: More}]

      """,
      "Reports/d/a.md": "Open.\n", "Reports/d/s.md": "---\nlabel: TLP:GREEN\n---\n\nGreen.\n",
    ])
    #expect(try workspace.run("build", "d").status == 0)
    #expect(try workspace.run("build", "d", "--audience", "partners", "--clearance", "TLP:GREEN").status == 0)
    #expect(!(try workspace.text("out/d/public/d.txt")).contains("Green"))
    let text = try workspace.text("out/d/partners/d.txt")
    #expect(text.contains("More") && text.contains("Green."), "\(text)")
    let settings = try workspace.text("Reports/d/brief.yaml").replacing("title: More", with: "skip: [x]")
    try workspace.write(Data(settings.utf8), to: "Reports/d/brief.yaml")
    let run = try workspace.run("build", "d", "--audience", "partners", "--clearance", "TLP:GREEN")
    #expect(run.status == 1 && run.messages.contains("[config/unknown-part]"), "\(run)")
  }
}
