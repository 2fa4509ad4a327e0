import Diagnostics
import Evidence
import IncrementalBuild
import Workspace

extension WorkspaceCompiler {
  /// Builds what is asked for, as `build` does; the editions are compiled whose inputs are not what they were.
  ///
  /// A run with granted programs is never taken from memory: what they do is not known.
  ///
  /// - Parameter program: what tells this program from others.
  public func build(_ request: BuildRequest, remembering memory: RunMemory, program: String) -> BuildReport {
    guard request.programs.isEmpty else { return build(request) }
    return build(request, remembering: memory, program: program, asking: RecordingWorld(world))
  }

  private func build(
    _ request: BuildRequest, remembering memory: RunMemory, program: String, asking recorder: RecordingWorld
  ) -> BuildReport {
    var cache = BuildCache(memory, for: request.clearance, program: program)
    cache.asked = recorder
    var compiler = self
    (compiler.world, compiler.cache) = (recorder, cache)
    let report = compiler.build(request)
    cache.finish()
    // Whole builds say which editions no brief makes any more: there may be one more now.
    if !request.slugs.isEmpty || request.shard != nil, report.hasWritten { memory.forget() }
    return report
  }

  /// Builds what is asked for and tells of it, unless nothing has changed since a run that was asked for the same: then
  /// what there is to tell is known, and nothing is done.
  public func told(
    _ request: BuildRequest, remembering memory: RunMemory, program: String, by telling: some RunTelling
  ) -> RunTranscript {
    guard request.programs.isEmpty else { return telling.transcript(of: build(request)) }
    let kind = request.kind(program) + "\u{1}" + telling.form
    switch memory.recollection(of: kind) {
    case .same(let transcript): return transcript
    case .changed(let run, let files):
      let renewal = Renewal(request: request, kind: kind, memory: memory, program: program)
      if let transcript = renewal.transcript(of: run, changed: files, compiler: self, by: telling) { return transcript }
    case .unknown: break
    }
    let recorder = RecordingWorld(world)
    let report = build(request, remembering: memory, program: program, asking: recorder)
    let findings = telling.findings(of: report)
    if !report.allDiagnostics.contains(where: \.id.isAboutWriting) {
      let outputs = (report.editions + report.indexes).flatMap(\.published)
      let again = findings.followed(by: telling.ending(of: report.unchanged))
      let outline = RunOutline(of: report, map: map, by: telling)?.bytes ?? []
      memory.keep(kind, inputs: recorder.snapshot, outputs: outputs, transcript: again, outline: outline)
    }
    return findings.followed(by: telling.ending(of: report))
  }
}

extension BuildReport {
  /// True where a file was written.
  fileprivate var hasWritten: Bool {
    (editions + indexes).contains { if case .published(1..., _) = $0.outcome { true } else { false } }
  }

  /// The report of a run that has nothing to write.
  fileprivate var unchanged: BuildReport {
    var report = self
    report.editions = editions.map(\.unchanged)
    report.indexes = indexes.map(\.unchanged)
    return report
  }
}

extension BuildReport.Edition {
  fileprivate var unchanged: BuildReport.Edition {
    var edition = self
    edition.reason = nil
    if case .published(let written, let unchanged) = outcome {
      edition.outcome = .published(written: 0, unchanged: written + unchanged)
    }
    return edition
  }
}

extension BuildRequest {
  /// Everything but files that decides what a run does and says.
  fileprivate func kind(_ program: String) -> String {
    let parts = [
      program, clearance.name, audience ?? "", String(today), String(isDraft), String(checksOnly), String(isLocked),
      String(isPruning), String(isStrict),
    ]
    let lists = [shard.map { [$0.description] } ?? [], slugs, overrides, failOn, grantedFolders]
    return (parts + lists.flatMap { [String($0.count)] + $0 }).joined(separator: "\u{1}")
  }
}

extension DiagnosticID {
  /// True for what no input decides: a full disk, a folder that cannot be written, what else lies in it.
  fileprivate var isAboutWriting: Bool { matches("output/*") }
}
