import ByteText
import DocumentModel

/// The notes that a text calls, in the order of their first calls, as cmark-gfm numbers and links them.
struct PlainHTMLNotes {
  struct Entry {
    /// What its anchors are made of: the label, where the note has one.
    var name: String
    var blocks: [Block]
    var uses = 0
  }

  /// One call of a note.
  struct Use {
    var number: Int
    var name: String
    /// Which of its calls this is, from 1.
    var count: Int
  }

  private(set) var entries: [Entry] = []
  private var positions: [ObjectIdentifier: Int] = [:]
  private var numbered: [Int: Int] = [:]
  private let resolved: [Int: Note]

  init(_ notes: [Note]) { resolved = Dictionary(notes.map { ($0.number, $0) }) { first, _ in first } }

  /// Notes that were resolved and not called, too, are there to be read.
  mutating func addUncalled() {
    for number in resolved.keys.sorted() where numbered[number] == nil { _ = use(number) }
  }

  mutating func use(_ note: Footnote) -> Use {
    let id = ObjectIdentifier(note)
    let position = positions[id] ?? entries.count
    if position == entries.count {
      positions[id] = position
      entries.append(Entry(name: note.label.isEmpty ? "\(position + 1)" : note.label, blocks: note.content))
    }
    return count(position)
  }

  /// Nil for a number that no note has.
  mutating func use(_ number: Int) -> Use? {
    guard let note = resolved[number] else { return nil }
    let position = numbered[number] ?? entries.count
    if position == entries.count {
      numbered[number] = position
      entries.append(Entry(name: note.label.isEmpty ? String(number) : note.label, blocks: note.blocks))
    }
    return count(position)
  }

  private mutating func count(_ position: Int) -> Use {
    entries[position].uses += 1
    return Use(number: position + 1, name: entries[position].name, count: entries[position].uses)
  }
}

extension PlainHTMLWriter {
  mutating func writeReference(to use: PlainHTMLNotes.Use) {
    let name = Self.encoded(use.name)
    out.write("<sup class=\"footnote-ref\"><a")
    attribute("href", "#fn-\(name)")
    attribute("id", "fnref-\(name)\(use.count > 1 ? "-\(use.count)" : "")")
    out.write(" data-footnote-ref>\(use.number)</a></sup>")
  }

  mutating func writeNotes() {
    notes.addUncalled()
    guard !notes.entries.isEmpty else { return }
    out.write("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    // A note may call another that was not met before: the list grows while it is written.
    var index = 0
    while index < notes.entries.count {
      write(notes.entries[index], number: index + 1)
      index += 1
    }
    out.write("</ol>\n</section>\n")
  }

  private mutating func write(_ note: PlainHTMLNotes.Entry, number: Int) {
    out.write("<li")
    attribute("id", "fn-\(Self.encoded(note.name))")
    out.write(">\n")
    // The ways back stand at the end of the last paragraph.
    if let last = note.blocks.last, last.attributes.isEmpty, case .paragraph(let content) = last.kind {
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
    for use in 1...max(1, note.uses) {
      if use > 1 { out.write(" ") }
      out.write("<a")
      attribute("href", "#fnref-\(Self.encoded(note.name))\(use > 1 ? "-\(use)" : "")")
      out.write(" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
      if use > 1 { out.write("<sup class=\"footnote-ref\">\(use)</sup>") }
      out.write("</a>")
    }
  }
}
