import DocumentModel
import Evidence
import IncrementalBuild

extension Site {
  /// What an edition comes to, from memory where it would come to the same, and otherwise why it does not.
  func product(
    of job: Job, _ request: BuildRequest, isDraft: Bool = false
  ) -> (EditionProduct, RebuildReason?) {
    let asOf = asOf(of: job)
    var editionCompiler = editionCompiler(for: job)
    editionCompiler.programs = request.programs
    // What ages is found in the compiled text.
    let memory = request.staleIn == nil ? memory : nil
    let step = memory.flatMap { _ in EditionMemory.Step(job, editionCompiler, request, asOf: asOf, isDraft: isDraft) }
    var reason: RebuildReason? = compiler.cache == nil ? nil : .unseen
    var earlier: EditionTrace?
    if let memory, let step {
      switch memory.product(of: step) {
      case .same(let product): return (product, nil)
      case .changed(let why, let trace): (reason, earlier) = (why, trace)
      }
    }
    var result = editionCompiler.compile(
      job.brief, settings: job.settings, asOf: asOf, formats: job.formats, isDraft: isDraft)
    if let memory, let step { memory.keep(result, of: step, after: earlier) }
    if let days = request.staleIn {
      result.product.diagnostics += AgeingFigures.findings(in: result.brief, within: days)
    }
    return (result.product, reason)
  }

  /// Why an edition would be compiled; nil where it would be taken from memory.
  func rebuildReason(of job: Job, _ request: BuildRequest) -> RebuildReason? {
    guard let memory,
      let step = EditionMemory.Step(job, editionCompiler(for: job), request, asOf: asOf(of: job), isDraft: false)
    else { return .unseen }
    switch memory.product(of: step) {
    case .changed(let reason, _): return reason
    case .same:
      let edition = compile(job, request: request)
      return edition.isPublishable && !edition.isThere(in: compiler.output) ? .outputs : nil
    }
  }

  /// The day against which the freshness of an edition's evidence is judged.
  func asOf(of job: Job) -> Int { job.settings.asOf?.lastDay ?? today }
}
