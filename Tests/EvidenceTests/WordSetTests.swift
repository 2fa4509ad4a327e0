import Testing

@testable import Evidence

@Suite("Sets of words")
struct WordSetTests {
  @Test("a set has its words and no other, alike as their lengths and first letters may be")
  func members() {
    let words: WordSet = ["crime", "über", "’s", String(repeating: "a", count: 40)]
    for word in ["crime", "über", "’s", String(repeating: "a", count: 40)] { #expect(words.contains(word)) }
    for word in ["", "c", "crimes", "cribs", "Crime", "uber", "“s", String(repeating: "a", count: 41)] {
      #expect(!words.contains(word))
    }
    #expect(!WordSet([]).contains("a"))
    #expect(!WordSet([""]).contains(""))
  }
}
