import Diagnostics
import DocumentModel
import Evidence
import IncrementalBuild
import Testing

@testable import BriefCompiler

/// What the memory of editions keeps of questions and findings.
@Suite("Fields of kept records")
struct RecordFieldsTests {
  @Test(
    "every question is read back",
    arguments: [
      EvidenceQuery.source("a"), .records(of: "a"), .record(ClaimReference(source: "a#b", record: "c")),
      .selection(.claim, topics: ["t"], actors: [], metrics: ["m", "n"]),
      .selection(nil, topics: [], actors: ["é", "e\u{301}"], metrics: []),
      .conflicts(with: ClaimReference(source: "a", record: "c")), .allConflicts, .sameness, .sources, .references,
      .registries,
    ])
  func questions(query: EvidenceQuery) {
    var writer = FieldWriter()
    writer.add(query)
    var reader = FieldReader(writer.bytes)
    #expect(reader.evidenceQuery() == query && reader.isAtEnd)
    for count in 0..<writer.bytes.count {
      var cut = FieldReader(Array(writer.bytes[..<count]))
      #expect(cut.evidenceQuery() == nil)
    }
  }

  private static let findings = [
    Diagnostic(
      "cite/unknown-key", .error, "no source “caf\u{E9}”",
      at: SourceSpan(file: FileID(rawValue: 7), offset: 3, length: 9),
      notes: ["a note"], fixes: [Fix("write it", .safe, edits: [Fix.Edit(.none, with: "caf\u{E9}")])]),
    Diagnostic(
      "cite/unknown-key", .warning, "no source “cafe\u{301}”", path: "a.md",
      labels: [Diagnostic.Label("here", at: .none)], notes: ["a note", "a note"], trace: [.init("there", at: .none)]),
  ]

  @Test("findings are read back byte for byte, whatever readers take for equal")
  func findings() {
    var writer = FieldWriter()
    writer.add(Self.findings)
    var reader = FieldReader(writer.bytes)
    let read = reader.diagnostics() ?? []
    #expect(read == Self.findings && reader.isAtEnd)
    #expect(read.map { Array($0.message.utf8) } == Self.findings.map { Array($0.message.utf8) })
  }

  @Test("damaged findings are none, or others, and never a fault")
  func damage() {
    var writer = FieldWriter()
    writer.add(Self.findings)
    for index in writer.bytes.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var bytes = writer.bytes
        bytes[index] = value
        var reader = FieldReader(bytes)
        _ = reader.diagnostics()
      }
      var cut = FieldReader(Array(writer.bytes[..<index]))
      #expect(cut.diagnostics() == nil)
    }
  }
}
