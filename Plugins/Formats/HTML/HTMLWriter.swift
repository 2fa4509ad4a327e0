import ByteText
import Diagnostics
import DocumentModel
import PluginKit

/// Writes a document's text and notes. What is still to be written stands on a stack, so that no nesting of the input
/// becomes nesting of calls.
struct HTMLWriter {
  /// Where blocks stand.
  enum Place {
    /// In the page or a section: a heading opens a section.
    case section
    /// Inside another block.
    case block
  }

  /// Something still to be written.
  enum Step {
    case blocks(ArraySlice<Block>, Place)
    case inlines(ArraySlice<Inline>)
    /// Markup of our own.
    case markup(String)
    /// The end tag of an element.
    case end(String)
    case items(List, Int)
    case definitions(DefinitionList, Int)
    case lines([[Inline]], Int)
    case rows(ArraySlice<TableGrid.Row>, isHead: Bool)
    case cells(ArraySlice<TableGrid.Cell>, isHead: Bool)
    /// Ends the sections that a division opened, and the division.
    case endDivision(sections: Int, barrier: Int, tag: String)
    case endPlain
    case endLink
    case endCell(String)
    case endQuotation
    case notes(Int)
    case backlinks(Int)
    case endNote(Int)
    case contentsPlace
  }

  /// A heading as the contents list it.
  struct Entry {
    var level: Int
    var number: String
    var title: String
    var anchor: String
  }

  let document: Document
  let context: PluginContext
  let words: HTMLWords
  let quotes: QuotationStyle
  let cards: [ClaimReference: ClaimCard]
  var body = ByteWriter(capacity: 16384)
  /// The head of a whole page.
  var masthead: [UInt8] = []
  var diagnostics = DiagnosticSink()
  var steps: [Step] = []
  var names: HTMLNames
  /// The levels of the open sections, outermost first.
  var sections: [Int] = []
  /// Sections below this count belong to what stands around the division that is being written.
  var barrier = 0
  var numbering: HTMLNumbering
  var entries: [Entry] = []
  /// Where the contents go in `body`.
  var contentsOffset: Int?
  /// How deep the text is in links and in quotation marks: links do not nest, marks change.
  var linkDepth = 0
  var quotationDepth = 0
  /// How deep the text is in cells of tables, where HTML allows no headings.
  var cellDepth = 0
  var notes: HTMLNotes
  var charts = 0
  /// How often each name of a table was given: regions have names of their own.
  var tableNames: [String: Int] = [:]
  /// The ids of the cards that are written.
  var cardAnchors: [ClaimReference: String] = [:]
  /// The claims that the summary and the key figures at the head rest on.
  var leadingClaims: Set<ClaimReference> = []
  var saidMath = false
  var isInNotes = false
  /// Where the last text without an element of its own ended.
  var plainEnd: Int?

  init(_ document: Document, context: PluginContext) {
    self.document = document
    self.context = context
    words = .of(document.metadata.language)
    quotes = .of(document.metadata.language)
    cards = Dictionary(document.apparatus.claims.map { ($0.reference, $0) }) { first, _ in first }
    names = HTMLNames(document)
    numbering = HTMLNumbering(document.blocks)
    notes = HTMLNotes(document.apparatus.notes)
  }

  mutating func run() {
    if context.isStandalone { writeMasthead() }
    let summary = HTMLSummary.count(document.blocks)
    push(
      .blocks(document.blocks[..<summary], .section), .contentsPlace, .blocks(document.blocks[summary...], .section))
    finishSteps()
    closeSections(above: 0)
    writeNotes()
  }

  mutating func finishSteps() { while let step = steps.popLast() { write(step) } }

  // Puts steps on the stack, the first to be written first.

  mutating func push(_ step: Step) { steps.append(step) }

  mutating func push(_ first: Step, _ second: Step) {
    steps.append(second)
    steps.append(first)
  }

  mutating func push(_ first: Step, _ second: Step, _ third: Step) {
    steps.append(third)
    push(first, second)
  }

  /// Writes running text and what follows it: at once as far as no inline leaves something on the stack.
  mutating func write(_ inlines: [Inline], then end: Step) {
    let height = steps.count
    push(.inlines(inlines[...]), end)
    while steps.count > height, let step = steps.popLast() {
      write(step)
      // Once something stands on top of the end, the stack goes on with it.
      if steps.count > height + 1 { return }
    }
  }

  /// Writes steps now, before what stands on the stack.
  mutating func drain(_ step: Step) {
    let later = steps
    steps = [step]
    finishSteps()
    steps = later
  }

  private mutating func write(_ step: Step) {
    switch step {
    case .blocks(let blocks, let place):
      for index in blocks.indices {
        let height = steps.count
        place == .section ? writeInSection(blocks[index]) : write(blocks[index])
        guard steps.count > height else { continue }
        // What the block left to be written comes before the blocks after it.
        if index + 1 < blocks.endIndex { steps.insert(.blocks(blocks[(index + 1)...], place), at: height) }
        return
      }
    case .inlines(let inlines):
      for index in inlines.indices {
        let height = steps.count
        write(inlines[index])
        guard steps.count > height else { continue }
        if index + 1 < inlines.endIndex { steps.insert(.inlines(inlines[(index + 1)...]), at: height) }
        return
      }
    case .markup(let text): body.write(text)
    case .end(let tag): writeEnd(tag)
    case .items(let list, let index): writeItem(of: list, at: index)
    case .definitions(let list, let index): writeDefinition(of: list, at: index)
    case .lines(let lines, let index): writeLine(of: lines, at: index)
    case .rows(let rows, let isHead): writeRow(rows, isHead: isHead)
    case .cells(let cells, let isHead): writeCell(cells, isHead: isHead)
    case .endDivision(let sections, let outer, let tag):
      closeSections(above: sections)
      barrier = outer
      writeEnd(tag)
      body.write(UInt8(ascii: "\n"))
    case .endPlain:
      body.write(UInt8(ascii: "\n"))
      plainEnd = body.count
    case .endLink:
      linkDepth -= 1
      body.write("</a>")
    case .endCell(let tag):
      cellDepth -= 1
      writeEnd(tag)
    case .endQuotation: quotationDepth -= 1
    case .notes(let index): writeNote(at: index)
    case .backlinks(let index): writeBacklinks(of: index)
    case .endNote(let index): endNote(at: index)
    case .contentsPlace:
      closeSections(above: 0)
      contentsOffset = body.count
    }
  }

  private mutating func writeEnd(_ tag: String) {
    body.write("</")
    body.write(tag)
    body.write(UInt8(ascii: ">"))
  }
}
