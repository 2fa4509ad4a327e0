import BriefCompiler
import DocumentModel
import EvidenceIndex

/// What was traced, for people and for programs.
enum TraceList {
  /// Sentences, each with the records that it rests on.
  static func text(_ sentences: [TracedSentence], _ trace: EvidenceTrace) -> String {
    sentences.map { sentence in
      var text = "\(sentence.path):\(sentence.line)  \(place(of: sentence))\n  \(sentence.text)\n"
      if sentence.records.isEmpty, sentence.sources.isEmpty { text += "  rests on no record\n" }
      for record in sentence.records.compactMap(trace.record) { text += lines(of: record) }
      for source in sentence.sources { text += "  cites \(source), without a record\n" }
      return text
    }.joined(separator: "\n")
  }

  /// The sentences that show something.
  static func shown(by sentences: [TracedSentence]) -> String {
    if sentences.isEmpty { return "  shown by no sentence\n" }
    return sentences.map { "  \($0.path):\($0.line)  \(place(of: $0))\n    \($0.text)\n" }.joined()
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

  private static func lines(of record: IndexedRecord) -> String {
    var text = "  \(record.reference)  \(record.text)\n"
    let words = [record.quote.map { "“\($0)”" }, record.by.isEmpty ? nil : "by " + record.by.joined(separator: ", ")]
    let said = (words + [record.asOf.map { "as of \($0)" }]).compactMap(\.self)
    if !said.isEmpty { text += "    \(said.joined(separator: ", "))\n" }
    return text + "    \(record.path):\(record.line)\n"
  }
}
