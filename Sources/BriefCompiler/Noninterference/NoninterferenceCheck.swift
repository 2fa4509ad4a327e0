import Workspace

/// Tries whether the public editions of a workspace depend on what they may not: they are made in memory from the
/// workspace and from others that differ in restricted material, and every byte is compared (noninterference, Goguen
/// and Meseguer 1982).
///
/// The leak scan is left out: it is the one part that may know what is withheld.
public struct NoninterferenceCheck: Sendable {
  private let world: any World
  private let compiler: @Sendable (any World, SourceMap) -> WorkspaceCompiler

  /// - Parameters:
  ///   - world: the whole workspace.
  ///   - compiler: makes the compiler of a world; it writes nothing.
  public init(world: any World, compiler: @escaping @Sendable (any World, SourceMap) -> WorkspaceCompiler) {
    self.world = world
    self.compiler = compiler
  }

  /// Compares as many rounds as are asked for, and ends with the first difference.
  ///
  /// - Parameter seed: of the first round; the others count on from it.
  public func report(_ request: BuildRequest, seed: UInt64, rounds: Int) -> NoninterferenceReport {
    var report = NoninterferenceReport()
    var loading = BuildReport()
    let base = labelled
    guard let site = Site.load(compiler(base, SourceMap()), request: request, report: &loading) else {
      report.build = loading
      return report
    }
    let first = run(request, in: base)
    report.fileCount = first.files.count
    for round in 0..<UInt64(max(0, rounds)) {
      let changes = RestrictedChanges(site, seed: seed &+ round)
      let second = run(request, in: OverlayWorld(base: base, files: changes.files, map: SourceMap()))
      let difference = first.difference(from: second)
      report.rounds.append(.init(seed: seed &+ round, counts: changes.counts, difference: difference))
      if difference != nil { break }
    }
    return report
  }

  private func run(_ request: BuildRequest, in world: any World) -> PublicRun {
    let map = SourceMap()
    let (report, editions) = compiler(OverlayWorld(base: world, files: [:], map: map), map)
      .compiledEditions(request)
    return PublicRun(report, editions, map: map)
  }

  /// The workspace; one that has no labels gets a default, without which a label would stop everything.
  private var labelled: any World {
    let path = WorkspaceConfiguration.fileName
    guard let file = try? world.source(path), !file.text(of: file.span).contains("labels:") else { return world }
    let bytes = file.bytes + Array("\nlabels: {default: \"TLP:CLEAR\"}\n".utf8)
    return OverlayWorld(base: world, files: [path: bytes], map: SourceMap())
  }
}
