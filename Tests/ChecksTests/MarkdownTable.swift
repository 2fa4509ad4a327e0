import Foundation
import TestSupport
import Testing

/// A Markdown file whose tables hold the cases of a test, for a reader to check.
struct MarkdownTable {
  struct Row: CustomTestStringConvertible {
    /// The nearest heading above.
    let heading: String
    let cells: [String]

    var testDescription: String { cells.joined(separator: " | ") }
  }

  let rows: [Row]

  /// - Parameter name: of a file in `Tables`.
  init(_ name: String) throws {
    try self.init(SharedMaterial.packageRoot.appending(path: "Tests/ChecksTests/Tables/\(name)"))
  }

  init(_ url: URL) throws {
    var heading = ""
    var rows: [Row] = []
    var isBody = false
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") { heading = String(line.drop { $0 == "#" || $0 == " " }) }
      guard line.hasPrefix("|") else {
        isBody = false
        continue
      }
      if line.hasPrefix("|---") {
        isBody = true
      } else if isBody {
        let cells = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false).dropLast()
        rows.append(Row(heading: heading, cells: cells.map { $0.trimmingCharacters(in: .whitespaces) }))
      }
    }
    self.rows = rows
  }
}
