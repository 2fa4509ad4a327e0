import Foundation
import Testing

/// What later builds make of published editions: corrections, change logs, and what a report names.
@Suite("Corrections of published editions")
struct CorrectionTests {
  private static let record = "seeds/sources/valley-post-2019.yaml"
  private static let line = "Corrected on 3 March 2023: before, it said “3,100 to 3,400” (misread)."

  private func workspace() throws -> TemporaryWorkspace {
    let workspace = try TemporaryWorkspace()
    let brief = try workspace.text("Reports/right.md")
    try workspace.write(Data(brief.appending("::: {.change-log}\n:::\n").utf8), to: "Reports/right.md")
    return workspace
  }

  private func correct(_ workspace: TemporaryWorkspace) throws {
    let was = "    was: {quantity: \"3,100 to 3,400\", until: 2023-03-03, why: misread}\n    quote: some 3,200"
    try workspace.write(
      Data(
        try workspace.text(Self.record).replacing("between 3,100", with: "between 3,200")
          .replacing("    quote: some 3,100", with: was).utf8), to: Self.record)
    try workspace.write(
      Data(try workspace.text("Reports/right.md").replacing("3,100", with: "3,200").utf8), to: "Reports/right.md")
  }

  private func text(_ workspace: TemporaryWorkspace) throws -> String {
    try workspace.text("out/right/public/right.txt").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("a correction prints where a published edition showed the old figure, and the log says what changed")
  func correction() throws {
    let workspace = try workspace()
    try correct(workspace)
    #expect(try workspace.run("build", "--strict").status == 0)
    #expect(!(try text(workspace)).contains("Corrected"))
    #expect(try text(workspace).contains("No edition before this one shows other evidence."))

    let other = try self.workspace()
    #expect(try other.run("build").status == 0)
    #expect(try other.run("publish").status == 0)
    try correct(other)
    let build = try other.run("build", "--strict", "--verbose")
    #expect(build.status == 0, "\(build.messages)")
    #expect(build.messages.contains("[edition/changed]: “right” rests on something else than edition 1 of 2023-11-14"))
    #expect(build.messages.contains("valley-post-2019#c01 is changed: 3,100 to 3,400 → 3,200 to 3,400"))
    let page = try text(other)
    #expect(page.contains(Self.line), "\(page)")
    #expect(page.contains("3,100 to 3,400 became 3,200 to 3,400."))
    let outputs = try other.outputs()

    // What was published is made again to the byte, and the report has nothing more to say of it.
    #expect(try other.run("publish").messages == "right (public): edition 2, 6 files\n")
    let again = try other.run("build", "--verbose")
    #expect(again.status == 0 && !again.messages.contains("edition/changed"), "\(again.messages)")
    #expect(try other.outputs() == outputs)
    #expect(try other.run("publish").messages == "right (public): as in edition 2\n")
  }

  @Test("a build notices that something was published, or that a publication is gone")
  func incremental() throws {
    let workspace = try workspace()
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.run("publish").status == 0)
    try correct(workspace)
    #expect(try workspace.run("build").status == 0)
    #expect(try text(workspace).contains(Self.line))
    let published = workspace.folder.appending(path: "published")
    let aside = workspace.folder.appending(path: "aside")
    try FileManager.default.moveItem(at: published, to: aside)
    #expect(try workspace.run("build").status == 0)
    #expect(!(try text(workspace)).contains(Self.line))
    try FileManager.default.moveItem(at: aside, to: published)
    #expect(try workspace.run("build").status == 0)
    #expect(try text(workspace).contains(Self.line))
    try workspace.write(Data("{}".utf8), to: "published/right/public/1/claims.json")
    let damaged = try workspace.run("build")
    #expect(damaged.status == 0 && damaged.messages.contains("warning[publish/unreadable]"), "\(damaged.messages)")
    #expect(!(try text(workspace)).contains(Self.line))
  }

  @Test("a record that is withheld since an edition showed it is counted, and neither named nor quoted")
  func wall() throws {
    let brief = "---\ntitle: Two\n---\n\nIt is known [@valley-post-2019].\n\n::: {.change-log}\n:::\n"
    let withheld = try workspace()
    try withheld.write(Data(brief.replacing("9]", with: "9#c01]").utf8), to: "Reports/two.md")
    #expect(try withheld.run("build").status == 0)
    #expect(try withheld.run("publish").status == 0)
    try withheld.write(Data(brief.utf8), to: "Reports/two.md")
    try FileManager.default.removeItem(at: withheld.folder.appending(path: "Reports/right.md"))
    let record = try withheld.text(Self.record)
    // The one has the record above the clearance, the other has never had it.
    try withheld.write(
      Data(record.replacing("  - id: c01\n", with: "  - id: c01\n    label: TLP:AMBER\n").utf8), to: Self.record)
    let first = try withheld.run("build", "--verbose")
    let outputs = try withheld.outputs()
    #expect(first.status == 0, "\(first.messages)")
    let page = String(decoding: outputs["two/public/two.txt"] ?? Data(), as: UTF8.self)
    #expect(page.contains("Records that are not in the evidence any more: 1."), "\(page)")
    try withheld.write(Data(record.components(separatedBy: "claims:")[0].utf8), to: Self.record)
    let second = try withheld.run("build", "--verbose")
    #expect(second.status == first.status)
    #expect(try withheld.outputs() == outputs)
    try withheld.write(
      Data(record.replacing("  - id: c01\n", with: "  - id: c01\n    label: TLP:AMBER\n").utf8), to: Self.record)
    #expect(try withheld.run("verify", "--noninterference", "--rounds", "2").status == 0)
  }
}
