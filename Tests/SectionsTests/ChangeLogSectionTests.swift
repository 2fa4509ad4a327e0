import DocumentModel
import Evidence
import FoundationEssentials
import PluginKit
import Sections
import Testing

@Suite("The change log")
struct ChangeLogSectionTests {
  private typealias Sample = SampleEvidence

  private static func reference(_ id: String) -> ClaimReference { ClaimReference(source: "post", record: id) }

  private static let view: EvidenceView = {
    var corrected = Sample.claim("c01", "It holds 3,300.", quantity: Sample.households(.equal(3_300)))
    corrected.correction = EDTF("2020-02-01").map { Correction(was: "3400", until: $0, why: "misread.") }
    return Sample.view(
      Sample.source(
        "post", claims: [corrected, Sample.claim("c02", "It leaks."), Sample.claim("c03", "It was moved.")]),
      Sample.source("한국", claims: [], language: "ko"))
  }()

  private func record(_ id: String, _ text: String, _ figure: String = "", words: String = "") -> EditionEvidence.Record
  {
    EditionEvidence.Record(
      reference: Self.reference(id), text: text, language: "en", figure: figure, figureWords: words, asOf: "2019")
  }

  private func published(_ editions: [[EditionEvidence.Record]], sources: [EditionEvidence.Source] = [])
    -> PublishedEditions
  {
    PublishedEditions(Array(1...editions.count)) { (number) throws(PublishedEditions.Unreadable) in
      PublishedEdition(
        number: number, day: 18_262, content: EditionEvidence(records: editions[number - 1], sources: sources))
    }
  }

  private func log(
    _ published: PublishedEditions, citing ids: [String], language: String = "en", _ pairs: [(String, String)] = [],
    references: [Reference] = []
  ) -> String {
    let (text, blocks, diagnostics) = Sample.expand(
      ChangeLogSection.self, pairs, in: Self.view, language: language, references: references,
      cited: ids.map(Self.reference), published: published)
    #expect(diagnostics.isEmpty)
    #expect(blocks.first?.attributes.hasClass("method") ?? false)
    return text
  }

  @Test("one constant sentence where nothing was published, and where all that was rests on the same")
  func none() {
    let sentence = "::: {.change-log .method}\nNo edition before this one shows other evidence.\n:::\n"
    #expect(log(.none, citing: ["c01"]) == sentence)
    #expect(log(published([[record("c02", "It leaks.")]]), citing: ["c02"]) == sentence)
    #expect(log(.none, citing: [], language: "ko").contains("이 판에 앞서 다른 근거를 보인 판은 없다."))
  }

  @Test("what was corrected, is new, is gone, and is not in the evidence any more")
  func changes() {
    let before = published(
      [
        [record("c01", "It holds 3,400.", "3400", words: "3,400"), record("c03", "It was moved."), record("c09", "X.")]
      ],
      sources: [.init(key: "gone", entry: "Gone"), .init(key: "post", entry: "Post.")])
    let references = [Reference(key: "new", entry: [.text("New one.")])]
    let text = log(before, citing: ["c01", "c02"], references: references)
    #expect(
      text == """
        ::: {.change-log .method}
        Since edition 1, published on 1 January 2020:

        - 3,400 became 3,300. It holds 3,300. Why: misread.
        - New. It leaks.
        - Not shown any more. It was moved.
        - Records that are not in the evidence any more: 1.
        - New source: New one.
        - Source that is not cited any more: \(Self.view.source("post")?.shortName(in: "en") ?? "").
        :::

        """, "\(text)")
    #expect(log(before, citing: ["c01", "c02"], [("max", "2")], references: references).contains("- And 4 more."))
    let korean = log(before, citing: ["c01"], language: "ko")
    #expect(
      korean.contains("2020년 1월 1일에 나온 제1판 이후:") && korean.contains("[It holds 3,300.]{lang=\"en\"}"), "\(korean)")
  }

  @Test("the edition followed is the last with other evidence, so that one that was published is made again the same")
  func fixedPoint() {
    let first = [record("c02", "It leaked.")]
    let second = [record("c02", "It leaks.")]
    let before = log(published([first]), citing: ["c02"])
    #expect(before.contains("Since edition 1") && before.contains("Put otherwise. It leaks."))
    #expect(log(published([first, second]), citing: ["c02"]) == before)
    #expect(log(published([first, second, second]), citing: ["c02"]) == before)
  }
}
