import DocumentModel
import Evidence
import Foundation
import TestSupport
import Testing

/// How the search for conflicts grows with the evidence. It measures, and judges nothing: see `Benchmarks/evidence`.
@Suite(
  "Growth of the search for conflicts", .enabled(if: ProcessInfo.processInfo.environment["DOSSIER_BENCHMARK"] == "1"))
struct ConflictGrowthTests {
  @Test("from 10,000 to 100,000 claims", arguments: Kind.allCases)
  func growth(kind: Kind) {
    let sizes = [10_000, 100_000]
    let times = sizes.map { size in
      (0..<3).map { _ in seconds(kind, size) }.min() ?? 0
    }
    let ratio = times[1] / times[0]
    // n log n from 10,000 to 100,000 is 12.5.
    let exponent = log10(ratio)
    print(
      "conflicts, \(kind.rawValue): \(times.map { String(format: "%.3f s", $0) }.joined(separator: ", "));",
      String(format: "ratio %.1f (n log n is 12.5), exponent %.2f", ratio, exponent))
  }

  enum Kind: String, CaseIterable, CustomTestStringConvertible {
    case agreeing = "figures that agree, of 200 metrics"
    case oneMetric = "figures that agree, of one metric"
    case disorder = "figures that disagree, of one metric"
    case places = "figures of 500 places"
    case positions = "positions of 100 actors"

    var testDescription: String { rawValue }
  }

  private func seconds(_ kind: Kind, _ size: Int) -> Double {
    let view = view(kind, size)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(view.conflicts.count >= 0) }
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  private func view(_ kind: Kind, _ size: Int) -> EvidenceView {
    var registries = Registries()
    let label = LocalizedText(["en": "L"])
    for metric in 0..<200 {
      let id = "m\(metric)"
      registries.metrics[id] = Metric(id: id, label: label, unit: "{person}", measure: .stock)
    }
    for place in 0..<500 {
      registries.places["p\(place)"] = PlaceEntry(id: "p\(place)", names: [], partOf: "p\(place / 5)")
    }
    registries.places["p0"]?.partOf = nil
    var numbers = RandomNumbers(seed: 11)
    let sources = (0..<(size / 10)).map { index in
      let dates = (0..<10).map { _ in EDTF("\(Int.random(in: 1990...2020, using: &numbers))-06") }
      guard kind != .positions else {
        return SourceRecord(
          id: "s\(index)",
          positions: dates.enumerated().map { number, date in
            Position(
              id: "p\(number)", actor: "a\(Int.random(in: 0..<100, using: &numbers))", issue: "i",
              stance: number.isMultiple(of: 2) ? .supports : .opposes, text: "T.", asOf: date.map { StatedDate($0) })
          })
      }
      return SourceRecord(
        id: "s\(index)",
        claims: dates.enumerated().map { number, date in
          let value =
            kind == .disorder
            ? Int.random(in: 1...1_000_000, using: &numbers) : 1_000 + Int.random(in: 0...9, using: &numbers)
          let metric = kind == .agreeing ? "m\(Int.random(in: 0..<200, using: &numbers))" : "m0"
          let place = kind == .places ? "p\(Int.random(in: 0..<500, using: &numbers))" : nil
          return Claim(
            id: "c\(number)", text: "T.", asOf: date.map { StatedDate($0) },
            quantity: Quantity(
              figure: .approximate(Decimal(value)), unit: "{person}", metric: metric, place: place, measure: .stock))
        })
    }
    return EvidenceView(sources: sources, registries: registries)
  }
}
