import ByteText
import DocumentModel
import PluginKit
import XMLSyntax

extension DocBookWriter {
  mutating func writeDivision(_ block: Block, _ blocks: [Block]) {
    let attributes = block.attributes
    if isSourceList(attributes) { return writeSourceList(block, blocks, inSection: false) }
    if note == nil, !insideAdmonition, let name = Self.admonition(attributes) {
      xml.startLine(name)
      self.attributes(attributes, without: Self.classes(attributes).first == name ? [name] : [])
      insideAdmonition = true
      writeTitle(from: blocks, attributes)
      push(.blocks(Self.withoutTitle(blocks), .block), .endAdmonition)
    } else if attributes.hasClass("key-figures"), !blocks.isEmpty, blocks.allSatisfy(Self.isKeyFigure) {
      xml.startLine("variablelist")
      self.attributes(attributes, role: "key-figures")
      push(.keyFigures(blocks[...]))
    } else if note == nil,
      needsElement(attributes) || (Self.isHeading(blocks.first) && !Self.classes(attributes).isEmpty)
    {
      xml.startLine("sidebar")
      let isSidebar = attributes.hasClass("sidebar")
      self.attributes(attributes, role: isSidebar ? nil : "division", without: ["sidebar"])
      writeTitle(from: blocks, attributes)
      push(.blocks(Self.withoutTitle(blocks), .block), .endFilled)
    } else {
      // DocBook has no plain container. Its bounds are kept for who reads them; no schema or style sheet looks at them.
      let id = attributes.id.flatMap { $0.isEmpty ? nil : names.take($0) }
      let words = (id.map { ["#\($0)"] } ?? []) + direction(attributes) + Self.classes(attributes)
      xml.instructionLine("dossier", (["division"] + words).joined(separator: " "))
      if let id { anchor(named: id) }
      let content = attributes.hasClass("glossary") ? Self.glossary(blocks) : blocks
      push(.blocks(content[...], .block), .instruction("end-division"))
    }
  }

  /// Language and direction as words of an instruction.
  func direction(_ attributes: Attributes) -> [String] {
    guard !attributes.isEmpty else { return [] }
    let language = attributes.language.flatMap { LanguageTag($0) }.map { ["lang=\($0.text)"] } ?? []
    return language + (attributes["dir"].flatMap { ["ltr", "rtl"].contains($0) ? ["dir=\($0)"] : nil } ?? [])
  }

  /// True for a division that carries what only an element can carry.
  private func needsElement(_ attributes: Attributes) -> Bool {
    guard !attributes.isEmpty else { return false }
    if !attributes.claims.isEmpty || attributes.hasClass("sidebar") || !direction(attributes).isEmpty { return true }
    guard document.apparatus.banner != nil, case .label = LabelMarkup(attributes) else { return false }
    return true
  }

  /// The element of the admonition that a division's classes name.
  static func admonition(_ attributes: Attributes) -> String? {
    for name in attributes.classes {
      if let kind = Attributes.admonition(of: name) { return kind }
      switch name {
      case "danger", "callout-danger": return "warning"
      case "sources-differ", "conflict": return "note"
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
    if let first = blocks.first, case .heading(let level, let content) = first.kind {
      noteLevel(level, usual: nextLevel)
      startTitle()
      self.attributes(first.attributes)
      drain(.inlines(content[...]))
      xml.end()
    } else if let title = attributes["title"] {
      xml.instructionLine("dossier", "title attribute")
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
