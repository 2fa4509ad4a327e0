import Diagnostics
import DocumentModel
import Evidence
import Foundation
import PluginKit
import TestSupport
import Testing

/// Briefs with planted faults, and as many sentences that only look like them.
@Suite("Planted faults")
struct FaultTests {
  static let folder = SharedMaterial.packageRoot.appending(path: "Tests/ChecksTests/Faults")

  /// One fault of a line.
  struct Finding: Hashable, Comparable, CustomStringConvertible {
    let brief: String
    let line: String
    let rule: String
    let severity: String

    var description: String { "\(rule) (\(severity)) in \(brief): \(line)" }

    static func < (left: Finding, right: Finding) -> Bool { left.description < right.description }
  }

  @Test("every planted fault is found, and nothing else is")
  func precisionAndRecall() throws {
    let rows = try MarkdownTable(Self.folder.appending(path: "expected.md")).rows
    var planted: Set<Finding> = []
    var found: Set<Finding> = []
    var honest = 0
    for name in Set(rows.map(\.heading)) {
      let text = try String(contentsOf: Self.folder.appending(path: "briefs/\(name)"), encoding: .utf8)
      let lines = text.split(separator: "\n").map(String.init)
      var faulty: Set<String> = []
      for row in rows where row.heading == name {
        let named = lines.filter { $0.contains(row.cells[0]) }
        #expect(named.count == 1, "“\(row.cells[0])” names \(named.count) lines of \(name)")
        faulty.formUnion(named)
        planted.formUnion(
          named.map { Finding(brief: name, line: $0, rule: row.cells[1], severity: row.cells[2]) })
      }
      honest += lines.count - faulty.count
      found.formUnion(try findings(in: text, name))
    }
    let right = Double(planted.intersection(found).count)
    let precision = right / Double(found.count)
    let recall = right / Double(planted.count)
    print("planted faults: \(planted.count), honest lines: \(honest), precision \(precision), recall \(recall)")
    #expect(planted.subtracting(found).sorted() == [], "missed")
    #expect(found.subtracting(planted).sorted() == [], "flagged wrongly")
    #expect(planted.count >= 40 && honest >= planted.count && precision == 1 && recall == 1)
  }

  @Test("every rule has a fault")
  func rules() throws {
    let planted = Set(try MarkdownTable(Self.folder.appending(path: "expected.md")).rows.map { $0.cells[1] })
    #expect(RuleExampleTests.rules.map(\.id.name).filter { !planted.contains($0) } == [])
  }

  /// What the checks find, each with the line of the brief at which it begins.
  private func findings(in text: String, _ name: String) throws -> [Finding] {
    let rules = Set(RuleExampleTests.rules.map(\.id))
    let captures = try files(in: "captures").mapValues { Capture(bytes: Array($0.utf8)) }
    var evidence: [String: String] = [:]
    for (file, text) in try files(in: "registry") { evidence["registry/\(file)"] = text }
    for (file, text) in try files(in: "sources") {
      let capture = captures[file.replacing(".yaml", with: ".txt")]
      evidence["sources/\(file)"] =
        text + (capture.map { "text: {sha256: \($0.sha256), paragraphs: \($0.paragraphs.count)}\n" } ?? "")
    }
    let diagnostics = ExampleStore.diagnostics(for: text, captures: Array(captures.values), evidence: evidence)
    let broken = diagnostics.filter { $0.severity == .error && !rules.contains($0.id) }
    #expect(broken.map(\.message) == [])
    let bytes = Array(ExampleStore.source(of: text).utf8)
    return diagnostics.filter { rules.contains($0.id) }.map { diagnostic in
      let place = min(Int(diagnostic.span.offset), bytes.count)
      let start = bytes[..<place].lastIndex(of: 10).map { $0 + 1 } ?? 0
      let line = String(decoding: bytes[start...].prefix { $0 != 10 }, as: UTF8.self)
      return Finding(brief: name, line: line, rule: diagnostic.id.name, severity: "\(diagnostic.severity)")
    }
  }

  private func files(in name: String) throws -> [String: String] {
    let folder = Self.folder.appending(path: name)
    return try Dictionary(
      uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: folder.path).map {
        ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
      })
  }
}
