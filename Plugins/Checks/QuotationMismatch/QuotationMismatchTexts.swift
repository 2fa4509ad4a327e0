import Evidence

/// The texts in which quoted words are looked up, made when they are first needed.
struct QuotationMismatchTexts {
  private let evidence: EvidenceView
  private lazy var names: [String] = {
    let registries = evidence.registries
    return registries.actors.values.flatMap { $0.names.map(\.text) + $0.roles.map(\.title) }
      + registries.places.values.flatMap { $0.names.map(\.text) } + registries.works.values.map(\.title)
      + registries.publishers.values.map(\.name) + evidence.sourceNames.compactMap(\.title)
  }()
  /// By source: its captured text, or where none is at hand the words of each of its records.
  private var texts: [String: [QuotableText]] = [:]
  private var runs: [String: SharedRun] = [:]

  init(_ evidence: EvidenceView) { self.evidence = evidence }

  /// The best that any text of the source makes of the words.
  mutating func match(_ words: String, in source: SourceRecord) -> QuotationMatch {
    var best = QuotationMatch.notFound
    for text in texts(of: source) {
      switch text.match(words) {
      case .exact: return .exact
      case .withOmissions: best = .withOmissions
      case .near(let printed): if best.rank < 2 { best = .near(printed: printed) }
      case .altered(let printed): if best.rank < 1 { best = .altered(printed: printed) }
      case .notFound: break
      }
    }
    return best
  }

  /// True where the words stand in the source, case and punctuation aside.
  mutating func holds(_ words: String, in source: SourceRecord) -> Bool {
    switch match(words, in: source) {
    case .exact, .withOmissions, .near: true
    case .altered, .notFound: false
    }
  }

  /// The longest run of words that a text shares with the captured source; nil without a capture.
  mutating func longestRun(of text: String, in source: SourceRecord) -> (count: Int, words: String)? {
    guard text.split(separator: " ").count >= 8, let capture = evidence.capture(of: source) else { return nil }
    let run =
      runs[source.id] ?? SharedRun(source: capture.paragraphs.map(\.text).joined(separator: "\n"), names: names)
    runs[source.id] = run
    return run.longest(in: text)
  }

  private mutating func texts(of source: SourceRecord) -> [QuotableText] {
    if let known = texts[source.id] { return known }
    let made: [QuotableText]
    if let capture = evidence.capture(of: source) {
      made = [QuotableText(capture.paragraphs.map(\.text).joined(separator: "\n"))]
    } else {
      made = source.records.flatMap(\.ownWords).map(QuotableText.init)
    }
    texts[source.id] = made
    return made
  }
}

extension QuotationMatch {
  fileprivate var rank: Int {
    switch self {
    case .notFound: 0
    case .altered: 1
    case .near: 2
    case .withOmissions: 3
    case .exact: 4
    }
  }
}

extension EvidenceRecord {
  /// The source's own words that the record holds.
  fileprivate var ownWords: [String] {
    switch self {
    case .claim(let record): [record.quote, record.at.exact].compactMap(\.self)
    case .quotation(let record): [record.exact]
    case .position(let record): [record.quote, record.at.exact].compactMap(\.self)
    case .event(let record): [record.at.exact, record.printed].compactMap(\.self)
    case .recommendation(let record): [record.at.exact].compactMap(\.self)
    case .relation: []
    }
  }
}
