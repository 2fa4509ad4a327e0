import ArgumentParser
import BriefCompiler
import Diagnostics
import DocumentModel
import Evidence
import EvidenceIndex
import Workspace

/// `dossier trace`
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Follow a sentence to the records it rests on, or a record to what shows it.",
    discussion: """
      Takes words of a sentence, its place as in Reports/overview.md:12, a record as in source#c07, or a source. Sees \
      the briefs, editions and records that a build of the same clearance sees.

      With --json an object: `sentences`, an array with text, role, path, line, brief, editions, records (ids) and \
      sources (cited without a record); and `records`, the records of all of them as `dossier claims list` has them.
      """)

  @Argument(help: ArgumentHelp("Words of a sentence, FILE:LINE, source#c07, or a source.", valueName: "sentence-or-id"))
  var question: String

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var edition: ClearanceOptions

  func run() throws {
    let place = try workspace.open()
    var report = BuildReport()
    let trace = place.compiler().trace(try edition.request(), report: &report)
    Terminal.show(report.diagnostics, files: place.map)
    guard let trace else { throw ExitCode(report.exitStatus == 0 ? 1 : report.exitStatus) }
    let text = question.drop(while: \.isWhitespace)
    if !text.contains(where: \.isWhitespace) {
      if let reference = ClaimReference(text) { return try show(reference, in: trace) }
      if let source = trace.view.source(String(text)) {
        let sentences = trace.sentences(citing: source)
        if json { return try Terminal.output(TraceList.json(sentences, trace)) }
        return try Terminal.lines(["\(source.id)  \(source.title ?? "")"] + TraceList.shown(by: sentences))
      }
    }
    let sentences = try sentences(of: trace)
    if json { return try Terminal.output(TraceList.json(sentences, trace)) }
    try Terminal.lines(TraceList.lines(sentences, trace))
  }

  private func show(_ reference: ClaimReference, in trace: EvidenceTrace) throws {
    guard let record = trace.record(reference) else {
      let known = trace.view.source(reference.source)?.records.map { "\(reference.source)#\($0.id)" }
      let near = NearestName.find(reference.description, among: known ?? trace.view.sources.map(\.id))
      throw ValidationError(
        "The evidence has no record “\(reference)”." + (near.map { " Did you mean “\($0)”?" } ?? ""))
    }
    let sentences = trace.sentences(on: record.reference)
    if json { return try Terminal.output(TraceList.json(sentences, trace, record)) }
    try Terminal.lines(
      ["\(record.reference)  \(record.text)", "  \(record.path):\(record.line)"] + TraceList.shown(by: sentences))
  }

  private func sentences(of trace: EvidenceTrace) throws -> [TracedSentence] {
    if let (path, line) = filePlace {
      let found = trace.sentences(at: path, line: line)
      if !found.isEmpty { return found }
      let paths = Set(trace.sentences.map(\.path))
      if paths.contains(path) || path.hasSuffix(".md") {
        let lines = trace.sentences.filter { $0.path == path }.map(\.line)
        let nearest = lines.min { abs($0 - line) < abs($1 - line) }.map { " The nearest stands on line \($0)." }
        let meant = NearestName.find(path, among: paths.subtracting([path])).map { " Did you mean “\($0)”?" }
        throw ValidationError("No sentence stands at \(path):\(line).\(nearest ?? meant ?? "")")
      }
    }
    let found = trace.sentences(with: question)
    guard found.isEmpty else { return found }
    let near = trace.sentences(near: question).map {
      "\n  " + PrintableText.escaped("\($0.path):\($0.line)  \($0.text)")
    }
    throw ValidationError(
      "No sentence of a brief has the words “\(question)”." + (near.isEmpty ? "" : " Near to them are:" + near.joined())
    )
  }

  /// `FILE:LINE`, with or without a column behind it.
  private var filePlace: (path: String, line: Int)? {
    var parts = question.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count > 2, Int(parts[parts.count - 1]) != nil, Int(parts[parts.count - 2]) != nil { parts.removeLast() }
    guard parts.count >= 2, let line = parts.popLast().flatMap({ Int($0) }), line > 0 else { return nil }
    let path = parts.joined(separator: ":")
    return (path.hasPrefix("./") ? String(path.dropFirst(2)) : path, line)
  }
}
