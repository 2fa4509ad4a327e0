import DocumentModel
import Evidence
import YAMLSyntax

extension SourceText {
  /// A key with the value that is written out.
  struct Line {
    var key: String
    /// In one line, as YAML.
    var value: String
    /// The key of the short form that the line takes the place of.
    var replacing: String?
  }

  /// A comment would be lost.
  struct CommentAtRisk: Error {}

  /// The bytes with the next free ids written into records that have none.
  ///
  /// - Parameter ids: for each record the id to write; nil for one that keeps what it has.
  func writing(ids: [String?]) -> [UInt8] {
    let edits = zip(records, ids).compactMap { record, id -> Edit? in
      guard let id, let first = record.entries.first else { return nil }
      let start = Int(first.keySpan.offset)
      if isFlow(record) { return Edit(start..<start, "id: \(id), ") }
      return Edit(start..<start, "id: \(id)\n" + String(repeating: " ", count: prefix(of: start).count))
    }
    return applying(edits)
  }

  /// The bytes with lines written out, those of the source and those of each record.
  func writing(source: [Line], records lines: [[Line]]) throws(CommentAtRisk) -> [UInt8] {
    var edits: [Edit] = []
    for (record, lines) in zip(records, lines) { edits += try self.edits(for: lines, in: record) }
    edits += try self.edits(for: source, in: root)
    return applying(edits)
  }

  private func edits(for lines: [Line], in mapping: YAMLNode) throws(CommentAtRisk) -> [Edit] {
    guard let first = mapping.entries.first, let last = mapping.entries.last else { return [] }
    var edits: [Edit] = []
    for line in lines {
      let written = "\(line.key): \(line.value)"
      if let old = mapping.entry(line.replacing ?? line.key) ?? mapping.entry(line.key) {
        guard !holdsComment(old.value) else { throw CommentAtRisk() }
        edits.append(Edit(Int(old.keySpan.offset)..<SourceText.end(of: old), written))
      } else if isFlow(mapping) {
        let end = SourceText.end(of: last)
        edits.append(Edit(end..<end, ", " + written))
      } else {
        let end = nextLine(after: last)
        let column = prefix(of: Int(first.keySpan.offset)).count
        edits.append(Edit(end..<end, String(repeating: " ", count: column) + written + "\n"))
      }
    }
    return edits
  }
}
