import Foundation
import TestSupport
import Testing

/// The reference pages of the manual are made from the program's own declarations.
@Suite("Reference pages")
struct ReferenceTests {
  @Test("the committed reference pages are those that the program makes")
  func pagesAreFresh() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-reference-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try CommandRun(["reference", folder.path], in: SharedMaterial.packageRoot)
    #expect(run.status == 0, "\(run.messages)")
    let committed = SharedMaterial.packageRoot.appending(path: "Documentation/reference")
    let made = try names(in: folder)
    #expect(made.count == 4)
    #expect(try names(in: committed) == made)
    for name in made {
      let fresh = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let old = try? String(contentsOf: committed.appending(path: name), encoding: .utf8)
      // Compared outside of the expectation, which would print both pages.
      let isSame = fresh == old
      #expect(isSame, "\(name) is stale; renew it: swift run dossier reference Documentation/reference")
    }
  }

  @Test("the command is not shown to those who write briefs")
  func hidden() throws {
    let help = try CommandRun(["--help"], in: SharedMaterial.packageRoot).output
    #expect(help.contains("explain"))
    #expect(!help.contains("reference"))
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }.sorted()
  }
}
