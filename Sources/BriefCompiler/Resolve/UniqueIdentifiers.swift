import Diagnostics
import DocumentModel

/// Makes identifiers unique over all files that a brief is made of.
///
/// A heading's own identifier gives way by a number; one that an author wrote twice is said.
enum UniqueIdentifiers {
  static func make(in blocks: [Block], diagnostics: inout DiagnosticSink) -> [Block] {
    var seen: Set<String> = []
    return blocks.map { unique($0, &seen, &diagnostics) }
  }

  private static func unique(_ block: Block, _ seen: inout Set<String>, _ diagnostics: inout DiagnosticSink) -> Block {
    var block = block
    if let id = block.attributes.id, !seen.insert(id).inserted {
      var number = 1
      while !seen.insert("\(id)-\(number)").inserted { number += 1 }
      if block.attributes.span.isKnown {
        diagnostics.warning(
          "reference/duplicate-id", "the identifier “\(id)” is used twice", at: block.attributes.span,
          notes: ["the second one is called “\(id)-\(number)” here"], fixes: [Fix("choose another identifier")])
      }
      block.attributes.id = "\(id)-\(number)"
    }
    switch block.kind {
    case .division(let content): block.kind = .division(content.map { unique($0, &seen, &diagnostics) })
    case .quote(let content): block.kind = .quote(content.map { unique($0, &seen, &diagnostics) })
    default: break
    }
    return block
  }
}
