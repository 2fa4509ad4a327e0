import BriefCompiler
import DocumentModel
import EvidenceIndex

/// What was traced, for people and for programs.
enum TraceList {
  /// Sentences, each with the records that it rests on.
  static func lines(_ sentences: [TracedSentence], _ trace: EvidenceTrace) -> [String] {
    Array(
      sentences.map { sentence in
        var lines = ["\(sentence.path):\(sentence.line)  \(place(of: sentence))", "  \(sentence.text)"]
        if sentence.records.isEmpty, sentence.sources.isEmpty { lines.append("  rests on no record") }
        lines += sentence.records.compactMap(trace.record).flatMap(Self.lines)
        return lines + sentence.sources.map { "  cites \($0), without a record" }
      }.joined(separator: [""]))
  }

  /// The sentences that show something.
  static func shown(by sentences: [TracedSentence]) -> [String] {
    if sentences.isEmpty { return ["  shown by no sentence"] }
    return sentences.flatMap { ["  \($0.path):\($0.line)  \(place(of: $0))", "    \($0.text)"] }
  }

  static func json(_ sentences: [TracedSentence], _ trace: EvidenceTrace, _ record: IndexedRecord? = nil) -> String {
    var references = record.map { [$0.reference] } ?? []
    for reference in sentences.flatMap(\.records) where !references.contains(reference) { references.append(reference) }
    return JSONValue.object([
      ("sentences", .array(sentences.map(json))),
      ("records", .array(references.compactMap(trace.record).map(RecordList.json))),
    ]).line + "\n"
  }

  private static func json(_ sentence: TracedSentence) -> JSONValue {
    .object([
      ("text", .text(sentence.text)), ("role", .text("\(sentence.role)")), ("path", .text(sentence.path)),
      ("line", .number(sentence.line)), ("brief", .text(sentence.brief)), ("editions", .init(sentence.audiences)),
      ("records", .init(sentence.records.map(\.description))), ("sources", .init(sentence.sources)),
    ])
  }

  private static func place(of sentence: TracedSentence) -> String {
    let audiences = sentence.audiences.filter { !$0.isEmpty }
    return sentence.brief + (audiences.isEmpty ? "" : " (\(audiences.joined(separator: ", ")))")
  }

  private static func lines(of record: IndexedRecord) -> [String] {
    var lines = ["  \(record.reference)  \(record.text)"]
    let words = [record.quote.map { "“\($0)”" }, record.by.isEmpty ? nil : "by " + record.by.joined(separator: ", ")]
    let said = (words + [record.asOf.map { "as of \($0)" }]).compactMap(\.self)
    if !said.isEmpty { lines.append("    \(said.joined(separator: ", "))") }
    return lines + ["    \(record.path):\(record.line)"]
  }
}
