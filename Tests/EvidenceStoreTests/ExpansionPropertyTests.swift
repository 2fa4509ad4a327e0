import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import TestSupport
import Testing
import Workspace

/// Records of the short form say the same when everything that is inferred is written out.
@Suite("Short records and expanded ones")
struct ExpansionPropertyTests {
  @Test("a random short record and its expansion are equal")
  func equal() throws {
    var expanded = 0
    for seed in PropertyRuns.seeds(60) {
      var numbers = RandomNumbers(seed: seed)
      let short = Self.source(&numbers)
      let before = StoreFixture(source: short)
      guard before.faults.isEmpty else { continue }
      let text = try #require(expansion(of: short), "\(short)")
      let after = StoreFixture(source: text)
      #expect(after.faults == [], "\(text)")
      #expect(before.view.sources.map(\.withoutPlaces) == after.view.sources.map(\.withoutPlaces), "\(short)")
      expanded += 1
    }
    #expect(expanded >= 40)
  }

  private func expansion(of source: String) -> String? {
    let map = SourceMap()
    let files = StoreFixture.registries.merging(["sources/a.yaml": source]) { $1 }
    let world = MemoryWorld(
      bytes: Dictionary(uniqueKeysWithValues: files.map { ("s/" + $0.key, Array($0.value.utf8)) }), map: map)
    let formatting = SourceFormatting(
      stores: [StoreSpec(path: "s")], defaultLabel: .clear, world: world, map: map, clearance: .clear, today: 0)
    let results = formatting.format(expanding: true)
    guard results.flatMap(\.diagnostics).isEmpty else { return nil }
    return results.first.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// A source of one to six records, each with some of the keys that it may have.
  private static func source(_ numbers: inout RandomNumbers) -> String {
    var text = numbers.once(in: 2) ? "publisher: the-post\n" : "title: A page\n"
    text += "published: \(numbers.pick(["2019-05-02", "2019-05", "2019"]))\n"
    var kinds: [String: [String]] = [:]
    for _ in 0...numbers.below(6) {
      let kind = numbers.pick(["claims", "claims", "quotations", "positions", "events", "recommendations"])
      kinds[kind, default: []].append(record(of: kind, &numbers))
    }
    for (kind, records) in kinds.sorted(by: { $0.key < $1.key }) {
      text += "\(kind):\n" + records.map { "  - {\($0)}\n" }.joined()
    }
    return text
  }

  private static func record(of kind: String, _ numbers: inout RandomNumbers) -> String {
    var keys: [String]
    var optional: [String]
    switch kind {
    case "claims":
      let figure = numbers.pick([
        "some 3,100 to 3,400 households", "about 700 households", "over 40 households", "96 households",
      ])
      keys = ["text: \"They counted \(figure).\""]
      optional = [
        "quote: \"\(figure)\"", "by: \(numbers.pick(["water-ministry", "lena-oru", "[lena-oru, water-ministry]"]))",
        "on: \(numbers.pick(["2018", "2019-04 (last month)", "2018-11-02"]))", "place: lower-valley",
        "credibility: \(1 + numbers.below(6))", "topics: [river]",
      ]
      if numbers.once(in: 2) { optional.append("metric: households-resettled") }
    case "quotations":
      keys = ["exact: one two three four", "speaker: \(numbers.pick(["lena-oru", "\"unnamed:resident\""]))"]
      optional = ["occasion: interview", "about: resettlement"]
    case "positions":
      keys = [
        "actor: water-ministry", "issue: second-dam", "stance: \(numbers.pick(["supports", "opposes", "evades"]))",
      ]
      keys.append("text: The ministry has a position.")
      optional = ["via: lena-oru", "as-of: {edtf: \"2019-04\"}"]
    case "events":
      keys = ["what: the gates closed", "\(numbers.pick(["on", "when"])): \(numbers.pick(["2018", "2018-03-01"]))"]
      optional = ["type: meeting", "actors: [water-ministry]", "place: lower-valley"]
    default:
      keys = ["addressee: water-ministry", "action: pay"]
      optional = ["status: open", "deadline: 2020"]
    }
    return (keys + optional.filter { _ in numbers.once(in: 2) }).joined(separator: ", ")
  }
}
