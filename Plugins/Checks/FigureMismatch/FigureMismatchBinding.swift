import DocumentModel
import Evidence
import FoundationEssentials
import PluginKit

/// The figures of a sentence, each with the record that it has to agree with.
struct FigureMismatchBinding {
  /// A figure of a cited record.
  struct Candidate {
    let reference: ClaimReference
    let quantity: Quantity
    let metric: Metric?
    /// What of the record can print a figure.
    let words: [String]
    let span: SourceSpan
    /// Others than the record's that the sentence names.
    let otherPopulation: Deferred<String?>
  }

  enum Outcome {
    /// A cited record prints it, in its figure or in its words.
    case held
    case compared(Candidate)
    /// The same number of something else.
    case unit(Candidate)
    case unbound
  }

  struct Bound {
    let figure: FoundFigure
    var outcome = Outcome.unbound
    /// True where a `claim:` link names the record.
    var isLinked = false
    /// For an unbound figure: a record of a cited source that holds it.
    var suggestion: ClaimReference?
  }

  private(set) var bound: [Bound]
  private let sentence: Sentence
  private let vocabulary: FigureMismatchVocabulary
  private let candidates: [Candidate]
  private var used: Set<ClaimReference> = []

  init(
    _ figures: [FoundFigure], of sentence: Sentence, in evidence: EvidenceView, vocabulary: FigureMismatchVocabulary,
    knowsWords: Bool
  ) {
    self.sentence = sentence
    self.vocabulary = vocabulary
    bound = figures.map { Bound(figure: $0) }
    let records = sentence.claims.compactMap(evidence.found)
    candidates = records.compactMap { Candidate($0, evidence.registries, vocabulary, in: sentence.text) }
    if !candidates.isEmpty {
      if !knowsWords { bindNumbers() }
      bindLinks()
      bindEqual()
      bindBothBounds()
    }
    bindWords(of: records)
    if !candidates.isEmpty {
      bindNamed()
      bindOnly()
      bindOtherUnits()
    }
    suggest(from: evidence)
  }

  private var open: [Int] {
    bound.indices.filter { if case .unbound = bound[$0].outcome { true } else { false } }
  }

  private mutating func bind(_ index: Int, to candidate: Candidate) {
    bound[index].outcome = .compared(candidate)
    used.insert(candidate.reference)
  }

  /// A number of a cited record: what the words around it make of it is not known.
  private mutating func bindNumbers() {
    for index in open {
      let figure = bound[index].figure
      guard let number = figure.figure.single else { continue }
      if comparable(to: figure).contains(where: { $0.quantity.figure.numbers.contains(number) }) {
        bound[index].outcome = .held
      }
    }
  }

  /// What the author bound.
  private mutating func bindLinks() {
    for index in open {
      guard let link = sentence.boundWords(over: bound[index].figure.range),
        let candidate = candidates.first(where: { $0.reference == link.claim })
      else { continue }
      bound[index].isLinked = true
      if vocabulary.isComparable(bound[index].figure, candidate.quantity, in: sentence.text) {
        bind(index, to: candidate)
      } else {
        bound[index].outcome = .unit(candidate)
      }
    }
  }

  /// The same figure, or one that says no more.
  private mutating func bindEqual() {
    for isExact in [true, false] {
      for index in open {
        let figure = bound[index].figure
        let candidate = comparable(to: figure).first { candidate in
          isExact
            ? figure.figure == candidate.quantity.figure : candidate.agreement(with: figure) == .agrees
        }
        if let candidate { bind(index, to: candidate) }
      }
    }
  }

  /// "At least 31 and at most 36": two figures that are the bounds of one range.
  private mutating func bindBothBounds() {
    for candidate in candidates {
      guard case .range(let low, let high) = candidate.quantity.figure else { continue }
      let bounds = open.filter { index in
        switch bound[index].figure.figure {
        case .atLeast(low), .atMost(high): true
        default: false
        }
      }
      if bounds.count == 2 { for index in bounds { bound[index].outcome = .held } }
    }
  }

  /// A figure that the words of a cited record print, beside its quantity or without one.
  private mutating func bindWords(of records: [EvidenceView.Found<EvidenceRecord>]) {
    guard !records.isEmpty, !open.isEmpty else { return }
    let parser = FigureParser()
    let printed = records.flatMap(\.record.printedWords).flatMap { words in
      parser.figures(in: words).map { (figure: $0, unit: vocabulary.unit(of: $0, in: words)) }
    }
    for index in open {
      let figure = bound[index].figure
      let unit = vocabulary.unit(of: figure, in: sentence.text)
      if printed.contains(where: {
        $0.figure.unit == figure.unit && ($0.unit == nil || unit == nil || $0.unit == unit)
          && FigureAgreement(figure.figure, with: $0.figure.figure, slack: figure.slack) == .agrees
      }) {
        bound[index].outcome = .held
      }
    }
  }

  /// The record whose metric is named around the figure; of several the one that was not used yet, then the nearest in
  /// number.
  private mutating func bindNamed() {
    for index in open {
      let figure = bound[index].figure
      guard !vocabulary.isPart(figure, in: sentence.text) else { continue }
      let around = vocabulary.words(around: figure, in: sentence.text)
      let named = comparable(to: figure).filter {
        vocabulary.names($0.metric, around) && !used.contains($0.reference) && $0.isOfSize(figure)
      }
      if let nearest = named.min(by: { $0.distance(to: figure.figure) < $1.distance(to: figure.figure) }) {
        bind(index, to: nearest)
      }
    }
  }

  /// One figure is left, and one record, and nothing says that they are of different things.
  private mutating func bindOnly() {
    let open = open.filter { vocabulary.matters(bound[$0].figure, in: sentence.text) }
    let unused = candidates.filter { !used.contains($0.reference) }
    guard open.count == 1, let index = open.first, bound.count == 1, unused.count == 1, let candidate = unused.first,
      vocabulary.isComparable(bound[index].figure, candidate.quantity, in: sentence.text),
      !vocabulary.isPart(bound[index].figure, in: sentence.text), candidate.isOfSize(bound[index].figure),
      vocabulary.mayBe(bound[index].figure, of: candidate, in: sentence.text)
    else { return }
    bind(index, to: candidate)
  }

  private mutating func bindOtherUnits() {
    for index in open {
      let figure = bound[index].figure.figure
      if let candidate = candidates.first(where: { !used.contains($0.reference) && $0.hasNumbers(of: figure) }),
        !vocabulary.isComparable(bound[index].figure, candidate.quantity, in: sentence.text)
      {
        bound[index].outcome = .unit(candidate)
      }
    }
  }

  private mutating func suggest(from evidence: EvidenceView) {
    let open = open
    guard !open.isEmpty else { return }
    var seen: Set<String> = []
    let sources = sentence.citations.filter { seen.insert($0.sourceKey).inserted }
      .compactMap { evidence.source($0.sourceKey) }
    let claims = sources.reversed().flatMap { source in
      source.claims.filter { !source.unwrittenIDs.contains($0.id) }.map { (source: source.id, claim: $0) }
    }
    let byFigure = Dictionary(grouping: claims) { $0.claim.quantity?.figure }
    for index in open {
      let figure = bound[index].figure
      let found = byFigure[figure.figure]?.first { found in
        found.claim.quantity.map { vocabulary.isComparable(figure, $0, in: sentence.text) } ?? false
      }
      bound[index].suggestion = found.map { ClaimReference(source: $0.source, record: $0.claim.id) }
    }
  }

  private func comparable(to figure: FoundFigure) -> [Candidate] {
    candidates.filter { vocabulary.isComparable(figure, $0.quantity, in: sentence.text) }
  }
}

extension FigureMismatchBinding.Candidate {
  init?(
    _ found: EvidenceView.Found<EvidenceRecord>, _ registries: Registries, _ vocabulary: FigureMismatchVocabulary,
    in text: String
  ) {
    guard let quantity = found.record.quantity else { return nil }
    self.init(
      reference: found.reference, quantity: quantity, metric: quantity.metric.flatMap { registries.metrics[$0] },
      words: found.record.printedWords, span: found.record.span,
      otherPopulation: Deferred { vocabulary.otherPopulation(than: quantity, named: text) })
  }

  /// False for "two villages" beside a record of forty: small numbers in words count other things too.
  func isOfSize(_ prose: FoundFigure) -> Bool {
    guard prose.isInWords, prose.unit == .count, let value = prose.figure.single, value <= 10 else { return true }
    return quantity.figure.interval().lower.map { $0.value <= 30 } ?? true
  }

  func agreement(with prose: FoundFigure) -> FigureAgreement {
    FigureAgreement(
      prose.figure, with: quantity.figure, tolerance: metric?.tolerance ?? Quantity.defaultTolerance,
      slack: prose.slack)
  }

  func distance(to prose: Quantity.Figure) -> Decimal { quantity.interval().gap(to: prose.interval()) }

  func hasNumbers(of prose: Quantity.Figure) -> Bool {
    if let single = prose.single { return single == quantity.figure.single }
    if case .range = prose { return prose == quantity.figure }
    return false
  }
}

extension EvidenceRecord {
  /// What of the record can print a figure.
  fileprivate var printedWords: [String] {
    switch self {
    case .claim(let record): [record.text, record.quote].compactMap(\.self)
    case .quotation(let record): [record.exact]
    case .position(let record): [record.text, record.quote].compactMap(\.self)
    case .event(let record): [record.what]
    case .recommendation(let record): [record.action]
    case .relation: []
    }
  }
}

extension Quantity.Figure {
  fileprivate var numbers: [Decimal] {
    switch self {
    case .range(let low, let high): [low, high]
    case .vague(let magnitude): [magnitude]
    case .equal(let value), .approximate(let value), .greater(let value), .atLeast(let value), .less(let value),
      .atMost(let value):
      [value]
    }
  }
}
