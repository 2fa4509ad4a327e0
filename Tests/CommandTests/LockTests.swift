import Foundation
import Testing

@Suite("dossier lock")
struct LockTests {
  private static let pack = [
    "Plugins/Topics/water/plugin.yaml": "id: water\ntitle: Water\nsection: section.md\n",
    "Plugins/Topics/water/section.md": "Some words.\n",
    "refs.json": #"[{"id": "book", "type": "book", "title": "A book"}]"#,
    "dossier.yaml": (TemporaryWorkspace.base["dossier.yaml"] ?? "") + "bibliography: [refs.json]\n",
  ]

  @Test("what is locked is built, and written down the same again")
  func same() throws {
    let workspace = try TemporaryWorkspace(Self.pack)
    #expect(try workspace.run("lock").status == 0)
    let text = try workspace.text("dossier.lock")
    #expect(text.contains("packs:\n") && text.contains("  water: ") && text.contains("  refs.json: "))
    #expect(text.contains("  sections/timeline: "))
    #expect(try workspace.run("build", "--locked").status == 0)
    #expect(try workspace.run("lock").messages.contains("is as it was"))
    #expect(try workspace.text("dossier.lock") == text)
  }

  @Test(
    "a change of what briefs are made with is told, and nothing is built",
    arguments: [
      ("Plugins/Topics/water/section.md", "Other words.\n", "the topic pack “water” is not what was locked"),
      ("refs.json", "[]", "the bibliography “refs.json” is not what was locked"),
      ("Plugins/Topics/more/plugin.yaml", "id: more\n", "the topic pack “more” is not locked"),
      ("dossier.lock", "packs:\n  gone: 00\n", "the topic pack “gone” is no longer there"),
      ("dossier.lock", "", "the topic pack “water” is not locked"),
      ("dossier.lock", "# nothing\n", "the program's “version” is not locked"),
    ])
  func changed(path: String, text: String, message: String) throws {
    let workspace = try TemporaryWorkspace(Self.pack)
    _ = try workspace.run("lock")
    try workspace.write(Data(text.utf8), to: path)
    let run = try workspace.run("build", "--locked")
    #expect(run.status == 1)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(try workspace.outputs().isEmpty)
    _ = try workspace.run("lock")
    #expect(try workspace.run("build", "--locked").status == 0)
  }

  @Test("a restricted pack leaves no trace")
  func restricted() throws {
    let open = try TemporaryWorkspace(Self.pack)
    let other = try TemporaryWorkspace(
      Self.pack.merging(["Plugins/Topics/secret/plugin.yaml": "id: secret\nlabel: TLP:AMBER\n"]) { $1 })
    _ = try open.run("lock")
    _ = try other.run("lock")
    #expect(try open.text("dossier.lock") == other.text("dossier.lock"))
  }

  @Test("without a lock file nothing is built as locked")
  func missing() throws {
    let workspace = try TemporaryWorkspace()
    let run = try workspace.run("build", "--locked")
    #expect(run.status == 1 && run.messages.contains("lock/missing"))
  }
}
