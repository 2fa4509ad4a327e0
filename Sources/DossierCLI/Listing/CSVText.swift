/// Rows as RFC 4180 writes them: lines end with CR LF, and a field with a comma, a quotation mark or a line end stands
/// in quotation marks.
enum CSVText {
  static func rows(_ rows: [[String]]) -> String { rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined() }

  private static func field(_ text: String) -> String {
    text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
