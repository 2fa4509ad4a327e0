import ByteText
import DocumentModel
import PluginKit
import Evidence

/// Collects the lines of a text. Blocks are set inside a prefix; a list item's first line begins with its marker.
struct PlainTextWriter {
  private(set) var out: [UInt8] = []
  let width: Int
  let words: PlainTextWords
  let notes: [Note]
  /// The first text in which a character was replaced.
  var firstReplacement: SourceSpan?
  /// What could not be shown, with its first place.
  private(set) var losses: [(loss: PlainTextLoss, span: SourceSpan)] = []
  /// Addresses in the order of their first use. They are numbered on after the notes.
  private(set) var links: [String] = []
  private var linkNumbers: [String: Int] = [:]

  let quotes: QuotationStyle
  /// How deep the text is in quotation marks: they change with it.
  var quotationDepth = 0

  private var prefix: [UInt8] = []
  /// The beginning of the next line, where it differs from `prefix`.
  private var marker: [UInt8]?
  private var owesBlankLine = false
  /// False in a note, where an address stands in the text.
  private var numbersLinks = true

  init(width: Int, words: PlainTextWords, quotes: QuotationStyle, notes: [Note]) {
    self.width = width
    self.words = words
    self.quotes = quotes
    self.notes = notes
  }

  /// Notes that something could not be shown.
  mutating func lose(_ loss: PlainTextLoss, at span: SourceSpan) {
    if !losses.contains(where: { $0.loss == loss }) { losses.append((loss, span)) }
  }

  // MARK: Lines

  /// What is left of the line, at least twenty columns, however deep the text is.
  var room: Int { max(20, width - DisplayWidth.of(prefix[...])) }

  /// Writes one line as it is.
  mutating func writeLine(_ line: [UInt8] = []) {
    payBlankLine()
    var bytes = takeMarker() + line
    while bytes.last == 0x20 { bytes.removeLast() }
    out += bytes
    out.append(0x0A)
  }

  /// Writes running text.
  mutating func writeWrapped(_ text: [UInt8]) {
    guard !text.isEmpty else { return }
    payBlankLine()
    let first = takeMarker()
    LineWrapping(width: DisplayWidth.of(prefix[...]) + room, firstPrefix: first, prefix: prefix).wrap(text, into: &out)
  }

  mutating func separate() { owesBlankLine = !out.isEmpty }

  private mutating func payBlankLine() {
    if owesBlankLine { out.append(0x0A) }
    owesBlankLine = false
  }

  private mutating func takeMarker() -> [UInt8] {
    defer { marker = nil }
    return marker ?? prefix
  }

  /// Writes inside an indent, its first line behind a marker. Text deeper than half the line is indented no further.
  mutating func indented(by columns: Int, marker text: [UInt8]? = nil, _ body: (inout PlainTextWriter) -> Void) {
    let outer = prefix
    let isTooDeep = prefix.count + columns > width / 2
    if let text {
      var first = marker ?? prefix
      first += text
      first += [UInt8](repeating: 0x20, count: max(0, columns - DisplayWidth.of(text[...])))
      marker = first
    } else if var first = marker {
      if !isTooDeep { first += [UInt8](repeating: 0x20, count: columns) }
      marker = first
    }
    if !isTooDeep { prefix += [UInt8](repeating: 0x20, count: columns) }
    body(&self)
    if text != nil, marker != nil { writeLine() }
    prefix = outer
  }

  /// The bytes of what a body writes, at a width and without indent.
  mutating func captured(width: Int, _ body: (inout PlainTextWriter) -> Void) -> [UInt8] {
    var inner = PlainTextWriter(width: width, words: words, quotes: quotes, notes: notes)
    inner.links = links
    inner.linkNumbers = linkNumbers
    inner.numbersLinks = numbersLinks
    inner.firstReplacement = firstReplacement
    inner.losses = losses
    body(&inner)
    links = inner.links
    linkNumbers = inner.linkNumbers
    firstReplacement = inner.firstReplacement
    losses = inner.losses
    return inner.out
  }

  // MARK: Head and foot

  mutating func write(banner: LabelBanner) {
    separate()
    var text = bytes(of: banner.label)
    if !banner.instruction.isEmpty { text += bytes(of: ": \(banner.instruction)") }
    writeWrapped(text)
  }

  mutating func writeHead(_ metadata: Metadata, language: String) {
    if !metadata.kind.isEmpty {
      separate()
      writeWrapped(bytes(of: metadata.kind))
    }
    if !metadata.title.isEmpty {
      separate()
      writeUnderlined(inlines(metadata.title), with: UInt8(ascii: "="))
    }
    if !metadata.subtitle.isEmpty {
      separate()
      writeWrapped(inlines(metadata.subtitle))
    }
    let date = EDTF(metadata.date)?.words(in: language) ?? metadata.date
    let asOf = EDTF(metadata.asOf)?.words(in: language) ?? metadata.asOf
    let facts = [
      metadata.authors.joined(separator: ", "), metadata.institution, date,
      asOf.isEmpty ? "" : "\(words.asOf) \(asOf)",
      metadata.edition.isEmpty ? "" : "\(words.edition) \(metadata.edition)",
      metadata.keywords.isEmpty ? "" : "\(words.keywords): \(metadata.keywords.joined(separator: ", "))",
    ]
    separate()
    for fact in facts where !fact.isEmpty { writeWrapped(bytes(of: fact)) }
    if !metadata.abstract.isEmpty {
      separate()
      writeUnderlined(bytes(of: words.summary), with: UInt8(ascii: "-"))
      separate()
      write(metadata.abstract)
    }
    separate()
  }

  mutating func writeUnderlined(_ text: [UInt8], with byte: UInt8) {
    let start = out.count
    writeWrapped(text)
    let lines = out[start...].split(separator: 0x0A)
    let widest = lines.map { DisplayWidth.of($0) - DisplayWidth.of(prefix[...]) }.max() ?? 0
    if widest > 0 { writeLine([UInt8](repeating: byte, count: min(widest, room))) }
  }

  /// Lists the cited sources, where the document does not list them itself.
  mutating func writeReferences(of document: Document) {
    let references = document.apparatus.references
    guard !references.isEmpty, !document.listsReferences else { return }
    separate()
    writeUnderlined(bytes(of: words.sources), with: UInt8(ascii: "-"))
    withoutLinkNumbers { writer in
      for reference in references {
        writer.separate()
        let entry = writer.inlines(reference.entry)
        writer.writeWrapped(entry.isEmpty ? writer.bytes(of: reference.key) : entry)
      }
    }
  }

  mutating func writeNotes() {
    guard !notes.isEmpty else { return }
    separate()
    writeUnderlined(bytes(of: words.notes), with: UInt8(ascii: "-"))
    let columns = (notes.map(\.number).max() ?? 0).description.count + 3
    withoutLinkNumbers { writer in
      for note in writer.notes {
        writer.separate()
        writer.indented(by: columns, marker: Array("[\(note.number)]".utf8)) { writer in
          writer.write(note.blocks)
          writer.writeRecords(of: note)
        }
      }
    }
  }

  /// Says which records a note rests on, unless its text names them.
  private mutating func writeRecords(of note: Note) {
    let text = note.blocks.plainText
    let missing = note.claims.map(\.description).filter { !text.contains($0) }
    if !missing.isEmpty { writeWrapped(bytes(of: "\(words.record): \(missing.joined(separator: ", "))")) }
  }

  mutating func writeLinks() {
    guard !links.isEmpty else { return }
    separate()
    writeUnderlined(bytes(of: words.links), with: UInt8(ascii: "-"))
    separate()
    for link in links {
      let mark = "[\(linkNumbers[link] ?? 0)] "
      indented(by: mark.utf8.count, marker: Array(mark.utf8)) { $0.writeWrapped($0.bytes(of: link)) }
    }
    separate()
  }

  private mutating func withoutLinkNumbers(_ body: (inout PlainTextWriter) -> Void) {
    numbersLinks = false
    body(&self)
    numbersLinks = true
  }

  /// The number of an address; nil where it is to stand in the text.
  mutating func number(of target: String) -> Int? {
    guard numbersLinks else { return nil }
    if let number = linkNumbers[target] { return number }
    links.append(target)
    let number = (notes.map(\.number).max() ?? 0) + links.count
    linkNumbers[target] = number
    return number
  }
}
