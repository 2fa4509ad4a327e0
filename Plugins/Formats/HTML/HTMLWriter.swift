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
    /// Markup of our own, such as an end tag.
    case markup(String)
    case items(List, Int)
    case definitions(DefinitionList, Int)
    case lines([[Inline]], Int)
    case rows(ArraySlice<TableGrid.Row>, isHead: Bool)
    case cells(ArraySlice<TableGrid.Cell>, isHead: Bool)
    /// Ends the sections that a division opened, and the division.
    case endDivision(sections: Int, barrier: Int, tag: String)
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
  var writtenClaims: Set<ClaimReference> = []
  var saidMath = false
  var isInNotes = false

  init(_ document: Document, context: PluginContext) {
    self.document = document
    self.context = context
    words = .of(document.metadata.language)
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

  /// Puts steps on the stack, the first to be written first.
  mutating func push(_ next: Step...) { steps.append(contentsOf: next.reversed()) }

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
      guard let first = blocks.first else { return }
      if blocks.count > 1 { push(.blocks(blocks.dropFirst(), place)) }
      place == .section ? writeInSection(first) : write(first)
    case .inlines(let inlines):
      guard let first = inlines.first else { return }
      if inlines.count > 1 { push(.inlines(inlines.dropFirst())) }
      write(first)
    case .markup(let text): body.write(text)
    case .items(let list, let index): writeItem(of: list, at: index)
    case .definitions(let list, let index): writeDefinition(of: list, at: index)
    case .lines(let lines, let index): writeLine(of: lines, at: index)
    case .rows(let rows, let isHead): writeRow(rows, isHead: isHead)
    case .cells(let cells, let isHead): writeCell(cells, isHead: isHead)
    case .endDivision(let sections, let outer, let tag):
      closeSections(above: sections)
      barrier = outer
      body.write("</\(tag)>\n")
    case .endLink:
      linkDepth -= 1
      body.write("</a>")
    case .endCell(let tag):
      cellDepth -= 1
      body.write("</\(tag)>")
    case .endQuotation: quotationDepth -= 1
    case .notes(let index): writeNote(at: index)
    case .backlinks(let index): writeBacklinks(of: index)
    case .endNote(let index): endNote(at: index)
    case .contentsPlace:
      closeSections(above: 0)
      contentsOffset = body.count
    }
  }
}
