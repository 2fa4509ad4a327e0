import DocumentModel
import Evidence
import EvidenceIndex
import Foundation
import Testing

@Suite("The index of the evidence")
struct EvidenceIndexTests {
  private static func record(
    _ id: String, _ text: String, quote: String? = nil, year: String? = nil, topics: [String] = [],
    actors: [String] = [], metric: String? = nil, kind: EvidenceRecord.Kind = .claim
  ) -> IndexedRecord {
    var record = IndexedRecord(
      reference: ClaimReference(source: "valley-post", record: id), kind: kind, text: text, label: "TLP:CLEAR",
      path: "seeds/sources/valley-post.yaml", line: 4)
    record.quote = quote
    record.asOf = year
    record.firstDay = year.flatMap { EDTF($0)?.firstDay }
    record.lastDay = year.flatMap { EDTF($0)?.lastDay }
    record.topics = topics
    record.actors = actors
    record.metric = metric
    record.inferred = [.init(key: "voice", value: "asserted"), .init(key: "as-of", value: "{edtf: \"2019\"}")]
    return record
  }

  private static let records = [
    record(
      "c01", "Households were resettled below the dam.", year: "2017", topics: ["resettlement"], actors: ["board"]),
    record("c02", "The ministry denies a second dam.", quote: "no dam", year: "2019", topics: ["dam"], metric: "dams"),
    record("c03", "Le barrage coûte cher.", year: "../2018", topics: ["cost"]),
    record("c04", "저수지 아래 마을 주민 삼천 명이 이주했다.", topics: ["dam"]),
    record("e01", "The gates were closed.", year: "2020", kind: .event),
  ]

  private static func filled(_ index: EvidenceIndex?) throws -> EvidenceIndex {
    let index = try #require(index)
    let names = [
      EvidenceIndex.Name(registry: "topics", id: "water"),
      EvidenceIndex.Name(registry: "topics", id: "dam", parent: "water"),
      EvidenceIndex.Name(registry: "topics", id: "cost", parent: "dam"),
    ]
    #expect(index.fill(.init(content: "k", stamp: nil), records: records, names: names))
    return index
  }

  private func found(_ change: (inout RecordQuery) -> Void) throws -> [String] {
    var query = RecordQuery()
    change(&query)
    return try #require(try Self.filled(EvidenceIndex()).records(query)).map(\.reference.record)
  }

  @Test("what goes in comes out")
  func roundTrip() throws {
    var query = RecordQuery()
    query.kinds = []
    #expect(try Self.filled(EvidenceIndex()).records(query) == Self.records)
  }

  @Test("words: endings, accents, phrases, prefixes, and words inside Korean ones")
  func words() throws {
    let expected: [(words: String, ids: [String])] = [
      ("household", ["c01"]), ("DAM", ["c02", "c01"]), ("\"second dam\"", ["c02"]), ("\"dam second\"", []),
      ("cout", ["c03"]), ("resett*", ["c01"]), ("주민", ["c04"]), ("dam nothing", []), ("no dam", ["c02"]),
      ("\"", ["c03", "c01", "c02", "c04"]), ("a\"b*\"' OR (", []), ("NEAR dam", []),
    ]
    for (words, ids) in expected { #expect(Set(try found { $0.words = words }) == Set(ids), "\(words)") }
  }

  @Test("filters narrow each other, and a topic means what lies below it")
  func filters() throws {
    #expect(try found { $0.topics = ["water"] } == ["c02", "c03", "c04"])
    #expect(try found { $0.topics = ["cost", "resettlement"] } == ["c01", "c03"])
    #expect(try found { $0.actors = ["board"] } == ["c01"])
    #expect(try found { $0.metrics = ["dams"] } == ["c02"])
    #expect(try found { $0.kinds = [.event] } == ["e01"])
    #expect(try found { $0.from = EDTF("2018")?.firstDay } == ["c02", "c03"])
    #expect(try found { $0.to = EDTF("2018")?.lastDay } == ["c01", "c03"])
    #expect(try found { $0.labels = [.green] } == [])
    #expect(try found { $0.limit = 2 } == ["c01", "c02"])
  }

  @Test("an index is kept with its key, and what is no database cannot be opened")
  func onDisk() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-index-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "index.sqlite").path
    do {
      let index = try Self.filled(EvidenceIndex(path: path))
      #expect(index.setStamp("s"))
    }
    #expect(EvidenceIndex(path: path)?.key == .init(content: "k", stamp: "s"))
    #expect(EvidenceIndex(path: path, isReadOnly: true)?.records(RecordQuery())?.count == 4)
    try Data("no database, but more than a hundred bytes of text, so that it is not taken for an empty one.".utf8)
      .write(to: URL(filePath: path))
    #expect(EvidenceIndex(path: path) == nil)
    #expect(EvidenceIndex(path: path, isReadOnly: true)?.key == nil)
  }
}
