import Foundation
import Testing

@Suite("Drafts and overrides")
struct DraftTests {
  static let wrong = "---\ntitle: Wrong\n---\n\nText [@valley-post-2019#c77].\n"

  @Test("an edition with an error keeps its previous output; --draft publishes it and says that it is a draft")
  func draft() throws {
    let workspace = try TemporaryWorkspace(["Reports/x.md": "---\ntitle: Fine\n---\n\nText.\n"])
    #expect(try workspace.run("build").status == 0)
    let before = try workspace.text("out/x/public/x.txt")
    try workspace.write(Data(Self.wrong.utf8), to: "Reports/x.md")
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("not published, what was there before stays: x (public)"))
    #expect(try workspace.text("out/x/public/x.txt") == before)
    #expect(try workspace.run("build", "--draft").status == 1)
    #expect(try workspace.text("out/x/public/x.txt").contains("DRAFT"))
    #expect(!(try workspace.text("out/right/public/right.txt").contains("DRAFT")))
  }

  @Test("--set is the strongest layer, and a wrong one makes nothing")
  func overrides() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build", "--set", "formats=text", "--set", "title=Other").status == 0)
    #expect(
      try workspace.outputs().keys.sorted()
        == ["claims.json", "manifest.json", "right.txt"].map { "right/public/" + $0 })
    #expect(try workspace.text("out/right/public/right.txt").contains("Other"))
    let wrong = try workspace.run("build", "--set", "audiences=x")
    #expect(wrong.status == 2)
    let typo = try workspace.run("build", "--set", "formts=html")
    #expect(typo.status == 2)
    #expect(typo.messages.contains("write “formats”"))
    #expect(try workspace.outputs().count == 3)
  }

  @Test("config explain names the file and line behind each value")
  func explain() throws {
    let run = try TemporaryWorkspace().run("config", "explain", "right", "--set", "kind=Note")
    #expect(run.status == 0)
    #expect(run.output.contains("Right  (Reports/right.md:2)"))
    #expect(run.output.contains("Note  (--set)"))
    #expect(run.output.contains("2020-01-01  (dossier.yaml:7)"))
    #expect(run.output.contains("en  (built-in)"))
  }

  @Test("an ejected pack is a text that builds with its citations")
  func eject() throws {
    let workspace = try TemporaryWorkspace([
      "seeds/registry/topics.yaml": "moves: {label: {en: Moves}}\n",
      "seeds/sources/valley-post-2019.yaml": """
      published: 2019-05-02
      claims:
        - {id: c01, text: "The ministry counted 3,100 households.", by: water-ministry, topics: moves}

      """,
      "Plugins/Topics/moves/plugin.yaml": "id: moves\ntitle: {en: Moves}\nsection: section.md\n",
      "Plugins/Topics/moves/section.md": "## All {#all}\n\n::: {.narrative topic=moves}\n:::\n",
    ])
    let ejected = try workspace.run("eject", "moves")
    #expect(ejected.status == 0, "\(ejected.messages)")
    #expect(ejected.output.contains("[@valley-post-2019#c01]"))
    try workspace.write(Data(ejected.output.utf8), to: "Reports/again.md")
    #expect(try workspace.run("build", "again").status == 0)
    #expect(try workspace.text("out/again/public/again.txt").contains("valley-post-2019#c01"))
  }

  @Test("citing a record whose id is not written is an error")
  func unwrittenID() throws {
    let workspace = try TemporaryWorkspace([
      "seeds/sources/post-2020.yaml": "published: 2020\nclaims:\n  - text: It was said.\n",
      "Reports/x.md": "---\ntitle: X\n---\n\nText [@post-2020#c01].\n",
    ])
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("[evidence/unwritten-id]"))
    #expect(try workspace.run("sources", "fmt", "post-2020").status == 0)
    #expect(try workspace.run("build").status == 0)
  }
}
