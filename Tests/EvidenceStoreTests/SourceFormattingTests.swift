import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import Foundation
import TestSupport
import Testing
import Workspace

@Suite("Formatting of source records")
struct SourceFormattingTests {
  private func files(_ source: String) -> [String: [UInt8]] {
    let files = StoreFixture.registries.merging(["sources/a.yaml": source]) { $1 }
    return Dictionary(uniqueKeysWithValues: files.map { ("s/" + $0.key, Array($0.value.utf8)) })
  }

  private func formatting(_ files: [String: [UInt8]], _ clearance: AccessLabel.Level = .clear) -> SourceFormatting {
    let map = SourceMap()
    return SourceFormatting(
      stores: [StoreSpec(path: "s")], defaultLabel: .clear, world: MemoryWorld(bytes: files, map: map), map: map,
      clearance: clearance, today: 0)
  }

  /// The text of source `a` after formatting; it is formatted twice, and the second time changes nothing.
  private func formatted(
    _ source: String, expanding: Bool = false, clearance: AccessLabel.Level = .clear
  ) throws -> String {
    let results = formatting(files(source), clearance).format(expanding: expanding)
    let result = try #require(results.first)
    #expect(result.diagnostics == [])
    let text = String(decoding: result.bytes, as: UTF8.self)
    let again = formatting(files(text), clearance).format(expanding: expanding)
    #expect(again.map(\.isChanged) == [false])
    #expect(again.flatMap(\.diagnostics) == [])
    return text
  }

  private func refusal(_ source: String, expanding: Bool = false) -> [DiagnosticID] {
    let results = formatting(files(source)).format(expanding: expanding)
    #expect(results.map(\.isChanged) == [false])
    #expect(results.map(\.bytes) == [Array(source.utf8)])
    return results.flatMap(\.diagnostics).map(\.id)
  }

  @Test("records without an id get the next free one, and never one that is withdrawn")
  func ids() throws {
    let text = try formatted(
      """
      published: 2019-05-02
      claims:
        - text: One.
        - id: c02
          withdrawn: {on: 2020, by: editor, why: misread}
        # Above the third.
        - text: Three.
        - {text: Four.}
      quotations:
        - {exact: one two three four, speaker: lena-oru}
      entries:
        - text: Five.
        - what: The dam is closed
          when: 2018
          type: meeting
      """)
    #expect(
      text == """
        published: 2019-05-02
        claims:
          - id: c01
            text: One.
          - id: c02
            withdrawn: {on: 2020, by: editor, why: misread}
          # Above the third.
          - id: c03
            text: Three.
          - {id: c04, text: Four.}
        quotations:
          - {id: q01, exact: one two three four, speaker: lena-oru}
        entries:
          - id: c05
            text: Five.
          - id: e01
            what: The dam is closed
            when: 2018
            type: meeting

        """)
  }

  @Test("keys are put in order with the comments above them, and unknown keys come last")
  func order() throws {
    let text = try formatted(
      """
      # The file.
      claims:
        - topics: river   # kept beside
          # About the text.
          # Two lines.
          text: >
            A folded text,   \u{20}
            # no comment.
          by: water-ministry
          # At the end.
      # Of the date.
      published: 2019-05-02
      colour: blue
      title: T
      """)
    #expect(
      text == """
        # The file.
        title: T
        # Of the date.
        published: 2019-05-02
        claims:
          - id: c01
            # About the text.
            # Two lines.
            text: >
              A folded text,   \u{20}
              # no comment.
            by: water-ministry
            topics: river   # kept beside
            # At the end.
        colour: blue

        """)
  }

  @Test("byte order mark, carriage returns and blanks at the ends of lines go")
  func tidy() throws {
    let text = try formatted(
      "\u{FEFF}title: T  \r\npublished: 2019\r\nclaims:\r  - id: c01\r    text: One.\t\r\n\r\n\n")
    #expect(text == "title: T\npublished: 2019\nclaims:\n  - id: c01\n    text: One.\n")
  }

  @Test("a reference to an id that was only inferred becomes a reference")
  func references() throws {
    let text = try formatted(
      "published: 2019\nclaims:\n  - text: One.\nrelations:\n  - {subject: water-ministry, predicate: funds, "
        + "object: valley-post, evidence: [\"#c01\"]}\n")
    #expect(text.contains("- {id: x01, subject"))
    #expect(StoreFixture(source: text).view.source("a")?.relations.map(\.id) == ["x01"])
  }

  @Test("what is inferred is written out, and reads as before")
  func expansion() throws {
    let short = """
      publisher: the-post
      published: 2019-05-02  # as printed
      claims:
        # The figure.
        - text: The ministry puts resettled households at between 3,100 and 3,400.
          quote: some 3,100 to 3,400 households
          by: water-ministry   # twice
          metric: households-resettled
          on: 2019-04 (last month)
        - text: "The valley: quiet."
      quotations:
        - {exact: one two three four, speaker: "unnamed:resident"}
      events:
        - {what: The dam is closed, on: 2018}
      recommendations:
        - addressee: water-ministry
          action: pay

      """
    let text = try formatted(short, expanding: true)
    #expect(
      text == """
        type: article-newspaper
        genre: news
        publisher: the-post
        language: en
        published: {edtf: "2019-05-02", basis: explicit}  # as printed
        cite-key: a
        reliability: {grade: C, why: local}
        claims:
          # The figure.
          - id: c01
            voice: reported
            text: The ministry puts resettled households at between 3,100 and 3,400.
            quote: some 3,100 to 3,400 households
            chain: [{who: self, verb: said}, {who: water-ministry, verb: said}]   # twice
            as-of: {edtf: "2019-04", basis: relative, resolved-from: last month}
            metric: households-resettled
            quantity: {op: range, lo: 3100, hi: 3400, unit: "{household}", metric: households-resettled, measure: stock, as-of: "2019-04", printed: "some 3,100 to 3,400"}
            topics: [resettlement]
          - id: c02
            voice: asserted
            text: "The valley: quiet."
            chain: [{who: self, verb: said}]
            as-of: {edtf: "2019-05-02", basis: assumed}
        quotations:
          - {id: q01, exact: one two three four, speaker: "unnamed:resident", language: en, as-of: {edtf: "2019-05-02", basis: assumed}}
        events:
          - {id: e01, what: The dam is closed, when: "2018", type: other}
        recommendations:
          - id: r01
            by: self
            addressee: water-ministry
            action: pay
            as-of: {edtf: "2019-05-02", basis: assumed}

        """)
    let (before, after) = (StoreFixture(source: short), StoreFixture(source: text))
    #expect(before.faults == [] && after.faults == [])
    #expect(says(before) == says(after))
  }

  @Test("damaged files are formatted for good or left alone")
  func damaged() {
    let whole = Array(
      """
      # Of the file.
      published: 2019   # when
      claims:
        - text: |
            A block.

          # Who.
          by: [lena-oru,
            water-ministry]
        - {text: "Flow: #1", on: 2018}

      events:
        - when: 2018
          what: The dam is closed
      title: T

      """.utf8)
    var numbers = RandomNumbers(seed: 7)
    let pieces = Array("\n -#:{}[]|>\"'\t,".utf8)
    var changed = 0
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        let place = Int.random(in: bytes.indices, using: &numbers)
        if Bool.random(using: &numbers) {
          bytes.insert(pieces.randomElement(using: &numbers) ?? 0x20, at: place)
        } else {
          bytes.remove(at: place)
        }
      }
      let source = String(decoding: bytes, as: UTF8.self)
      for expanding in [false, true] {
        for result in formatting(files(source)).format(expanding: expanding) where result.isChanged {
          changed += 1
          let again = formatting(files(String(decoding: result.bytes, as: UTF8.self))).format(expanding: expanding)
          #expect(again.map(\.isChanged) == [false], "\(source)")
        }
        let faults = formatting(files(source)).format(expanding: expanding).flatMap(\.diagnostics).map(\.id)
        #expect(!faults.contains("internal/format"), "\(source)")
      }
    }
    #expect(changed > 50)
  }

  @Test("a comment inside a value that is written anew is not lost: the file is left alone")
  func comments() {
    #expect(
      refusal(
        "published: 2019\nclaims:\n  - id: c01\n    text: One.\n    by:  # who\n      - lena-oru # she\n      - water-ministry\n",
        expanding: true) == ["sources/comment"])
  }

  @Test("a file with faults is left alone")
  func faults() {
    #expect(refusal("published: 2019\nclaims: [\n") == ["yaml/syntax"])
    #expect(refusal("published: 2019\ntitle: A\ntitle: B\n") == ["sources/unreadable"])
    #expect(
      refusal("published: 2019\nclaims:\n  - {id: c01, text: One., by: nobody}\n", expanding: true)
        == ["sources/faulty"])
  }

  @Test(
    "an empty file and a file without records stay as they are",
    arguments: ["", "# Nothing yet.\n", "published: 2019\n"])
  func empty(text: String) {
    #expect(formatting(files(text)).format().map(\.isChanged).contains(true) == false)
  }

  @Test("records above the clearance stay as they are, and sources above it do not exist")
  func clearance() throws {
    let mixed = "published: 2019\nclaims:\n  - {label: TLP:AMBER, text: One.}\n  - text: Two.\n"
    #expect(
      try formatted(mixed)
        == "published: 2019\nclaims:\n  - {label: TLP:AMBER, text: One.}\n  - id: c01\n    text: Two.\n")
    #expect(try formatted(mixed, clearance: .red).contains("- {id: c01, label: TLP:AMBER, text: One.}"))
    #expect(formatting(files("label: TLP:AMBER\npublished: 2019\nclaims: [{text: One.}]\n")).format().isEmpty)
  }

  @Test("a restricted entry of a registry leaves no trace in an open record, whatever the clearance")
  func restrictedRegistry() throws {
    var files = files(
      "published: 2019\nclaims:\n  - {id: c01, text: Of 30., quote: some 30 households, metric: households-resettled}\n"
    )
    files["s/registry/metrics.yaml"] = Array(
      "households-resettled: {access: TLP:AMBER, label: H, unit: \"{canary}\", measure: stock}\n".utf8)
    for result in formatting(files, .red).format(expanding: true) {
      #expect(!String(decoding: result.bytes, as: UTF8.self).contains("canary"))
    }
  }

  @Test("the project's own seeds are in canonical form, and say the same when everything is written out")
  func seeds() throws {
    var files: [String: [UInt8]] = [:]
    for folder in ["sources", "registry"] {
      let url = SharedMaterial.packageRoot.appending(path: "seeds/\(folder)")
      for file in try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil) {
        files["s/\(folder)/\(file.lastPathComponent)"] = Array(try Data(contentsOf: file))
      }
    }
    let plain = formatting(files).format()
    #expect(plain.count == 5)
    #expect(plain.filter(\.isChanged).map(\.path) == [])
    let expanded = formatting(files).format(expanding: true)
    #expect(expanded.flatMap(\.diagnostics) == [])
    #expect(expanded.map(\.isChanged) == [Bool](repeating: true, count: 5))
    let changed = files.merging(expanded.map { ($0.path, $0.bytes) }) { $1 }
    #expect(records(files) == records(changed))
    #expect(formatting(changed).format(expanding: true).map(\.isChanged).contains(true) == false)
  }

  private func records(_ files: [String: [UInt8]]) -> [SourceRecord] {
    var sink = DiagnosticSink()
    let map = SourceMap()
    let store = EvidenceStore.load(
      stores: [StoreSpec(path: "s")], defaultLabel: .clear, world: MemoryWorld(bytes: files, map: map), map: map,
      diagnostics: &sink)
    return store.view(for: .clear, today: 0).sources.map(\.withoutPlaces)
  }

  private func says(_ fixture: StoreFixture) -> [SourceRecord] { fixture.view.sources.map(\.withoutPlaces) }
}
