import Foundation
import Testing

/// The second pass over all public bytes, before anything is published.
@Suite("Leak scan")
struct LeakScanTests {
  static let vault = """
    label: TLP:AMBER
    title: Letters that the ferryman kept
    published: 2019
    authors: [{given: Anton, family: Vexley}]
    claims:
      - {id: c01, text: "The ferryman hid eleven families under the grain barge before dawn."}
      - {id: c02, text: "By the end of the year."}

    """

  static let actors = """
    water-ministry: {names: [{text: Ministry of Water}]}
    ferryman: {names: [{text: Ilka Marrow}], label: TLP:RED}
    capital: {names: [Seoul], label: TLP:AMBER}
    office: {names: [Ministry of the Interior], label: TLP:AMBER}
    world: {names: [United Nations], label: TLP:AMBER}

    """

  static func workspace(_ text: String, _ files: [String: String] = [:]) throws -> TemporaryWorkspace {
    try TemporaryWorkspace(
      [
        "seeds/sources/ferry-letters-2019.yaml": vault, "seeds/registry/actors.yaml": actors,
        "Reports/open.md": "---\ntitle: Open\n---\n\n" + text,
      ].merging(files) { $1 })
  }

  @Test(
    "what only a withheld record holds is found however it is written",
    arguments: [
      "It is said that the ferryman hid eleven families under the grain barge.\n",
      "The ferryman hid\neleven families\nunder the grain barge.\n",
      "The ferryman *hid* elev**en** families ~~under~~ the grain barge.\n",
      "The ferryman hid &#101;leven famil\\\nies eleven f&#97;milies under the grain barge.\n",
      "The ferryman hid[^n] eleven families under the grain barge.\n\n[^n]: A note.\n",
      "Words.^[The ferryman hid eleven families under the grain barge.]\n",
      "![The ferryman hid eleven families under the grain barge](missing.png)\n",
      "| A | B |\n|---|---|\n| The ferryman hid eleven families under the grain barge | x |\n",
      "THE FERRYMAN HID ELEVEN FAMILIES UNDER THE GRAIN BARGE\n",
      "The fer\u{AD}ryman hid eleven fam\u{200B}ilies under the grain barge.\n",
      "See [the page](https://example.org/ferry-letters-2019/x).\n", "See ferry-letters-2019.\n",
      "It was Ilka Marrow who told us.\n", "It was ILKA&nbsp;MARROW who told us.\n", "A letter by Anton Vexley.\n",
      "From Letters that the Ferryman Kept, a book.\n",
      "[Words]{#ilka-marrow}.\n",
    ])
  func found(_ text: String) throws {
    let workspace = try Self.workspace("Before.\n")
    #expect(try workspace.run("build").status == 0)
    let before = try workspace.outputs()
    try workspace.write(Data("---\ntitle: Open\n---\n\n\(text)".utf8), to: "Reports/open.md")
    let run = try workspace.run("build")
    #expect(run.status == 4, "\(run.messages)")
    #expect(run.messages.contains("error[label/leak]: an edition holds what its audience may not see"))
    for word in ["ferry", "marrow", "vexley", "open.md"] { #expect(!run.messages.lowercased().contains(word)) }
    #expect(try workspace.outputs() == before)
    let log = workspace.folder.appending(path: ".dossier/private.log")
    let mode = try FileManager.default.attributesOfItem(atPath: log.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try workspace.text(".dossier/private.log").contains("stands in out/open/public/open."))
    #expect(try workspace.run("check").status == 4)
    #expect(try workspace.run("build", "--draft").status == 4)
  }

  @Test(
    "every format is read as its readers read it",
    arguments: ["html", "docbook", "json", "markdown", "text", "plain-html"])
  func formats(_ format: String) throws {
    for text in ["The ferryman *hid* elev**en** families under the grain barge.\n", "By *Ilka* Mar*row*.\n"] {
      let run = try Self.workspace(text).run("build", "--set", "formats=\(format)")
      #expect(run.status == 4, "\(format): \(run.messages)")
    }
  }

  @Test("an ejected text is looked through as well")
  func eject() throws {
    let workspace = try Self.workspace(
      "Text.\n",
      [
        "Plugins/Topics/barge/plugin.yaml": "id: barge\ntitle: {en: Barge}\nsection: section.md\n",
        "Plugins/Topics/barge/section.md": "## Barge\n\nThe ferryman hid eleven families under the grain barge.\n",
      ])
    let run = try workspace.run("eject", "barge")
    #expect(run.status == 4)
    #expect(run.output.isEmpty)
    #expect(!run.messages.contains("barge"), "\(run.messages)")
  }

  @Test("a file's name counts as well")
  func names() throws {
    let run = try Self.workspace("Text.\n", ["Reports/ferry-letters-2019.md": "---\ntitle: X\n---\n\nText.\n"]).run(
      "build")
    #expect(run.status == 4)
  }

  @Test(
    "common names and words, and what visible material has as well, stop nothing",
    arguments: [
      "It was said in Seoul by the end of the year.\n", "The Ministry of the Interior and the United Nations met.\n",
      "The ferryman and eleven families. The grain barge before dawn.\n", "Letters that the post kept.\n",
      "Eleven families, [the ferryman hid eleven families under the grain]{tlp=\"TLP:RED\"} it seems.\n",
      "Two words twice in this sentence here. [Two words twice in this sentence here.]{tlp=\"TLP:RED\"}\n",
    ])
  func quiet(_ text: String) throws {
    let run = try Self.workspace(text).run("build")
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test("a visible record excuses what a withheld one says as well")
  func visibleEvidence() throws {
    let record = """
      published: 2019
      title: Letters that the ferryman kept
      claims:
        - {id: c01, text: "Ilka Marrow says that the ferryman hid eleven families under the grain barge."}

      """
    let run = try Self.workspace(
      "The ferryman hid eleven families under the grain barge [@ferry-news#c01], says Ilka Marrow.\n",
      ["seeds/sources/ferry-news.yaml": record]
    ).run("build")
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test("an edition for partners may hold what is theirs, and not what is above")
  func partners() throws {
    let files = ["Reports/p.md": "---\ntitle: P\neditions: [partners]\n---\n\nA letter by Anton Vexley.\n"]
    let configuration = try #require(TemporaryWorkspace.base["dossier.yaml"])
    let lifted = configuration.replacingOccurrences(of: "TLP:GREEN", with: "TLP:AMBER")
    let arguments = ["build", "--audience", "partners", "--clearance", "TLP:AMBER"]
    let workspace = try Self.workspace("Text.\n", files.merging(["dossier.yaml": lifted]) { $1 })
    #expect(try CommandRun(arguments, in: workspace.folder).status == 0)
    try workspace.write(Data("---\ntitle: P\neditions: [partners]\n---\n\nBy Ilka Marrow.\n".utf8), to: "Reports/p.md")
    #expect(try CommandRun(arguments, in: workspace.folder).status == 4)
  }

  @Test("a capture of a withheld source is looked for where it is at hand")
  func captures() throws {
    let text = "Nine carts went over the frozen river without lanterns.\n"
    let digest = "7b0b6183a504efb96ce176feca4d765f66fb9553779236b80fe0ba8ac0872121"
    let workspace = try Self.workspace("Nine carts went over the frozen river, we hear.\n")
    try workspace.write(Data(text.utf8), to: "captures/x.txt")
    try workspace.write(
      Data((Self.vault + "text: {sha256: \"\(digest)\", paragraphs: 1}\n").utf8),
      to: "seeds/sources/ferry-letters-2019.yaml")
    #expect(try workspace.run("check", "--captures", "captures").status == 4)
    #expect(try workspace.run("check").status == 0)
  }
}
