import ByteText
import DocumentModel
import Evidence
import PluginKit

/// Comparisons of editions for programs.
public enum ComparisonJSON {
  /// An array with an object for each brief and audience that differs.
  public static func text(_ comparisons: [EditionComparison]) -> String {
    JSONValue.array(comparisons.map(value)).indentedText
  }

  private static func value(_ comparison: EditionComparison) -> JSONValue {
    let evidence = comparison.evidence
    return .object([
      "brief": .string(comparison.brief), "audience": .string(comparison.audience),
      "presence": .string(comparison.presence.rawValue), "old-as-of": .text(comparison.oldDay),
      "new-as-of": .text(comparison.newDay),
      "claims": .object([
        "added": .array(evidence.added.map(value)), "removed": .array(evidence.removed.map(value)),
        "changed": .array(
          evidence.changed.map { .object(["old": value($0.old), "new": value($0.new)]) }),
        "stale": .array(evidence.stale.map(value)),
      ]),
      "sources": .object([
        "added": .array(evidence.addedSources.map(value)), "removed": .array(evidence.removedSources.map(value)),
        "changed": .array(
          evidence.changedSources.map { .object(["old": value($0.old), "new": value($0.new)]) }),
      ]),
      "sections": .array(comparison.sections.map(value)),
      "text": .array(
        comparison.text.map { change in
          .array(change.runs.map { .object(["fate": .string($0.fate.rawValue), "words": .string($0.words)]) })
        }),
    ])
  }

  private static func value(_ record: EditionEvidence.Record) -> JSONValue {
    .object([
      "id": .string(record.reference.description), "text": .string(record.text), "figure": .text(record.figure),
      "figure-words": .text(record.figureWords), "as-of": .text(record.asOf),
      "stale": record.isStale ? .boolean(true) : nil,
      "corrected": record.correction.map {
        .object(["was": .string($0.was), "on": .string($0.until.text), "why": .text($0.why)])
      },
    ])
  }

  private static func value(_ source: EditionEvidence.Source) -> JSONValue {
    .object(["id": .string(source.key), "entry": .string(source.entry), "url": .text(source.url)])
  }

  private static func value(_ change: SectionChange) -> JSONValue {
    switch change {
    case .added(let title): .object(["change": .string("added"), "title": .string(title)])
    case .removed(let title): .object(["change": .string("removed"), "title": .string(title)])
    case .moved(let title): .object(["change": .string("moved"), "title": .string(title)])
    case .renamed(let old, let new):
      .object(["change": .string("renamed"), "title": .string(new), "was": .string(old)])
    }
  }
}
