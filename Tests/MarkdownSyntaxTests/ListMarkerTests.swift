import MarkdownSyntax
import Testing

@Suite("Markers of lists")
struct ListMarkerTests {
  @Test(
    "letters, Roman numerals and parentheses number a list, as in Pandoc",
    arguments: [
      Case("a. x\nb. y", #"numbers1.lowerAlpha{(plain["x"]), (plain["y"])}"#),
      Case("c) x\nd) y", #"numbers3)lowerAlpha{(plain["x"]), (plain["y"])}"#),
      Case("A.  x\nB.  y", #"numbers1.upperAlpha{(plain["x"]), (plain["y"])}"#),
      Case("i. x\nii. y\niii. z", #"numbers1.lowerRoman{(plain["x"]), (plain["y"]), (plain["z"])}"#),
      Case("iv. x\nv. y", #"numbers4.lowerRoman{(plain["x"]), (plain["y"])}"#),
      Case("h. x\ni. y\nj. z", #"numbers8.lowerAlpha{(plain["x"]), (plain["y"]), (plain["z"])}"#),
      Case("(1) x\n(2) y", #"numbers1(){(plain["x"]), (plain["y"])}"#),
      Case("(iv) x", #"numbers4()lowerRoman{(plain["x"])}"#),
      Case("#. x\n#. y", #"numbers1.{(plain["x"]), (plain["y"])}"#),
      Case("a. x\n1. y", #"numbers1.lowerAlpha{(plain["x"])} numbers1.{(plain["y"])}"#),
      Case("a. x\n\n   i. y", #"numbers1.lowerAlpha/loose{(para["x"] numbers1.lowerRoman{(plain["y"])})}"#),
      Case("z. x\naa. y", #"numbers26.lowerAlpha{(plain["x"]), (plain["y"])}"#),
    ])
  func fancy(_ example: Case) {
    #expect(Reading(example.input, options: .plain).tree == example.tree)
  }

  @Test(
    "what authors write for other reasons is no marker",
    arguments: [
      "(C) 2007 the authors", "A. Smith wrote", "p. 4 says so", "aa. x", "mild. Yes", "civic. Yes", "(1.) x", "a.x",
      "iiii. x", "aB. x",
    ])
  func none(_ text: String) {
    #expect(Reading(text, options: .plain).tree.hasPrefix("para["))
  }

  @Test("letters do not interrupt a paragraph", arguments: ["x\na. y", "x\n(1) y", "x\ni. y", "x\n#. y"])
  func interrupting(_ text: String) {
    #expect(Reading(text, options: .plain).tree.hasPrefix(#"para["x", soft"#))
  }

  @Test("CommonMark has none of these", arguments: ["a. x", "(1) x", "#. x"])
  func commonMark(_ text: String) {
    #expect(Reading(text, options: .commonMark).tree.hasPrefix("para["))
  }
}
