import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Tells what a brief shows otherwise than the last edition that its audience has had, and which editions cannot be
/// read.
enum ChangedEvidence {
  static func findings(
    in brief: CompiledBrief, with content: EditionEvidence, since published: PublishedEditions, of source: BriefSource
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let edition = published.last {
      let difference = EditionDifference(from: edition.content, to: content)
      if !difference.isEmpty {
        findings.append(
          Diagnostic(
            "edition/changed", .information,
            "“\(source.slug)” rests on something else than edition \(edition.number) of "
              + CivilDate(daysSinceEpoch: edition.day).description, path: source.path,
            notes: words(difference, in: brief.evidence)))
      }
    }
    let folder = Publications.folder(of: source.slug, for: brief.audience.name)
    return findings + published.unreadable.map { Publications.unreadable($0, in: folder) }
  }

  private static func words(_ difference: EditionDifference, in evidence: EvidenceView) -> [String] {
    let changed = difference.changed.map { change in
      let isFigure = change.old.figure != change.new.figure
      return "\(change.new.reference) is changed" + (isFigure ? ": \(change.old.value) → \(change.new.value)" : "")
    }
    // What the evidence does not hold any more is not named: it may be withheld by now.
    let known = difference.removed.filter { evidence.record($0.reference) != nil }
    let unknown = difference.removed.count - known.count
    return changed + difference.stale.map { "\($0.reference) is stale: \($0.value)" }
      + difference.added.map { "\($0.reference) is new" } + known.map { "\($0.reference) is not shown any more" }
      + (unknown == 0 ? [] : ["not in the evidence any more: \(unknown)"])
      + difference.addedSources.map { "the source \($0.key) is new" }
  }
}
