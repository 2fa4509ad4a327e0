import Evidence
import IncrementalBuild

/// What a build takes from earlier ones, and keeps for later ones.
struct BuildCache {
  let steps: StepCache
  /// What tells this program from others.
  let program: String
  /// What the run asks of the workspace; nil where nothing can change under it.
  var asked: RecordingWorld?
  /// Of Markdown files that hold no label and nothing that was meant as one.
  var plainTexts: DigestMemory?
}

extension BuildCache {
  init(_ memory: RunMemory, for clearance: AccessLabel.Level, program: String) {
    steps = memory.steps(for: clearance.stateFolder)
    self.program = program
    plainTexts = memory.digests(by: program)
  }

  /// Keeps what the run has made and found.
  func finish() {
    steps.finish()
    plainTexts?.finish()
  }
}
