import Evidence
import FoundationEssentials

/// The words around figures: which metric they name, which unit, which population.
struct FigureMismatchVocabulary {
  private let evidence: EvidenceView
  /// For each metric the stems of the nouns that name it: a figure beside one has to be bound.
  private let nouns: Deferred<[String: Set<String>]>
  /// For each metric the stems of all words that name it.
  private let words: Deferred<[String: Set<String>]>
  private var metrics: [String: Metric] { evidence.registries.metrics }

  /// The registries are read for the first figure that does not tell by itself whether it matters.
  init(_ evidence: EvidenceView) {
    self.evidence = evidence
    nouns = Deferred { Self.nouns(evidence.metricNames) }
    words = Deferred { Self.words(evidence.registries.metrics) }
  }

  // Most editions of a build see the same metrics.

  private static let nouns = LastAnswer { (names: [MetricName]) in
    Dictionary(
      names.map { ($0.id, Set(($0.words + things($0.unit)).flatMap(stems)).subtracting(units.keys)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static let words = LastAnswer { (metrics: [String: Metric]) in
    metrics.mapValues { metric in
      Set((metric.words + [metric.label.text(in: "en"), metric.id] + things(metric.unit)).flatMap(stems))
    }
  }

  /// The thing that a UCUM annotation names: `{household}`.
  private static func counted(_ unit: String) -> String? {
    unit.hasPrefix("{") && unit.hasSuffix("}") ? String(unit.dropFirst().dropLast()) : nil
  }

  private static func things(_ unit: String) -> [String] {
    counted(unit).map { $0 == "person" ? ["person", "people"] : [$0] } ?? []
  }

  // MARK: Around a figure

  /// The stems of the words just after a figure, and of a few before it, in its own clause.
  func words(around figure: FoundFigure, in text: String) -> Set<String> {
    let before = text.utf8.prefix(figure.range.lowerBound).suffix(Self.reach).reversed()
      .prefix { !";:.!?(),".utf8.contains($0) }.reversed()
    let after = Self.bytes(of: text, after: figure, Self.reach).prefix { !";:.!?()".utf8.contains($0) }
    return Set(Self.stems(Self.text(after)).prefix(6) + Self.stems(Self.text(before)).suffix(4))
  }

  /// No few words are longer, in bytes.
  private static let reach = 400

  private static func bytes(of text: String, after figure: FoundFigure, _ count: Int) -> Substring.UTF8View {
    text.utf8.dropFirst(figure.range.upperBound).prefix(count)
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The stems of the words right after a figure, in its own clause.
  private func words(after figure: FoundFigure, in text: String) -> some Collection<String> {
    let after = Self.text(Self.bytes(of: text, after: figure, 80))
    return Self.stems(String(after.prefix { !";:.!?(),".contains($0) })).prefix(3)
  }

  /// The stems of the words after a figure up to the first little word: what the figure counts is among them.
  private func nouns(after figure: FoundFigure, in text: String) -> [String] {
    let after = Self.text(Self.bytes(of: text, after: figure, 80))
    return after.prefix { !";:.!?(),–—".contains($0) }.lowercased().split { !$0.isLetter && $0 != "’" }.prefix(3)
      .map(String.init).prefix { !Self.empty.contains($0) }.map(Self.stem)
  }

  func names(_ metric: Metric?, _ around: Set<String>) -> Bool {
    guard let metric, let own = words.value[metric.id] else { return false }
    return !own.isDisjoint(with: around)
  }

  /// True for a figure that readers take as evidence: a share, money, digits from 21 up, or one beside a metric's noun.
  /// Words from one to ten never are, nor "eighteen years".
  func matters(_ figure: FoundFigure, in text: String) -> Bool {
    if figure.unit != .count { return true }
    let value = figure.figure.single ?? figure.figure.interval().upper?.value ?? 0
    if figure.isInWords, value <= 10 { return false }
    if !figure.isInWords, value >= 21 { return true }
    if figure.isInWords, unit(of: figure, in: text) != nil { return false }
    let around = words(around: figure, in: text)
    return nouns.value.values.contains { !$0.isDisjoint(with: around) }
  }

  /// True where a figure's unit, or a word of the sentence, tells that it can be the record's: the record of villages has
  /// nothing against "30 trucks".
  func mayBe(_ figure: FoundFigure, of record: FigureMismatchBinding.Candidate, in text: String) -> Bool {
    figure.unit != .count || unit(of: figure, in: text) != nil || names(record.metric, Set(Self.stems(text)))
      || !Set(nouns(after: figure, in: text)).isDisjoint(with: record.words.flatMap(Self.stems))
  }

  /// True for "three of the villages": a part of what others count.
  func isPart(_ figure: FoundFigure, in text: String) -> Bool {
    guard figure.unit == .count else { return false }
    let after = Self.text(Self.bytes(of: text, after: figure, 20))
    return ["the", "them", "these", "those", "its", "their", "his", "her", "whom", "which"].contains {
      after.hasPrefix(" of \($0) ") || after.hasPrefix(" of \($0),") || after == " of \($0)."
    }
  }

  // MARK: Units

  /// True where a figure of the prose and a record's can be of one thing.
  func isComparable(_ figure: FoundFigure, _ quantity: Quantity, in text: String) -> Bool {
    switch figure.unit {
    case .percent: return quantity.unit == "%"
    case .money(let code): return quantity.unit == "{\(code)}" || quantity.unit == code
    case .count:
      guard quantity.unit != "%", quantity.measure != .money else { return false }
      let said = unit(of: figure, in: text)
      let known = Self.units.values.contains(quantity.unit) ? quantity.unit : nil
      return said == nil || said == known
    }
  }

  /// The UCUM code of the unit that stands right after a figure.
  func unit(of figure: FoundFigure, in text: String) -> String? {
    words(after: figure, in: text).first.flatMap { Self.units[$0] }
  }

  /// UCUM codes by the stem of the word.
  private static let units = [
    "mile": "[mi_i]", "kilometre": "km", "kilometer": "km", "km": "km", "metre": "m", "meter": "m", "foot": "[ft_i]",
    "feet": "[ft_i]", "year": "a",
    "month": "mo", "week": "wk", "day": "d", "hour": "h", "minute": "min", "ton": "t", "tonne": "t", "kilogram": "kg",
    "kg": "kg", "hectare": "har", "acre": "[acr_us]", "barrel": "[bbl_us]",
  ]

  // MARK: Other metrics and populations

  /// The label of a metric whose noun stands right after a figure that it could count, where no noun of the record's own
  /// metric stands around, and neither the record nor its metric has the other's.
  func otherMetric(
    than record: FigureMismatchBinding.Candidate, beside figure: FoundFigure, in text: String
  ) -> String? {
    guard let metric = record.metric, let own = nouns.value[metric.id], !own.isEmpty,
      own.isDisjoint(with: words(around: figure, in: text))
    else { return nil }
    let next = Set(nouns(after: figure, in: text)).subtracting(record.words.flatMap(Self.stems))
      .subtracting(words.value[metric.id] ?? [])
    let others = metrics.values.filter { other in
      other.id != metric.id && Self.counts(other.unit, figure) && nouns.value[other.id]?.isDisjoint(with: next) == false
    }
    return others.min { $0.id < $1.id }.map { "“\($0.label.text(in: "en"))”" }
  }

  private static func counts(_ unit: String, _ figure: FoundFigure) -> Bool {
    switch figure.unit {
    case .percent: unit == "%"
    case .money(let code): unit == code || unit == "{\(code)}"
    case .count: counted(unit) != nil
    }
  }

  /// A population of the metric that the text names, where it does not name the record's own.
  func otherPopulation(than quantity: Quantity, named text: String) -> String? {
    guard let own = quantity.population,
      let populations = quantity.metric.flatMap({ metrics[$0]?.populations }), populations[own] != nil
    else { return nil }
    let stems = Self.stems(text)
    let text = " " + stems.joined(separator: " ") + " "
    func isNamed(_ id: String) -> Bool {
      Self.phrases(id, populations[id]).contains { text.contains(" \($0) ") }
    }
    // Its own name may be taken apart: "members who work part-time".
    let isOwn = Self.phrases(own, populations[own]).contains {
      Set(stems).isSuperset(of: $0.split(separator: " ").map(String.init))
    }
    guard !isOwn else { return nil }
    return populations.keys.sorted().first { $0 != own && isNamed($0) }.map { id in
      "“\(populations[id]?.label.text(in: "en") ?? id)”"
    }
  }

  private static func phrases(_ id: String, _ population: Metric.Population?) -> [String] {
    let label = population?.label.text(in: "en").prefix { $0 != "(" } ?? ""
    return [id, String(label)].map { stems($0).joined(separator: " ") }.filter { !$0.isEmpty }
  }

  // MARK: Stems

  private static let empty: Set<String> = [
    "the", "of", "in", "at", "to", "by", "and", "or", "a", "an", "that", "which", "who", "are", "is", "was", "were",
    "from",
    "for", "on", "with", "be", "have", "has", "had", "as", "its", "their", "come", "all", "not", "own", "part",
  ]

  /// The words of a text in lower case without the ending of a plural, in order; little words are left out.
  private static func stems(_ text: String) -> [String] {
    ProseReading.terms(of: text).filter { !empty.contains($0) }.map(stem)
  }

  private static func stem(_ word: String) -> String {
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    if word.hasSuffix("ches") || word.hasSuffix("shes") || word.hasSuffix("sses") || word.hasSuffix("oes") {
      return String(word.dropLast(2))
    }
    return word.hasSuffix("s") && !word.hasSuffix("ss") && word.count > 3 ? String(word.dropLast()) : word
  }
}
