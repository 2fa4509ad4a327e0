import Diagnostics
import DocumentModel
import Evidence
import Sections
import Testing

@Suite("Narrative")
struct NarrativeSectionTests {
  private func narrative(
    _ view: EvidenceView, _ pairs: [(String, String)] = [("topic", "dam")], language: String = "en", body: [Block] = []
  ) -> (text: String, blocks: [Block], ids: [String]) {
    let (text, blocks, diagnostics) = SampleEvidence.expand(
      NarrativeSection.self, pairs, in: view, language: language, body: body)
    return (text, blocks, diagnostics.map(\.id.name))
  }

  private typealias Sample = SampleEvidence

  @Test("a view without records leaves nothing, not even the introduction, and says so")
  func empty() {
    let body = [Block.paragraph([.text("Introduction.")])]
    let (text, _, ids) = narrative(.empty, [("topic", "dam")], body: body)
    #expect(text.isEmpty)
    #expect(ids == ["parameter/unknown-identifier", "section/empty"])
    #expect(narrative(Sample.view(), body: body).ids == ["section/empty"])
  }

  @Test("one record is one sentence that cites it, and every node has the section's place")
  func one() {
    let view = Sample.view(Sample.source("post", claims: [Sample.claim("c01", "The dam leaks, the Post wrote.")]))
    let (text, blocks, ids) = narrative(view)
    #expect(text == "The dam leaks, the Post wrote.[@post#c01]\n")
    #expect(ids.isEmpty)
    #expect(blocks.allSatisfy { $0.span == Sample.span })
    guard case .paragraph(let content)? = blocks.first?.kind else {
      Issue.record("no paragraph")
      return
    }
    #expect(content.allSatisfy { $0.span == Sample.span })
  }

  @Test("an unknown topic is an error with the nearest name")
  func unknownTopic() {
    #expect(narrative(Sample.view(), [("topic", "dams")]).ids.first == "parameter/unknown-identifier")
  }

  @Test("what says the same is printed once, from the better source, and cites all")
  func sameAs() {
    let view = Sample.view(
      Sample.source("herald", claims: [Sample.claim("c01", "Leaks, in short.", sameAs: ["post#c01"])], grade: .d),
      Sample.source("post", claims: [Sample.claim("c01", "The dam leaks at two places.")], grade: .b))
    #expect(narrative(view).text == "The dam leaks at two places.[@post#c01; @herald#c01]\n")
  }

  @Test("an excluded record is neither printed nor cited")
  func exclude() {
    let view = Sample.view(
      Sample.source("herald", claims: [Sample.claim("c01", "Leaks, in short.", sameAs: ["post#c01"])], grade: .d),
      Sample.source("post", claims: [Sample.claim("c01", "The dam leaks."), Sample.claim("c02", "It is old.")]))
    let text = narrative(view, [("topic", "dam"), ("exclude", "post#c01, post#c02")]).text
    #expect(text == "Leaks, in short.[@herald#c01]\n")
  }

  @Test("a retracted source is not told")
  func retracted() {
    let view = Sample.view(
      Sample.source("post", claims: [Sample.claim("c01", "The dam leaks.")], isRetracted: true))
    #expect(narrative(view).ids == ["section/empty"])
  }

  @Test("where the most is reached, constant words say that there is more")
  func maximum() {
    let claims = (1...4).map { Sample.claim("c0\($0)", "Sentence \($0).") }
    let view = Sample.view(Sample.source("post", claims: claims))
    let text = narrative(view, [("topic", "dam"), ("max", "2")]).text
    #expect(text == "Sentence 1.[@post#c01] Sentence 2.[@post#c02] More is on record.\n")
    #expect(!narrative(view, [("topic", "dam"), ("max", "4")]).text.contains("More is on record"))
    let silent = narrative(view, [("topic", "dam"), ("max", "2"), ("more", "false")]).text
    #expect(silent == "Sentence 1.[@post#c01] Sentence 2.[@post#c02]\n")
  }

  @Test("opinions and forecasts stand in a paragraph of their own at the end, or are left out")
  func opinions() {
    let view = Sample.view(
      Sample.source(
        "post",
        claims: [
          Sample.claim("c01", "The authors argue that it must go.", voice: .opinion, asOf: "2001"),
          Sample.claim("c02", "It stands since 1950.", asOf: "2010"), Sample.claim("c03", "It leaks.", asOf: "2011"),
        ]))
    #expect(
      narrative(view).text == """
        It stands since 1950.[@post#c02] It leaks.[@post#c03]

        The authors argue that it must go.[@post#c01]

        """)
    #expect(!narrative(view, [("topic", "dam"), ("opinions", "false")]).text.contains("argue"))
  }

  @Test("what contradicts stands side by side, said once, and never one side alone")
  func contradiction() {
    let view = Sample.view(
      Sample.source("herald", claims: [Sample.claim("c01", "It has 400 pages.", contradicts: ["post#c01"])]),
      Sample.source("post", claims: [Sample.claim("c01", "It has 372 pages."), Sample.claim("c02", "It leaks.")]))
    #expect(
      narrative(view).text == """
        It leaks.[@post#c02]

        Sources differ here. It has 400 pages.[@herald#c01] It has 372 pages.[@post#c01]

        """)
    let short = narrative(view, [("topic", "dam"), ("max", "2")]).text
    #expect(short.contains("400") == short.contains("372"))
  }

  @Test("an attribution that sentences share is said once before them")
  func attribution() {
    let view = Sample.view(
      Sample.source(
        "post",
        claims: [
          Sample.claim("c01", "The dam leaks, the Valley Post wrote in 2019."),
          Sample.claim("c02", "The ministry, it says, knows, the Valley Post wrote in 2019."),
          Sample.claim("c03", "In 2018 the ministry warned of floods."),
        ]))
    #expect(
      narrative(view).text == """
        The Valley Post wrote in 2019: The dam leaks.[@post#c01] The ministry, it says, knows.[@post#c02]

        In 2018 the ministry warned of floods.[@post#c03]

        """)
  }

  @Test("paragraphs have five sentences at most and differ by one at most")
  func paragraphs() {
    let claims = (1...7).map { Sample.claim("c0\($0)", "Sentence \($0).") }
    let blocks = narrative(Sample.view(Sample.source("post", claims: claims))).blocks
    #expect(blocks.count == 2)
  }

  @Test("a topic tells of everything below it, in the order asked for")
  func topics() {
    let view = Sample.view(
      Sample.source(
        "post",
        claims: [
          Sample.claim("c01", "They moved.", topics: ["moves"]), Sample.claim("c02", "It leaks.", topics: ["dam"]),
        ]))
    #expect(
      narrative(view, [("topic", "moves, dam")]).text == "They moved.[@post#c01]\n\nIt leaks.[@post#c02]\n")
    #expect(narrative(view, [("topic", "water")]).text == "It leaks.[@post#c02]\n\nThey moved.[@post#c01]\n")
  }

  @Test("a claim of two sibling topics is told once where that is asked, at the one it names first")
  func toldOnce() {
    let view = Sample.view(
      Sample.source("post", claims: [Sample.claim("c01", "They moved for it.", topics: ["moves", "dam"])]))
    #expect(narrative(view, [("topic", "dam")]).text.contains("They moved"))
    #expect(narrative(view, [("topic", "dam"), ("told-once", "true")]).ids == ["section/empty"])
    #expect(narrative(view, [("topic", "moves"), ("told-once", "true")]).text.contains("They moved"))
  }

  @Test("a record in another language says so, and the brief's own words are the brief's")
  func language() {
    let claims = (1...2).map { Sample.claim("c0\($0)", "Sentence \($0).") }
    let view = Sample.view(Sample.source("post", claims: claims))
    let text = narrative(view, [("topic", "dam"), ("max", "1")], language: "ko").text
    #expect(text == "[Sentence 1.]{lang=\"en\"}[@post#c01] 이 밖에도 기록이 더 있다.\n")
  }
}
