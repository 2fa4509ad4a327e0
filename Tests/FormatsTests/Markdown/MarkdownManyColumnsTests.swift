import DocumentModel
import Formats
import TestSupport
import Testing

@Suite("Markdown tables of many columns")
struct MarkdownManyColumnsTests {
  @Test("a table with shares and more columns than hyphens are looked for is written")
  func manyColumns() {
    let count = 5_200
    let table = Table(
      columns: Array(repeating: Table.Column(width: 1 / Double(count)), count: count), head: [],
      body: [Table.Row(cells: Array(repeating: Table.Cell([.text("a")]), count: count))])
    let written = Rendering.of(Document(blocks: [Block(.table(table))]), with: MarkdownRenderer.self).text
    #expect(written.contains("a"))
  }
}
