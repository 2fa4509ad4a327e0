import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import Workspace

/// A store in memory about a dam that does not exist.
struct StoreFixture {
  static let registries: [String: String] = [
    "registry/actors.yaml": """
    water-ministry: {kind: organisation, names: [{text: Water Ministry, lang: en}]}
    valley-post: {kind: organisation, names: [Valley Post]}
    lena-oru: {kind: person, names: [Lena Oru], part-of: valley-post}
    """,
    "registry/metrics.yaml": """
    households-resettled: {label: Households resettled, unit: "{household}", measure: stock, half-life: P2Y, topics: resettlement, words: [households]}
    water-share: {label: Share of water, unit: "%", measure: share, bounds: [0, 100]}
    """,
    "registry/topics.yaml": """
    river: {label: {en: River, ko: 강}}
    resettlement: {label: Resettlement, parent: river}
    """,
    "registry/places.yaml": "lower-valley: {names: [Lower Valley]}\n",
    "registry/works.yaml": "ministry-release-2019-04: {title: A release, by: water-ministry, date: 2019-04}\n",
    "registry/issues.yaml": "second-dam: {label: A second dam}\n",
    "registry/predicates.yaml": "funds: {label: funds, inverse: is funded by}\n",
    "registry/publishers.yaml": """
    the-post: {name: Valley Post, type: article-newspaper, genre: news, language: en, reliability: {grade: C, why: local}}
    """,
  ]

  let map = SourceMap()
  let store: EvidenceStore
  let loading: [Diagnostic]

  /// A store `s` with the registries above and these files, whose paths are relative to it.
  init(
    _ files: [String: String], registries: [String: String] = StoreFixture.registries,
    defaultLabel: AccessLabel? = .clear, floor: AccessLabel.Level = .clear
  ) {
    let all = registries.merging(files) { _, new in new }
    let paths = Dictionary(uniqueKeysWithValues: all.map { ("s/" + $0.key, $0.value) })
    var sink = DiagnosticSink()
    store = EvidenceStore.load(
      stores: [StoreSpec(path: "s", floor: floor)], defaultLabel: defaultLabel, world: MemoryWorld(paths, map: map),
      map: map, diagnostics: &sink)
    loading = sink.diagnostics
  }

  /// A store with one source `a`.
  init(source: String) { self.init(["sources/a.yaml": source]) }

  var view: EvidenceView { store.view(for: .clear, today: 0) }

  /// Faults of the public view as `path:line id: message`, information left out.
  var faults: [String] { shown(store.diagnostics(for: .clear, today: 0).filter { $0.severity > .information }) }

  func shown(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
      let file = map.file(diagnostic.span.file)
      let place = file.map { ":\($0.place(at: Int(diagnostic.span.offset)).line)" } ?? ""
      return "\(file?.path ?? diagnostic.path)\(place) \(diagnostic.id): \(diagnostic.message)"
    }
  }
}
