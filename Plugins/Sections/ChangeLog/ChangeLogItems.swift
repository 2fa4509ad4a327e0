import DocumentModel
import Evidence
import PluginKit

/// The lines of a change log.
struct ChangeLogItems {
  private(set) var items: [[Inline]] = []

  private let text: CitedText

  init(_ difference: EditionDifference, in evidence: EvidenceView, text: CitedText) {
    self.text = text
    for change in difference.changed { add(change) }
    for record in difference.stale { add("stale", record) }
    for record in difference.added { add("new", record) }
    // What the evidence does not hold any more is counted and not named: it may be withheld by now.
    let known = difference.removed.filter { evidence.record($0.reference) != nil }
    for record in known { add("gone", record) }
    let unknown = difference.removed.count - known.count
    if unknown > 0 { add("unknown", ["count": String(unknown)]) }
    for source in difference.addedSources { add("new-source", ["source": Self.unfinished(source.entry)]) }
    for source in difference.removedSources {
      guard let record = evidence.source(source.key) else { continue }
      add("gone-source", ["source": record.shortName(in: text.language)])
    }
  }

  private mutating func add(_ change: EditionDifference.Change<EditionEvidence.Record>) {
    let correction = change.new.correction.flatMap { $0 == change.old.correction ? nil : $0 }
    let why = correction.map { Self.unfinished($0.why) } ?? ""
    if change.old.figure != change.new.figure, !change.old.figureWords.isEmpty {
      add("changed", change.new, ["old": change.old.figureWords])
    } else {
      add("reworded", change.new)
    }
    if !why.isEmpty { items[items.count - 1] += sentence("why", ["why": why]) }
  }

  /// A line of words and the record's own sentence.
  private mutating func add(
    _ name: String, _ record: EditionEvidence.Record, _ blanks: [String: String] = [:]
  ) {
    var blanks = blanks
    blanks["new"] = record.figureWords
    blanks["date"] = EDTF(record.asOf)?.words(in: text.language) ?? ""
    let lead = ChangeLogWords.table.text(name, in: text.language, blanks)
    items.append(text.text(lead + " ") + text.text(record.text, language: record.language))
  }

  private mutating func add(_ name: String, _ blanks: [String: String]) {
    items.append(text.text(ChangeLogWords.table.text(name, in: text.language, blanks)))
  }

  private func sentence(_ name: String, _ blanks: [String: String]) -> [Inline] {
    text.text(" " + ChangeLogWords.table.text(name, in: text.language, blanks))
  }

  /// Without its full stop, to stand in a sentence.
  private static func unfinished(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
}
