import DocumentModel
import Formats
import Foundation
import TestSupport
import Testing
import Workspace

@Suite("Plain text, read")
struct PlainTextReaderTests {
  private static func read(_ text: String) -> [Block] {
    Reading.of(Array(text.utf8), with: PlainTextReader.self).document.blocks
  }

  /// The tree without places, a node a line.
  private static func shape(_ text: String) -> String {
    let file = "file"
    let dump = TreeDump.text(of: Document(blocks: read(text)), in: .init(id: .none, path: file, bytes: []))
    return dump.replacing(#/ @(\?|\d+:\d+-\d+:\d+)/#, with: "")
  }

  @Test("hard-wrapped lines are one paragraph, and a hyphen at the end of one joins a word")
  func paragraphs() {
    #expect(
      Self.shape("One line\nand a well-\nknown one.\n\n\nTwo.\n") == """
        Paragraph
          Text "One line"
          SoftBreak
          Text "and a well-known one."
        Paragraph
          Text "Two."

        """)
  }

  @Test("headings are underlined, or in capitals")
  func headings() {
    #expect(
      Self.shape("Title of\nit\n========\n\nPart\n----\nText.\n\nTHE SECOND PART\n\nMore.\n") == """
        Heading 1
          Text "Title of"
          SoftBreak
          Text "it"
        Heading 2
          Text "Part"
        Paragraph
          Text "Text."
        Heading 2
          Text "THE SECOND PART"
        Paragraph
          Text "More."

        """)
    #expect(Self.read("NATO.\n").first?.kind == .paragraph([.text("NATO.")]))
  }

  @Test("lists nest by indent, and are loose where blank lines stand in them")
  func lists() {
    #expect(
      Self.shape("- one\n- two\n  goes on\n  - deep\n- [x] done\n\n3) a\n\n   b\n\n4) c\n") == """
        List bullet tight
          Item
            Plain
              Text "one"
          Item
            Plain
              Text "two"
              SoftBreak
              Text "goes on"
            List bullet tight
              Item
                Plain
                  Text "deep"
          Item done
            Plain
              Text "done"
        List 3 decimal parenthesis
          Item
            Paragraph
              Text "a"
            Paragraph
              Text "b"
          Item
            Paragraph
              Text "c"

        """)
    // An initial, a year and a dash are no markers.
    for text in ["J. Smith said so.\n", "1984. It was a year.\n", "-5 degrees.\n"] {
      #expect(Self.shape(text).hasPrefix("Paragraph"), "\(text)")
    }
  }

  @Test("quotations are marked, or set in where they read like sentences; what else is set in stays as it is")
  func quotations() {
    #expect(
      Self.shape(
        "He wrote:\n> one\n> > two\n\n    This is what they said, and it\n    is a sentence.\n\n    let x = f(y);\n\n      z\n"
      ) == """
        Paragraph
          Text "He wrote:"
        Quote
          Paragraph
            Text "one"
          Quote
            Paragraph
              Text "two"
        Code "This is what they said, and it\\nis a sentence.\\n\\nlet x = f(y);\\n\\n  z"

        """)
    #expect(Self.shape("    This is what they said, and it\n    is a sentence.\n").hasPrefix("Quote\n  Paragraph"))
    #expect(Self.shape("a\n\n    let x = f(y);\n").contains("Code \"let x = f(y);\""))
  }

  @Test("columns stay as they are, short lines are lines, rules part the text")
  func looks() {
    let address = "12 Long Street\nOld Town\n"
    let filled = String(repeating: "A line that is long enough to be full of words, as most are here.\n", count: 4)
    #expect(
      Self.shape("\(filled)\n\(address)\nName      Age\nAnna       12\n\n* * *\n\(filled)").contains(
        """
        Lines
          Line
            Text "12 Long Street"
          Line
            Text "Old Town"
        Code "Name      Age\\nAnna       12"
        ThematicBreak

        """))
    #expect(Self.shape("a\u{C}b\n").contains("ThematicBreak\n  {.page-break}"))
  }

  @Test("numbered notes stand where their marks are, and their list goes")
  func notes() {
    #expect(
      Self.shape("Text.[1] More [2], and [3].\n\nNotes\n-----\n\n[1] First\n    note.\n\n[2] See https://a.org/b.\n")
        == """
        Paragraph
          Text "Text."
          Footnote 1
            Paragraph
              Text "First"
              SoftBreak
              Text "note."
          Text " More"
          Footnote 2
            Paragraph
              Text "See "
              Link https://a.org/b
                Text "https://a.org/b"
              Text "."
          Text ", and [3]."

        """)
  }

  @Test("other encodings are read, and what is none is said")
  func encodings() {
    let utf16 = Reading.of([0xFF, 0xFE, 0x41, 0x00, 0x5C, 0xD5], with: PlainTextReader.self)
    #expect(utf16.document.blocks.plainText == "A한" && utf16.ids == [])
    let broken = Reading.of([0x41, 0xFF], with: PlainTextReader.self)
    #expect(broken.document.blocks.plainText == "A\u{FFFD}" && broken.ids == ["text/undecodable"])
    #expect(Reading.of([], with: PlainTextReader.self).document.blocks == [])
  }

  @Test(
    "what our own text output writes for the basic blocks reads back",
    arguments: [
      "# One\n\nA paragraph that is long enough to be wrapped once or twice, because it has many words in it.\n",
      "# One\n\n## Two\n\n### Three\n\nText.\n", "- a\n- b\n  - c\n  - d\n- e\n", "1. a\n2. b\n\n\nText.\n",
      "- a\n\n  b\n\n- c\n", "> A quotation of a sentence, which is set in by four columns and goes on for a while.\n",
      "(a) x\n(b) y\n", "Term\n:   definition\n\nOther\n:   second\n", "- [ ] open\n- [x] done\n",
      "Text\n\n```\nlet x = f(y);\n```\n", "iv. a\nv. b\n",
    ])
  func readBack(markdown: String) {
    let first = MarkdownReadBackTests.read(markdown).blocks.map(Self.plain)
    let text = Rendering.of(Document(blocks: first), with: PlainTextRenderer.self).text
    let second = Self.read(text).map(Self.plain)
    func reduced(_ blocks: [Block]) -> [Block] { HTMLEquivalence().reduce(blocks).map(Self.unbroken) }
    #expect(reduced(first) == reduced(second), "written as:\n\(text)\nread as \(second)")
  }

  /// Without what plain text has no notation for: identifiers and classes.
  private static func plain(_ block: Block) -> Block {
    let inner = block.rewritingChildren(blocks: { $0.map(plain) }, inlines: { _ in nil }) ?? block
    return Block(inner.kind)
  }

  /// Line ends are spaces: lines were filled.
  private static func unbroken(_ block: Block) -> Block {
    block.rewritingChildren(
      blocks: { $0.map(unbroken) },
      inlines: { [.text($0.plainText)] }) ?? block
  }

  @Test("any bytes are read, and no word of a text is lost", arguments: PropertyRuns.seeds(100))
  func anyText(seed: UInt64) {
    var random = RandomNumbers(seed: seed)
    let pieces = [
      "word", "Two words.", "- ", "1. ", "> ", "    ", "\t", "\n", "\n\n", "===", "----", "* * *", "[1] ", "[2]",
      "(a) ",
      "a  b  c", "\u{C}", "한국어", "CAPITALS", "https://a.org/x", "•", "\r\n", "  ",
    ]
    var text = ""
    for _ in 0..<random.below(60) { text += random.pick(pieces) }
    let blocks = Self.read(text)
    func letters(_ text: String) -> [Character: Int] {
      text.filter { $0.isLetter }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    var notes: [ObjectIdentifier: Footnote] = [:]
    func visit(_ inlines: [Inline]) {
      for inline in inlines {
        if case .footnote(let note) = inline.kind, notes[ObjectIdentifier(note)] == nil {
          notes[ObjectIdentifier(note)] = note
          visit(note.content)
        }
        inline.visitChildren(inlines: visit)
      }
    }
    func visit(_ blocks: [Block]) { for block in blocks { block.visitChildren(blocks: visit, inlines: visit) } }
    visit(blocks)
    let all = blocks.plainText + notes.values.map { $0.content.plainText }.joined()
    // Letters of markers such as (a) are the list's own.
    let found = letters(all)
    for (letter, count) in letters(text.replacing("(a) ", with: "")) {
      #expect(found[letter, default: 0] >= count, "\(letter) in \(text.debugDescription)")
    }
    var bytes = Array(text.utf8)
    for _ in 0..<8 where !bytes.isEmpty { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
    _ = Reading.of(bytes, with: PlainTextReader.self)
  }

  @Test("eight times the text takes less than twenty-four times the time")
  func linear() {
    for line in ["- a\n", "> > > > a\n", "[1] a\n", "text and more text\n", "  - x\n\n", "\u{C}", "a\n---\n", "((((("] {
      func time(_ count: Int) -> Double {
        let bytes = Array(String(repeating: line, count: count).utf8)
        return ProcessorTime.seconds { _ = Reading.of(bytes, with: PlainTextReader.self) }
      }
      let (short, long) = (time(2_000), time(16_000))
      #expect(long < max(0.3, short * 24), "\(line.debugDescription): \(short), \(long)")
    }
  }
}
