import DocumentModel
import Evidence
import EvidenceIndex

/// One record for a person: what is written, then what follows from it.
enum RecordCard {
  static func lines(_ record: IndexedRecord) -> [String] {
    let mark = record.hasWrittenID ? "" : " (id not written: `dossier sources fmt` writes it)"
    var rows: [[String]] = []
    func row(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { rows.append(["  " + key, value]) }
    }
    row("quote", record.quote.map { "“\($0)”" })
    row("by", record.by.joined(separator: ", "))
    row("voice", record.voice)
    row("figure", record.figure)
    row("metric", record.metric)
    row("as of", record.asOf.map { date in record.basis.map { "\(date) (\($0))" } ?? date })
    row("topics", record.topics.joined(separator: ", "))
    row("actors", record.actors.joined(separator: ", "))
    row("place", record.place)
    row("label", record.label)
    row("source", [record.title, record.published].compactMap(\.self).joined(separator: ", "))
    row("written in", "\(record.path):\(record.line)")
    var lines = ["\(record.reference)  \(record.kind.rawValue)\(mark)", "  \(record.text)"] + TextTable.lines(rows)
    if !record.inferred.isEmpty {
      lines += ["  inferred:"] + record.inferred.map { "    \($0.key): \($0.value)" }
    }
    return lines
  }
}
