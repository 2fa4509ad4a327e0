import Evidence
import FoundationEssentials
import Testing

@Suite("Figures in a text")
struct FigureParserTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    /// `op value [%|code] «printed»` for every figure.
    let figures: [String]

    init(_ text: String, _ figures: String...) {
      self.text = text
      self.figures = figures
    }

    var testDescription: String { text }
  }

  @Test(
    "every figure is found with its hedge, and nothing else is taken for one",
    arguments: [
      Case("80,000 prisoners", "eq 80000 «80,000»"),
      Case("cafe\u{301}s: 80,000\r\n“in all”", "eq 80000 «80,000»"),
      Case("the key 8\u{FE0F}\u{20E3} and 90,000\u{A0}prisoners", "eq 90000 «90,000»"),
      Case("80,000 to 120,000 prisoners", "range 80000 120000 «80,000 to 120,000»"),
      Case("between 200,000 and 3 million people", "range 200000 3000000 «between 200,000 and 3 million»"),
      Case("some 3,100 to 3,400 households", "range 3100 3400 «some 3,100 to 3,400»"),
      Case("3 to 4 million people", "range 3000000 4000000 «3 to 4 million»"),
      Case("3–4 million people", "range 3000000 4000000 «3–4 million»"),
      Case("from 20,000 to 80,000", "range 20000 80000 «from 20,000 to 80,000»"),
      Case("two or three camps", "range 2 3 «two or three»"),
      Case("20 to 30 percent", "range 20 30 % «20 to 30 percent»"),
      Case("10%–15% of trade", "range 10 15 % «10%–15%»"),
      Case("$3 to $4 million", "range 3000000 4000000 USD «$3 to $4 million»"),
      Case("about 800 women", "approx 800 «about 800»"),
      Case("only around 230 North Koreans", "approx 230 «around 230»"),
      Case("nearly 1.5 million", "approx 1500000 «nearly 1.5 million»"),
      Case("an estimated 2,000 people", "approx 2000 «an estimated 2,000»"),
      Case("200 or so officials", "approx 200 «200 or so»"),
      Case("50-odd countries", "approx 50 «50-odd»"),
      Case("over 120,000 people", "gt 120000 «over 120,000»"),
      Case("more than five years ago", "gt 5 «more than five»"),
      Case("well over 2000 people", "gt 2000 «well over 2000»"),
      Case("at least 100 dams", "ge 100 «at least 100»"),
      Case("100 or more dams", "ge 100 «100 or more»"),
      Case("80,000+ people", "ge 80000 «80,000+»"),
      Case("no fewer than 12 states", "ge 12 «no fewer than 12»"),
      Case("as many as 30,000 children", "le 30000 «as many as 30,000»"),
      Case("up to 30,000 children", "le 30000 «up to 30,000»"),
      Case("no more than six camps", "le 6 «no more than six»"),
      Case("fewer than 10 votes", "lt 10 «fewer than 10»"),
      Case("less than 5%", "lt 5 % «less than 5%»"),
      Case("at least about 40", "ge 40 «at least about 40»"),
      Case("tens of thousands of people", "vague 10000 «tens of thousands»"),
      Case("hundreds of thousands", "vague 100000 «hundreds of thousands»"),
      Case("thousands of North Koreans who try to flee", "vague 1000 «thousands»"),
      Case("millions of dollars in wire transfers", "vague 1000000 USD «millions of dollars»"),
      Case("several hundred guards", "vague 100 «several hundred»"),
      Case("a few thousand workers", "vague 1000 «a few thousand»"),
      Case("two hundred and fifty thousand", "eq 250000 «two hundred and fifty thousand»"),
      Case("twenty-one pages", "eq 21 «twenty-one»"),
      Case("one hundred and five", "eq 105 «one hundred and five»"),
      Case("two million three hundred thousand", "eq 2300000 «two million three hundred thousand»"),
      Case("a dozen states", "eq 12 «a dozen»"),
      Case("two dozen states", "eq 24 «two dozen»"),
      Case("half a million people", "eq 500000 «half a million»"),
      Case("one and a half million people", "eq 1500000 «one and a half million»"),
      Case("a third of imports", "eq 33 % «a third»"),
      Case("two-thirds of imports", "eq 67 % «two-thirds»"),
      Case("three quarters of imports", "eq 75 % «three quarters»"),
      Case("more than half of its oil", "gt 50 % «more than half»"),
      Case("one in five children", "eq 20 % «one in five»"),
      Case("nine out of ten households", "eq 90 % «nine out of ten»"),
      Case("90 per cent of trade", "eq 90 % «90 per cent»"),
      Case("a 5 percentage points rise", "eq 5 % «5 percentage points»"),
      Case("US$5bn", "eq 5000000000 USD «$5bn»"),
      Case("5 million dollars", "eq 5000000 USD «5 million dollars»"),
      Case("€1.2 million", "eq 1200000 EUR «€1.2 million»"),
      Case("fell to −5% then", "eq -5 % «−5%»"),
      Case("882-mile border", "eq 882 «882»"),
      Case("a 372-page report", "eq 372 «372»"),
      Case("1\u{202F}000\u{202F}000 people", "eq 1000000 «1\u{202F}000\u{202F}000»"),
      Case("three companies and one individual", "eq 3 «three»", "eq 1 «one»"),
      Case("six such camps", "eq 6 «six»"),
      Case("a vote of 111 to 19", "eq 111 «111»", "eq 19 «19»"),
      Case("3,4 and 1,2345", "eq 3 «3»", "eq 4 «4»", "eq 1 «1»", "eq 2345 «2345»"),
      Case("난민 80,000명", "eq 80000 «80,000»"),
      Case("in 2014 and by 2019"), Case("the 1951 U.N. Refugee Convention and the 1967 Protocol"),
      Case("from 2004 to 2014"), Case("2004–2014, 2019-20 and 2014-10-22"), Case("the 1990s, mid-2014"),
      Case("no later than Dec. 22, 2019"), Case("on 22 October 2014, and 22–24 October"),
      Case("October 22 and 23 October"),
      Case("at Kyohwaso No. 12"), Case("the Third Committee, the 21st century, its 5th vote"),
      Case("A/HRC/25/63 and S/2014/276"), Case("Article 5, section 12, page 7, resolution 2397"),
      Case("at 10:30, at 5 p.m."), Case("COVID-19 and H5N1"), Case("no one, one another, one of them, the one"),
      Case("version 1.2.3 of 192.168.0.1"), Case("the second half of it, half-hearted"), Case("the Group of Seven"),
      Case(""), Case("seven", "eq 7 «seven»"), Case("1234567890123456789012345678901234567890"),
    ])
  func figures(_ example: Case) {
    #expect(FigureParser().figures(in: example.text).map(shown) == example.figures)
  }

  @Test("the range of a figure counts UTF-8 bytes of the whole text")
  func ranges() throws {
    let text = "Überall — somehow — waren es über 40 Höfe; at least 30 “farms”."
    let figures = FigureParser().figures(in: text)
    #expect(figures.map(\.printed) == ["40", "at least 30"])
    for figure in figures {
      #expect(String(decoding: Array(text.utf8)[figure.range], as: UTF8.self) == figure.printed)
    }
  }

  @Test(
    "digits have the marks of their language",
    arguments: [
      ("de", "Zwischen 3.100 und 3.400,5 Haushalte am 23.5.2019", ["3100", "3400.5"]),
      ("pt-BR", "1.234.567 pessoas", ["1234567"]), ("fr", "3\u{202F}100 ménages, 3 400 autres", ["3100", "3400"]),
      ("fr", "12,5 pour cent", ["12.5"]), ("de-CH", "3'100 und 3’400.5", ["3100", "3400.5"]), ("en", "3,100", ["3100"]),
      ("de", "9.000 in 300 Orten", ["9000", "300"]),
    ] as [(String, String, [String])])
  func marks(language: String, text: String, numbers: [String]) {
    let figures = FigureParser(language: language).figures(in: text)
    #expect(figures.compactMap { $0.figure.single?.description } == numbers)
  }

  @Test("percent is known in some languages whose other words are not")
  func percent() {
    for (language, text) in [
      ("de", "61,5 Prozent"), ("fr", "61,5 pour cent"), ("es", "61,5 por ciento"), ("it", "61,5 per cento"),
      ("nl", "61,5 %"),
    ] {
      let figures = FigureParser(language: language).figures(in: text)
      #expect(figures.map(\.unit) == [.percent] && !FigureParser(language: language).knowsWords, "\(text)")
    }
  }

  @Test("digits are told from words")
  func inWords() {
    let figures = FigureParser().figures(in: "six of 30 camps")
    #expect(figures.map(\.isInWords) == [true, false])
  }

  @Test("a long text is read once: its figures do not make each other slow")
  func long() {
    let text = String(repeating: "over 1,000 people, ", count: 5_000)
    #expect(FigureParser().figures(in: text).count == 5_000)
  }

  private func shown(_ found: FoundFigure) -> String {
    let values: [Decimal] =
      switch found.figure {
      case .equal(let value), .approximate(let value), .greater(let value), .atLeast(let value), .less(let value),
        .atMost(let value), .vague(let value):
        [value]
      case .range(let low, let high): [low, high]
      }
    let unit: String? =
      switch found.unit {
      case .count: nil
      case .percent: "%"
      case .money(let code): code
      }
    return ([found.figure.op.rawValue] + values.map(\.description) + [unit].compactMap(\.self) + ["«\(found.printed)»"])
      .joined(separator: " ")
  }
}
