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
    if isPlain(label.utf8Span.span) { return label.lowercased() }
    let folded = label.lowercased().uppercased().lowercased()
    return folded.unicodeScalars.split(whereSeparator: \.isFlankingSpace).map(String.init).joined(separator: " ")
  }

  /// True for words of ASCII with one space between them.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var last: UInt8 = 0x20
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte > 0x20 || byte == 0x20 && last != 0x20, byte < 0x80 else { return false }
      last = byte
    }
    return last != 0x20
  }
}
