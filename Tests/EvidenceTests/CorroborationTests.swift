import DocumentModel
import Evidence
import Testing

@Suite("Corroboration")
struct CorroborationTests {
  private func source(
    _ id: String, _ who: ChainLink.Who = .source, author: String? = nil, origin: Origin? = nil, quote: String? = nil
  ) -> SourceRecord {
    let chain = [ChainLink(.source)] + (who == .source ? [] : [ChainLink(who)])
    let names = author.map { $0.split(separator: " ").map(String.init) }
    return SourceRecord(
      id: id, authors: names.map { [PersonName(family: $0[1], given: $0[0])] } ?? [], origin: origin,
      claims: [Claim(id: "c01", text: "T.", quote: quote, chain: chain)])
  }

  /// Articles and origins.
  private func count(_ sources: SourceRecord...) -> [Int] {
    let view = ComparisonFixture.view(sources)
    let mentions = sources.compactMap { view.claimFound(ClaimReference(source: $0.id, record: "c01")) }
    let found = Corroboration(of: mentions, in: view)
    return [found.articles, found.origins]
  }

  @Test("sources on their own word, and on the word of different people, are as many origins")
  func independent() {
    #expect(count(source("a"), source("b")) == [2, 2])
    #expect(count(source("a", .named("ministry")), source("b", .named("union"))) == [2, 2])
    #expect(count(source("a", author: "Lena Oru"), source("b", .named("ministry"))) == [2, 2])
  }

  @Test("three articles that pass on one report are one origin")
  func shared() {
    #expect(
      count(source("a", .named("ministry")), source("b", .named("ministry")), source("c", .named("ministry"))) == [
        3, 1,
      ])
    #expect(count(source("a", .named("release")), source("b", .named("ministry"))) == [2, 1])
  }

  @Test("a republication, a translation and a wire copy are what they repeat")
  func repeated() {
    for kind in [Origin.Kind.republication, .translation, .wire] {
      #expect(count(source("a"), source("b", origin: Origin(kind: kind, of: "a"))) == [2, 1])
    }
    #expect(
      count(source("a", origin: Origin(kind: .wire, of: "x")), source("b", origin: Origin(kind: .wire, of: "x")))
        == [2, 1])
  }

  @Test("who works for a body is that body")
  func employed() {
    #expect(count(source("a", .named("hale")), source("b", .named("ministry"))) == [2, 1])
    #expect(count(source("a", author: "Edda Hale"), source("b", .named("ministry"))) == [2, 1])
    #expect(count(source("a", author: "Edda Hale"), source("b", .named("union"))) == [2, 2])
  }

  @Test("six words in a row are one quotation, five may be chance")
  func quoted() {
    let six = source("a", quote: "nobody asked us before the water came")
    #expect(count(six, source("b", quote: "“Nobody asked us before the water!”")) == [2, 1])
    #expect(count(six, source("b", quote: "nobody asked us before the rain")) == [2, 2])
  }

  @Test("sameness goes on from one to the next")
  func chained() {
    #expect(
      count(
        source("a", .named("ministry"), quote: "one two three four five six"),
        source("b", quote: "one two three four five six"), source("c", origin: Origin(kind: .wire, of: "b"))) == [3, 1])
  }

  @Test("someone unnamed is no origin")
  func unnamed() {
    #expect(count(source("a", .unnamed(role: "guard"))) == [1, 0])
    #expect(count(source("a", .unnamed(role: "guard")), source("b")) == [2, 1])
    #expect(count(source("a", .unnamed(role: "guard")), source("b", .unnamed(role: "guard"))) == [2, 0])
  }
}
