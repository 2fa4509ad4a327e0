import Citations
import Diagnostics
import DocumentModel
import Evidence
import FoundationEssentials
import PluginKit
import Testing

@testable import BriefCompiler

@Suite("Resolving")
struct ResolverTests {
  static let source = SourceRecord(
    id: "post-2019", title: "Waiting", published: EDTF("2019").map { StatedDate($0) },
    claims: [
      Claim(id: "c01", text: "It was 3,100."), Claim(id: "c02", text: "It was 5.", quote: "five"),
    ])

  func cite(_ keys: String..., mode: CitationItem.Mode = .normal) -> Inline {
    Inline(.cite(Citation(items: keys.map { CitationItem(key: $0, mode: mode) }, rendered: [.text("[@…]")])))
  }

  func resolve(_ blocks: [Block]) -> (Document, [Sentence], [Diagnostic]) {
    let sources = EditionSources(
      evidence: EvidenceView(sources: [Self.source]), bibliography: [:], formatter: HouseStyle(), language: "en")
    let resolver = Resolver(sources: sources, language: "en")
    let (document, sentences) = resolver.resolve(Document(blocks: blocks))
    return (document, sentences, resolver.diagnostics.diagnostics)
  }

  @Test("a sentence that cites a record knows it, and its neighbor does not")
  func sentenceBinding() {
    let (document, sentences, _) = resolve([
      .paragraph([.text("It was so "), cite("post-2019#c01"), .text(". It was not.")])
    ])
    #expect(sentences.map(\.claims) == [[ClaimReference(source: "post-2019", record: "c01")], []])
    guard case .paragraph(let content)? = document.blocks.first?.kind else { return }
    #expect(content.first?.attributes.claims == [ClaimReference(source: "post-2019", record: "c01")])
    #expect(content.plainText == "It was so. It was not.")
  }

  @Test("equal citations share a note, and notes are numbered in the order of their marks")
  func sharedNotes() {
    let (document, _, _) = resolve([
      .paragraph([.text("A "), cite("post-2019#c02"), .text(". B "), cite("post-2019#c01"), .text(".")]),
      .paragraph([.text("C "), cite("post-2019#c02"), .text(".")]),
    ])
    #expect(document.apparatus.notes.map { $0.items.map(\.key) } == [["post-2019#c02"], ["post-2019#c01"]])
    #expect(document.apparatus.references.map(\.key) == ["post-2019"])
    #expect(document.apparatus.claims.map(\.reference.record) == ["c02", "c01"])
  }

  @Test("references to one footnote have one number")
  func footnotes() {
    let note = Footnote(label: "n", content: [.paragraph([.text("Note "), cite("post-2019")])])
    let (document, _, _) = resolve([
      .paragraph([.text("A"), Inline(.footnote(note)), .text(" B"), Inline(.footnote(note))])
    ])
    #expect(document.apparatus.notes.count == 1)
    #expect(document.apparatus.notes.first?.origin == .author)
    #expect(TreeVerifier.leftovers(in: document).isEmpty)
  }

  @Test("a note in a note keeps the words of all its blocks, parted by spaces")
  func nestedNotes() {
    func plain(_ words: String) -> Block { Block(.plain([.text(words)])) }
    let row = Table.Row(cells: [Table.Cell(blocks: [plain("left")]), Table.Cell(blocks: [plain("right")])])
    let list = List(
      style: .bullet, isTight: true, items: [List.Item(blocks: [plain("one")]), List.Item(blocks: [plain("two")])])
    let inner = Footnote(content: [
      .paragraph([.text("First.")]), .paragraph([.text("Second "), cite("post-2019#c01"), .text(".")]),
      Block(.list(list)), Block(.code("let a\n\nlet b\n")),
      Block(.table(Table(columns: [Table.Column(), Table.Column()], head: [], body: [row]))),
      Block(.division([.paragraph([.text("셋")])]), attributes: Attributes(pairs: [.init(key: "lang", value: "ko")])),
    ])
    let outer = Footnote(content: [.paragraph([.text("Outer"), Inline(.footnote(inner)), .text(".")])])
    let (document, _, _) = resolve([.paragraph([.text("A"), Inline(.footnote(outer))])])
    let words = document.apparatus.notes.first?.blocks.plainText ?? ""
    #expect(words.hasPrefix("Outer (First. Second "))
    #expect(words.hasSuffix(" one two let a let b left right 셋)."))
    #expect(document.apparatus.claims.map(\.reference.record) == ["c01"])
    #expect(TreeVerifier.leftovers(in: document).isEmpty)
  }

  @Test("a record that is not there gives constant words, an error, and the nearest one that is")
  func unknown() {
    let (document, _, diagnostics) = resolve([.paragraph([.text("A "), cite("post-2019#c03"), .text(".")])])
    #expect(diagnostics.map(\.id.name) == ["evidence/unknown-reference"])
    #expect(diagnostics.first?.fixes.first?.summary == "write “@post-2019#c01”")
    guard case .paragraph(let content)? = document.blocks.first?.kind else { return }
    #expect(content.plainText.contains("[source not available]"))
    #expect(document.apparatus.notes.isEmpty)
  }

  @Test("the note of a claim that was corrected says when, and what it said before, where an edition showed that")
  func correction() {
    let claim = Claim(
      id: "c01", text: "It was 3,300 households.",
      quantity: Quantity(figure: .equal(Decimal(3_300)), unit: "{household}"),
      correction: EDTF("2022-05-12").map { Correction(was: "3400", until: $0, why: "misread") })
    let sources = EditionSources(
      evidence: EvidenceView(sources: [SourceRecord(id: "post-2019", title: "Waiting", claims: [claim])]),
      bibliography: [:], formatter: HouseStyle(), language: "en")
    func note(_ editions: (day: String, figure: String, words: String)...) -> String {
      let published = PublishedEditions(Array(editions.indices)) { (number) throws(PublishedEditions.Unreadable) in
        let edition = editions[number]
        let record = EditionEvidence.Record(
          reference: ClaimReference(source: "post-2019", record: "c01"), text: "It was \(edition.words) households.",
          figure: edition.figure, figureWords: edition.words)
        return PublishedEdition(
          number: number, day: EDTF(edition.day)?.firstDay ?? 0, content: EditionEvidence(records: [record]))
      }
      let resolver = Resolver(sources: sources, language: "en", published: published)
      let (document, _) = resolver.resolve(
        Document(blocks: [.paragraph([.text("A "), cite("post-2019#c01"), .text(".")])]))
      return document.apparatus.notes.first?.blocks.plainText ?? ""
    }
    let line = " Corrected on 12 May 2022: before, it said “3,400” (misread)."
    #expect(note(("2021-01-01", "3400", "3,400")).hasSuffix(line))
    #expect(note(("2021-01-01", "~3400", "about 3,400"), ("2023-01-01", "3300", "3,300")).hasSuffix(line))
    // Who publishes late, with the old figure, owes the line too.
    #expect(note(("2023-01-01", "3400", "3,400")).hasSuffix(line))
    for quiet in [
      note(), note(("2021-01-01", "3300", "3,300")), note(("2023-01-01", "9", "9")),
    ] { #expect(!quiet.isEmpty && !quiet.contains("Corrected"), "\(quiet)") }
  }

  @Test("words bound to a record get one note at the end of their sentence")
  func boundWords() {
    let words = Inline(.link(Link(target: "claim:post-2019#c01", content: [.text("3,100")])))
    let (document, sentences, _) = resolve([
      .paragraph([.text("It was "), words, .text(" then. Later not.")])
    ])
    #expect(sentences.map(\.claims.count) == [1, 0])
    guard case .paragraph(let content)? = document.blocks.first?.kind, case .span(let first)? = content.first?.kind
    else {
      Issue.record("no sentence was bound")
      return
    }
    #expect(first.plainText == "It was 3,100 then. ")
    #expect(first.contains { if case .cite = $0.kind { true } else { false } })
    let (twice, _, _) = resolve([.paragraph([words, .text(" it is "), cite("post-2019#c01"), .text(".")])])
    #expect(twice.apparatus.notes.count == 1)
  }

  @Test("figures are numbered in order and referred to by number")
  func crossReferences() {
    func figure(_ id: String) -> Block {
      Block(.figure(Figure(content: .blocks([]), caption: [.text("Caption")])), attributes: Attributes(id: id))
    }
    func reference(_ target: String) -> Inline {
      Inline(.crossReference(CrossReference(target: target, source: "@\(target)")))
    }
    let (document, _, diagnostics) = resolve([
      .paragraph([reference("fig-b"), .text(" "), reference("fig-c")]), figure("fig-a"), figure("fig-b"),
    ])
    guard case .paragraph(let content)? = document.blocks.first?.kind else { return }
    #expect(content.plainText == "Figure\u{A0}2 @fig-c")
    #expect(diagnostics.map(\.id.name) == ["reference/unknown"])
  }

  @Test("an author who is named in the text is named there, and the note follows")
  func inText() {
    let (document, _, _) = resolve([.paragraph([cite("post-2019", mode: .authorInText), .text(" says so.")])])
    guard case .paragraph(let content)? = document.blocks.first?.kind else { return }
    #expect(content.plainText.contains("2019"))
    #expect(document.apparatus.notes.count == 1)
  }

  @Test("an identifier that is used twice stays unique, and the author's own is said")
  func duplicates() {
    let span = SourceSpan(file: FileID(rawValue: 1), offset: 3, length: 4)
    let heading = Block(.heading(level: 1, [.text("A")]), attributes: Attributes(id: "a", span: span))
    let (document, _, diagnostics) = resolve([heading, heading])
    #expect(document.blocks.map(\.attributes.id) == ["a", "a-1"])
    #expect(diagnostics.map(\.id.name) == ["reference/duplicate-id"])
  }
}
