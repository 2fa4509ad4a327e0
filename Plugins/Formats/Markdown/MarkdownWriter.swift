import ByteText
import Diagnostics
import DocumentModel

/// Collects the lines of a Markdown text. Blocks are set inside a prefix; the first line of a list item, a note or a
/// definition begins with its marker.
struct MarkdownWriter {
  private(set) var out: [UInt8] = []
  let wrap: Int
  let words: MarkdownWords
  let notes: [Note]
  let numberedNotes: Set<Int>
  var diagnostics: DiagnosticSink
  /// Notes that were read and not resolved, in the order of their first use.
  var footnotes: [Footnote] = []

  private var prefix: [UInt8] = []
  private var marker: [UInt8]?
  private var owesBlankLine = false

  init(wrap: Int, words: MarkdownWords, notes: [Note], diagnostics: DiagnosticSink) {
    self.wrap = wrap
    self.words = words
    self.notes = notes
    self.diagnostics = diagnostics
    numberedNotes = Set(notes.map(\.number))
  }

  // MARK: Lines

  mutating func writeLine(_ line: some Collection<UInt8>) {
    payBlankLine()
    var start = takeMarker()
    if line.isEmpty {
      while start.last == 0x20 { start.removeLast() }
    }
    out += start
    out += line
    out.append(0x0A)
  }

  mutating func writeLine(_ line: String) { writeLine(Array(line.utf8)) }

  /// Writes running text, whose line feeds are its line ends.
  mutating func writeText(_ text: [UInt8]) {
    guard !text.isEmpty else { return }
    guard wrap > 0 else {
      for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) { writeLine(line) }
      return
    }
    payBlankLine()
    LineWrapping(
      width: max(wrap, prefix.count + 20), firstPrefix: takeMarker(), prefix: prefix,
      mayBeginLine: MarkdownLineStart.isHarmless
    ).wrap(text, into: &out)
  }

  mutating func separate() { owesBlankLine = !out.isEmpty }

  private mutating func payBlankLine() {
    guard owesBlankLine else { return }
    owesBlankLine = false
    var blank = prefix
    while blank.last == 0x20 { blank.removeLast() }
    out += blank
    out.append(0x0A)
  }

  private mutating func takeMarker() -> [UInt8] {
    defer { marker = nil }
    return marker ?? prefix
  }

  /// Writes inside a prefix; the first line begins with `first` instead.
  mutating func prefixed(by text: String, first: String? = nil, _ body: (inout MarkdownWriter) -> Void) {
    payBlankLine()
    let outer = prefix
    marker = (marker ?? prefix) + Array((first ?? text).utf8)
    prefix += Array(text.utf8)
    body(&self)
    if marker != nil { writeLine([]) }
    prefix = outer
  }

  /// What a body writes, without prefix.
  mutating func captured(_ body: (inout MarkdownWriter) -> Void) -> [UInt8] {
    var inner = MarkdownWriter(wrap: wrap, words: words, notes: notes, diagnostics: diagnostics)
    inner.footnotes = footnotes
    body(&inner)
    footnotes = inner.footnotes
    diagnostics = inner.diagnostics
    return inner.out
  }

  /// Says that something is written as less than it is.
  mutating func reportLoss(_ message: String, _ note: String, at span: SourceSpan) {
    diagnostics.report(Diagnostic("markdown/lossy", .information, message, at: span, notes: [note]))
  }

  // MARK: Head and foot

  mutating func write(banner: LabelBanner) {
    separate()
    let text = banner.instruction.isEmpty ? banner.label : "\(banner.label): \(banner.instruction)"
    writeText(inlines([Inline(.strong([.text(text)]))]))
    separate()
  }

  /// Lists the cited sources, where the document does not list them itself.
  mutating func writeReferences(of document: Document) {
    let references = document.apparatus.references
    guard !references.isEmpty, !Self.listsReferences(document.blocks) else { return }
    let entries = references.map { reference in
      Block(
        .division([.paragraph(reference.entry.isEmpty ? [.text(reference.key)] : reference.entry)]),
        attributes: Attributes(id: reference.anchor, classes: ["reference"]))
    }
    separate()
    write([
      Block(.heading(level: 2, [.text(words.sources)])),
      Block(.division(entries), attributes: Attributes(classes: ["references"])),
    ])
  }

  private static func listsReferences(_ blocks: [Block]) -> Bool {
    var pending = blocks
    while let block = pending.popLast() {
      guard case .division(let content) = block.kind else { continue }
      if block.attributes.hasClass("references") { return true }
      pending += content
    }
    return false
  }

  /// Writes the definitions of the notes, each with the records that it rests on.
  mutating func writeNotes() {
    for note in notes { writeDefinition(String(note.number), blocks(of: note)) }
    // A note may use another that was not met before: the list grows while it is written.
    var index = 0
    while index < footnotes.count {
      writeDefinition(footnotes[index].label, footnotes[index].content)
      index += 1
    }
    separate()
  }

  private mutating func writeDefinition(_ label: String, _ blocks: [Block]) {
    separate()
    prefixed(by: "    ", first: "[^\(label)]: ") { $0.write(blocks) }
  }

  private func blocks(of note: Note) -> [Block] {
    let text = note.blocks.plainText
    let missing = note.claims.map(\.description).filter { !text.contains($0) }
    guard !missing.isEmpty else { return note.blocks }
    let records: [Inline] = [.text("\(words.record): \(missing.joined(separator: ", ")).")]
    guard let last = note.blocks.last, case .paragraph(let content) = last.kind else {
      return note.blocks + [.paragraph(records)]
    }
    return note.blocks.dropLast() + [.paragraph(content + [.text(" ")] + records, span: last.span)]
  }
}
