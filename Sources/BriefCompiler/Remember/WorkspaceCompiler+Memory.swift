import Diagnostics
import Evidence
import FoundationEssentials
import IncrementalBuild
import Workspace

extension WorkspaceCompiler {
  /// Builds what is asked for, as `build` does, unless nothing has changed since a run that was asked for the same: then
  /// that run's report is given again, with all outputs unchanged. Otherwise the editions are compiled whose inputs are
  /// not what they were.
  ///
  /// A run with granted programs is never told from memory: what they do is not known.
  ///
  /// - Parameter program: what tells this program from others.
  public func build(_ request: BuildRequest, remembering memory: RunMemory, program: String) -> BuildReport {
    guard request.programs.isEmpty else { return build(request) }
    let kind = request.kind(program)
    if let bytes = memory.report(of: kind),
      let remembered = try? JSONDecoder().decode(RememberedReport.self, from: Data(bytes)),
      var report = remembered.report(world: world)
    {
      report.isStrict = request.isStrict
      return report
    }
    let recorder = RecordingWorld(world)
    var recording = self
    recording.world = recorder
    recording.cache = (memory.steps(for: request.clearance.stateFolder), program)
    let report = recording.build(request)
    recording.cache?.steps.finish()
    let outputs = (report.editions + report.indexes).flatMap(\.files)
    if let remembered = RememberedReport(report, map: map, world: world),
      let bytes = try? JSONEncoder().encode(remembered), !report.allDiagnostics.contains(where: \.id.isAboutWriting)
    {
      memory.keep(kind, inputs: recorder.snapshot, outputs: outputs, report: Array(bytes))
    }
    return report
  }
}

extension BuildRequest {
  /// Everything but files that decides what a run does and says.
  fileprivate func kind(_ program: String) -> String {
    let parts = [
      program, clearance.name, audience ?? "", String(today), String(isDraft), String(checksOnly), String(isLocked),
    ]
    let part = shard.map(\.description) ?? ""
    return (parts + [part, "briefs"] + slugs + ["set"] + overrides + ["fail-on"] + failOn).joined(separator: "\u{1}")
  }
}

extension DiagnosticID {
  /// True for what no input decides: a full disk, a folder that cannot be written, what else lies in it.
  fileprivate var isAboutWriting: Bool { matches("output/*") }
}
