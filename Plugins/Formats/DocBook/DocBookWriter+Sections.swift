import DocumentModel
import XMLSyntax

extension DocBookWriter {
  /// Blocks where headings open sections.
  func sectionBlocks(_ blocks: [Block]) -> Step { .blocks(blocks[...], .section(tails: sectionTails(blocks))) }

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
    case .division(let blocks) where mayOpenSections(block, blocks) && (tail || isFindings(block)):
      openSection()
      close(from: Self.firstLevel(blocks))
      let name = block.attributes.id.flatMap { $0.isEmpty ? nil : names.take($0) }
      if let name { sectionNames.append(name) }
      let classes = Self.classes(block.attributes)
      sectionClasses += classes
      // Sections come last in DocBook: where other text follows, it stands in the section of the division.
      guard tail else { return push(sectionBlocks(blocks)) }
      let id = name.map { ["#\($0)"] } ?? []
      xml.instructionLine("dossier", (["division"] + id + direction(block.attributes) + classes).joined(separator: " "))
      push(sectionBlocks(blocks), .endSections(sections.count))
    default:
      openSection()
      write(block, in: .block, before: rest)
    }
  }

  /// For each block whether all that follows it stands in sections: divisions that become sections, up to a heading.
  private func sectionTails(_ blocks: [Block]) -> [Bool] {
    var tails = [Bool](repeating: true, count: blocks.count)
    var tail = true
    for (index, block) in blocks.enumerated().reversed() {
      tails[index] = tail
      switch block.kind {
      case .heading: tail = true
      case .division(let inner) where mayOpenSections(block, inner): tail = tail || isFindings(block)
      default: tail = false
      }
    }
    return tails
  }

  /// True for a division that becomes sections where that leaves nothing of what follows inside them.
  private func mayOpenSections(_ block: Block, _ blocks: [Block]) -> Bool {
    !isSourceList(block.attributes) && Self.admonition(block.attributes) == nil && block.attributes.claims.isEmpty
      && beginWithSection(blocks)
  }

  /// True where nothing stands before the first section.
  private func beginWithSection(_ blocks: [Block]) -> Bool {
    guard let first = blocks.first else { return false }
    switch first.kind {
    case .heading: return true
    case .division(let inner):
      return mayOpenSections(first, inner) && (isFindings(first) || standInSections(blocks.dropFirst()))
    default: return false
    }
  }

  private func standInSections(_ blocks: ArraySlice<Block>) -> Bool {
    for block in blocks {
      switch block.kind {
      case .heading: return true
      case .division(let inner) where mayOpenSections(block, inner): if isFindings(block) { return true }
      default: return false
      }
    }
    return true
  }

  /// True for findings, whose sections hold what follows.
  private func isFindings(_ block: Block) -> Bool {
    block.attributes.hasClass("key-findings") && direction(block.attributes).isEmpty
  }

  private static func startsWithHeading(_ block: Block?) -> Bool {
    var block = block
    while let current = block {
      switch current.kind {
      case .heading: return true
      case .division(let blocks): block = blocks.first
      default: return false
      }
    }
    return false
  }

  /// Starts the section of the heading that was read last, now that something follows it.
  mutating func openSection() {
    guard let heading, case .heading(let level, let content) = heading.kind else { return }
    self.heading = nil
    xml.startLine("section")
    var anchors = sectionNames[...]
    sectionNames = []
    var own = heading.attributes
    if !sectionClasses.isEmpty { own.classes += sectionClasses.filter { !own.classes.contains($0) } }
    sectionClasses = []
    attributes(own, name: own.id?.isEmpty ?? true ? anchors.popFirst() : nil)
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
  static func firstLevel(_ blocks: [Block]) -> Int {
    for block in blocks {
      switch block.kind {
      case .heading(let level, _): return level
      case .division(let content) where startsWithHeading(content.first): return firstLevel(content)
      default: continue
      }
    }
    return 1
  }

  /// Keeps the level of a heading where nesting does not tell it.
  mutating func noteLevel(_ level: Int, usual: Int) {
    if level != min(usual, 6) { xml.instructionLine("dossier", "level \(level)") }
  }

  mutating func startTitle() { xml.startLine("title") }
}
