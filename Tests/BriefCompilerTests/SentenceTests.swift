import DocumentModel
import Testing

@testable import BriefCompiler

@Suite("Sentences")
struct SentenceTests {
  func sentences(_ text: String) -> [String] {
    SentenceSplitter.split([.text(text)]).map(\.plainText)
  }

  @Test(
    "a sentence ends where a reader hears it end",
    arguments: [
      ("One. Two.", ["One. ", "Two."]),
      ("The U.S. State Department said so. It did.", ["The U.S. State Department said so. ", "It did."]),
      ("Mr. Kirby spoke on Dec. 22, 2019. Then he left.", ["Mr. Kirby spoke on Dec. 22, 2019. ", "Then he left."]),
      ("He asked, “Why?” Nobody knew.", ["He asked, “Why?” ", "Nobody knew."]),
      ("It rose by 3.5 percent. So what?", ["It rose by 3.5 percent. ", "So what?"]),
      ("그는 떠났다. 다시 왔다.", ["그는 떠났다. ", "다시 왔다."]),
      ("一。二。", ["一。", "二。"]),
      ("No end", ["No end"]),
    ] as [(String, [String])])
  func boundaries(text: String, expected: [String]) { #expect(sentences(text) == expected) }

  @Test("a citation right after a full stop counts to the sentence before it")
  func citationAfterStop() {
    let cite = Inline(.cite(Citation(items: [CitationItem(key: "a")], rendered: [.text("[@a]")])))
    let split = SentenceSplitter.split([.text("One. "), cite, .text(" Two.")])
    #expect(split.count == 2)
    #expect(split.first?.contains(cite) == true)
  }

  @Test("a cut text node keeps the bytes of its halves")
  func spans() {
    let span = SourceSpan(file: FileID(rawValue: 1), offset: 10, length: 9)
    let split = SentenceSplitter.split([.text("Öl. Two.", span: span)])
    #expect(split.map { $0.first?.span.offset } == [10, 15])
    #expect(split.map { $0.first?.span.length } == [5, 4])
  }

  @Test("marks of notes stand after the punctuation and close to the word")
  func marks() {
    func mark(_ number: Int) -> Inline {
      Inline(.cite(Citation(items: [CitationItem(key: "a")], rendered: [Inline(.noteReference(number))])))
    }
    let settled = NoteMarks.settled([.text("so "), mark(1), .text(", and more "), mark(2), .text(".")])
    #expect(settled == [.text("so,"), mark(1), .text(" and more."), mark(2)])
  }
}
