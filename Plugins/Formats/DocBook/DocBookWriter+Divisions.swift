import DocumentModel
import XMLSyntax

extension DocBookWriter {
  mutating func writeDivision(_ block: Block, _ blocks: [Block]) {
    let attributes = block.attributes
    if attributes.hasClass("references") { return writeSourceList(block, blocks, in: .block) }
    if note == nil, !insideAdmonition, let (name, role) = Self.admonition(attributes) {
      xml.startLine(name)
      self.attributes(attributes, role: role)
      insideAdmonition = true
      writeTitle(from: blocks, attributes)
      push(.blocks(Self.withoutTitle(blocks), .block), .endAdmonition)
    } else if attributes.hasClass("key-figures"), !blocks.isEmpty, blocks.allSatisfy(Self.isKeyFigure) {
      xml.startLine("variablelist")
      self.attributes(attributes, role: "key-figures")
      push(.keyFigures(blocks[...]))
    } else if note == nil, !attributes.claims.isEmpty || Self.isHeading(blocks.first) {
      xml.startLine("sidebar")
      self.attributes(attributes, role: Self.role(attributes))
      writeTitle(from: blocks, attributes)
      push(.blocks(Self.withoutTitle(blocks), .block), .endFilled)
    } else {
      anchor(attributes)
      push(.blocks(blocks[...], .block))
    }
  }

  /// The admonition that a division's classes name: the element, and a role where the element does not say it all.
  static func admonition(_ attributes: Attributes) -> (name: String, role: String?)? {
    for name in attributes.classes {
      let word = name.hasPrefix("callout-") ? String(name.dropFirst("callout-".count)) : name
      switch word {
      case "note", "tip", "warning", "important", "caution": return (word, nil)
      case "sources-differ", "conflict": return ("note", "conflict")
      default: continue
      }
    }
    return nil
  }

  private static func isHeading(_ block: Block?) -> Bool {
    if case .heading? = block?.kind { true } else { false }
  }

  private static func withoutTitle(_ blocks: [Block]) -> ArraySlice<Block> {
    isHeading(blocks.first) ? blocks.dropFirst() : blocks[...]
  }

  /// The first heading of a container is its title; else its `title` attribute.
  private mutating func writeTitle(from blocks: [Block], _ attributes: Attributes) {
    if let first = blocks.first, case .heading(_, let content) = first.kind {
      startTitle()
      self.attributes(first.attributes)
      drain(.inlines(content[...]))
      xml.end()
    } else if let title = attributes["title"] {
      startTitle()
      xml.text(title)
      xml.end()
    }
    xml.forgetContent()
  }

  private static func isKeyFigure(_ block: Block) -> Bool {
    guard case .division(let blocks) = block.kind, case .paragraph? = blocks.first?.kind else { return false }
    return block.attributes.hasClass("key-figure")
  }

  /// A key figure is an entry: the value as its term, what it counts and who says so below.
  mutating func writeKeyFigure(_ figures: ArraySlice<Block>) {
    guard let figure = figures.first, case .division(let blocks) = figure.kind,
      case .paragraph(let value)? = blocks.first?.kind
    else { return xml.end() }
    xml.startLine("varlistentry")
    attributes(figure.attributes, role: "key-figure")
    xml.startLine("term")
    if let first = blocks.first { attributes(first.attributes) }
    drain(.inlines(value[...]))
    xml.end()
    xml.startLine("listitem")
    push(.blocks(blocks.dropFirst(), .block), .endFilled, .end, .keyFigures(figures.dropFirst()))
  }
}
