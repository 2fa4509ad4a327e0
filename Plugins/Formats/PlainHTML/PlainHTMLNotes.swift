import ByteText
import DocumentModel

/// The notes that a text calls, in the order of their first calls, as cmark-gfm numbers and links them.
struct PlainHTMLNotes {
  struct Entry {
    /// What its anchor is made of: the label, where the note has one.
    var name: String
    var blocks: [Block]
    /// What the anchors of its calls are made of.
    var calls: [String] = []
  }

  /// One call of a note.
  struct Use {
    var number: Int
    var name: String
    var call: String
  }

  private(set) var entries: [Entry] = []
  private var positions: [ObjectIdentifier: Int] = [:]
  private var numbered: [Int: Int] = [:]
  private let resolved: [Int: Note]
  private var names = UniqueNames()
  private var calls = UniqueNames()

  init(_ notes: [Note]) { resolved = Dictionary(notes.map { ($0.number, $0) }) { first, _ in first } }

  /// Notes that were resolved and not called, too, are there to be read.
  mutating func addUncalled() {
    for (number, note) in resolved.sorted(by: { $0.key < $1.key }) where numbered[number] == nil { add(note) }
  }

  mutating func use(_ note: Footnote) -> Use {
    let id = ObjectIdentifier(note)
    let position = positions[id] ?? add(note.label.isEmpty ? "\(entries.count + 1)" : note.label, note.content)
    positions[id] = position
    return call(position)
  }

  /// Nil for a number that no note has.
  mutating func use(_ number: Int) -> Use? {
    guard let note = resolved[number] else { return nil }
    return call(numbered[number] ?? add(note))
  }

  @discardableResult
  private mutating func add(_ note: Note) -> Int {
    let position = add(note.label.isEmpty ? String(note.number) : note.label, note.blocks)
    numbered[note.number] = position
    return position
  }

  private mutating func add(_ label: String, _ blocks: [Block]) -> Int {
    entries.append(Entry(name: names.claim(PlainHTMLWriter.encoded(label)), blocks: blocks))
    return entries.count - 1
  }

  private mutating func call(_ position: Int) -> Use {
    let name = entries[position].name
    let call = calls.claim(name)
    entries[position].calls.append(call)
    return Use(number: position + 1, name: name, call: call)
  }
}

extension PlainHTMLWriter {
  mutating func writeReference(to use: PlainHTMLNotes.Use) {
    out.write("<sup class=\"footnote-ref\"><a")
    attribute("href", "#fn-\(use.name)")
    attribute("id", "fnref-\(use.call)")
    out.write(" data-footnote-ref>\(use.number)</a></sup>")
  }

  mutating func writeNotes() {
    notes.addUncalled()
    guard !notes.entries.isEmpty else { return }
    out.write("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    // A note may call another that was not met before: the list grows while it is written.
    var index = 0
    while index < notes.entries.count {
      write(notes.entries[index])
      index += 1
    }
    out.write("</ol>\n</section>\n")
  }

  private mutating func write(_ note: PlainHTMLNotes.Entry) {
    out.write("<li")
    attribute("id", "fn-\(note.name)")
    out.write(">\n")
    // The ways back stand at the end of the last paragraph.
    if note.calls.isEmpty {
      write(note.blocks)
    } else if let last = note.blocks.last, last.attributes.isEmpty, case .paragraph(let content) = last.kind {
      write(Array(note.blocks.dropLast()))
      out.write("<p>")
      write(content)
      out.write(" ")
      writeBackReferences(of: note)
      out.write("</p>\n")
    } else {
      write(note.blocks)
      writeBackReferences(of: note)
      out.write("\n")
    }
    out.write("</li>\n")
  }

  private mutating func writeBackReferences(of note: PlainHTMLNotes.Entry) {
    for (index, call) in note.calls.enumerated() {
      if index > 0 { out.write(" ") }
      out.write("<a")
      attribute("href", "#fnref-\(call)")
      out.write(" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
      if index > 0 { out.write("<sup class=\"footnote-ref\">\(index + 1)</sup>") }
      out.write("</a>")
    }
  }
}
