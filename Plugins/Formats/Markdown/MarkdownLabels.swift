import DocumentModel
import MarkdownSyntax

/// The texts of headings. `[Method]` would be a link to a heading of that name.
///
/// They are read where the first brackets are met: most documents have none that could be a link.
final class MarkdownLabels {
  private let blocks: [Block]
  /// A heading that the writer adds.
  private let added: String
  private lazy var all = texts()

  init(of blocks: [Block], and added: String) {
    self.blocks = blocks
    self.added = added
  }

  /// True where some heading reads like this.
  func contains(_ text: String) -> Bool { all.contains(Self.normalized(text)) }

  private func texts() -> Set<String> {
    var labels: Set = [Self.normalized(added)]
    var pending = [blocks]
    while let blocks = pending.popLast() {
      for block in blocks {
        switch block.kind {
        case .heading(_, let content): labels.insert(Self.normalized(content.plainText))
        case .paragraph, .plain, .code, .raw, .thematicBreak, .lines: break
        default: block.visitChildren(blocks: { pending.append($0) }, inlines: { _ in })
        }
      }
    }
    return labels
  }

  /// A label in the form in which labels are compared.
  static func normalized(_ label: String) -> String {
    // In ASCII each letter has one other case.
    let isASCII = label.utf8.allSatisfy { $0 < 0x80 }
    let folded = isASCII ? label.lowercased() : label.lowercased().uppercased().lowercased()
    let words = folded.unicodeScalars.split(whereSeparator: \.isFlankingSpace)
    return words.count == 1 ? folded : words.map(String.init).joined(separator: " ")
  }
}
