import Diagnostics
import DocumentModel
import MarkdownSyntax
import Workspace
import YAMLSyntax

/// What a reader reads of a Markdown file: a paragraph for each run of text and each row of a table, those of notes
/// last.
final class EditionWords {
  private(set) var paragraphs: [[String]] = []
  private var notes: [Footnote] = []
  private var known: Set<ObjectIdentifier> = []

  init(ofMarkdown bytes: [UInt8]) {
    let source = SourceFile(id: .none, path: "", bytes: bytes)
    var ignored = DiagnosticSink()
    let reading = MarkdownParser.read(source, options: .dossier, diagnostics: &ignored)
    let head = reading.frontMatter.flatMap { YAMLReader.read(source, region: $0, diagnostics: &ignored) }
    for entry in head?.entries ?? [] {
      for value in entry.value.elements {
        if entry.key == "abstract" {
          add(MetadataText.blocks(value, diagnostics: &ignored))
        } else {
          add(MetadataText.line(value, diagnostics: &ignored))
        }
      }
    }
    add(reading.document.blocks)
    // A note may call another: the list grows while it is read.
    var index = 0
    while index < notes.count {
      add(notes[index].content)
      index += 1
    }
  }

  private func add(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .code(let text): add(text)
      case .table(let table):
        for row in table.head + table.body + table.foot {
          add(row.cells.map(\.blocks.plainText).joined(separator: " "))
        }
        block.visitChildren(blocks: addNotes, inlines: { _ in })
        add(table.caption)
      default: block.visitChildren(blocks: add, inlines: add)
      }
    }
  }

  private func add(_ content: [Inline]) {
    add(content.plainText)
    addNotes(content)
  }

  private func add(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if !words.isEmpty { paragraphs.append(words) }
  }

  private func addNotes(_ blocks: [Block]) {
    for block in blocks { block.visitChildren(blocks: addNotes, inlines: addNotes) }
  }

  private func addNotes(_ content: [Inline]) {
    for inline in content {
      if case .footnote(let note) = inline.kind {
        if known.insert(ObjectIdentifier(note)).inserted { notes.append(note) }
      } else {
        inline.visitChildren(inlines: addNotes)
      }
    }
  }
}
