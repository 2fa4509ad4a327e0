import FoundationEssentials

/// The words from which a language makes figures. A new language is one more entry of `of(_:)`.
struct FigureWords: Sendable {
  enum Hedge: Sendable {
    case approximate, greater, atLeast, less, atMost
  }

  /// "seven", "seventy": words that add up.
  let numerals: [String: Int]
  /// "hundred", "million": words that multiply.
  let magnitudes: [String: Decimal]
  /// "tens", "thousands": an unsaid number of them.
  let vagueMagnitudes: [String: Decimal]
  /// "several" before a magnitude makes it vague.
  let vagueCounts: Set<String>
  /// "third" as a part: how many make the whole.
  let parts: [String: Int]
  /// Words before a figure, longest first.
  let hedges: [(words: [String], hedge: Hedge)]
  /// Words after a figure, longest first.
  let trailingHedges: [(words: [String], hedge: Hedge)]
  /// Hedges that end with a full stop: "approx. 300".
  let shortHedges: [String: Hedge]
  /// Before a four-digit number "over" may mean a span of time: it counts where a noun follows, none of these.
  let afterYears: Set<String>
  /// Hedges before which a bare four-digit number is a figure and no year.
  let countingHedges: Set<[String]>
  let percent: [[String]]
  /// ISO 4217 codes by word.
  let currencies: [String: String]
  /// What makes a dollar another one, before the sign or the word.
  let dollars: [String: String]
  let months: Set<String>
  /// After these a number is a name: "No. 12", "Article 5".
  let labels: Set<String>
  /// Labels where they are capitalised: "Camp 14".
  let titles: Set<String>
  /// Initials with full stops that are labels: "H.R. 1771".
  let initials: [[String]]
  /// Figures of speech.
  let idioms: [String]
  /// After these "from … to …" is two figures and no range.
  let changes: Set<String>
  /// Before or after these "one" is no figure: "no one", "one another".
  let pronounsBefore: Set<String>
  let pronounsAfter: Set<String>
  /// After a number of hours.
  let clock: Set<String>
  /// What hangs on a year: "1990s-era".
  let yearSuffixes: Set<String>

  /// All words that a figure may begin with, hedges left out.
  private(set) var openers: WordSet = []

  static func of(_ language: String) -> FigureWords { isKnown(language) ? english : wordless }

  /// False where no figure can begin at any of a text's tokens: most sentences have none.
  static func mayBegin(at tokens: [FigureToken], in language: String) -> Bool {
    let openers = isKnown(language) ? english.openers : wordless.openers
    return tokens.contains { token in
      switch token.kind {
      case .number: true
      case .word(let word): openers.contains(word)
      case .sign: false
      }
    }
  }

  static func isKnown(_ language: String) -> Bool { language.lowercased().prefix { $0 != "-" } == "en" }

  /// What is read in a language whose words are not known: percent, and the codes of currencies.
  private static let wordless: FigureWords = {
    var words = FigureWords(
      numerals: [:], magnitudes: [:], vagueMagnitudes: [:], vagueCounts: [], parts: [:], hedges: [],
      trailingHedges: [], shortHedges: [:], afterYears: [], countingHedges: [],
      percent: ["prozent", "pour cent", "por ciento", "por cento", "per cento", "percent"].map {
        $0.split(separator: " ").map(String.init)
      }, currencies: english.currencies.filter { $0.key == $0.value.lowercased() }, dollars: english.dollars,
      months: english.months, labels: [], titles: [], initials: [], idioms: [], changes: [], pronounsBefore: [],
      pronounsAfter: [], clock: [], yearSuffixes: [])
    words.openers = WordSet(words.currencies.keys)
    return words
  }()

  private static let english = FigureWords(
    numerals: [
      "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
      "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
      "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
      "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ],
    magnitudes: [
      "dozen": 12, "hundred": 100, "thousand": 1_000, "k": 1_000, "million": 1_000_000, "m": 1_000_000,
      "mn": 1_000_000, "billion": 1_000_000_000, "bn": 1_000_000_000, "trillion": 1_000_000_000_000,
      "tn": 1_000_000_000_000,
    ],
    vagueMagnitudes: [
      "dozens": 12, "scores": 20, "tens": 10, "hundreds": 100, "thousands": 1_000, "millions": 1_000_000,
      "billions": 1_000_000_000, "trillions": 1_000_000_000_000,
    ],
    vagueCounts: ["several", "few", "many"],
    parts: [
      "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
      "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
    ],
    hedges: longestFirst([
      ("about", .approximate), ("around", .approximate), ("roughly", .approximate), ("approximately", .approximate),
      ("some", .approximate), ("nearly", .approximate), ("almost", .approximate), ("close to", .approximate),
      ("an estimated", .approximate), ("estimated", .approximate), ("circa", .approximate),
      ("in the region of", .approximate), ("more or less", .approximate), ("over", .greater), ("well over", .greater),
      ("just over", .greater), ("more than", .greater), ("greater than", .greater), ("above", .greater),
      ("exceeding", .greater), ("in excess of", .greater), ("as few as", .atLeast), ("as little as", .atLeast),
      ("upward of", .atLeast), ("upwards of", .atLeast),
      ("at least", .atLeast), ("no fewer than", .atLeast), ("no less than", .atLeast), ("not less than", .atLeast),
      ("not fewer than", .atLeast), ("a minimum of", .atLeast), ("minimum of", .atLeast), ("up to", .atMost),
      ("as many as", .atMost),
      ("as much as", .atMost), ("no more than", .atMost), ("not more than", .atMost), ("at most", .atMost),
      ("a maximum of", .atMost), ("maximum of", .atMost), ("fewer than", .less), ("less than", .less),
      ("just under", .less),
      ("under", .less), ("below", .less),
    ]),
    trailingHedges: longestFirst([
      ("or so", .approximate), ("or thereabouts", .approximate), ("or more", .atLeast), ("or higher", .atLeast),
      ("or above", .atLeast), ("or over", .atLeast), ("and over", .atLeast), ("and above", .atLeast),
      ("or fewer", .atMost), ("or less", .atMost), ("or lower", .atMost), ("or under", .atMost),
    ]),
    shortHedges: ["approx": .approximate, "ca": .approximate, "c": .approximate, "est": .approximate],
    afterYears: ["and", "or", "to", "in", "by", "the", "a", "as", "but", "for", "from", "through", "until", "when"],
    countingHedges: [
      ["over"], ["more", "than"], ["at", "least"], ["fewer", "than"], ["less", "than"], ["as", "many", "as"],
      ["no", "more", "than"], ["no", "fewer", "than"], ["well", "over"], ["just", "over"], ["an", "estimated"],
    ],
    percent: [["percentage", "points"], ["percentage", "point"], ["per", "cent"], ["percent"]],
    currencies: [
      "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP",
      "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "won": "KRW", "usd": "USD", "eur": "EUR",
      "gbp": "GBP", "jpy": "JPY", "cny": "CNY", "krw": "KRW", "hkd": "HKD", "cad": "CAD", "aud": "AUD", "chf": "CHF",
    ],
    dollars: [
      "us": "USD", "u.s.": "USD", "american": "USD", "hk": "HKD", "a": "AUD", "au": "AUD", "australian": "AUD",
      "c": "CAD", "ca": "CAD", "canadian": "CAD", "nt": "TWD", "taiwan": "TWD", "s": "SGD", "singapore": "SGD",
      "nz": "NZD",
    ],
    months: [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
    ],
    labels: [
      "no", "nos", "number", "article", "articles", "section", "sections", "chapter", "chapters", "page", "pages", "p",
      "pp", "paragraph", "paragraphs", "para", "paras", "resolution", "resolutions", "rule", "table", "figure", "part",
      "phase", "room", "flight", "channel", "note", "notes", "footnote", "footnotes", "endnote", "annex", "appendix",
      "version", "volume", "vol", "clause", "item", "principle", "recommendation", "recommendations",
    ],
    titles: [
      "act", "area", "box", "bureau", "camp", "camps", "case", "convention", "decree", "department", "directive",
      "district", "division", "document", "gate", "highway", "law", "line", "office", "order", "point", "protocol",
      "regulation", "route", "schedule", "sector", "title", "unit", "zone",
    ],
    initials: [["h", "r"], ["s"], ["e", "o"], ["l"], ["res"], ["u", "s", "c"]],
    idioms: ["24-hour", "24 hours a day", "50-50", "50–50"],
    changes: [
      "rose", "rise", "rises", "risen", "fell", "fall", "falls", "fallen", "grew", "grow", "grown", "growth", "shrank",
      "increased", "increase", "decreased", "decrease", "declined", "decline", "dropped", "drop", "climbed", "jumped",
      "sank", "up", "down", "went", "doubled", "halved", "changed", "revised", "cut", "raised", "expanded", "soared",
    ],
    pronounsBefore: ["no", "any", "every", "this", "that", "the", "which", "each", "another", "day"],
    pronounsAfter: [
      "of", "another", "who", "that", "which", "can", "must", "may", "might", "should", "would", "could", "is", "was",
      "has", "had", "day", "s", "or", "and", "by",
    ],
    clock: ["am", "pm", "a", "p", "o'clock"],
    yearSuffixes: ["era", "style", "born", "based", "dated"]
  ).withOpeners

  private var withOpeners: FigureWords {
    var words = self
    words.openers = WordSet(
      vagueCounts + ["a", "an", "half"] + numerals.keys + vagueMagnitudes.keys + Array(currencies.keys))
    return words
  }

  private static func longestFirst(_ phrases: [(String, Hedge)]) -> [(words: [String], hedge: Hedge)] {
    phrases.map { (words: $0.0.split(separator: " ").map(String.init), hedge: $0.1) }
      .sorted { ($1.words.count, $0.words.joined()) < ($0.words.count, $1.words.joined()) }
  }
}
