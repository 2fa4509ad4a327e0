import Foundation
import Testing

@Suite("dossier fix")
struct FixCommandTests {
  private static let brief = """
    ---
    title: Words
    ---

    ## Known

    The ministry puts them at [some 2,000](claim:valley-post-2019#c01) households, [a range](claim:valley-post-2019#c01).

    """

  private static let record = """
    titel: Thousands  # as printed
    published: 2019-05-02
    claims:
      - id: c01
        text: The ministry puts resettled households at between 3,100 and 3,400.
        quote: some 3,100 to 3,400 households
        by: water-ministry
        voice: reportd

    """

  private func workspace(_ record: String = Self.record) throws -> TemporaryWorkspace {
    try TemporaryWorkspace(["Reports/words.md": Self.brief, "seeds/sources/valley-post-2019.yaml": record])
  }

  @Test("a dry run shows the difference and writes nothing; a run writes it, and a second one has nothing to do")
  func fix() throws {
    let workspace = try workspace()
    let path = "seeds/sources/valley-post-2019.yaml"
    let dry = try workspace.run("fix", "--dry-run")
    #expect(dry.status == 0, "\(dry.messages)")
    #expect(
      dry.output.contains(
        "--- \(path)\n+++ \(path)\n@@ -1,8 +1,8 @@\n-titel: Thousands  # as printed\n+title: Thousands  # as printed\n")
    )
    #expect(dry.output.contains("-The ministry puts them at [some 2,000](claim:"))
    #expect(dry.messages == "3 fixes would be made in 2 files\n")
    #expect(try workspace.text(path) == Self.record)
    let run = try workspace.run("fix")
    #expect(run.output == dry.output && run.messages == "3 fixes made in 2 files\n")
    #expect(
      try workspace.text(path)
        == Self.record.replacing("titel", with: "title").replacing("reportd", with: "reported"))
    #expect(
      try workspace.text("Reports/words.md")
        == Self.brief.replacing("some 2,000", with: "some 3,100 to 3,400"))
    #expect(try workspace.run("fix").messages == "0 fixes made in 0 files\n")
  }

  @Test("where a file has withheld parts its places are not known to the run, and nothing is changed")
  func wall() throws {
    let withheld = "  - {id: c02, text: Secret., label: TLP:AMBER}\n  - {id: c03, text: Open., voice: assertd}\n"
    let workspace = try workspace(Self.record.replacing("reportd", with: "reported") + withheld)
    let run = try workspace.run("fix")
    #expect(!run.output.contains("Secret") && !run.messages.contains("Secret"))
    #expect(try workspace.text("seeds/sources/valley-post-2019.yaml").contains("voice: assertd"))
  }

  @Test("a folder that cannot be written keeps all its files")
  func readOnly() throws {
    guard getuid() != 0 else { return }
    let workspace = try workspace()
    let folder = workspace.folder.appending(path: "seeds/sources").path
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder) }
    let run = try workspace.run("fix")
    #expect(run.status == 1 && run.messages.contains("nothing was changed"))
    #expect(try workspace.text("Reports/words.md") == Self.brief)
  }
}
