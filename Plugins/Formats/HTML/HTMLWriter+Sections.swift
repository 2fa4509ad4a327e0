import ByteText
import DocumentModel
import PluginKit

extension HTMLWriter {
  /// Writes a block where headings open sections.
  mutating func writeInSection(_ block: Block) {
    switch block.kind {
    case .heading(let level, let content): openSection(level, content, block)
    case .division(let blocks): openDivision(block, blocks, in: .section)
    case .directive(let directive):
      anchor(block.attributes)
      push(.blocks(directive.body[...], .section))
    default: write(block)
    }
  }

  private mutating func openSection(_ level: Int, _ content: [Inline], _ block: Block) {
    closeSections(above: sections.lastIndex { $0 < level }.map { max($0 + 1, barrier) } ?? barrier)
    sections.append(level)
    let number = numbering.next(level, block.attributes)
    let anchor: String
    if let id = block.attributes.id, !id.isEmpty {
      anchor = names.take(id)
    } else {
      anchor = names.add(number.isEmpty ? "section" : "section-\(number)")
    }
    let depth = sections.count
    entries.append(Entry(level: depth, number: number, title: PlainWords.of(content), anchor: anchor))
    let isSummary = depth == 1 && barrier == 0 && HTMLSummary.isSummary(block)
    open("section", block.attributes, classes: isSummary ? "summary" : "", id: anchor)
    body.write("\n")
    heading(depth: depth, number: number, content)
  }

  /// The tag follows the depth of the section, not the level as written, so that no level is skipped.
  private mutating func heading(depth: Int, number: String, _ content: [Inline]) {
    let tag = headingTag(depth)
    body.write("<\(tag)>")
    if !number.isEmpty { body.write("<span class=\"number\">\(number)</span> ") }
    drain(.inlines(content[...]))
    body.write("</\(tag)>\n")
  }

  func headingTag(_ depth: Int) -> String {
    let first = context.isStandalone && !document.metadata.title.isEmpty ? 2 : 1
    return "h\(min(6, first + max(0, depth - 1)))"
  }

  mutating func closeSections(above count: Int) {
    while sections.count > max(0, count) {
      sections.removeLast()
      body.write("</section>\n")
    }
  }

  /// A division that begins with a heading is no part of the sections that are open at that level.
  mutating func openDivision(_ block: Block, _ blocks: [Block], in place: Place) {
    if place == .section, let level = Self.firstHeading(blocks) {
      closeSections(above: sections.lastIndex { $0 < level }.map { max($0 + 1, barrier) } ?? barrier)
    }
    if let kind = block.attributes.admonition {
      open("div", block.attributes, classes: "admonition \(kind)")
      body.write("\n")
      if let title = block.attributes["title"] {
        body.write("<p class=\"admonition-title\">")
        text(title)
        body.write("</p>\n")
      }
      return push(.blocks(blocks[...], .block), .markup("</div>\n"))
    }
    let isAside = cellDepth == 0 && block.attributes.hasClass("sources-differ")
    let tag = isAside ? "aside" : "div"
    body.write("<\(tag)")
    attributes(block.attributes)
    if block.attributes.hasClass("references") {
      attribute("role", "doc-bibliography")
    } else if block.attributes.hasClass("key-figures") {
      attribute("role", "group")
      attribute("aria-label", words.figures)
    }
    body.write(">")
    body.write("\n")
    if place == .section {
      push(
        .blocks(blocks[...], .section), .endDivision(sections: sections.count, barrier: barrier, tag: tag))
      barrier = sections.count
    } else {
      push(.blocks(blocks[...], .block), .markup("</\(tag)>\n"))
    }
  }

  private static func firstHeading(_ blocks: [Block]) -> Int? {
    var first = blocks.first
    while let block = first {
      switch block.kind {
      case .heading(let level, _): return level
      case .division(let inner): first = inner.first
      case .directive(let directive): first = directive.body.first
      default: return nil
      }
    }
    return nil
  }
}
