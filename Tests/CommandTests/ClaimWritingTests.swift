import Foundation
import Testing

@Suite("dossier claims add, import")
struct ClaimWritingTests {
  private static let path = "seeds/sources/valley-post-2019.yaml"

  private func workspace(_ record: String? = nil) throws -> TemporaryWorkspace {
    try TemporaryWorkspace(record.map { [Self.path: $0] } ?? [:])
  }

  private static let claim = [
    "The ministry counts some 200 boats.", "--quote", "some 200 boats", "--by", "water-ministry",
  ]

  private func add(_ workspace: TemporaryWorkspace, _ more: String...) throws -> CommandRun {
    try CommandRun(["claims", "add", "valley-post-2019"] + Self.claim + more, in: workspace.folder)
  }

  @Test("a claim is written after the last one, and the rest of the file stays")
  func add() throws {
    let lines = "text: The ministry counts some 200 boats.\n    quote: some 200 boats\n    by: water-ministry\n"
    let expected: [(before: String, after: String)] = [
      (
        "published: 2019-05-02 # in print\nclaims:  # ours\n  - text: One.  # first\n    # on it\n# foot\n",
        "published: 2019-05-02 # in print\nclaims:  # ours\n  - text: One.  # first\n    # on it\n  - id: c02\n    \(lines)# foot\n"
      ),
      (
        "published: 2019-05-02\nclaims: []  # none\n",
        "published: 2019-05-02\nclaims:  # none\n  - id: c01\n    \(lines)"
      ),
      ("published: 2019-05-02\nclaims:", "published: 2019-05-02\nclaims:\n  - id: c01\n    \(lines)"),
      ("published: 2019-05-02", "published: 2019-05-02\nclaims:\n  - id: c01\n    \(lines)"),
      (
        "published: 2019-05-02\nclaims:\n- id: c04\n  withdrawn: {on: 2020, by: us, why: misread}\nnote: x\n",
        "published: 2019-05-02\nclaims:\n- id: c04\n  withdrawn: {on: 2020, by: us, why: misread}\n- id: c05\n"
          + lines.replacing("    ", with: "  ").replacing("text", with: "  text", maxReplacements: 1) + "note: x\n"
      ),
      (
        "published: 2019-05-02\nclaims: [{id: c01, text: One.}, ]\n",
        "published: 2019-05-02\nclaims: [{id: c01, text: One.}, {id: c02, text: The ministry counts some 200 boats., quote: some 200 boats, by: water-ministry}, ]\n"
      ),
      (
        "published: 2019-05-02\r\nclaims:\r\n  - text: One.\r\n",
        "published: 2019-05-02\r\nclaims:\r\n  - text: One.\r\n  - id: c02\n    \(lines)".replacing("\r\n", with: "\n")
          .replacing("\n", with: "\r\n")
      ),
    ]
    for (before, after) in expected {
      let workspace = try workspace(before)
      let run = try add(workspace)
      #expect(run.status == 0, "\(before)\(run.messages)")
      #expect(try workspace.text(Self.path) == after)
      #expect(run.output.hasPrefix("valley-post-2019#c0") && run.messages == "1 claim written into 1 record\n")
    }
  }

  @Test("every option lands under its key, in the order of the canonical form")
  func options() throws {
    let workspace = try TemporaryWorkspace([
      "seeds/registry/metrics.yaml": "boats: {label: Boats, unit: \"{boat}\", measure: stock}\n",
      "seeds/registry/topics.yaml": "river: River\nport: {label: Port, parent: river}\n",
    ])
    let run = try add(
      workspace, "--on", "2018-03", "--page", "3", "--paragraph", "2", "--metric", "boats", "--topic", "river",
      "--topic",
      "port", "--actor", "water-ministry", "--note", "yes: \"so\"", "--by", "unnamed:fisher", "--voice", "reported")
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      try workspace.text(Self.path).hasSuffix(
        """
          - id: c02
            voice: reported
            text: The ministry counts some 200 boats.
            quote: some 200 boats
            by: [water-ministry, "unnamed:fisher"]
            on: 2018-03
            at: {page: "3", paragraph: "2"}
            metric: boats
            actors: water-ministry
            topics: [river, port]
            note: "yes: \\"so\\""

        """))
    #expect(try workspace.run("sources", "fmt", "--check").status == 0)
  }

  @Test("a forecast is written with its likelihood, from the command line and from a table")
  func forecast() throws {
    let workspace = try workspace()
    let voice = ["--voice", "forecast"]
    let without = try CommandRun(
      ["claims", "add", "valley-post-2019", "The dam will fill."] + voice, in: workspace.folder)
    #expect(without.status != 0 && without.messages.contains("evidence/likelihood"))
    let added = try CommandRun(
      ["claims", "add", "valley-post-2019", "The dam will fill."] + voice + ["--likelihood", "very-likely"],
      in: workspace.folder)
    #expect(added.status == 0, "\(added.messages)")
    try workspace.write(
      Data("source,text,voice,likelihood\nvalley-post-2019,It will dry up.,forecast,unlikely\n".utf8), to: "new.csv")
    let imported = try workspace.run("claims", "import", "new.csv")
    #expect(imported.status == 0, "\(imported.messages)")
    let text = try workspace.text(Self.path)
    #expect(text.contains("likelihood: very-likely\n") && text.contains("likelihood: unlikely\n"))
  }

  @Test("what would be an error is not written, and the option is named")
  func refused() throws {
    let workspace = try workspace()
    let before = try workspace.text(Self.path)
    let expected: [(arguments: [String], words: [String])] = [
      (["valley-post-2018", "x"], ["evidence/unknown-source", "Did you mean “valley-post-2019”?"]),
      (["valley-post-2019", " "], ["claim/no-text"]),
      (["valley-post-2019", "x", "--by", "water-ministri"], ["--by", "Did you mean “water-ministry”?"]),
      (["valley-post-2019", "x", "--on", "May"], ["--on", "a date such as"]),
      (["valley-post-2019", "x", "--on", "2021"], ["--on", "date/after-publication"]),
      (["valley-post-2019", "x", "--voice", "reportd"], ["--voice", "Did you mean “reported”?"]),
      (["valley-post-2019", "x", "--label", "TLP:PINK"], ["label/unknown"]),
      (["valley-post-2019", "x", "--label", "TLP:AMBER"], ["claim/clearance", "--clearance TLP:AMBER"]),
      (["valley-post-2019", "Some 300 boats.", "--quote", "some 200 boats"], ["figure/contradicts", "--text"]),
    ]
    for (arguments, words) in expected {
      let run = try CommandRun(["claims", "add"] + arguments, in: workspace.folder)
      #expect(run.status == 1 && run.output.isEmpty, "\(arguments): \(run.messages)")
      for word in words { #expect(run.messages.contains(word), "\(arguments): \(run.messages)") }
    }
    #expect(try workspace.text(Self.path) == before)
  }

  @Test("the next id is free of withheld records, and a source above the clearance is none")
  func wall() throws {
    let workspace = try workspace(
      "published: 2019-05-02\nclaims:\n  - {id: c01, text: One.}\n  - {id: c02, text: Two., label: TLP:AMBER}\n")
    try workspace.write(
      Data("label: TLP:AMBER\npublished: 2019\nclaims: []\n".utf8), to: "seeds/sources/vault-2019.yaml")
    #expect(try add(workspace).output == "valley-post-2019#c03\n")
    let withheld = try workspace.run("claims", "add", "vault-2019", "x")
    let missing = try workspace.run("claims", "add", "fault-2019", "x")
    #expect(withheld.messages == missing.messages.replacing("fault", with: "vault"))
    let amber = try workspace.run("claims", "add", "vault-2019", "x", "--label", "TLP:RED", "--clearance", "TLP:RED")
    #expect(amber.status == 0)
  }

  @Test("the good rows of a table are written, and the others have their line and column")
  func table() throws {
    let workspace = try TemporaryWorkspace(["seeds/sources/boats-2019.yaml": "published: 2019\nclaims: []\n"])
    let rows = [
      "\u{FEFF}source,text,quote,by,metric,on,label", "boats-2019,\"One, and\ntwo.\",,,,2018,",
      "boats-2020,Three.,,,,,", "valley-post-2019,Four.,,water-ministri,,,",
      "valley-post-2019,\"저수지 아래 \"\"마을\"\"\",,unnamed:resident; water-ministry,,,TLP:CLEAR",
      "boats-2019,Five.,,,,May,", "boats-2019,Six.",
    ]
    let table = rows.map { $0 + "\r\n" }.joined()
    let run = try workspace.run("claims", "import", "-", input: table)
    #expect(run.status == 1)
    #expect(run.output == "boats-2019#c01\nvalley-post-2019#c02\n")
    for place in ["-:4:1", "-:5:25", "-:7:21", "-:8:1"] {
      #expect(run.messages.contains("--> \(place)\n"), "\(run.messages)")
    }
    #expect(run.messages.hasSuffix("2 claims written into 2 records\n"))
    #expect(try workspace.text("seeds/sources/boats-2019.yaml").contains("text: \"One, and\\ntwo.\"\n    on: 2018\n"))
    #expect(try workspace.text(Self.path).contains("by: [\"unnamed:resident\", water-ministry]"))
    #expect(try workspace.run("check").status == 0)
  }

  @Test("a table whose columns are not known changes nothing")
  func columns() throws {
    let workspace = try workspace()
    let before = try workspace.text(Self.path)
    let expected: [(table: String, words: String)] = [
      ("", "csv/empty"), ("source,txt\nvalley-post-2019,x\n", "Did you mean “text”?"),
      ("text\nx\n", "no column “source”"),
      ("source;text\nvalley-post-2019;x\n", "with commas"), ("source,text,text\n", "occurs twice"),
      ("source,text\nvalley-post-2019,\"x\n", "csv/unclosed"),
    ]
    for (table, words) in expected {
      let run = try workspace.run("claims", "import", "-", input: table)
      #expect(run.status == 1 && run.messages.contains(words), "\(table): \(run.messages)")
    }
    #expect(try workspace.text(Self.path) == before)
    #expect(try workspace.run("claims", "import", "-", input: "source,text\n").status == 0)
    #expect(try workspace.run("claims", "import", "none.csv").messages.contains("file/unreadable"))
  }
}
