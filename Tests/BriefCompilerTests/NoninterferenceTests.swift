import BuiltInPlugins
import Citations
import Diagnostics
import DocumentModel
import PluginKit
import Synchronization
import TestSupport
import Testing
import Workspace

@testable import BriefCompiler

/// Pairs of workspaces that differ in restricted material only.
@Suite("Noninterference", .serialized)
struct NoninterferenceTests {
  /// A workspace with restricted material of every kind beside what is open.
  static let files = [
    "dossier.yaml": """
    labels: {default: "TLP:CLEAR", paths: {"Reports/internal/**": "TLP:AMBER"}}
    stores: [{path: seeds}, {path: vault, optional: true, floor: "TLP:RED"}]
    audiences: {public: {clearance: "TLP:CLEAR"}, partners: {clearance: "TLP:GREEN"}}
    formats: [html, docbook, markdown, text, json]
    as-of: 2020-01-01

    """,
    "seeds/sources/valley-post-2019.yaml": """
    title: Thousands still wait
    published: 2019-05-02
    claims:
      - id: c01
        text: The ministry puts resettled households at between 3,100 and 3,400.
        quote: some 3,100 to 3,400 households
        by: water-ministry
        same-as: "vault-log-2018#c01"
      - id: c02
        label: TLP:AMBER
        text: A clerk of the ministry said that it was twice as many.
        by: clerk

      # What was said later.
      - text: The gates were closed in March.
        actors: [clerk]
    events:
      - {what: The gates were closed, when: 2019-03, at: {page: 3}}
      - {label: TLP:RED, what: The clerk was seen, when: 2019-04}

    """,
    "seeds/sources/hidden-note-2019.yaml": """
    label: TLP:AMBER
    published: 2019
    cite-key: valley-post-2019
    claims: [{id: c01, text: Nobody was resettled at all.}]

    """,
    "seeds/registry/actors.yaml": """
    water-ministry: {names: [{text: Ministry of Water}]}
    clerk: {names: [A. Clerk], label: TLP:RED, part-of: water-ministry}

    """,
    "seeds/registry/places.yaml": "label: TLP:AMBER\nlower-camp: {names: [Lower Camp]}\n",
    "vault/sources/vault-log-2018.yaml": "published: 2018\nclaims: [{id: c01, text: The log has 7,000 households.}]\n",
    "vault/registry/actors.yaml": "guard: {names: [The Guard]}\n",
    "Reports/open.md": """
    ---
    title: Open
    sections: [{use: timeline}, {use: method}, {use: source-list}]
    ---

    ## Known

    The ministry puts them at between 3,100 and 3,400 [@valley-post-2019#c01].[^n]

    ::: {tlp="TLP:AMBER"}
    ## Known

    The clerk says more [@valley-post-2019#c02].

    [^m]: Not for all.
    :::

    More is said of it [than this]{tlp="TLP:RED"} in @fig-gates.

    ## The clerk {.red}

    What the clerk said.

    ## Known

    ![Gates](gates.png){#fig-gates}

    [^n]: A note.

    """,
    "Reports/broken.md": "---\ntitle: Broken\n---\n\nText [@valley-post-2019#c02] and [@hidden-note-2019].\n",
    "Reports/partners.md": "---\ntitle: Partners\neditions: [partners]\nbogus: 1\n---\n\nFor partners.\n",
    "Reports/internal/note.md": "---\ntitle: Note\n---\n\nWithin the house.\n",
    "Reports/plan/brief.yaml": "title: Plan\nlabel: TLP:AMBER\nsections: [plan.md]\n",
    "Reports/plan/plan.md": "The plan in words.\n",
    "Plugins/Topics/hidden/plugin.yaml": "id: hidden\ntitle: Hidden\nlabel: TLP:AMBER\n",
    "Plugins/Topics/hidden/section.md": "Hidden words.\n",
  ]

  static func check(
    _ files: [String: String] = files, plugins: [any Plugin.Type] = [],
    before run: @escaping @Sendable (any World) -> Void = { _ in }
  ) -> NoninterferenceCheck {
    NoninterferenceCheck(world: MemoryWorld(files)) { world, map in
      run(world)
      return WorkspaceCompiler(
        tools: Toolbox(plugins: BuiltInPlugins.all + plugins, formatter: HouseStyle()), world: world, map: map)
    }
  }

  static var request: BuildRequest { BuildRequest(today: 18_000) }

  @Test("200 random pairs of stores give the same public bytes, messages and exit status")
  func pairs() {
    let seeds = PropertyRuns.seeds(20)
    let report = Self.check().report(Self.request, seed: seeds.lowerBound, rounds: seeds.count)
    #expect(report.rounds.count == seeds.count)
    #expect(report.fileCount == 6)
    for round in report.rounds {
      #expect(round.difference == nil, "seed \(round.seed): \(round.difference ?? "")")
      #expect(round.counts.total > 0)
    }
    let kinds = report.rounds.map(\.counts)
    #expect(kinds.contains { $0.changed > 0 } && kinds.contains { $0.added > 0 } && kinds.contains { $0.deleted > 0 })
  }

  @Test("a workspace without restricted material gets some")
  func planted() {
    var files = LeakTests.base
    files["dossier.yaml"] = "formats: [text]\n"
    let report = Self.check(files).report(Self.request, seed: 3, rounds: 4)
    #expect(report.holds)
    #expect(report.rounds.allSatisfy { $0.counts.added > 0 })
  }

  @Test("a section kind that counts what is withheld is caught, at the first byte that differs")
  func plantedSection() throws {
    var files = Self.files
    files["Reports/open.md"] = "---\ntitle: Open\nsections: [{use: planted}]\n---\n\nText.\n"
    let report = Self.check(files, plugins: [PlantedSection.self], before: Planted.look)
      .report(Self.request, seed: 1, rounds: 20)
    let difference = try #require(report.rounds.last?.difference)
    #expect(difference.hasPrefix("out/open/public/open.html differs at byte"))
  }

  @Test("a renderer and a check that do so are caught as well")
  func plantedOthers() throws {
    var files = Self.files
    files["dossier.yaml"] = files["dossier.yaml"]?.replacing("json]", with: "planted]")
    let rendered = Self.check(files, plugins: [PlantedRenderer.self], before: Planted.look)
      .report(Self.request, seed: 1, rounds: 20)
    #expect(rendered.rounds.last?.difference?.hasPrefix("out/open/public/open.planted differs at byte") == true)
    let checked = Self.check(plugins: [PlantedCheck.self], before: Planted.look)
      .report(Self.request, seed: 1, rounds: 20)
    #expect(checked.rounds.last?.difference?.hasPrefix("the messages differ at byte") == true)
  }

  @Test("a workspace that does not pass the gate is not compared")
  func closedGate() {
    var files = Self.files
    files["Reports/x.md"] = "[x]{tlp=\"TLP:AMBRE\"}\n"
    let report = Self.check(files).report(Self.request, seed: 1, rounds: 2)
    #expect(!report.holds && report.rounds.isEmpty)
    #expect(report.build.diagnostics == [Gate.message])
  }
}

/// What the planted plugins are told behind the compiler's back: plugins cannot reach the store.
private enum Planted {
  static let withheld = Mutex(0)

  static let look: @Sendable (any World) -> Void = { world in
    let names = (try? world.list("seeds/sources")) ?? []
    let count = names.compactMap { try? world.source("seeds/sources/\($0)") }
      .map { $0.text(of: $0.span).ranges(of: "TLP:").count }.reduce(0, +)
    withheld.withLock { $0 = count }
  }

  static var words: String { "\(withheld.withLock { $0 }) withheld" }
}

private struct PlantedSection: SectionKind {
  static let id: PluginID = "sections/planted"
  static let summary = "Counts what is withheld"
  static let parameters: [Parameter] = []
  static let name = "planted"

  init(arguments: PluginArguments) {}

  func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    [.paragraph([Inline(.text(Planted.words))])]
  }
}

private struct PlantedRenderer: Renderer {
  static let id: PluginID = "formats/planted"
  static let summary = "Counts what is withheld"
  static let parameters: [Parameter] = []
  static let name = "planted"
  static let fileExtension = "planted"
  static let mediaType = "text/plain"

  init(arguments: PluginArguments) {}

  func render(
    _ document: Document, to out: inout OutputSet, in context: PluginContext, diagnostics: inout DiagnosticSink
  ) { out.main = Array(Planted.words.utf8) }
}

private struct PlantedCheck: Check {
  static let id: PluginID = "checks/planted"
  static let summary = "Counts what is withheld"
  static let parameters: [Parameter] = []
  static let rules: [Rule] = []

  init(arguments: PluginArguments) {}

  func check(_ brief: CompiledBrief, in context: PluginContext, diagnostics: inout DiagnosticSink) {
    diagnostics.report(Diagnostic("planted/count", .information, Planted.words))
  }
}
