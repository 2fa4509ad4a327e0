import Citations
import DocumentModel
import Evidence
import FoundationEssentials
import Testing

@Suite("The house style")
struct HouseStyleTests {
  private let view: EvidenceView = {
    var registries = Registries()
    registries.actors = [
      "state": Actor(id: "state", names: [Actor.Name(text: "U.S. State Department")]),
      "oru": Actor(id: "oru", names: [Actor.Name(text: "Lena Oru")]),
    ]
    let essay = SourceRecord(
      id: "essay-2022", type: "webpage", genre: .opinion,
      title: "Hold Those Who Built the Dam Accountable for Everything That the Water Took",
      authors: [PersonName(family: "Teal", given: "Ann"), PersonName(family: "Wen", given: "Bo")],
      published: EDTF("2022").map { StatedDate($0) }, url: "https://example.org/essay",
      claims: [
        Claim(
          id: "c01", text: "Some 20,000 people still wait.", quote: "some 20,000 people were still waiting there",
          voice: .reported, chain: [ChainLink(.source), ChainLink(.named("state"), .reported)],
          at: Locator(page: "3"), asOf: EDTF("2021").map { StatedDate($0, basis: .relative) },
          quantity: Quantity(figure: .range(20_000, 80_000), unit: "{person}"),
          sameAs: [ClaimReference(source: "a", record: "c01")]),
        Claim(
          id: "c02", text: "They wait.", quote: "some 20,000 people were still waiting there",
          chain: [ChainLink(.source), ChainLink(.unnamed(role: "resident"))], at: Locator(paragraph: 9)),
      ],
      quotations: [Quotation(id: "q01", exact: "nobody asked us", speaker: .named("oru"))])
    let post = SourceRecord(
      id: "post", title: "물이 가져간 것", publisher: "Valley Post", language: "ko",
      published: EDTF("2019-05-02?").map { StatedDate($0) })
    let anonymous = SourceRecord(id: "no-name-2016", published: EDTF("2016~").map { StatedDate($0) })
    let titled = SourceRecord(id: "titled", title: "A Title Alone")
    return EvidenceView(sources: [essay, post, anonymous, titled], registries: registries)
  }()

  private func cited(_ key: String, prefix: String = "", suffix: String = "") throws -> CitedItem {
    let item = CitationItem(
      key: key, prefix: prefix.isEmpty ? [] : [.text(prefix)], suffix: suffix.isEmpty ? [] : [.text(suffix)])
    let source = try #require(view.source(item.sourceKey))
    let record = item.claim.flatMap { reference in
      view.record(reference).map { EvidenceView.Found(source: source, record: $0, reference: reference) }
    }
    return CitedItem(item: item, source: .record(source), record: record)
  }

  private func note(_ items: [CitedItem], language: String = "en", before: Set<String> = []) -> String {
    let context = CitationContext(evidence: view, language: language, citedBefore: before)
    return HouseStyle().note(for: items, in: context).plainText
  }

  @Test("a note names authors, title, year, place, who is cited and as of when")
  func full() throws {
    #expect(
      note([try cited("essay-2022#c01")])
        == "Teal and Wen, “Hold Those Who Built the Dam Accountable for Everything …” (2022), p. 3, "
        + "citing the U.S. State Department; as of 2021.")
  }

  @Test("a later note is short")
  func short() throws {
    #expect(
      note([try cited("essay-2022", suffix: ", pp. 3-5")], before: ["essay-2022"]) == "Teal and Wen (2022), pp. 3–5.")
  }

  @Test("without a page the first words of the quote lead to the place, and an inner paragraph number is not printed")
  func words() throws {
    #expect(
      note([try cited("essay-2022#c02")], before: ["essay-2022"])
        == "Teal and Wen (2022), at “some 20,000 people were still …”, citing resident (not named).")
  }

  @Test("prefix, several sources and what follows a locator are kept")
  func group() throws {
    let items = [
      try cited("essay-2022#q01", prefix: "see", suffix: ", § 4, where it is said twice"), try cited("post"),
    ]
    #expect(
      note(items, before: ["essay-2022"])
        == "See Teal and Wen (2022), section 4, quoting Lena Oru, where it is said twice; "
        + "Valley Post, “물이 가져간 것” (2019?).")
  }

  @Test("citations of one source that stand together name it once, and say nothing twice")
  func together() throws {
    let first = try cited("essay-2022#c01")
    #expect(
      note([first, first, try cited("essay-2022#c02"), try cited("titled")], before: ["essay-2022"])
        == "Teal and Wen (2022), p. 3, citing the U.S. State Department; as of 2021; "
        + "at “some 20,000 people were still …”, citing resident (not named); “A Title Alone”.")
  }

  @Test("a source without an author is called by its publisher, its title, or what stands for one; never by its id")
  func nameless() throws {
    #expect(note([try cited("titled")]) == "“A Title Alone”.")
    #expect(note([try cited("no-name-2016")]) == "Untitled text (about 2016).")
    #expect(note([try cited("no-name-2016")], language: "ko") == "제목 없는 글 (2016년경).")
  }

  @Test("a note in Korean uses Korean words and leaves the title in its language")
  func korean() throws {
    let items = [try cited("essay-2022#c01")]
    #expect(
      note(items, language: "ko", before: ["essay-2022"]) == "Teal·Wen (2022), 3쪽, U.S. State Department 인용; 2021년 기준.")
  }

  @Test("every source of a note links to its reference, and a foreign title says its language")
  func links() throws {
    let context = CitationContext(evidence: view, language: "en")
    let note = HouseStyle().note(for: [try cited("post")], in: context)
    guard case .link(let link)? = note.first?.kind else {
      Issue.record("no link")
      return
    }
    #expect(link.target == "#ref-post")
    #expect(link.content.contains { $0.attributes.language == "ko" })
  }

  @Test("the list of sources has the whole title, the date and the address")
  func reference() throws {
    let context = CitationContext(evidence: view, language: "en")
    let reference = HouseStyle().reference(for: .record(try #require(view.source("essay-2022"))), in: context)
    #expect(
      reference.entry.plainText
        == "Teal, Ann, and Bo Wen. “Hold Those Who Built the Dam Accountable for Everything That the Water Took”. "
        + "2022. https://example.org/essay.")
    #expect(reference.genre == "opinion" && reference.authors == ["Ann Teal", "Bo Wen"])
  }

  @Test("a part that ends with a full stop gets no second one")
  func stops() {
    let item = BibliographyItem(
      key: "doe-2020", type: "book", title: "Dams etc.", authors: [PersonName(family: "Doe", given: "J.")],
      publisher: "River Press Inc.")
    let context = CitationContext(evidence: .empty, language: "en", citedBefore: [])
    let style = HouseStyle()
    #expect(
      style.reference(for: .bibliography(item), in: context).entry.plainText == "Doe, J. “Dams etc.” River Press Inc.")
    let cited = CitedItem(item: CitationItem(key: item.key), source: .bibliography(item))
    #expect(style.note(for: [cited], in: context).plainText == "Doe, “Dams etc.”")
    let body = BibliographyItem(key: "body", title: "Dams", publisher: "River Press Inc.")
    let again = CitedItem(item: CitationItem(key: body.key), source: .bibliography(body))
    let later = CitationContext(evidence: .empty, language: "en", citedBefore: [body.key])
    #expect(style.note(for: [again], in: later).plainText == "River Press Inc.")
  }

  @Test("an item of a bibliography is cited like a record")
  func bibliography() {
    let item = BibliographyItem(
      key: "wen-2001", type: "book", title: "Dams", authors: [PersonName(family: "Wen", given: "Bo")],
      publisher: "River Press", issued: EDTF("2001-05"))
    let context = CitationContext(evidence: .empty, language: "en")
    let cited = CitedItem(item: CitationItem(key: "wen-2001", suffix: [.text(" 33")]), source: .bibliography(item))
    #expect(HouseStyle().note(for: [cited], in: context).plainText == "Wen, “Dams” (2001), p. 33.")
    #expect(HouseStyle().inText(cited, in: context).plainText == "Wen (2001)")
    #expect(
      HouseStyle().reference(for: .bibliography(item), in: context).entry.plainText
        == "Wen, Bo. “Dams”. River Press, May 2001.")
  }

  @Test("a card has the quote, the place, the figure for machines and the other records")
  func card() throws {
    let reference = ClaimReference(source: "essay-2022", record: "c01")
    let found = EvidenceView.Found(
      source: try #require(view.source("essay-2022")), record: try #require(view.record(reference)),
      reference: reference)
    let card = HouseStyle().card(for: found, in: CitationContext(evidence: view, language: "en"))
    #expect(card.figure == "20000..80000")
    #expect(card.attribution == "citing the U.S. State Department")
    #expect(card.locator == "p. 3" && card.asOf == "2021" && card.voice == "reported")
    #expect(card.alsoIn == [ClaimReference(source: "a", record: "c01")])
  }
}
