/// The text of an edition, for comparison: paragraphs of words. Of Markdown these are the words that a reader reads:
/// the numbers of notes are left out, since one more note changes all behind it, and so are marks, addresses and
/// identifiers.
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
    paragraphs =
      switch format {
      case .markdown: EditionWords(ofMarkdown: bytes).paragraphs
      case .plain: Self.paragraphs(of: String(decoding: bytes, as: UTF8.self))
      }
  }

  private static func paragraphs(of text: String) -> [[String]] {
    var paragraphs: [[String]] = []
    var current: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      if words.isEmpty, !current.isEmpty {
        paragraphs.append(current)
        current = []
      }
      current += words
    }
    return current.isEmpty ? paragraphs : paragraphs + [current]
  }
}
