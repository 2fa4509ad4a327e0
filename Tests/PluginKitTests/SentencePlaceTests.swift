import DocumentModel
import PluginKit
import Testing

@Suite("Places in a sentence")
struct SentencePlaceTests {
  /// "About 9,000 left", of which the file writes “About **9,000** l\\eft”.
  private static let sentence = Sentence(
    text: "About 9,000 left", language: "en", span: span(10, 22), role: .narrative,
    quotations: [.init(text: "left", range: 12..<16)],
    bound: [.init(claim: ClaimReference(source: "a", record: "c01"), range: 6..<11)],
    places: [
      .init(range: 0..<6, span: span(10, 6)), .init(range: 6..<11, span: span(18, 5)),
      .init(range: 11..<16, span: span(25, 6)),
    ])

  private static func span(_ offset: Int, _ length: Int) -> SourceSpan {
    SourceSpan(file: FileID(rawValue: 1), offset: offset, length: length)
  }

  @Test("a place of plain words lies in one run that is written as it reads")
  func plain() {
    #expect(Self.sentence.plainSpan(of: 6..<11) == Self.span(18, 5))
    #expect(Self.sentence.plainSpan(of: 0..<11) == nil && Self.sentence.plainSpan(of: 12..<16) == nil)
    #expect(Self.sentence.span(of: 0..<11) == Self.span(10, 13))
    #expect(Self.sentence.span(of: 12..<16) == Self.span(25, 6))
  }

  @Test("what overlaps is found among ranges in order")
  func overlaps() {
    #expect(Self.sentence.quotes(0..<13) && !Self.sentence.quotes(0..<12))
    #expect(Self.sentence.boundWords(over: 0..<7)?.range == 6..<11 && Self.sentence.boundWords(over: 11..<16) == nil)
  }
}
