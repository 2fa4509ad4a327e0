import DocumentModel
import Foundation
import MarkdownSyntax
import TestSupport
import Testing
import Workspace

@Suite("Spans")
struct SpanTests {
  private struct Example: Decodable {
    var example: Int
    var markdown: String
  }

  @Test("over the examples of CommonMark, children stand inside their parents and in order")
  func nesting() throws {
    guard let url = SharedMaterial.find("conformance/commonmark/spec-0.31.2.json", for: "spans") else { return }
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: url))
    for options in [MarkdownOptions.commonMark, .gitHub, .dossier] {
      for example in examples {
        let reading = Reading(example.markdown, options: options)
        let faults = SpanChecker.faults(in: reading)
        #expect(faults.isEmpty, "example \(example.example): \(faults) in \(example.markdown.debugDescription)")
      }
    }
  }

  @Test("over texts of marks in any order, children stand inside their parents and in order")
  func random() {
    for seed in PropertyRuns.seeds(1_000) {
      let text = RandomMarkdown.text(seed: seed)
      let faults = SpanChecker.faults(in: Reading(text))
      #expect(faults.isEmpty, "seed \(seed): \(faults) in \(text.debugDescription)")
    }
  }

  @Test("over a brief with everything in it, children stand inside their parents and in order")
  func dialect() {
    let text = """
      > # A *b* {#c .d}
      >
      > [see @a, p. 3; @b]{.x} `code`{.y} ![i](u)
      > - [ ] "q *r*" @k [p. 4] x[^n]
      >
      >       code
      >
      > | a | b \\| `c\\|d` |
      > |---|---|
      > | *e* | [f](g) |
      >
      > : Caption *x* {#tbl-x}

      ::: {.note k=v}
      Term *t*
      : Def **d** ^[in *n*]
      :::

      [^n]: Note *m*
          more
      """
    let reading = Reading(text)
    #expect(SpanChecker.faults(in: reading) == [])
  }

  @Test(
    "a span is what an author would point at",
    arguments: [
      ("a *b* c", "*b*"), ("> x\n> *b\n> c* d", "*b\n> c*"), ("a [b](c){.d} e", "[b](c){.d}"), ("a `b` c", "`b`"),
      ("a [@b, p. 3] c", "[@b, p. 3]"), ("a {{< b >}} c", "{{< b >}}"), ("a ~~b~~ c", "~~b~~"), ("a \"b\" c", "\"b\""),
      ("|a|\n|-|\n|x *b\\|* y|", "*b\\|*"), ("- x\n\ty *b*", "*b*"),
    ])
  func precise(_ text: String, _ expected: String) {
    let reading = Reading(text)
    let spans = SpanChecker.inlines(in: reading.result.document).filter { inline in
      switch inline.kind {
      case .text, .softBreak: false
      default: true
      }
    }
    #expect(spans.first.map { reading.text($0.span) } == expected)
  }

  @Test("attributes and their pairs know where they were written")
  func attributes() throws {
    let reading = Reading("::: {.timeline topic=refugees from=\"2004\"}\n:::\n")
    let value = try #require(reading.result.document.blocks.first?.attributes)
    #expect(reading.text(value.span) == "{.timeline topic=refugees from=\"2004\"}")
    #expect(value.pairs.map { reading.text($0.span) } == ["topic=refugees", "from=\"2004\""])
  }
}

/// Walks a tree and looks for spans out of place.
enum SpanChecker {
  static func faults(in reading: Reading) -> [String] {
    var faults: [String] = []
    let whole = reading.source.span
    check(blocks: reading.result.document.blocks, in: whole, &faults)
    return faults
  }

  private static func check(_ spans: [SourceSpan], _ what: String, in parent: SourceSpan, _ faults: inout [String]) {
    var last = 0
    for span in spans {
      if !span.isKnown { faults.append("\(what): no span") }
      if !parent.contains(span) {
        faults.append("\(what) \(span.offset)..<\(span.end) outside \(parent.offset)..<\(parent.end)")
      }
      if Int(span.offset) < last { faults.append("\(what) at \(span.offset) starts before \(last)") }
      last = span.end
    }
  }

  private static func check(blocks: [Block], in parent: SourceSpan, _ faults: inout [String]) {
    check(blocks.map(\.span), "block", in: parent, &faults)
    for block in blocks {
      check(block.attributes, in: block.span, &faults)
      switch block.kind {
      case .paragraph(let content), .plain(let content), .heading(_, let content):
        check(inlines: content, in: block.span, &faults)
      case .quote(let children), .division(let children): check(blocks: children, in: block.span, &faults)
      case .directive(let directive): check(blocks: directive.body, in: block.span, &faults)
      case .list(let list):
        check(list.items.map(\.span), "item", in: block.span, &faults)
        for item in list.items { check(blocks: item.blocks, in: item.span, &faults) }
      case .definitionList(let list):
        check(list.items.map(\.span), "term", in: block.span, &faults)
        for item in list.items {
          check(inlines: item.term, in: item.span, &faults)
          for definition in item.definitions { check(blocks: definition, in: item.span, &faults) }
        }
      case .table(let table):
        for cell in (table.head + table.body + table.foot).flatMap(\.cells) {
          // Cells of a grid table stand beside each other over several lines.
          check([cell.span], "cell", in: block.span, &faults)
          check(blocks: cell.blocks, in: cell.span, &faults)
        }
        check(inlines: table.caption, in: block.span, &faults)
      case .figure(let figure):
        if case .blocks(let children) = figure.content { check(blocks: children, in: block.span, &faults) }
        check(inlines: figure.caption, in: block.span, &faults)
      case .lines(let lines): for line in lines { check(inlines: line, in: block.span, &faults) }
      case .code, .raw, .thematicBreak: break
      }
    }
  }

  private static func check(inlines: [Inline], in parent: SourceSpan, _ faults: inout [String]) {
    check(inlines.map(\.span), "inline", in: parent, &faults)
    for inline in inlines {
      check(inline.attributes, in: inline.span, &faults)
      check(inlines: children(of: inline), in: inline.span, &faults)
      switch inline.kind {
      case .cite(let citation):
        check(citation.items.map(\.span), "citation item", in: inline.span, &faults)
        for item in citation.items { check(inlines: item.prefix + item.suffix, in: item.span, &faults) }
      case .footnote(let note):
        check(blocks: note.content, in: note.label.isEmpty ? inline.span : note.span, &faults)
      case .shortcode(let code): check(code.arguments.map(\.span), "argument", in: inline.span, &faults)
      default: break
      }
    }
  }

  private static func check(_ attributes: Attributes, in parent: SourceSpan, _ faults: inout [String]) {
    guard attributes.span.isKnown else { return }
    check([attributes.span], "attributes", in: parent, &faults)
    check(attributes.pairs.map(\.span), "pair", in: attributes.span, &faults)
  }

  private static func children(of inline: Inline) -> [Inline] {
    switch inline.kind {
    case .emphasis(let content), .strong(let content), .span(let content), .styled(_, let content),
      .quoted(_, let content):
      content
    case .link(let link): link.content
    case .image(let image): image.alternative
    case .cite(let citation): citation.rendered
    default: []
    }
  }

  /// All inlines of paragraphs, items and cells, in order.
  static func inlines(in document: Document) -> [Inline] {
    func blocks(_ blocks: [Block]) -> [Inline] {
      blocks.flatMap { block -> [Inline] in
        switch block.kind {
        case .paragraph(let content), .plain(let content): content.flatMap { [$0] + children(of: $0) }
        case .quote(let children): inlines(in: Document(blocks: children))
        case .list(let list): list.items.flatMap { inlines(in: Document(blocks: $0.blocks)) }
        case .table(let table):
          (table.head + table.body).flatMap { $0.cells.flatMap { inlines(in: Document(blocks: $0.blocks)) } }
        default: []
        }
      }
    }
    return blocks(document.blocks)
  }
}
