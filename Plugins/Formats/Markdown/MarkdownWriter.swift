import ByteText
import Diagnostics
import DocumentModel

/// Collects the lines of a Markdown text. Blocks are set inside a prefix; the first line of a list item, a note or a
/// definition begins with its marker.
struct MarkdownWriter {
  /// The lines that are being collected.
  struct Page {
    var out: [UInt8] = []
    var prefix: [UInt8] = []
    var marker: [UInt8]?
    var owesBlankLine = false
  }

  /// Reads back as nothing, and parts two blocks that would be read as one.
  static let nothing = "<!-- -->"

  var page = Page()
  /// Columns after which a line is broken, or 0 for never.
  var wrap: Int
  let words: MarkdownWords
  let notes: [Note]
  let numberedNotes: Set<Int>
  let labels: MarkdownLabels
  var diagnostics: DiagnosticSink
  var footnotes: MarkdownNotes
  /// True between blocks of a tight list item, where a blank line would make the list loose.
  var isTight = false
  var isInNote = false
  /// True in front matter, whose values are read by themselves: a note stands where it is referred to.
  var isInFrontMatter = false
  /// The numbers of notes that stand in front matter, and of those that the text refers to.
  var notesInFrontMatter: Set<Int> = []
  var notesInText: Set<Int> = []
  /// How many grid tables stand around.
  var gridDepth = 0

  init(
    wrap: Int, words: MarkdownWords, notes: [Note], labels: MarkdownLabels, diagnostics: DiagnosticSink
  ) {
    self.wrap = wrap
    self.words = words
    self.notes = notes
    self.labels = labels
    self.diagnostics = diagnostics
    numberedNotes = Set(notes.map(\.number))
    footnotes = MarkdownNotes(reserved: notes.lazy.map { String($0.number) })
  }

  var out: [UInt8] { page.out }

  // MARK: Lines

  mutating func writeLine(_ line: some Collection<UInt8>) {
    payBlankLine()
    if let marker = page.marker {
      page.out += marker
      page.marker = nil
    } else if !page.prefix.isEmpty {
      page.out += page.prefix
    }
    page.out += line
    if line.isEmpty { while page.out.last == 0x20 { page.out.removeLast() } }
    page.out.append(0x0A)
  }

  mutating func writeLine(_ line: String) { writeLine(line.utf8) }

  /// Writes running text.
  mutating func write(_ text: MarkdownLines) {
    guard !text.text.isEmpty else { return }
    guard wrap > 0 else { return text.forEachGuarded { writeLine($0) } }
    let columns = DisplayWidth.of((page.marker ?? page.prefix)[...])
    // Deep in lists there is room for a few words still; a cell is as wide as its column.
    for line in text.filled(to: max(gridDepth > 0 ? 1 : 20, wrap - columns)) { writeLine(line) }
  }

  mutating func separate() { page.owesBlankLine = !page.out.isEmpty }

  private mutating func payBlankLine() {
    guard page.owesBlankLine else { return }
    page.owesBlankLine = false
    page.out += page.prefix
    while page.out.last == 0x20 { page.out.removeLast() }
    page.out.append(0x0A)
  }

  /// Writes inside a prefix; the first line begins with `first` instead.
  mutating func prefixed(
    by text: String, first: String? = nil, isTight: Bool = false, _ body: (inout MarkdownWriter) -> Void
  ) {
    payBlankLine()
    let (outer, outerTight) = (page.prefix.count, self.isTight)
    page.marker = (page.marker ?? page.prefix) + Array((first ?? text).utf8)
    page.prefix += text.utf8
    self.isTight = isTight
    body(&self)
    if page.marker != nil { writeLine("") }
    page.prefix.removeLast(page.prefix.count - outer)
    self.isTight = outerTight
  }

  /// What a body writes, without prefix, in lines of a width.
  mutating func captured(wrap: Int, _ body: (inout MarkdownWriter) -> Void) -> [UInt8] {
    var outer = (page: Page(), isTight: false, wrap: wrap)
    swap(&outer.page, &page)
    swap(&outer.isTight, &isTight)
    swap(&outer.wrap, &self.wrap)
    body(&self)
    swap(&outer.page, &page)
    swap(&outer.isTight, &isTight)
    swap(&outer.wrap, &self.wrap)
    return outer.page.out
  }

  /// Says that something is written as less than it is.
  mutating func reportLoss(_ message: String, _ note: String, at span: SourceSpan) {
    diagnostics.report(Diagnostic("markdown/lossy", .information, message, at: span, notes: [note]))
  }
}
