import Diagnostics
import DocumentModel

/// Makes identifiers unique over all files that a brief is made of.
///
/// A heading's own identifier gives way by a number; one that an author wrote twice is said.
enum UniqueIdentifiers {
  static func make(in blocks: [Block], diagnostics: inout DiagnosticSink) -> [Block] {
    var names = UniqueNamesInUse()
    return blocks.replacingElements { unique($0, &names, &diagnostics) } ?? blocks
  }

  /// Nil for a block that stays.
  private static func unique(
    _ block: Block, _ names: inout UniqueNamesInUse, _ diagnostics: inout DiagnosticSink
  ) -> [Block]? {
    var changed: Block?
    if let id = block.attributes.id, let other = names.replacement(for: id) {
      if block.attributes.span.isKnown {
        diagnostics.warning(
          "reference/duplicate-id", "the identifier “\(id)” is used twice", at: block.attributes.span,
          notes: ["the second one is called “\(other)” here"], fixes: [Fix("choose another identifier")])
      }
      changed = block
      changed?.attributes.id = other
    }
    let inner: Block.Kind? =
      switch block.kind {
      case .division(let content):
        content.replacingElements { unique($0, &names, &diagnostics) }.map { .division($0) }
      case .quote(let content): content.replacingElements { unique($0, &names, &diagnostics) }.map { .quote($0) }
      default: nil
      }
    if let inner { changed = Block(inner, attributes: (changed ?? block).attributes, span: block.span) }
    return changed.map { [$0] }
  }
}

/// The identifiers that are taken, and the number that was last put to each.
private struct UniqueNamesInUse {
  private var taken: Set<String> = []
  private var numbers: [String: Int] = [:]

  /// Nil for an identifier that was free and is taken now; otherwise a free one, which is taken.
  mutating func replacement(for id: String) -> String? {
    if taken.insert(id).inserted { return nil }
    while true {
      numbers[id, default: 0] += 1
      let candidate = "\(id)-\(numbers[id, default: 0])"
      if taken.insert(candidate).inserted { return candidate }
    }
  }
}
