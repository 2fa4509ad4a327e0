import Testing

@Suite("dossier new brief")
struct NewBriefTests {
  @Test(
    "a brief is made where reports: looks for it: in the folder of its first pattern that has one",
    arguments: [
      ("[\"Briefs/2024/**\", \"Reports/**\"]", "Briefs/2024/new.md"), ("[Notes]", "Notes/new.md"),
      ("[\"*.md\", \"Notes/*.md\"]", "Notes/new.md"), ("[\"Desk/first.md\"]", "Desk/new.md"),
    ])
  func place(reports: String, path: String) throws {
    let configuration = try #require(TemporaryWorkspace.base["dossier.yaml"]) + "reports: \(reports)\n"
    let workspace = try TemporaryWorkspace(["dossier.yaml": configuration])
    let made = try workspace.run("new", "brief", "new")
    #expect(made.status == 0 && made.messages == "made \(path)\n", "\(made)")
    #expect(workspace.exists(path))
    let folder = try workspace.run("new", "brief", "more", "--as-folder")
    #expect(folder.messages.hasPrefix("made \(path.dropLast("new.md".count))more/brief.yaml\n"), "\(folder)")
  }

  @Test("an id that a registry lacks is to be added to a store's, whatever its folder is called")
  func registry() throws {
    let workspace = try TemporaryWorkspace([
      "Reports/wrong.md": "---\ntitle: W\n---\n\n::: {.timeline topic=floods}\n:::\n"
    ])
    let run = try workspace.run("build")
    #expect(run.messages.contains("Add it to registry/topics.yaml of a store, or take one that is there."), "\(run)")
  }
}
