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
  static func check(
    _ files: [String: String] = NoninterferenceFixture.files, plugins: [any Plugin.Type] = [],
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
    #expect(report.fileCount == 14)
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
    var files = NoninterferenceFixture.files
    files["Reports/open.md"] = "---\ntitle: Open\nsections: [{use: planted}]\n---\n\nText.\n"
    let report = Self.check(files, plugins: [PlantedSection.self], before: Planted.look)
      .report(Self.request, seed: 1, rounds: 20)
    let difference = try #require(report.rounds.last?.difference)
    #expect(difference.hasPrefix("out/open/public/open.html differs at byte"))
  }

  @Test("a renderer and a check that do so are caught as well")
  func plantedOthers() throws {
    var files = NoninterferenceFixture.files
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
    var files = NoninterferenceFixture.files
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
