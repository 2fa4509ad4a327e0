import Diagnostics
import DocumentModel
import PluginKit
import XMLSyntax

/// Writes one document. What is still to be written stands on a stack, so that no nesting of the input becomes nesting
/// of calls.
struct DocBookWriter {
  /// Where blocks stand, which decides what DocBook admits there.
  enum Place {
    /// In the article or a section: a heading opens a section. For each block of the whole run it is told whether all that
    /// follows it stands in sections, too (`sectionTails`).
    case section(tails: [Bool])
    /// Inside another block: a heading becomes a bridgehead.
    case block
  }

  /// A note that another note mentions.
  enum NestedNote {
    case numbered(Note)
    case loose(Footnote)
  }

  /// Something still to be written.
  enum Step {
    case blocks(ArraySlice<Block>, Place)
    case inlines(ArraySlice<Inline>)
    case text(String)
    /// Ends the open element.
    case end
    /// Ends the open element, which has to hold a block.
    case endFilled
    case items(List, Int)
    case definitions(DefinitionList, Int)
    case glossary(DefinitionList, Int)
    case lines([[Inline]], Int)
    /// After verse, which may stand in a note of other verse.
    case keepLineBreaks(Bool)
    case caption([Inline])
    /// Ends the sections that a division opened, until as many are left as said.
    case endSections(Int)
    /// A word to this program's own reader, which others pass over.
    case instruction(String)
    /// Blocks, or an empty paragraph where they leave nothing.
    case filledBlocks([Block])
    case fill
    case table(Table)
    case rowGroup(String, [TableGrid.Row])
    case rows(ArraySlice<TableGrid.Row>)
    case cells(ArraySlice<TableGrid.Cell>)
    case keyFigures(ArraySlice<Block>)
    case noteSources(Note)
    case nestedNotes
    case endNote
    case endAdmonition
    case startReferences
    case references(Int)
    case startEvidence
    case evidence(Int)
    case endArticle
  }

  let document: Document
  let context: PluginContext
  let words: DocBookWords
  /// The notes by number.
  let notes: [Int: Note]
  var xml: XMLWriter
  var diagnostics = DiagnosticSink()
  var files: [(String, [UInt8])] = []
  var steps: [Step] = []
  var names: DocBookNames
  /// The levels of the open sections, outermost first.
  var sections: [Int] = []
  /// The level of the outermost sections' headings.
  let firstLevel: Int
  let front: DocBookFrontMatter
  /// A heading that opens a section as soon as something follows it.
  var heading: Block?
  /// The heading that stood right before the list of sources.
  var bibliographyTitle: Block?
  /// The names that lead to the bibliography.
  var bibliographyNames: [String] = []
  var writtenReferences: Set<String> = []
  var writtenClaims: Set<ClaimReference> = []
  /// The ids and the classes of divisions that open with the next section.
  var sectionNames: [String] = []
  var sectionClasses: [String] = []
  /// The divisions that became sections, from outside: how many sections are around each, and the language and direction
  /// that its own sections say.
  var sectionDivisions: [(depth: Int, directions: [Attributes.Pair])] = []
  /// What a reference's entry is followed by in the list of sources.
  var annexes: [String: ArraySlice<Block>] = [:]
  var writtenNotes: Set<Int> = []
  /// The note that is being written, and those that it mentions and that still have to be put into it.
  var note: Int?
  var nestedNotes: [NestedNote] = []
  var nestedCount = 0
  var insertedNotes: Set<Int> = []
  var insideAdmonition = false
  var keepsLineBreaks = false
  /// What the next paragraph begins with.
  var prefix = ""
  var lossy: [String: SourceSpan] = [:]

  init(_ document: Document, context: PluginContext) {
    self.document = document
    self.context = context
    words = DocBookWords(language: document.metadata.language)
    notes = Dictionary(document.apparatus.notes.map { ($0.number, $0) }) { first, _ in first }
    names = DocBookNames(document)
    front =
      context.isStandalone ? DocBookFrontMatter(document.blocks) : DocBookFrontMatter(ofFragment: document.blocks)
    firstLevel = Self.firstLevel(front.blocks)
    xml = context.isStandalone ? XMLWriter() : XMLWriter(fragment: ())
  }

  var bytes: [UInt8] { xml.bytes }

  mutating func run() {
    if context.isStandalone { startArticle() }
    push(sectionBlocks(front.blocks, tail: true), .endArticle)
    finishSteps()
  }

  mutating func finishSteps() { while let step = steps.popLast() { write(step) } }

  // Puts steps on the stack, the first to be written first.

  mutating func push(_ step: Step) { steps.append(step) }

  mutating func push(_ first: Step, _ second: Step) {
    steps.append(second)
    steps.append(first)
  }

  mutating func push(_ first: Step, _ second: Step, _ third: Step, _ more: Step...) {
    steps.append(contentsOf: more.reversed())
    steps.append(third)
    push(first, second)
  }

  private mutating func write(_ step: Step) {
    switch step {
    case .blocks(let blocks, let place):
      for index in blocks.indices {
        let height = steps.count
        let rest = blocks[(index + 1)...]
        write(blocks[index], in: place, before: rest)
        guard steps.count > height else { continue }
        // What the block left to be written comes before the blocks after it.
        if !rest.isEmpty { steps.insert(.blocks(rest, place), at: height) }
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
    case .text(let text): xml.text(text)
    case .end: xml.end()
    case .endFilled: endFilled()
    case .items(let list, let index): writeItem(of: list, at: index)
    case .definitions(let list, let index): writeDefinition(of: list, at: index)
    case .glossary(let list, let index): writeGlossaryEntry(of: list, at: index)
    case .lines(let lines, let index): writeLine(of: lines, at: index)
    case .keepLineBreaks(let keeps): keepsLineBreaks = keeps
    case .caption(let caption): writeCaption(caption)
    case .endSections(let count):
      openSection()
      closeSections(above: count)
      _ = sectionDivisions.popLast()
      xml.instructionLine("dossier", "end-division")
    case .instruction(let text): xml.instructionLine("dossier", text)
    case .filledBlocks(let blocks): push(.blocks(blocks[...], .block), .fill)
    case .fill: fill()
    case .table(let table): writeGroup(of: table)
    case .rowGroup(let name, let rows):
      xml.startLine(name)
      push(.rows(rows[...]), .end)
    case .rows(let rows): writeRow(rows)
    case .cells(let cells): writeCell(cells)
    case .keyFigures(let figures): writeKeyFigure(figures)
    case .noteSources(let note): writeSources(of: note)
    case .nestedNotes: writeNestedNote()
    case .endNote: endNote()
    case .endAdmonition:
      endFilled()
      insideAdmonition = false
    case .startReferences: startReferences()
    case .references(let index): writeReference(index)
    case .startEvidence: startEvidence()
    case .evidence(let index): writeEvidence(index)
    case .endArticle: endArticle()
    }
  }

  /// Ends an element that the schema does not allow to be without a block.
  mutating func endFilled() {
    fill()
    xml.end()
  }

  private mutating func fill() {
    guard !xml.hasContent else { return }
    xml.startLine("para")
    xml.end()
  }

  /// Notes something that DocBook cannot express. Each kind is said once, at its first place.
  mutating func lose(_ what: String, at span: SourceSpan) {
    if lossy[what] == nil { lossy[what] = span }
  }

  var finishedDiagnostics: DiagnosticSink {
    var sink = diagnostics
    for (what, span) in lossy.sorted(by: { $0.key < $1.key }) {
      sink.report(
        Diagnostic(
          "docbook/lossy", .information, "DocBook has no place for \(what)", at: span,
          notes: ["the words are kept; use another format where it matters"]))
    }
    if xml.forbidden > 0 {
      sink.warning(
        "docbook/forbidden-character",
        "\(xml.forbidden) character\(xml.forbidden == 1 ? "" : "s") that XML forbids became U+FFFD", at: .none,
        notes: ["these are control characters and U+FFFE and U+FFFF; remove them from the source"])
    }
    return sink
  }
}
