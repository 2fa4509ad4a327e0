import DocumentModel
import Testing

@testable import BriefCompiler

@Suite("Parts with nothing to show")
struct EmptyPartsTests {
  private static func heading(_ level: Int, _ text: String) -> Block {
    Block(.heading(level: level, [.text(text)]))
  }

  private static func titles(_ blocks: [Block]) -> [String] {
    EmptyParts.withoutBareHeadings(blocks).map { [$0].plainText }
  }

  @Test("a heading goes where nothing stands under it before the next of its level")
  func bareHeadings() {
    let text = Block.paragraph([.text("t")])
    #expect(
      Self.titles([text, Self.heading(2, "a"), Self.heading(2, "b"), text, Self.heading(2, "c")]) == ["t", "b", "t"])
    #expect(Self.titles([Self.heading(2, "a"), Self.heading(3, "b"), text]) == ["a", "b", "t"])
    #expect(Self.titles([Self.heading(2, "a"), Self.heading(3, "b"), Self.heading(2, "c"), text]) == ["c", "t"])
    #expect(Self.titles([Self.heading(2, "a"), Self.heading(3, "b"), Self.heading(1, "c")]) == [])
  }

  @Test("paragraphs alone are a lead, anything else is more")
  func lead() {
    #expect(EmptyParts.isLeadOnly([]))
    #expect(EmptyParts.isLeadOnly([.paragraph([.text("t")])]))
    #expect(!EmptyParts.isLeadOnly([.paragraph([.text("t")]), Block(.division([]))]))
    #expect(!EmptyParts.isLeadOnly([Self.heading(2, "a"), .paragraph([.text("t")])]))
  }
}
