import Diagnostics
import Evidence
import Foundation
import Testing

@Suite("Figures of prose against figures of records")
struct FigureTableTests {
  static let rows = (try? MarkdownTable("figures.md").rows) ?? []

  @Test("the table is whole")
  func size() { #expect(Self.rows.count >= 150 && Self.rows.allSatisfy { $0.cells.count == 3 }) }

  @Test("a sentence that cites a record is judged as the table has it", arguments: rows)
  func row(_ row: MarkdownTable.Row) throws {
    let (prose, record, verdict) = (row.cells[0], row.cells[1], row.cells[2])
    let found = FigureParser().figures(in: prose)
    guard verdict != "no figure" else {
      #expect(found.map(\.printed) == [])
      return
    }
    #expect(found.count == 1, "\(found.map(\.printed))")
    let store = RecordedFigure(record)
    #expect(try #require(store).verdict(on: prose) == (verdict == "agrees" ? [] : ["figure/\(verdict)"]))
  }
}

/// A store of one record with one figure.
private struct RecordedFigure {
  let figure: String
  let unit: String

  /// As the table writes it: "≈ 700", "3,100 … 3,400", "10,000s", a unit behind.
  init?(_ text: String) {
    var words = text.replacing(",", with: "").split(separator: " ").map(String.init)
    let operators = ["=": "eq", "≈": "approx", ">": "gt", "≥": "ge", "<": "lt", "≤": "le"]
    if words.count > 1, let sign = operators[words[0]] {
      figure = "op: \(sign), value: \(words[1])"
      words.removeFirst(2)
    } else if words.count > 2, words[1] == "…" {
      figure = "op: range, lo: \(words[0]), hi: \(words[2])"
      words.removeFirst(3)
    } else if words.count > 0, words[0].hasSuffix("s") {
      figure = "op: vague, magnitude: \(words.removeFirst().dropLast())"
    } else {
      return nil
    }
    guard words.count < 2 else { return nil }
    unit = words.first.map { $0.count == 3 && $0 == $0.uppercased() ? "{\($0)}" : $0 } ?? "{household}"
  }

  /// The rules that a sentence breaks, those of units, citations and figures.
  func verdict(on sentence: String) -> [String] {
    let measure = unit == "%" ? "share" : unit.count == 5 ? "money" : "stock"
    let files = [
      "registry/metrics.yaml":
        "counted: {label: Counted, unit: \"\(unit)\", measure: \(measure), words: [households, border, fund, rise]}\n",
      "sources/record.yaml": """
      type: report
      genre: official
      title: A record
      published: 2021
      language: en
      claims:
        - id: c01
          text: The board has counted.
          quantity: {\(figure), unit: "\(unit)", metric: counted, measure: \(measure)}

      """,
    ]
    return ExampleStore.diagnostics(for: "\(sentence).[@record#c01]", evidence: files)
      .map(\.id.name).filter { $0 != "cite/attribution" && $0 != "evidence/assumed-date" }
  }
}
