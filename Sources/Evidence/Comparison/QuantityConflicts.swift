import DocumentModel
import FoundationEssentials

/// Finds figures of one metric that disagree, in about n log n: figures are grouped by what they count and by year, and
/// in a group only those are looked at whose numbers lie wholly above.
struct QuantityConflicts {
  /// A figure with everything that a comparison asks of it.
  private struct Estimate {
    let reference: ClaimReference
    let quantity: Quantity
    let metric: Metric
    let asOf: EDTF?
    let origin: String?
    /// As printed: the narrowest that is ever compared.
    let printed: Interval

    func interval(asPrinted: Bool) -> Interval {
      quantity.figure.interval(tolerance: metric.tolerance, isExact: asPrinted || quantity.isExact)
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

  /// How many conflicts of one figure are listed within one year, and how many candidates are looked at for them, the
  /// farthest first. Past that a metric is in disorder, and more pairs say nothing new.
  private static let limits = (conflicts: 16, candidates: 64)

  private let view: EvidenceView
  private var groups: [Subject: [Extent: [Estimate]]] = [:]

  init(_ view: EvidenceView) {
    self.view = view
    for source in view.sources where !source.isRetracted {
      for claim in source.claims where claim.voice != .forecast && claim.voice != .recommendation {
        guard let quantity = claim.quantity, let metric = quantity.metric.flatMap({ view.registries.metrics[$0] })
        else {
          continue
        }
        let estimate = Estimate(
          reference: ClaimReference(source: source.id, record: claim.id), quantity: quantity, metric: metric,
          asOf: quantity.asOf ?? claim.asOf?.date, origin: view.originKey(of: claim, in: source),
          printed: quantity.figure.interval(tolerance: metric.tolerance, isExact: true))
        let subject = Subject(
          metric: metric.id, unit: quantity.unit, measure: quantity.measure, denominator: quantity.denominator,
          period: quantity.period)
        let extent = Extent(place: quantity.place ?? claim.place, population: quantity.population)
        groups[subject, default: [:]][extent, default: []].append(estimate)
      }
    }
  }

  func all() -> [Conflict] {
    var found: Set<Conflict> = []
    for (_, extents) in groups {
      for (extent, parts) in extents {
        for (other, isPart) in wholes(of: extent) {
          guard let wholes = extents[other] else { continue }
          compare(parts, above: wholes, isPart: isPart, into: &found)
          if other != extent, !isPart { compare(wholes, above: parts, isPart: false, into: &found) }
        }
      }
    }
    return Array(found)
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
    _ upper: [Estimate], above lower: [Estimate], isPart: Bool, into found: inout Set<Conflict>
  ) {
    let span = slots(of: upper + lower)
    var bySlot: [Int: [Estimate]] = [:]
    for estimate in upper where estimate.printed.lower != nil {
      for slot in slots(of: estimate, in: span) { bySlot[slot, default: []].append(estimate) }
    }
    for slot in bySlot.keys { bySlot[slot]?.sort(by: Self.isBelow) }
    for estimate in lower {
      guard let high = estimate.printed.upper?.value else { continue }
      for slot in slots(of: estimate, in: span) {
        guard let candidates = bySlot[slot] else { continue }
        var count = 0
        for candidate in candidates.reversed().prefix(Self.limits.candidates) {
          guard count < Self.limits.conflicts, candidate.printed.lower?.value ?? high >= high else { break }
          guard let conflict = conflict(candidate, estimate, isPart: isPart) else { continue }
          found.insert(conflict)
          count += 1
        }
      }
    }
  }

  private static func isBelow(_ left: Estimate, _ right: Estimate) -> Bool {
    let a = left.printed.lower?.value ?? 0
    let b = right.printed.lower?.value ?? 0
    return a == b ? left.reference < right.reference : a < b
  }

  private func conflict(_ upper: Estimate, _ lower: Estimate, isPart: Bool) -> Conflict? {
    let metric = upper.metric
    guard upper.reference != lower.reference, metric.isIdentity || areOfOneTime(upper, lower) else { return nil }
    let asPrinted = metric.isIdentity || (upper.origin != nil && upper.origin == lower.origin)
    let comparison = QuantityComparison(
      upper.interval(asPrinted: asPrinted), lower.interval(asPrinted: asPrinted), isPart: isPart,
      tolerance: metric.tolerance)
    guard comparison.verdict > .consistent else { return nil }
    let isInOrder = isPart || upper.reference < lower.reference
    return Conflict(
      .quantity(comparison, metric: metric.id), isInOrder ? upper.reference : lower.reference,
      isInOrder ? lower.reference : upper.reference)
  }

  private func areOfOneTime(_ left: Estimate, _ right: Estimate) -> Bool {
    guard let a = left.asOf, let b = right.asOf else { return true }
    return a.overlaps(b, within: left.metric.comparisonWindow)
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
    guard !estimate.metric.isIdentity else { return 0...0 }
    let half = estimate.metric.comparisonWindow / 2
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
