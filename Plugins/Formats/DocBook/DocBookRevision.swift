import DocumentModel
import PluginKit

/// One revision of a document's history, as DocBook has it: what the paragraph of a division of class `revision` says in
/// its spans.
struct DocBookRevision {
  var number = ""
  var date = ""
  var initials: [String] = []
  var remark = ""

  /// Nil where the block says something else, or in another order.
  init?(_ block: Block) {
    guard block.attributes.hasClass("revision"), case .division(let blocks) = block.kind, blocks.count == 1,
      case .paragraph(let content)? = blocks.first?.kind
    else { return nil }
    for inline in content {
      guard case .span(let words) = inline.kind else {
        guard PlainWords.isPlain([inline]), PlainWords.of([inline]).allSatisfy(\.isWhitespace) else { return nil }
        continue
      }
      let text = PlainWords.of(words)
      guard PlainWords.isPlain(words), remark.isEmpty else { return nil }
      switch inline.attributes.classes {
      case ["revnumber"] where number.isEmpty && date.isEmpty: number = text
      case ["date"] where date.isEmpty: date = text
      case ["authorinitials"] where !date.isEmpty: initials.append(text)
      case ["revremark"] where !date.isEmpty: remark = text
      default: return nil
      }
    }
    guard !date.isEmpty else { return nil }
  }
}

/// What a division `info` before the text holds that DocBook has a place for in its information.
struct DocBookFrontMatter {
  /// The notices, each as the blocks of a division of class `legalnotice`.
  private(set) var notices: [Block] = []
  private(set) var revisions: [DocBookRevision] = []
  /// The document's blocks without them.
  private(set) var blocks: [Block]

  /// Of a fragment, where all that a document holds is text.
  init(ofFragment blocks: [Block]) { self.blocks = blocks }

  init(_ blocks: [Block]) {
    self.blocks = blocks
    guard let first = blocks.first, first.attributes.hasClass("info"), case .division(let parts) = first.kind else {
      return
    }
    var rest: [Block] = []
    for part in parts {
      if case .division(let content) = part.kind {
        if part.attributes.hasClass("legalnotice") {
          notices.append(part)
          continue
        }
        let found = content.compactMap(DocBookRevision.init)
        if part.attributes.hasClass("revhistory"), revisions.isEmpty, !found.isEmpty, found.count == content.count {
          revisions = found
          continue
        }
      }
      rest.append(part)
    }
    self.blocks[0].kind = .division(rest)
    if rest.isEmpty, first.attributes.id == nil { self.blocks.removeFirst() }
  }
}
