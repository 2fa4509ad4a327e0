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

  @Test("nothing tells of the canary", arguments: LeakPath.all)
  func path(_ path: LeakPath) {
    let request = BuildRequest(today: 18_000)
    let with = run(LeakPath.base.merging(path.with) { $1 }, request)
    var open = LeakPath.base.merging(path.with) { $1 }
    for (file, text) in path.without { open[file] = text }
    let without = run(open, request)
    #expect(with.difference(from: without) == nil)
    #expect(!text(with).lowercased().contains("canary"))
    #expect(!with.files.isEmpty, "\(with.messages)")
  }

  @Test("full clearance sees what was withheld, so that silence here means something", arguments: LeakPath.all)
  func fullClearance(_ path: LeakPath) {
    // What an audience gets, what nobody gets yet, and what is counted only are not in it.
    guard !["only", "embargo", "origin", "author"].contains(where: path.testDescription.contains) else { return }
    var request = BuildRequest(today: 18_000)
    request.clearance = .red
    request.checksOnly = true
    #expect(text(run(LeakPath.base.merging(path.with) { $1 }, request)).lowercased().contains("canary"))
  }

  @Test("a plugin reaches nothing that is withheld, through its world or its view")
  func pluginInput() {
    let canary = [
      "Reports/x.md": "---\ntitle: X\nsections: [{use: reach}]\n---\n\nA [CANARY]{.amber} b\n",
      "Reports/hidden/y.md": "CANARY\n", "Reports/hidden/y.txt": "CANARY\n",
      "secrets/canary.md": "---\nlabel: TLP:AMBER\n---\n\nCANARY\n",
      ".dossier/private.log": "CANARY\n", "out/x/partners/x.html": "CANARY\n",
      "seeds/sources/canary-2019.yaml": "label: TLP:AMBER\n" + LeakPath.record("c01", "note: CANARY\n"),
      "seeds/registry/places.yaml": "canary: {names: [CANARY], label: TLP:RED}\n",
    ]
    let reached = text(run(LeakPath.base.merging(canary) { $1 }, BuildRequest(today: 18_000)))
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
      _ = run(LeakPath.base.merging(files) { $1 }, request)
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
