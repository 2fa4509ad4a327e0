import DocumentModel
import Evidence
import PluginKit
import Sections
import Testing

@Suite("Section kinds of the apparatus")
struct ApparatusSectionTests {
  private typealias Sample = SampleEvidence

  @Test("the source list says what a source is and what to know of it, under the anchor of its reference")
  func sourceList() {
    let view = Sample.view(Sample.source("post", interests: ["owned by the bank"]))
    let references = [Reference(key: "post", entry: [.text("Valley Post, 2019.")]), Reference(key: "other")]
    #expect(SourceListSection.stage == .apparatus)
    #expect(
      Sample.expand(SourceListSection.self, in: view, references: references).text == """
        ::: {.references}
        ::: {#ref-post .reference}
        Valley Post, 2019.

        Kind of source: news. To know when reading it: owned by the bank.
        :::

        ::: {#ref-other .reference}
        other
        :::
        :::

        """)
    let (graded, _, _) = Sample.expand(
      SourceListSection.self, [("show", "reliability")], in: view, references: references)
    #expect(graded.contains("Reliability C: for the test.") && !graded.contains("bank"))
  }

  @Test("the method note counts what is cited and nothing else")
  func method() {
    let view = Sample.view(
      Sample.source(
        "post",
        claims: [
          Sample.claim("c01", "It leaks.", by: "ministry", quote: "the Bnak leaks"),
          Sample.claim("c02", "It is old.", voice: .opinion, asOf: ""), Sample.claim("c03", "Not cited."),
        ]))
    let cited = ["post#c01", "post#c02", "gone#c01"].compactMap { ClaimReference($0) }
    let (text, _, _) = Sample.expand(
      MethodSection.self, in: view, references: [Reference(key: "post")], cited: cited)
    #expect(text.hasPrefix("::: {.method}\nThis brief rests on 2 records from one source. "))
    #expect(text.contains("one on a source’s own word, one opinion."))
    #expect(text.contains("they go back to 2 origins"))
    #expect(text.contains("For one record the text gives no date"))
    #expect(text.contains("The quoted words of one record could not be compared"))
    #expect(text.contains("One quotation keeps a misprint"))
    #expect(text.contains("as of 8 January 2022"))
  }

  @Test("the method note counts the sources of the records, and the other works apart", arguments: ["en", "ko"])
  func methodSources(language: String) {
    let view = Sample.view(Sample.source("post", claims: [Sample.claim("c01", "It leaks.")]))
    let cited = ["post#c01"].compactMap { ClaimReference($0) }
    func note(_ works: [String]) -> String {
      Sample.expand(
        MethodSection.self, in: view, language: language, references: works.map { Reference(key: $0) }, cited: cited
      ).text
    }
    let isEnglish = language == "en"
    #expect(note(["post"]).contains(isEnglish ? "one record from one source." : "출처 1곳에서 얻은 기록 1건에"))
    #expect(!note(["post"]).contains(isEnglish ? "further" : "그 밖에"))
    #expect(note(["post", "atlas"]).contains(isEnglish ? "It cites one further work of" : "인용한 문헌이 1건 있다."))
    let bare = Sample.expand(MethodSection.self, in: view, references: [Reference(key: "atlas")]).text
    #expect(bare.contains("This brief cites one work, and no record of evidence."))
    #expect(note(["post", "atlas", "map"]).contains(isEnglish ? "It cites 2 further works of" : "인용한 문헌이 2건 있다."))
  }

  @Test("the glossary is sorted by term and may be chosen from")
  func glossary() {
    #expect(Sample.expand(GlossarySection.self, in: Sample.view()).text.contains("Acre\n\n:   A measure.\n\nWeir"))
    #expect(!Sample.expand(GlossarySection.self, [("terms", "weir")], in: Sample.view()).text.contains("Acre"))
  }
}
