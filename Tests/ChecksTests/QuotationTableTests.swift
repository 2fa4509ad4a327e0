import Diagnostics
import Evidence
import Foundation
import Testing

@Suite("Quoted words against the text of their source")
struct QuotationTableTests {
  static let rows = (try? MarkdownTable("quotations.md").rows) ?? []

  @Test("the table is whole")
  func size() { #expect(Self.rows.count >= 60 && Self.rows.allSatisfy { $0.cells.count == 3 }) }

  @Test("words are judged as the table has it", arguments: rows)
  func row(_ row: MarkdownTable.Row) throws {
    let (words, text, verdict) = (row.cells[0], row.cells[1], row.cells[2])
    let isQuoted = row.heading != "Words without marks"
    let prose = written(isQuoted ? "A resident said: “\(words)”" : words)
    let found = ids(of: "\(prose).[@text]", text: written(text))
    #expect(found == (verdict == "fine" ? [] : ["quote/\(verdict)"]))
  }

  /// The rules of quotations that a sentence breaks.
  private func ids(of sentence: String, text: String) -> [String] {
    let other = "They say the fields below the town are dry fields."
    let captures = [text, other].map { Capture(bytes: Array($0.utf8)) }
    let sources = zip(["text", "other"], captures).map { name, capture in
      (
        "sources/\(name).yaml",
        """
        type: report
        genre: official
        title: A text
        published: 2021
        language: en
        text: {sha256: \(capture.sha256), paragraphs: \(capture.paragraphs.count)}

        """
      )
    }
    let registry = "board: {kind: organisation, names: [Board for the Waters of the Lower Aber Valley]}\n"
    return ExampleStore.diagnostics(
      for: sentence, captures: captures,
      evidence: Dictionary(uniqueKeysWithValues: sources + [("registry/actors.yaml", registry)])
    ).map(\.id.name).filter { $0.hasPrefix("quote/") }
  }

  /// The text with the characters that the table names by their number, and with filling.
  private func written(_ text: String) -> String {
    let filled = text.replacing(
      "[600 more characters]", with: String(repeating: "The water rises at night. ", count: 24))
    let parts = filled.split(separator: "{U+", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { result, part in
      let end = part.firstIndex(of: "}") ?? part.startIndex
      if let scalar = UInt32(part[..<end], radix: 16).flatMap(Unicode.Scalar.init) {
        result.unicodeScalars.append(scalar)
      }
      result += part[end...].dropFirst()
    }
  }
}
