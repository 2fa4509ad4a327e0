import DocumentModel
import XMLSyntax

extension DocBookWriter {
  /// Blocks where headings open sections.
  ///
  /// - Parameter tail: true where all that follows them stands in sections.
  func sectionBlocks(_ blocks: [Block], tail: Bool) -> Step {
    .blocks(blocks[...], .section(tails: sectionTails(blocks, tail)))
  }

  /// Writes a block where headings open sections.
  ///
  /// - Parameter tail: true where all that follows stands in sections.
  mutating func writeInSection(_ block: Block, before rest: ArraySlice<Block>, tail: Bool) {
    switch block.kind {
    case .heading(let level, _):
      openSection()
      close(from: level)
      heading = block
    case .division(let blocks) where isSourceList(block.attributes):
      writeSourceList(block, blocks, inSection: true)
    case .division(let blocks) where opensSections(block, blocks, tail: tail):
      openSection()
      close(from: Self.firstLevel(blocks))
      let name = block.attributes.id.flatMap { $0.isEmpty ? nil : names.take($0) }
      if let name { sectionNames.append(name) }
      let classes = Self.classes(block.attributes)
      sectionClasses += classes
      // Sections come last in DocBook: where other text follows, it stands in the section of the division.
      guard tail else { return push(sectionBlocks(blocks, tail: false)) }
      let id = name.map { ["#\($0)"] } ?? []
      xml.instructionLine("dossier", (["division"] + id + direction(block.attributes) + classes).joined(separator: " "))
      let own = Self.directions(block.attributes)
      sectionDivisions.append((sections.count, own.isEmpty ? directionsAround : own))
      push(sectionBlocks(blocks, tail: true), .endSections(sections.count))
    default:
      openSection()
      write(block, in: .block, before: rest)
    }
  }

  /// The language and direction of the division that a section opened here stands in directly.
  private var directionsAround: [Attributes.Pair] {
    sectionDivisions.last.flatMap { $0.depth == sections.count ? $0.directions : nil } ?? []
  }

  private static func directions(_ attributes: Attributes) -> [Attributes.Pair] {
    attributes.isEmpty ? [] : attributes.pairs.filter { $0.key == "lang" || $0.key == "dir" }
  }

  /// For each block whether all that follows it stands in sections: divisions that become sections, up to a heading.
  private func sectionTails(_ blocks: [Block], _ tail: Bool) -> [Bool] {
    var tails = [Bool](repeating: tail, count: blocks.count)
    for index in blocks.indices.dropFirst().reversed() {
      tails[index - 1] = standsInSection(blocks[index], tail: tails[index])
    }
    return tails
  }

  private func standsInSection(_ block: Block, tail: Bool) -> Bool {
    switch block.kind {
    case .heading: true
    case .division(let blocks): opensSections(block, blocks, tail: tail)
    default: false
    }
  }

  /// True for a division that becomes sections: it leaves nothing of what follows inside them.
  ///
  /// - Parameter tail: true where all that follows it stands in sections.
  private func opensSections(_ block: Block, _ blocks: [Block], tail: Bool) -> Bool {
    guard !isSourceList(block.attributes), Self.admonition(block.attributes) == nil, block.attributes.claims.isEmpty,
      tail || isFindings(block), let first = blocks.first
    else { return false }
    // What comes after the first division matters up to a heading.
    let rest = blocks.dropFirst()
    let end = rest.firstIndex { if case .heading = $0.kind { true } else { false } } ?? rest.endIndex
    let last = end == rest.endIndex ? tail : true
    return standsInSection(first, tail: rest[..<end].reversed().reduce(last) { standsInSection($1, tail: $0) })
  }

  /// True for findings, whose sections hold what follows.
  private func isFindings(_ block: Block) -> Bool {
    block.attributes.hasClass("key-findings") && direction(block.attributes).isEmpty
  }

  /// Starts the section of the heading that was read last, now that something follows it.
  mutating func openSection() {
    guard let heading, case .heading(let level, let content) = heading.kind else { return }
    self.heading = nil
    xml.startLine("section")
    var anchors = sectionNames[...]
    sectionNames = []
    var own = heading.attributes
    let shared = sectionClasses.isEmpty ? [] : Self.classes(own).filter(sectionClasses.contains)
    if !sectionClasses.isEmpty { own.classes += sectionClasses.filter { !own.classes.contains($0) } }
    sectionClasses = []
    let around = directionsAround
    let isDirected = !around.isEmpty && !Self.directions(own).isEmpty
    if !isDirected, !around.isEmpty { own.pairs += around }
    attributes(own, name: own.id?.isEmpty ?? true ? anchors.popFirst() : nil)
    for name in shared { xml.instructionLine("dossier", "class \(name)") }
    if isDirected { xml.instructionLine("dossier", "direction own") }
    sections.append(level)
    noteLevel(level, usual: nextLevel - 1)
    startTitle()
    drain(.inlines(content[...]))
    xml.end()
    xml.forgetContent()
    for name in anchors { anchor(named: name) }
  }

  /// Ends the open sections that a heading of a level is not inside of.
  private mutating func close(from level: Int) {
    closeSections(above: sections.lastIndex { $0 < level }.map { $0 + 1 } ?? 0)
  }

  /// Ends open sections until as many are left as said. A section needs a block.
  mutating func closeSections(above count: Int) {
    while sections.count > count {
      sections.removeLast()
      endFilled()
    }
  }

  /// The level that a heading inside the open sections usually has.
  var nextLevel: Int { firstLevel + sections.count }

  /// The level of the first heading that opens a section; 1 where there is none.
  static func firstLevel(_ blocks: [Block]) -> Int { blocks.lazy.compactMap(leadingLevel).first ?? 1 }

  /// The level of the heading that a block is or begins with.
  private static func leadingLevel(_ block: Block) -> Int? {
    var block = block
    while case .division(let blocks) = block.kind, let first = blocks.first { block = first }
    if case .heading(let level, _) = block.kind { return level }
    return nil
  }

  /// Keeps the level of a heading where nesting does not tell it.
  mutating func noteLevel(_ level: Int, usual: Int) {
    if level != min(usual, 6) { xml.instructionLine("dossier", "level \(level)") }
  }

  mutating func startTitle() { xml.startLine("title") }
}
