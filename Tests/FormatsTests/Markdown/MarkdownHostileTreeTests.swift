import DocumentModel
import Formats
import TestSupport
import Testing

@Suite("Markdown output of hostile trees")
struct MarkdownHostileTreeTests {
  /// A tree of a size.
  struct Family: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var make: @Sendable (Int) -> [Block]
  }

  private static func text(_ text: String) -> Family {
    Family(testDescription: "text of \(text.debugDescription)") {
      [.paragraph([.text(String(repeating: text, count: $0))])]
    }
  }

  private static func inlines(_ name: String, _ inline: Inline) -> Family {
    Family(testDescription: name) { [.paragraph(Array(repeating: inline, count: $0))] }
  }

  static let families: [Family] =
    ["*", "_", "`", "[", "$", "\\", "{", "<", "&a", "a@", "-", ".", " ", "~", "^", "# ", " [a", "   ["].map(text) + [
      inlines("emphasis", Inline(.emphasis([.text("a")]))), inlines("emphasis of marks", Inline(.strong([.text("(")]))),
      inlines("code", Inline(.code("`"))), inlines("line ends", Inline(.softBreak)),
      inlines("line breaks", Inline(.lineBreak)),
      inlines("notes", Inline(.footnote(Footnote(label: "a", content: [.paragraph([.text("b")]), .paragraph([])])))),
      Family(testDescription: "notes of one label") {
        [.paragraph((0..<$0).map { Inline(.footnote(Footnote(label: "a", content: [.paragraph([.text("\($0)")])]))) })]
      },
      Family(testDescription: "table rows") {
        let cells = [Table.Cell([.text("a")]), Table.Cell([.text("b")])]
        let rows = (0..<$0).map { _ in Table.Row(cells: cells) }
        return [Block(.table(Table(columns: [.init(), .init()], head: [], body: rows)))]
      },
      Family(testDescription: "rows of a grid table") {
        let cells = [Table.Cell(blocks: [.paragraph([.text("a")]), .paragraph([])]), Table.Cell([.text("b")])]
        let rows = (0..<$0).map { _ in Table.Row(cells: cells) }
        return [Block(.table(Table(columns: [.init(), .init()], head: [], body: rows)))]
      },
    ]

  @Test("a tree four times the size takes no sixteen times the time", arguments: families)
  func linear(family: Family) {
    func time(_ size: Int, wrap: Int) -> Double {
      let document = Document(blocks: family.make(size))
      return ProcessorTime.seconds(rounds: 2) { _ = MarkdownRendererTests.render(document, wrap: wrap) }
    }
    for wrap in [0, 72] {
      // Small times are those of the machine and not of the tree.
      let (short, long) = (time(2_000, wrap: wrap), time(8_000, wrap: wrap))
      #expect(long < max(0.1, 11 * short), "\(short) s, \(long) s")
    }
  }
}
