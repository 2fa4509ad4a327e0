/// A pipe table.
enum MarkdownTable {
  static func text(header: [String], rows: [[String]]) -> String {
    ([header, header.map { _ in "---" }] + rows.map { $0.map(cell) })
      .map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
