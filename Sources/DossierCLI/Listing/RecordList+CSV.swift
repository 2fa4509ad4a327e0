import BriefCompiler
import EvidenceIndex

extension RecordList {
  /// The columns of CSV, which are the members of JSON but `inferred`; the first is made of two.
  private static let columns: [(name: String, column: IndexedRow.Column)] = [
    ("kind", .kind), ("text", .text), ("quote", .quote), ("voice", .voice), ("by", .by), ("metric", .metric),
    ("figure", .figure), ("as-of", .asOf), ("basis", .basis), ("topics", .topics), ("actors", .actors),
    ("place", .place), ("label", .label), ("path", .path), ("line", .line), ("title", .title),
    ("published", .published),
  ]

  /// What a query finds, as CSV with a line of names, in pieces; the items of lists are apart by semicolons.
  static func csv(_ query: RecordQuery, in catalogue: EvidenceCatalogue) -> [[UInt8]]? {
    var text = CSVText()
    for name in ["id"] + columns.map(\.name) { text.field { $0 += name.utf8 } }
    text.endRow()
    return catalogue.reduce(query, into: text) { text, row in
      text.field { bytes in
        row.append(.source, to: &bytes)
        bytes.append(UInt8(ascii: "#"))
        row.append(.record, to: &bytes)
      }
      for (_, column) in columns {
        text.field { bytes in
          let start = bytes.count
          row.append(column, to: &bytes)
          guard column.isList else { return }
          while let end = bytes[start...].lastIndex(of: 0x0A) { bytes.replaceSubrange(end...end, with: "; ".utf8) }
        }
      }
      text.endRow()
      return true
    }?.pieces
  }
}

extension IndexedRow.Column {
  fileprivate var isList: Bool { self == .by || self == .topics || self == .actors }
}
