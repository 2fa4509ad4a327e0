import BriefCompiler
import BuiltInPlugins
import Citations
import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import Foundation
import TestSupport
import Testing
import Workspace

/// A set of faults and near-misses written from the rules and not from the code.
@Suite("The second set")
struct SecondSetTests {
  private static let folder = SharedMaterial.packageRoot.appending(path: "Tests/ChecksTests/SecondSet")

  /// A rule in a paragraph of a brief.
  private struct Finding: Hashable, Comparable, CustomStringConvertible {
    let paragraph: Int
    let rule: String

    var description: String { "\(paragraph) \(rule)" }

    static func < (left: Finding, right: Finding) -> Bool {
      (left.paragraph, left.rule) < (right.paragraph, right.rule)
    }
  }

  @Test("at least nine in ten findings are right, and eight in ten faults are found; each miss has a reason")
  func precisionAndRecall() throws {
    let (all, loud) = try Self.findings()
    let planted = try Self.table("expected.tsv")
    let tolerated = try Self.table("also.tsv")
    let found = planted.intersection(all["Reports/faults.md"] ?? [])
    let wrong = (loud["Reports/faults.md"] ?? []).subtracting(planted).subtracting(tolerated)
    let nearMisses = loud["Reports/near-misses.md"] ?? []
    let precision = Double(found.count) / Double(found.count + wrong.count + nearMisses.count)
    let recall = Double(found.count) / Double(planted.count)
    print("second set: \(planted.count) faults, precision \(precision), recall \(recall)")
    #expect(precision >= 0.9 && recall >= 0.8)
    #expect(planted.subtracting(found).sorted() == (try Self.table("missed.tsv")).sorted())
    #expect(wrong.sorted() == [], "flagged wrongly")
    #expect(nearMisses.sorted() == [], "near-misses that were flagged")
  }

  /// By brief: every finding, and those above information.
  private static func findings() throws -> (all: [String: Set<Finding>], loud: [String: Set<Finding>]) {
    let map = SourceMap()
    let world = DiskWorld(folder: try FolderDescriptor(path: folder.path), map: map)
    var request = BuildRequest(today: CivilDate(year: 2021, month: 6, day: 30)?.daysSinceEpoch ?? 0)
    request.checksOnly = true
    var failures: [WorldError] = []
    request.captures = CaptureIndex(folders: ["captures"], world: world, failures: &failures)
    let report = WorkspaceCompiler(
      tools: Toolbox(plugins: BuiltInPlugins.all, formatter: HouseStyle()), world: world, map: map
    ).build(request)
    var all: [String: Set<Finding>] = [:]
    var loud: [String: Set<Finding>] = [:]
    for diagnostic in report.editions.flatMap(\.diagnostics) {
      guard let file = map.file(diagnostic.span.file) else { continue }
      let finding = Finding(
        paragraph: paragraph(at: Int(diagnostic.span.offset), in: file.bytes), rule: diagnostic.id.name)
      all[file.path, default: []].insert(finding)
      if diagnostic.severity > .information { loud[file.path, default: []].insert(finding) }
    }
    return (all, loud)
  }

  /// The number of the paragraph at an offset, from 1; the front matter is none.
  private static func paragraph(at offset: Int, in bytes: [UInt8]) -> Int {
    let lines = String(decoding: bytes.prefix(offset + 1), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let body = lines.dropFirst().drop { $0 != "---" }.dropFirst()
    return zip([""] + body, body).count { $0.allSatisfy(\.isWhitespace) && !$1.allSatisfy(\.isWhitespace) }
  }

  /// Paragraph, rule and reason, parted by tabs.
  private static func table(_ name: String) throws -> Set<Finding> {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return Set(
      text.split(separator: "\n").compactMap { line in
        let cells = line.split(separator: "\t")
        return cells.count >= 2
          ? Int(cells[0]).map { Finding(paragraph: $0, rule: String(cells[1])) } : nil
      })
  }
}
