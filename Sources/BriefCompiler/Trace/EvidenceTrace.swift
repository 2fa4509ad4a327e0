import Dispatch
import DocumentModel
import Evidence
import EvidenceIndex
import PluginKit
import Synchronization
import Workspace

/// The sentences of all briefs of a run with the records that they rest on, to be followed in both directions.
public struct EvidenceTrace: Sendable {
  /// In the order of briefs, and of the text in each.
  public let sentences: [TracedSentence]
  public let view: EvidenceView
  private let map: SourceMap

  init(_ sentences: [TracedSentence], view: EvidenceView, map: SourceMap) {
    self.sentences = sentences
    self.view = view
    self.map = map
  }

  /// The record of a reference; nil where the view does not hold it.
  public func record(_ reference: ClaimReference) -> IndexedRecord? {
    view.found(reference).map { IndexedRecord($0.record, in: $0.source, of: view, map: map) }
  }

  /// The sentences that rest on a record.
  public func sentences(on reference: ClaimReference) -> [TracedSentence] {
    sentences.filter { $0.records.contains(reference) }
  }

  /// The sentences that rest on a record of a source, or cite the source itself.
  public func sentences(citing source: SourceRecord) -> [TracedSentence] {
    sentences.filter { sentence in
      sentence.records.contains { $0.source == source.id }
        || sentence.sources.contains { view.source($0)?.id == source.id }
    }
  }

  /// The sentences that stand on a line of a file.
  public func sentences(at path: String, line: Int) -> [TracedSentence] {
    sentences.filter { $0.path == path && ($0.line...$0.lastLine).contains(line) }
  }

  /// The sentences that hold words. Case, white space and the form of quotation marks and dashes do not count.
  public func sentences(with words: String) -> [TracedSentence] {
    let wanted = SentenceWords.folded(words)
    guard !wanted.isEmpty else { return [] }
    return sentences.filter { SentenceWords.folded($0.text).contains(wanted) }
  }

  /// The sentences that share most words with others, the nearest first: at least half of them.
  public func sentences(near words: String) -> [TracedSentence] {
    let wanted = Set(SentenceWords.folded(words).split(separator: " "))
    guard !wanted.isEmpty else { return [] }
    return sentences.map { sentence in
      (sentence, wanted.intersection(SentenceWords.folded(sentence.text).split(separator: " ")).count)
    }.filter { 2 * $0.1 >= wanted.count }.sorted { $0.1 > $1.1 }.prefix(3).map(\.0)
  }
}

extension WorkspaceCompiler {
  /// Compiles the briefs of a run, writing nothing, to see what their sentences rest on. Nil where the workspace cannot
  /// be read; the report says why. What is wrong with briefs is `check`'s to tell.
  public func trace(_ request: BuildRequest, report: inout BuildReport) -> EvidenceTrace? {
    var loading = BuildReport()
    guard let site = Site.load(self, request: request, report: &loading) else {
      report.diagnostics += loading.diagnostics
      return nil
    }
    let jobs = site.jobs(request, report: &report)
    let found = Mutex([[TracedSentence]](repeating: [], count: jobs.count))
    DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
      let sentences = site.tracedSentences(jobs[index])
      found.withLock { $0[index] = sentences }
    }
    let all = found.withLock { $0.flatMap(\.self) }
    return EvidenceTrace(merging(all), view: site.evidence, map: map)
  }

  /// One sentence for all audiences that have it.
  private func merging(_ sentences: [TracedSentence]) -> [TracedSentence] {
    var merged: [TracedSentence] = []
    var places: [TracedSentence.Identity: Int] = [:]
    for sentence in sentences {
      if let place = places[sentence.identity] {
        let new = sentence.audiences.filter { !merged[place].audiences.contains($0) }
        merged[place].audiences += new
      } else {
        places[sentence.identity] = merged.count
        merged.append(sentence)
      }
    }
    return merged
  }
}

extension Site {
  fileprivate func tracedSentences(_ job: Job) -> [TracedSentence] {
    let brief = editionCompiler(for: job)
      .compile(job.brief, settings: job.settings, asOf: asOf(of: job), formats: []).brief
    return brief.sentences.map { sentence in
      let file = compiler.map.file(sentence.span.file)
      let line = file?.place(at: Int(sentence.span.offset)).line ?? 1
      let lastLine = file?.place(at: max(Int(sentence.span.offset), sentence.span.end - 1)).line ?? 1
      let cited = sentence.citations.map(\.key).filter { !$0.contains("#") }
      return TracedSentence(
        brief: job.brief.slug, audiences: [job.audience.name], text: sentence.text, role: sentence.role,
        path: file?.path ?? job.brief.path, line: line, lastLine: max(line, lastLine),
        records: sentence.claims.compactMap { evidence.found($0)?.reference }.uniqued,
        sources: cited.filter { key in !sentence.claims.contains { $0.source == key } }.uniqued)
    }
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of first occurrence.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
