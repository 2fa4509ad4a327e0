import DocumentModel
import FoundationEssentials

/// Finds figures of one metric that disagree, in about n log n: figures are grouped by what they count and by year, and
/// in a group only those are looked at whose numbers lie wholly above.
struct QuantityConflicts {
  /// A figure with everything that a comparison asks of it.
  private final class Estimate {
    /// Its place among all figures, in the order of their references.
    var number: Int32 = 0
    let reference: ClaimReference
    let rules: Rules
    let asOf: EDTF?
    let origin: String?
    let figure: Quantity.Figure
    let isExact: Bool

    init(_ claim: Claim, _ quantity: Quantity, _ rules: Rules, in source: SourceRecord, origin: String?) {
      self.rules = rules
      self.origin = origin
      reference = ClaimReference(source: source.id, record: claim.id)
      asOf = quantity.asOf ?? claim.asOf?.date
      figure = quantity.figure
      isExact = quantity.isExact
    }
  }

  /// A figure with the numbers that it may mean, for as long as figures of its kind are compared: a large store has so
  /// many that their sizes count.
  private struct Measured {
    let estimate: Estimate
    /// As printed: the narrowest that is ever compared.
    let printed: Interval
    /// As widely as the figure is rounded.
    let rounded: Interval

    init(_ estimate: Estimate) {
      self.estimate = estimate
      printed = estimate.figure.interval(tolerance: estimate.rules.tolerance, isExact: true)
      let isRounded = if case .equal = estimate.figure { !estimate.isExact } else { false }
      rounded = isRounded ? estimate.figure.interval(tolerance: estimate.rules.tolerance) : printed
    }
  }

  /// One of a list of measured figures, in a year.
  private struct Place {
    let index: Int
    let bound: Decimal
  }

  /// What comparisons ask of a metric.
  private final class Rules {
    let metric: String
    let tolerance: Decimal
    let window: Int
    let isIdentity: Bool

    init(_ metric: Metric) {
      self.metric = metric.id
      tolerance = metric.tolerance
      window = metric.comparisonWindow
      isIdentity = metric.isIdentity
    }
  }

  /// Two figures by their numbers, in the order in which a conflict names them.
  private struct Pair: Hashable {
    let first: Int32
    let second: Int32
  }

  /// A conflict, sorted as conflicts are.
  private struct Disagreement: Comparable {
    /// Its metric's place among all.
    let metric: Int32
    let pair: Pair
    let comparison: QuantityComparison

    static func < (left: Disagreement, right: Disagreement) -> Bool {
      if left.metric != right.metric { return left.metric < right.metric }
      if left.comparison.verdict != right.comparison.verdict {
        return left.comparison.verdict > right.comparison.verdict
      }
      return (left.pair.first, left.pair.second) < (right.pair.first, right.pair.second)
    }
  }

  /// What has to be equal in two figures that are compared.
  private struct Subject: Hashable {
    let metric: String
    let unit: String
    let measure: Quantity.Measure?
    let denominator: String?
    let period: String?
  }

  /// Where and of whom.
  private struct Extent: Hashable {
    let place: String?
    let population: String?
  }

  /// How many figures of one year are compared each with each. Past that a metric is in disorder: of each figure that
  /// others of the year contradict, the one farthest off is listed, found among so many candidates.
  private static let limits = (figures: 16, candidates: 64)

  private let view: EvidenceView
  private var estimates: [Estimate] = []
  private var groups: [Subject: [Extent: [Estimate]]] = [:]

  init(_ view: EvidenceView) {
    self.view = view
    var known: [String: Rules] = [:]
    for source in view.sources where !source.isRetracted {
      for claim in source.claims where claim.voice != .forecast && claim.voice != .recommendation {
        guard let quantity = claim.quantity, let name = quantity.metric,
          let rules = known[name] ?? view.registries.metrics[name].map(Rules.init)
        else { continue }
        known[name] = rules
        let estimate = Estimate(claim, quantity, rules, in: source, origin: view.originKey(of: claim, in: source))
        estimates.append(estimate)
        let subject = Subject(
          metric: name, unit: quantity.unit, measure: quantity.measure, denominator: quantity.denominator,
          period: quantity.period)
        let extent = Extent(place: quantity.place ?? claim.place, population: quantity.population)
        groups[subject, default: [:]][extent, default: []].append(estimate)
      }
    }
    estimates.sort { $0.reference < $1.reference }
    for (number, estimate) in estimates.enumerated() { estimate.number = Int32(clamping: number) }
  }

  /// All of them, sorted.
  func all() -> [Conflict] {
    var found: [Pair: QuantityComparison] = [:]
    for (_, extents) in groups {
      for (extent, parts) in extents {
        for (other, isPart) in wholes(of: extent) {
          guard let wholes = extents[other] else { continue }
          compare(parts, above: wholes, isPart: isPart, into: &found)
          if other != extent, !isPart { compare(wholes, above: parts, isPart: false, into: &found) }
        }
      }
    }
    let metrics = Set(estimates.map(\.rules.metric)).sorted()
    let ranks = Dictionary(metrics.enumerated().map { ($1, Int32(clamping: $0)) }) { first, _ in first }
    var sorted = found.map {
      Disagreement(metric: ranks[estimates[Int($0.first)].rules.metric] ?? 0, pair: $0, comparison: $1)
    }
    found = [:]
    sorted.sort()
    return sorted.map { found in
      Conflict(
        .quantity(found.comparison, metric: metrics[Int(found.metric)]), estimates[Int(found.pair.first)].reference,
        estimates[Int(found.pair.second)].reference)
    }
  }

  /// The extents that one is compared with: itself, those around it, and those that are not known. A place that is not
  /// said may be the same; a population that is not said is all that the metric counts.
  private func wholes(of extent: Extent) -> [(extent: Extent, isPart: Bool)] {
    let metrics = view.registries.metrics
    let places = extent.place.map { place in
      [(Optional(place), false)] + [(nil, false)]
        + Containment.ancestors(of: place) { view.registries.places[$0]?.partOf }.map { ($0, true) }
    }
    let populations = extent.population.map { population in
      let tree = metrics.values.first { $0.populations[population] != nil }?.populations ?? [:]
      return [(Optional(population), false)] + [(nil, true)]
        + Containment.ancestors(of: population) { tree[$0]?.parent }.map { ($0, true) }
    }
    return (places ?? [(nil, false)]).flatMap { place in
      (populations ?? [(nil, false)]).map { population in
        (Extent(place: place.0, population: population.0), place.1 || population.1)
      }
    }
  }

  /// The figures of one list that lie wholly above figures of another.
  private func compare(
    _ upper: [Estimate], above lower: [Estimate], isPart: Bool, into found: inout [Pair: QuantityComparison]
  ) {
    let span = slots(of: upper + lower)
    let (upper, lower) = (upper.map(Measured.init), lower.map(Measured.init))
    let uppers = bySlot(upper, in: span) { $0.printed.lower?.value }
    let lowers = bySlot(lower, in: span) { $0.printed.upper?.value }
    for (slot, high) in uppers {
      guard let low = lowers[slot] else { continue }
      func insert(_ high: Place, _ low: Place) -> Bool {
        self.insert(upper[high.index], lower[low.index], isPart: isPart, into: &found)
      }
      if high.count <= Self.limits.figures {
        for low in low {
          for high in high.reversed() {
            guard high.bound >= low.bound else { break }
            _ = insert(high, low)
          }
        }
      } else {
        for low in low {
          _ = high.suffix(Self.limits.candidates).reversed().first { $0.bound < low.bound || insert($0, low) }
        }
        for high in high {
          _ = low.prefix(Self.limits.candidates).first { high.bound < $0.bound || insert(high, $0) }
        }
      }
    }
  }

  /// The figures of each year that have a bound, the lowest first.
  private func bySlot(
    _ figures: [Measured], in span: ClosedRange<Int>, bound: (Measured) -> Decimal?
  ) -> [Int: [Place]] {
    var result: [Int: [Place]] = [:]
    // Sorted once, and then dealt out.
    let places = figures.indices.compactMap { index in bound(figures[index]).map { Place(index: index, bound: $0) } }
    let sorted = places.sorted {
      $0.bound == $1.bound
        ? figures[$0.index].estimate.number < figures[$1.index].estimate.number : $0.bound < $1.bound
    }
    for place in sorted {
      for slot in slots(of: figures[place.index].estimate, in: span) { result[slot, default: []].append(place) }
    }
    return result
  }

  /// True where the two disagree.
  private func insert(
    _ upper: Measured, _ lower: Measured, isPart: Bool, into found: inout [Pair: QuantityComparison]
  ) -> Bool {
    let (first, second) = (upper.estimate, lower.estimate)
    let rules = first.rules
    guard first.number != second.number, rules.isIdentity || areOfOneTime(first, second) else { return false }
    let asPrinted = rules.isIdentity || (first.origin != nil && first.origin == second.origin)
    let comparison = QuantityComparison(
      asPrinted ? upper.printed : upper.rounded, asPrinted ? lower.printed : lower.rounded, isPart: isPart,
      tolerance: rules.tolerance)
    guard comparison.verdict > .consistent else { return false }
    let isInOrder = isPart || first.number < second.number
    let pair = isInOrder ? (first.number, second.number) : (second.number, first.number)
    found[Pair(first: pair.0, second: pair.1)] = comparison
    return true
  }

  private func areOfOneTime(_ left: Estimate, _ right: Estimate) -> Bool {
    guard let a = left.asOf, let b = right.asOf else { return true }
    return a.overlaps(b, within: left.rules.window)
  }

  // MARK: Years

  private static let daysPerSlot = 366

  /// The years that any figure names.
  private func slots(of estimates: [Estimate]) -> ClosedRange<Int> {
    let days = estimates.flatMap { [$0.asOf?.firstDay, $0.asOf?.lastDay] }.compactMap(\.self)
    return (Self.slot(days.min() ?? 0) - 1)...(Self.slot(days.max() ?? 0) + 1)
  }

  /// The years in which a figure is compared: two that lie within the window of each other share one.
  private func slots(of estimate: Estimate, in span: ClosedRange<Int>) -> ClosedRange<Int> {
    guard !estimate.rules.isIdentity else { return 0...0 }
    let half = estimate.rules.window / 2
    let first = estimate.asOf?.firstDay.map { Self.slot($0 - half) } ?? span.lowerBound
    let last = estimate.asOf?.lastDay.map { Self.slot($0 + half) } ?? span.upperBound
    return first.clamped(to: span)...max(last.clamped(to: span), first.clamped(to: span))
  }

  private static func slot(_ day: Int) -> Int { (day >= 0 ? day : day - daysPerSlot + 1) / daysPerSlot }
}

extension Int {
  fileprivate func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
