import DocumentModel
import Evidence
import FoundationEssentials

/// Sources of one claim each about a valley that does not exist, to compare.
enum ComparisonFixture {
  /// Metrics, places, populations and actors of the valley.
  static let registries: Registries = {
    var registries = Registries()
    let label = LocalizedText(["en": "L"])
    registries.metrics = [
      "moved": Metric(
        id: "moved", label: label, unit: "{household}", measure: .stock, halfLifeMonths: 12,
        populations: [
          "farmers": Metric.Population(label: label), "tenants": Metric.Population(label: label, parent: "farmers"),
          "fishers": Metric.Population(label: label),
        ]),
      "catch": Metric(id: "catch", label: label, unit: "t", measure: .flow),
      "height": Metric(id: "height", label: label, unit: "m", measure: .stock, isIdentity: true),
    ]
    registries.places = [
      "valley": PlaceEntry(id: "valley", names: []), "lower": PlaceEntry(id: "lower", names: [], partOf: "valley"),
      "upper": PlaceEntry(id: "upper", names: [], partOf: "valley"),
    ]
    registries.actors = [
      "ministry": Actor(id: "ministry", names: [Actor.Name(text: "Ministry")]),
      "hale": Actor(id: "hale", names: [Actor.Name(text: "Edda Hale")], kind: "person", partOf: "ministry"),
      "union": Actor(id: "union", names: [Actor.Name(text: "Union")]),
    ]
    registries.works = ["release": Work(id: "release", title: "Release", by: "ministry")]
    return registries
  }()

  static func view(_ sources: [SourceRecord]) -> EvidenceView { EvidenceView(sources: sources, registries: registries) }

  /// A source `id` whose claim `c01` has a figure.
  static func figure(
    _ id: String, _ figure: Quantity.Figure, of metric: String = "moved", in place: String? = nil,
    among population: String? = nil, on date: String? = "2019", unit: String? = nil, isExact: Bool = false,
    chain: [ChainLink] = [ChainLink(.source)], isRetracted: Bool = false
  ) -> SourceRecord {
    let known = registries.metrics[metric]
    let quantity = Quantity(
      figure: figure, unit: unit ?? known?.unit ?? "1", metric: metric, population: population, place: place,
      measure: known?.measure, isExact: isExact)
    return SourceRecord(
      id: id, isRetracted: isRetracted,
      claims: [
        Claim(
          id: "c01", text: "T.", chain: chain, asOf: date.flatMap { EDTF($0) }.map { StatedDate($0) },
          quantity: quantity)
      ])
  }

  /// The conflicts of sources, as `verdict first second`.
  static func conflicts(_ sources: SourceRecord...) -> [String] {
    view(sources).conflicts.map { "\($0.verdict.rawValue) \($0.first.source) \($0.second.source)" }
  }
}
