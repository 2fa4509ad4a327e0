import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import Workspace

/// Finds text that stands in a passage with a lower label than where it comes from: runs of six words (`WordRuns`) of
/// records, quotations and withheld passages. For full clearance only.
///
/// What evidence of the passage's own label or a lower one says as well is no pasted text.
struct PastedText {
  private typealias Origin = (rank: LabelRank, span: SourceSpan)

  private let files: [(source: SourceFile, labels: PassageLabels)]
  /// The lowest label of evidence that has a run.
  private var evidence: [UInt64: Origin] = [:]
  /// The highest label of a passage that has a run.
  private var passages: [UInt64: Origin] = [:]

  init(_ site: Site) {
    files = site.markdownFiles.compactMap { path in
      guard let source = try? site.compiler.world.source(path) else { return nil }
      return (source, PassageLabels(source, file: site.labels.label(of: path), today: site.today))
    }
    for text in site.store.texts {
      let rank = LabelRank(text.label, today: site.today)
      WordRuns.forEach(in: ScannedWord.words(of: text.text)) { run in
        if let known = evidence[run.hash], known.rank <= rank { return }
        evidence[run.hash] = (rank, text.span)
      }
    }
    for (source, labels) in files {
      labels.forEachRun { run, rank in
        if let known = passages[run.hash], known.rank >= rank { return }
        passages[run.hash] = (rank, Self.span(run.range, in: source))
      }
    }
  }

  /// One diagnostic for each stretch of pasted words.
  var diagnostics: [Diagnostic] { files.flatMap { diagnostics(of: $0.source, $0.labels) } }

  private func diagnostics(of source: SourceFile, _ labels: PassageLabels) -> [Diagnostic] {
    var found: [(range: Range<Int>, rank: LabelRank, origin: Origin, isEvidence: Bool)] = []
    labels.forEachRun { run, rank in
      let isEvidence = evidence[run.hash] != nil
      guard let origin = evidence[run.hash] ?? passages[run.hash], origin.rank > rank else { return }
      if let last = found.last, last.range.overlaps(run.range), last.isEvidence == isEvidence, last.rank == rank {
        found[found.count - 1].range = last.range.lowerBound..<max(last.range.upperBound, run.range.upperBound)
      } else {
        found.append((run.range, rank, origin, isEvidence))
      }
    }
    return found.map { hit in
      Diagnostic(
        "label/pasted", hit.isEvidence ? .error : .warning,
        "words labelled \(hit.origin.rank.words) stand in a passage labelled \(hit.rank.words)",
        at: Self.span(hit.range, in: source),
        labels: [Diagnostic.Label("labelled \(hit.origin.rank.words) here", at: hit.origin.span)],
        notes: ["Say it in other words, leave it out, or label the passage."])
    }
  }

  private static func span(_ range: Range<Int>, in source: SourceFile) -> SourceSpan {
    SourceSpan(file: source.id, offset: range.lowerBound, length: range.count)
  }
}
