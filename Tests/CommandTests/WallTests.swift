import Foundation
import Testing

/// A public edition is a function of public material only.
@Suite("The wall")
struct WallTests {
  static let canary = "CANARYXYZZY"

  /// A workspace with restricted material in every place that can hold it, and the same without any.
  static func pair() throws -> (with: TemporaryWorkspace, without: TemporaryWorkspace) {
    let record = try #require(TemporaryWorkspace.base["seeds/sources/valley-post-2019.yaml"])
    let actors = try #require(TemporaryWorkspace.base["seeds/registry/actors.yaml"])
    let head = "---\ntitle: Open\n---\n\n## First\n\nOpen text [@valley-post-2019#c01].[^n]\n\n"
    let tail = "## Last\n\nMore open text, see [link].\n\n[^n]: A note.\n\n[link]: https://example.org/\n"
    let restricted = """
      ::: {tlp="TLP:AMBER"}
      ## \(canary) heading {#\(canary)}

      \(canary) text [@\(canary.lowercased())-2019#c01].[^secret] ![\(canary)](\(canary).png)

      [^secret]: \(canary) note.

      [hidden]: https://example.org/\(canary)
      :::

      ## \(canary) section {.red}

      \(canary) body.


      """
    let inline = "Open [\(canary)]{tlp=\"TLP:GREEN\"} end.\n\n"
    let shared = [
      "Reports/right.md": try #require(TemporaryWorkspace.base["Reports/right.md"])
    ]
    let with = try TemporaryWorkspace(
      shared.merging([
        "Reports/open.md": head + inline + restricted + tail,
        "Reports/\(canary.lowercased()).md": "---\ntitle: \(canary)\nlabel: TLP:AMBER\n---\n\n\(canary)\n",
        "Reports/partners-only.md": "---\ntitle: \(canary)\neditions: [partners]\n---\n\n[@nowhere#c01]\n",
        "seeds/sources/valley-post-2019.yaml": record + """
            - id: c02
              text: \(canary) was said by the ministry on that day.
              by: \(canary.lowercased())-actor
              label: TLP:AMBER

          """,
        "seeds/sources/\(canary.lowercased())-2019.yaml": """
        label: TLP:RED
        title: \(canary)
        published: 2019
        claims:
          - {id: c01, text: "\(canary) is restricted, and so is its source."}

        """,
        "seeds/registry/actors.yaml": actors
          + "\(canary.lowercased())-actor: {names: [{text: \(canary)}], label: TLP:AMBER}\n",
      ]) { $1 })
    let without = try TemporaryWorkspace(
      shared.merging(["Reports/open.md": head + "Open  end.\n\n" + tail]) { $1 })
    return (with, without)
  }

  @Test("no byte of a public build holds restricted text, wherever it stood")
  func canaries() throws {
    let (with, _) = try Self.pair()
    let run = try with.run("build")
    #expect(run.status == 0, "\(run.messages)")
    #expect(!(run.messages + run.output).localizedCaseInsensitiveContains(Self.canary))
    let outputs = try with.outputs()
    #expect(outputs.count >= 8)
    for (path, bytes) in outputs {
      #expect(!path.localizedCaseInsensitiveContains(Self.canary))
      #expect(!String(decoding: bytes, as: UTF8.self).localizedCaseInsensitiveContains(Self.canary), "\(path)")
    }
  }

  @Test("deleting all restricted material changes no public byte, message or exit status")
  func noninterference() throws {
    let (with, without) = try Self.pair()
    let first = try with.run("build")
    let second = try without.run("build")
    #expect(first.status == second.status)
    #expect(first.messages == second.messages)
    #expect(first.output == second.output)
    #expect(try with.outputs() == without.outputs())
  }

  @Test("a public build leaves no file beside its outputs but its private memory: no lock, log or temporary name")
  func noOtherFiles() throws {
    let (with, _) = try Self.pair()
    func files() throws -> Set<String> {
      Set(try FileManager.default.subpathsOfDirectory(atPath: with.folder.path))
    }
    let before = try files()
    #expect(try with.run("build").status == 0)
    #expect(try with.run("check").status == 0)
    let new = try files().subtracting(before)
    let cache = ".dossier/clear/steps.sqlite"
    let memory: Set = [
      ".dossier", ".dossier/red", ".dossier/red/runs.sqlite", ".dossier/red/digests.sqlite", ".dossier/clear", cache,
    ]
    #expect(new.allSatisfy { $0 == "out" || $0.hasPrefix("out/") || memory.contains($0) }, "\(new)")
    #expect(!new.contains { $0.localizedCaseInsensitiveContains(Self.canary) })
    // Others may get the cache of what is open.
    let kept = String(decoding: try Data(contentsOf: with.folder.appending(path: cache)), as: UTF8.self)
    #expect(kept.contains("a topic pack's plugin.yaml"))
    #expect(!kept.localizedCaseInsensitiveContains(Self.canary))
  }

  @Test("citing what is withheld and citing what never was give the same words")
  func unknownAndWithheld() throws {
    let (with, without) = try Self.pair()
    for workspace in [with, without] {
      let text = "---\ntitle: X\n---\n\nText [@valley-post-2019#c02] [@\(Self.canary.lowercased())-2019].\n"
      try workspace.write(Data(text.utf8), to: "Reports/x.md")
    }
    let first = try with.run("build")
    let second = try without.run("build")
    #expect(first.status == 1)
    #expect(first.status == second.status)
    #expect(first.messages == second.messages)
  }

  @Test("an edition for partners needs its audience and clearance named, and then holds what is green")
  func partners() throws {
    let (with, _) = try Self.pair()
    #expect(try with.run("build", "--audience", "partners").status == 1)
    #expect(try with.run("build", "--audience", "partners", "--clearance", "TLP:AMBER").status == 1)
    let workspace = try TemporaryWorkspace([
      "Reports/p.md": "---\ntitle: P\neditions: [public, partners]\n---\n\nOpen [GREENWORD]{tlp=\"TLP:GREEN\"} end.\n"
    ])
    #expect(try workspace.run("build").status == 0)
    #expect(!(try workspace.text("out/p/public/p.txt").contains("GREENWORD")))
    #expect(!workspace.exists("out/p/partners"))
    #expect(try workspace.run("build", "--audience", "partners", "--clearance", "TLP:GREEN").status == 0)
    let text = try workspace.text("out/p/partners/p.txt")
    #expect(text.contains("GREENWORD"))
    #expect(text.contains("TLP:GREEN"))
  }

  @Test("what is withheld decides nothing that is public: no suggestion, no orphan")
  func withheldDecidesNothing() throws {
    let brief = "---\ntitle: X\n---\n\nAlpha.\n"
    let cases: [(open: [String: String], restricted: [String: String])] = [
      (
        ["Reports/x.md": brief + "\n{{< include ../shared/sekret.md >}}\n", "shared/other.md": "Text.\n"],
        ["shared/secret.md": "---\nlabel: TLP:RED\n---\n\nSecret.\n"]
      ),
      ([:], ["Reports/gone.md": "---\ntitle: X\nlabel: TLP:RED\neditions: [nobody]\n---\n\nText.\n"]),
    ]
    for (open, restricted) in cases {
      let runs = try [open, open.merging(restricted) { $1 }].map { files in
        let workspace = try TemporaryWorkspace(["Reports/gone.md": brief])
        #expect(try workspace.run("build").status == 0)
        try FileManager.default.removeItem(at: workspace.folder.appending(path: "Reports/gone.md"))
        for (path, text) in files { try workspace.write(Data(text.utf8), to: path) }
        let run = try workspace.run("build")
        return (run, try workspace.run("build", "--prune"), try workspace.outputs())
      }
      #expect(runs[0].0.messages == runs[1].0.messages && runs[0].0.status == runs[1].0.status)
      #expect(runs[0].1.messages == runs[1].1.messages && runs[0].2 == runs[1].2)
      #expect(runs[0].0.messages.contains("[output/orphan]"))
    }
  }

  @Test("documents cannot read stores, state or what lies outside the workspace")
  func scopedReads() throws {
    for path in [
      "../../seeds/registry/notes.md", "/seeds/registry/notes.md", "../../seeds/registry/actors.yaml",
      "/seeds/registry/actors.yaml", "../../../etc/passwd", "../../.dossier/x",
    ] {
      let workspace = try TemporaryWorkspace([
        "Reports/a/brief.yaml": "title: A\nsections: [x.md]\n", "Reports/a/x.md": "{{< include \(path) >}}\n",
        ".dossier/x": "state", "seeds/registry/notes.md": "state",
      ])
      let run = try workspace.run("build")
      #expect(run.status == 1)
      let id = path.hasSuffix(".yaml") ? "[include/no-text]" : "[file/missing]"
      #expect(run.messages.contains(id), "\(path): \(run.messages)")
    }
  }

  @Test(
    "labels of folders hold however their places are written",
    arguments: ["Reports", "./Reports", "Reports/./", "Reports/../Reports"])
  func writtenPlaces(place: String) throws {
    let base = try #require(TemporaryWorkspace.base["dossier.yaml"])
    let workspace = try TemporaryWorkspace([
      "dossier.yaml": base + "reports: [\"\(place)/**\"]\npacks: [\"\(place)/packs\"]\n",
      "Reports/secret/brief.yaml": "title: Secret\nlabel: TLP:AMBER\nsections: [s.md]\n",
      "Reports/secret/s.md": "Vote 4711.\n",
      "Reports/packs/one/plugin.yaml": "id: one\nkind: topic-pack\ntitle: One\nlabel: TLP:AMBER\n",
      "Reports/packs/one/section.md": "Vote 4712.\n",
      "Reports/a.md":
        "---\ntitle: A\n---\n\nText.\n\n{{< include secret/s.md >}}\n\n{{< include packs/one/section.md >}}\n",
    ])
    let run = try workspace.run("build", "--draft")
    for (path, data) in try workspace.outputs() {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("4711") && !text.contains("4712"), "\(path)")
    }
    #expect(run.messages.contains("secret/s.md") && run.messages.contains("packs/one/section.md"), "\(run.messages)")
  }
}
