import ByteText

/// The text of an edition, for comparison: paragraphs of words. The numbers of notes are left out, since one more note
/// changes all behind it, and so are the marks and identifiers of headings and the fences of divisions.
struct EditionText: Sendable {
  /// The formats that are compared, by their files' endings, the best first.
  enum Format: String, CaseIterable {
    case markdown = "md"
    case plain = "txt"
  }

  let format: Format
  let paragraphs: [[String]]

  init(_ bytes: [UInt8], format: Format) {
    self.format = format
    var paragraphs: [[String]] = []
    var current: [String] = []
    for line in String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      if format == .markdown, line.hasPrefix(":::") { continue }
      let words = line.split(whereSeparator: \.isWhitespace)
        .map { format == .markdown ? Self.readable($0) : String($0) }.filter { !$0.isEmpty }
      if words.isEmpty, !current.isEmpty {
        paragraphs.append(current)
        current = []
      }
      current += words
    }
    self.paragraphs = current.isEmpty ? paragraphs : paragraphs + [current]
  }

  /// A word of Markdown without `[^3]` and `[^3]:`; empty for `##` and `{#identifier}`.
  private static func readable(_ word: Substring) -> String {
    if word.hasPrefix("{#"), word.hasSuffix("}") { return "" }
    var rest = word.allSatisfy { $0 == "#" } ? "" : word
    var result = ""
    while let open = rest.firstRange(of: "[^"), let close = rest[open.upperBound...].firstIndex(of: "]") {
      result += rest[..<open.lowerBound]
      rest = rest[rest.index(after: close)...]
      if result.isEmpty, rest.first == ":" { rest = rest.dropFirst() }
    }
    return result + rest
  }
}
