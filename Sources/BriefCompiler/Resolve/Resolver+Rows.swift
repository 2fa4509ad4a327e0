import DocumentModel
import PluginKit

/// A citation in a row of a table supports the whole row: the last column often names the source.
extension Resolver {
  /// Gives the cells of a row that cite nothing what the others cite.
  ///
  /// - Parameter cells: the sentences of each cell of the table, in order.
  func shareCitations(in table: Table, _ cells: [Range<Int>]) {
    var cells = cells[...]
    for row in table.head + table.body + table.foot {
      let sentences = cells.prefix(row.cells.count).flatMap { $0 }
      cells = cells.dropFirst(row.cells.count)
      let citations = sentences.flatMap { self.sentences[$0].citations }
      let claims = sentences.flatMap { self.sentences[$0].claims }
      for index in sentences where self.sentences[index].citations.isEmpty {
        self.sentences[index] = self.sentences[index].citing(citations, claims)
      }
    }
  }
}
