import Evidence
import FoundationEssentials
import Testing

@Suite("Hostile text")
struct HostileTextTests {
  /// A generator with a fixed seed: the same texts in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64 = 0x5DEE_CE66
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test("any order of the words and signs of figures is read without harm, and ranges stay inside the text")
  func figures() {
    let pieces = [
      "one", "hundred", "thousand", "million", "a", "half", "third", "of", "and", "to", "between", "about", "over",
      "at",
      "least", "in", "out", "5", "1,000", "1.5", "2014", "%", "$", "€", "-", "–", ",", ".", "/", ":", "No", "May", "or",
      "so", "more", "dozen", "tens", "thousands", "several", "few", "nine", "twenty", "pm", "é", "값", "\u{202F}", "+",
      "99999999999999999999999999999", "One", "percent", "dollars", "'", "(", "m",
    ]
    var numbers = Numbers()
    let parser = FigureParser()
    for _ in 0..<3_000 {
      let text = (0..<12).map { _ in
        (pieces.randomElement(using: &numbers) ?? "") + (Bool.random(using: &numbers) ? " " : "")
      }.joined()
      var end = 0
      for figure in parser.figures(in: text) {
        #expect(figure.range.lowerBound >= end && figure.range.upperBound <= text.utf8.count && !figure.printed.isEmpty)
        end = figure.range.upperBound
      }
    }
  }

  @Test("a number of any size is read without harm")
  func size() {
    let text = "one " + String(repeating: "hundred ", count: 500) + "million"
    #expect(FigureParser().figures(in: text).count <= 1)
    _ = Quantity.Figure.equal(Decimal(sign: .plus, exponent: 127, significand: 1)).interval()
    _ = Quantity.Figure.equal(.nan).interval()
  }

  @Test("any order of the signs of EDTF is refused or has an extent in order")
  func dates() {
    let pieces = Array("0123456789-/.XY?~%T ")
    var numbers = Numbers()
    for _ in 0..<20_000 {
      let text = String(
        (0..<Int.random(in: 1...14, using: &numbers)).compactMap { _ in pieces.randomElement(using: &numbers) })
      guard let date = EDTF(text), let first = date.firstDay, let last = date.lastDay else { continue }
      #expect(first <= last, "\(text)")
      #expect(!date.words(in: "en").isEmpty)
    }
    for text in ["Y999999999", "Y-999999999~", "9999~", "0000~", "-9999%"] { _ = EDTF(text)?.words(in: "ko") }
  }
}
