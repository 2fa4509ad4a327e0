import Evidence
import EvidenceStore
import Testing

@Suite("Resolved conflicts and the order of events")
struct ResolutionTests {
  private static let other = """
    published: 2019-05-04
    claims:
      - {id: c01, text: The ministry counts 900 households., quote: 900 households, metric: households-resettled, by: water-ministry}
    """

  private func store(_ resolutions: String) -> StoreFixture {
    StoreFixture([
      "sources/b.yaml": Self.other,
      "sources/a.yaml": """
      published: 2019-05-02
      claims:
        - {id: c01, text: The ministry counts 3000 households., quote: "3,000 households", metric: households-resettled, by: water-ministry\(resolutions)}
      """,
    ])
  }

  @Test("a resolution closes a conflict and stays with it")
  func resolved() {
    let open = store("").view.conflicts
    #expect(open.map(\.verdict) == [.major] && open.map(\.isOpen) == [true])
    let closed = store(", resolutions: [{with: b#c01, reason: scope, by: editor, on: 2020-01-01}]").view.conflicts
    #expect(closed.map(\.verdict) == [.major] && closed.map(\.isOpen) == [false])
    #expect(closed.first?.resolution?.by == "editor")
  }

  @Test("a resolution says with what, why and by whom, or the conflict stays open")
  func incomplete() {
    for (written, message) in [
      ("{reason: scope, by: x}", "yaml/missing-key: a resolution has no “with”"),
      ("{with: b#c01, by: x}", "yaml/missing-key: a resolution has no “reason”"),
      ("{with: b#c01, reason: scope}", "yaml/missing-key: a resolution has no “by”"),
      ("{with: b#c01, reason: taste, by: x}", "yaml/wrong-value: “reason” cannot be “taste”"),
      ("{with: b#c77, reason: scope, by: x}", "evidence/unknown-reference:"),
    ] {
      let store = store(", resolutions: [\(written)]")
      #expect(store.faults.contains { $0.contains(message) }, "\(written): \(store.faults)")
      #expect(store.view.conflicts.allSatisfy { $0.isOpen })
    }
  }

  private func faults(_ events: String) -> [String] {
    StoreFixture(source: "published: 2020\nevents:\n\(events)").faults.map {
      String($0.split(separator: " ", maxSplits: 1).last ?? "")
    }
  }

  @Test("an event lies before those that it precedes, and never before itself")
  func order() {
    let right = "  - {id: e01, what: a, when: 2019-01, precedes: [\"#e02\"]}\n  - {id: e02, what: b, when: 2019-02}\n"
    #expect(faults(right) == [])
    let reversed = "  - {id: e01, what: a, when: 2019-03}\n  - {id: e02, what: b, when: 2019-02, follows: [\"#e01\"]}\n"
    #expect(faults(reversed) == ["date/sequence: “a#e01” precedes “a#e02”, and is dated after it"])
    let circle =
      "  - {id: e01, what: a, when: 2019, precedes: [\"#e02\"]}\n"
      + "  - {id: e02, what: b, when: 2019, precedes: [\"#e01\", \"#e03\"]}\n  - {id: e03, what: c, when: 2019}\n"
    #expect(faults(circle) == ["date/cycle: “a#e01” comes before itself, by way of other events"])
  }
}
