import BuiltInPlugins
import Citations
import Diagnostics
import DocumentModel
import Evidence
import PluginKit
import Synchronization
import Testing
import Workspace

@testable import BriefCompiler

/// The ways in which a label leaks, each with a canary in it: the run is the same to the last byte as that of the
/// workspace without the canary, and full clearance does see it.
@Suite("Leak paths")
struct LeakPathTests {
  struct Path: CustomTestStringConvertible {
    var testDescription: String
    var with: [String: String]
    var without: [String: String?]

    /// A brief with passages between `«` and `»`, which are there or not.
    init(_ name: String, brief text: String, _ files: [String: String] = [:]) {
      let head = "---\ntitle: X\n---\n\n"
      testDescription = name
      with = files.merging(["Reports/x.md": head + text.replacing("«", with: "").replacing("»", with: "")]) { $1 }
      let open = text.split(separator: "«", omittingEmptySubsequences: false).enumerated()
        .map { $0 == 0 ? $1 : $1.drop { $0 != "»" }.dropFirst() }.joined()
      without = files.merging(["Reports/x.md": head + open]) { $1 }
    }

    /// A brief of section kinds over a store that has more or less in it.
    init(_ name: String, sections: String, _ files: [String: String], without: [String: String?]) {
      testDescription = name
      let brief = "---\ntitle: X\nsections: [\(sections)]\n---\n\nText [@valley-2019#c01] and [@valley-2019b#c01].\n"
      with = files.merging(["Reports/x.md": brief]) { $1 }
      self.without = with.mapValues { $0 }.merging(without) { $1 }
    }
  }

  static let base = [
    "dossier.yaml": """
    labels: {default: "TLP:CLEAR", paths: {"Reports/hidden/**": "TLP:AMBER"}}
    audiences: {public: {clearance: "TLP:CLEAR"}, partners: {clearance: "TLP:GREEN"}}
    formats: [html, plain-html, docbook, markdown, text, json]
    as-of: 2020-01-01

    """,
    "seeds/sources/valley-2019.yaml": record("c01"),
    "seeds/sources/valley-2019b.yaml": record("c01"),
    "seeds/registry/actors.yaml": "ministry: {names: [The Ministry]}\nposter: {names: [The Poster]}\n",
    "seeds/registry/issues.yaml": "dam: {label: The dam}\n",
    "seeds/registry/predicates.yaml": "funds: {label: funds}\n",
    "seeds/registry/topics.yaml": "water: {label: Water}\n",
    "seeds/registry/metrics.yaml":
      "households: {label: Households, unit: \"{household}\", measure: stock, words: [households]}\n",
    "seeds/registry/glossary.yaml": "weir: {term: weir, text: A low dam.}\n",
  ]

  static func record(_ id: String, _ more: String = "") -> String {
    """
    title: Waters
    published: 2019
    authors: [{family: Oru, given: Lena}]
    claims:
      - {id: \(id), text: The ministry counted 300 households., quote: 300 households, by: ministry, metric: households, topics: [water]}
    \(more)
    """
  }

  static let amber = "::: {tlp=\"TLP:AMBER\"}\n"

  static let paths: [Path] = [
    Path(
      "a note's number",
      brief: "A[^a].\n\n«\(amber)B[^b].\n\n[^b]: CANARY\n:::\n\n»C[^c].\n\n[^a]: One.\n\n[^c]: Two.\n"),
    Path("a note in a span", brief: "A[^a] «[B^[CANARY]]{.amber}»C[^c].\n\n[^a]: One.\n\n[^c]: Two.\n"),
    Path(
      "the number of a figure and its caption",
      brief: "«![CANARY](a.png){#fig-a .amber}\n\n»![Open](b.png){#fig-b}\n\nSee @fig-b.\n"),
    Path(
      "the number of a table and its caption",
      brief:
        "«| CANARY |\n|---|\n| x |\n\n: CANARY {#tbl-a .red}\n\n»| A |\n|---|\n| x |\n\n: Open {#tbl-b}\n\nSee @tbl-b.\n"
    ),
    Path(
      "a heading's identifier and its line in the contents",
      brief: "## Same\n\nA\n\n«## Same {.amber}\n\nCANARY\n\n»## Same\n\nB\n\n## Last\n\nC\n"),
    Path(
      "a link into what is cut",
      brief:
        "[there](#part) and @sec-part\n\n«## CANARY {#part .amber}\n\nA\n\n## CANARY {#sec-part .red}\n\nB\n\n»## Last\n\nC\n"
    ),
    Path(
      "a reference to a note and a link that is defined in what is cut",
      brief: "A[^n] [b]\n\n«\(amber)[^n]: CANARY\n\n[b]: https://canary.example\n:::\n\n»C\n"),
    Path(
      "a comment, a class, data and an exemption in what is cut",
      brief:
        "A «[B]{.amber .canary data-x=\"CANARY\"}»\n\n«\(amber)<!-- CANARY -->\n<!-- dossier: allow cite/uncited because CANARY -->\nText CANARY\n:::\n\n»C\n"
    ),
    Path(
      "the place of a warning",
      brief: "«\(amber)CANARY\n\nCANARY\n:::\n\n»A[^none] «[CANARY]{.red}»and [^none2] ![B](none.png)\n"),
    Path("the words before a citation", brief: "A [see «[CANARY]{.amber}»@valley-2019#c01].\n"),
    Path(
      "a term, a cell, an item and a line",
      brief:
        "Term «[CANARY]{.amber}»\n: Text\n\n| A |\n|---|\n| b «[CANARY]{.red}» |\n\n- c «[CANARY]{.amber}»\n\n| d «[CANARY]{.amber}»\n"
    ),
    Path(
      "a picture's bytes", brief: "![Open](hidden/a.png)\n\n«\(amber)![CANARY](hidden/canary.png)\n:::\n\n»B\n",
      ["Reports/hidden/a.png": "\u{89}PNG CANARY"]),
    Path(
      "a section kind, an include and a value",
      brief:
        "«\(amber)::: {.timeline topic=water}\nCANARY\n:::\n\n{{< include canary.md >}} {{< value canary-2019#c01 >}}\n:::\n\n»A\n"
    ),
    Path(
      "what only an audience gets",
      brief:
        "«::: {only=partners tlp=\"TLP:GREEN\"}\nCANARY\n:::\n\n»A «[CANARY]{.content-visible when-audience=partners .green}»\n"
    ),
    Path(
      "records of every kind in every section kind",
      sections:
        "{use: key-findings}, {use: key-figures}, {use: narrative, with: {topic: water}}, {use: timeline}, {use: positions}, {use: relations}, {use: recommendations}, {use: glossary}, {use: method}, {use: source-list}",
      [
        "seeds/sources/valley-2019.yaml": record(
          "c01",
          """
            - {id: c02, label: TLP:AMBER, text: CANARY counted 900 households., quote: 900 households, by: ministry, metric: households, same-as: "valley-2019#c01"}
          quotations:
            - {id: q01, label: TLP:AMBER, exact: CANARY said so to us, speaker: ministry}
          positions:
            - {id: p01, label: TLP:RED, actor: ministry, issue: dam, stance: denies, text: CANARY denies it.}
          events:
            - {id: e01, label: TLP:GREEN, what: CANARY was closed, when: 2018-03}
          recommendations:
            - {id: r01, label: TLP:AMBER, addressee: ministry, action: open the CANARY, basis: "#c01"}
          relations:
            - {id: x01, label: TLP:AMBER, subject: ministry, predicate: funds, object: poster, evidence: "#c01"}

          """),
        "seeds/registry/glossary.yaml":
          "weir: {term: weir, text: A low dam.}\ncanary: {term: CANARY, text: A bird., label: TLP:AMBER}\n",
      ],
      without: [
        "seeds/sources/valley-2019.yaml": record(
          "c01", "quotations:\npositions:\nevents:\nrecommendations:\nrelations:\n"),
        "seeds/registry/glossary.yaml": "weir: {term: weir, text: A low dam.}\n",
      ]),
    Path(
      "a source of the same author and year", sections: "{use: source-list}, {use: method}",
      [
        "seeds/sources/valley-2019a.yaml": "label: TLP:AMBER\nupdated: 2030\n"
          + record("c01").replacing("Waters", with: "CANARY")
      ],
      without: ["seeds/sources/valley-2019a.yaml": nil]),
    Path(
      "an origin that more claims share",
      sections: "{use: source-list, with: {show: [origins, reliability]}}, {use: key-findings}",
      [
        "seeds/sources/z-2019.yaml": "label: TLP:AMBER\n"
          + record("c01").replacing("by: ministry", with: "by: ministry, same-as: \"valley-2019#c01\", note: CANARY")
      ], without: ["seeds/sources/z-2019.yaml": nil]),
    Path(
      "faults of what is withheld", sections: "{use: source-list}",
      [
        "seeds/sources/z-2019.yaml": "label: TLP:AMBER\nCANARY: 1\n" + record("c01"),
        "Reports/hidden/y.md": "---\nCANARY: 1\n---\n\n[@canary-2019] CANARY {{< canary >}}\n",
        "Reports/z.md": "---\ntitle: CANARY\neditions: [partners]\nbogus: 1\n---\n\nCANARY ![](x.png)\n",
        "Plugins/Topics/canary/plugin.yaml": "id: other\nlabel: TLP:RED\nbogus: 1\n",
      ],
      without: [
        "seeds/sources/z-2019.yaml": nil, "Reports/hidden/y.md": nil, "Reports/z.md": nil,
        "Plugins/Topics/canary/plugin.yaml": nil,
      ]),
    Path(
      "an embargo that has not ended", sections: "{use: timeline}, {use: method}",
      [
        "seeds/sources/z-2019.yaml": "label: {tlp: TLP:CLEAR, embargo: 2031-01-01}\n"
          + record("c01").replacing("Waters", with: "CANARY") + "events: [{what: CANARY opened, when: 2018}]\n"
      ], without: ["seeds/sources/z-2019.yaml": nil]),
  ]

  private func run(_ files: [String: String], _ request: BuildRequest) -> PublicRun {
    let map = SourceMap()
    let compiler = WorkspaceCompiler(
      tools: Toolbox(plugins: BuiltInPlugins.all + [ReachSection.self], formatter: HouseStyle()),
      world: MemoryWorld(files, map: map), map: map)
    let (report, editions) = compiler.compiledEditions(request)
    return PublicRun(report, editions, map: map)
  }

  private func text(_ run: PublicRun) -> String {
    run.files.map { $0.path + String(decoding: $0.bytes, as: UTF8.self) }.joined() + run.messages
  }

  @Test("nothing tells of the canary", arguments: paths)
  func path(_ path: Path) {
    let request = BuildRequest(today: 18_000)
    let with = run(Self.base.merging(path.with) { $1 }, request)
    var open = Self.base.merging(path.with) { $1 }
    for (file, text) in path.without { open[file] = text }
    let without = run(open, request)
    #expect(with.difference(from: without) == nil)
    #expect(!text(with).lowercased().contains("canary"))
    #expect(!with.files.isEmpty, "\(with.messages)")
  }

  @Test("full clearance sees what was withheld, so that silence here means something", arguments: paths)
  func fullClearance(_ path: Path) {
    // What an audience gets, what nobody gets yet, and what is counted only are not in it.
    guard !["only", "embargo", "origin", "author"].contains(where: path.testDescription.contains) else { return }
    var request = BuildRequest(today: 18_000)
    request.clearance = .red
    request.checksOnly = true
    #expect(text(run(Self.base.merging(path.with) { $1 }, request)).lowercased().contains("canary"))
  }

  @Test("a plugin reaches nothing that is withheld, through its world or its view")
  func pluginInput() {
    let canary = [
      "Reports/x.md": "---\ntitle: X\nsections: [{use: reach}]\n---\n\nA [CANARY]{.amber} b\n",
      "Reports/hidden/y.md": "CANARY\n", "Reports/hidden/y.txt": "CANARY\n",
      "secrets/canary.md": "---\nlabel: TLP:AMBER\n---\n\nCANARY\n",
      ".dossier/private.log": "CANARY\n", "out/x/partners/x.html": "CANARY\n",
      "seeds/sources/canary-2019.yaml": "label: TLP:AMBER\n" + Self.record("c01", "note: CANARY\n"),
      "seeds/registry/places.yaml": "canary: {names: [CANARY], label: TLP:RED}\n",
    ]
    let reached = text(run(Self.base.merging(canary) { $1 }, BuildRequest(today: 18_000)))
    #expect(reached.contains("REACHED") && reached.contains("valley-2019"))
    #expect(!reached.contains("CANARY"))
    #expect(!reached.lowercased().replacing("secrets/canary.md", with: "").contains("canary"))
  }

  @Test("progress counts what the audience gets, and names nothing else")
  func progress() {
    func steps(_ files: [String: String]) -> [String] {
      let steps = Mutex<[String]>([])
      var request = BuildRequest(today: 18_000)
      request.progress = { slug, _, total in steps.withLock { $0.append("\(slug) \(total)") } }
      _ = run(Self.base.merging(files) { $1 }, request)
      return steps.withLock { $0.sorted() }
    }
    let open = ["Reports/x.md": "---\ntitle: X\n---\n\nA\n", "Reports/y.md": "---\ntitle: Y\n---\n\nB\n"]
    let more = ["Reports/hidden/canary.md": "A\n", "Reports/z.md": "---\ntitle: Z\neditions: [partners]\n---\n\nB\n"]
    #expect(steps(open) == ["x 2", "y 2"])
    #expect(steps(open.merging(more) { $1 }) == steps(open))
  }
}

/// Prints all that it can reach.
private struct ReachSection: SectionKind {
  static let id: PluginID = "sections/reach"
  static let summary = "Prints all that a plugin can reach"
  static let parameters: [Parameter] = []
  static let name = "reach"

  init(arguments: PluginArguments) {}

  func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    let world = context.plugin.world
    func reach(_ folder: String) -> String {
      ((try? world.list(folder)) ?? []).map { name in
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        if name.hasSuffix("/") { return reach(String(path.dropLast())) }
        return "\(path) " + ((try? world.source(path)).map { $0.text(of: $0.span) } ?? "")
      }.joined()
    }
    let guesses = [
      "seeds/sources/canary-2019.yaml", ".dossier/private.log", "out/x/partners/x.html", "Reports/hidden/y.txt",
    ]
    .compactMap { try? world.source($0) }.map { $0.text(of: $0.span) }.joined()
    return [
      .paragraph([
        Inline(.text("REACHED \(reach("")) \(guesses) \(context.evidence.sources) \(context.evidence.registries)"))
      ])
    ]
  }
}
