import ByteText
import Diagnostics
import DocumentModel

/// Collects the bytes of Pandoc's tree. A node is `{"t": its name, "c": what it holds}`, and, where its place is known,
/// `"s": [offset, length]`, a key that Pandoc passes over.
struct JSONTreeWriter {
  var out = ByteWriter()
  let words: JSONWords
  var notes: JSONNoteTable
  var diagnostics: DiagnosticSink
  /// How many more columns are looked at to fill short rows of tables.
  var fillableCells = 200_000
  private let writesSpans: Bool
  /// The files that spans point into, by the order in which they were met.
  private var files: [FileID: Int] = [:]
  /// The file of the last span, which most often is that of the next.
  private var lastFile: (id: FileID, index: Int) = (.none, 0)

  init(writesSpans: Bool, words: JSONWords, notes: [Note], diagnostics: DiagnosticSink) {
    self.writesSpans = writesSpans
    self.words = words
    self.notes = JSONNoteTable(notes)
    self.diagnostics = diagnostics
  }

  /// Writes the whole text, on one line.
  mutating func write(_ document: Document, isStandalone: Bool) {
    out.write("{\"pandoc-api-version\":[1,23,1],\"meta\":")
    write(isStandalone ? document.metadata : Metadata())
    out.write(",\"blocks\":[")
    var isFirst = true
    write(blocks(of: document, isStandalone: isStandalone), isFirst: &isFirst)
    writeUncalledNotes(isFirst: &isFirst)
    if isStandalone, let banner = document.apparatus.banner { write([Self.block(of: banner)], isFirst: &isFirst) }
    out.write("]")
    if !files.isEmpty {
      out.write(",\"astContext\":{\"files\":")
      list(0..<files.count) { writer, _ in writer.out.write("{}") }
      out.write("}")
    }
    out.write("}\n")
  }

  // MARK: JSON

  /// `<`, which matters in HTML alone, is left as it is.
  private static let escaping = Escaping(
    [("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")]
      + (0..<0x20 as Range<UInt8>).filter { ![0x0A, 0x0D, 0x09].contains($0) }.map { byte in
        let digits = String(byte, radix: 16)
        return (Unicode.Scalar(byte), "\\u00" + (digits.utf8.count < 2 ? "0" : "") + digits)
      }, allowing: .everything)

  mutating func write(string: String) {
    out.write(UInt8(ascii: "\""))
    write(escaped: string)
    out.write(UInt8(ascii: "\""))
  }

  /// Part of a string, whose quotation marks the caller writes.
  mutating func write(escaped text: String) { out.write(text, as: Self.escaping) }

  /// Writes `[…]`.
  mutating func list<Elements: Sequence>(
    _ elements: Elements, _ write: (inout JSONTreeWriter, Elements.Element) -> Void
  ) {
    out.write(UInt8(ascii: "["))
    var isFirst = true
    for element in elements {
      if !isFirst { out.write(UInt8(ascii: ",")) }
      isFirst = false
      write(&self, element)
    }
    out.write(UInt8(ascii: "]"))
  }

  // MARK: Nodes

  /// Writes a node that holds something.
  mutating func node(_ name: String, at span: SourceSpan = .none, _ content: (inout JSONTreeWriter) -> Void) {
    out.write("{\"t\":\"")
    out.write(name)
    out.write("\",\"c\":")
    content(&self)
    close(at: span)
  }

  /// Writes a node that holds nothing.
  mutating func node(_ name: String, at span: SourceSpan = .none) {
    out.write("{\"t\":\"")
    out.write(name)
    out.write(UInt8(ascii: "\""))
    close(at: span)
  }

  /// Writes the node's place and ends it.
  mutating func close(at span: SourceSpan) {
    if writesSpans, span.isKnown {
      if span.file != lastFile.id {
        lastFile = (span.file, files[span.file] ?? files.count)
        files[span.file] = lastFile.index
      }
      out.write(",\"s\":[")
      out.write(Int(span.offset))
      out.write(UInt8(ascii: ","))
      out.write(Int(span.length))
      if lastFile.index > 0 {
        out.write(UInt8(ascii: ","))
        out.write(lastFile.index)
      }
      out.write(UInt8(ascii: "]"))
    }
    out.write(UInt8(ascii: "}"))
  }

  // MARK: Attributes

  /// Writes `[id, [class, …], [[key, value], …]]`. Claims are a pair of their own: `claims="source#record …"`.
  ///
  /// - Parameter isWrapper: true on a div or a span that only carries the attributes of what stands in it, which Pandoc
  ///   marks by `wrapper="1"`.
  mutating func write(_ attributes: Attributes, isWrapper: Bool = false) {
    guard isWrapper || !Self.isBare(attributes) else { return out.write("[\"\",[],[]]") }
    var pairs = attributes.pairs.map { ($0.key, $0.value) }
    if !attributes.claims.isEmpty {
      pairs.append(("claims", attributes.claims.map(\.description).joined(separator: " ")))
    }
    if isWrapper { pairs.insert(("wrapper", "1"), at: 0) }
    out.write(UInt8(ascii: "["))
    write(string: attributes.id ?? "")
    out.write(UInt8(ascii: ","))
    list(attributes.classes) { $0.write(string: $1) }
    out.write(UInt8(ascii: ","))
    list(pairs) { writer, pair in writer.list([pair.0, pair.1]) { $0.write(string: $1) } }
    out.write(UInt8(ascii: "]"))
  }

  /// True where there is nothing to write; an empty identifier is none.
  static func isBare(_ attributes: Attributes) -> Bool {
    attributes.isEmpty || attributes == Attributes(id: "")
  }

  /// Says that something is written as less than it is.
  mutating func reportLoss(_ message: String, _ note: String, at span: SourceSpan) {
    diagnostics.report(Diagnostic("json/lossy", .information, message, at: span, notes: [note]))
  }
}
