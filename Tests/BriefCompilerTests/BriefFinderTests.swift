import Diagnostics
import DocumentModel
import Testing
import Workspace

@testable import BriefCompiler

/// Where briefs are looked for, and what is said where they cannot be.
@Suite("Looking for briefs")
struct BriefFinderTests {
  /// A world of which one folder and one file cannot be read.
  private struct Guarded: World {
    let base = MemoryWorld([
      "Reports/a.md": "A.\n", "Reports/locked.md": "B.\n", "Reports/deep/c.md": "C.\n", "Reports/.d.md": "D.\n",
      "Reports/.git/e.md": "E.\n", "Reports/set/brief.yaml": "title: Set\n",
    ])

    func source(_ path: String) throws(WorldError) -> SourceFile {
      if path == "Reports/locked.md" { throw .unreadable(path: path, reason: "Permission denied") }
      return try base.source(path)
    }

    func list(_ folder: String) throws(WorldError) -> [String] {
      if folder == "Reports/deep" { throw .unreadable(path: folder, reason: "Permission denied") }
      return try base.list(folder)
    }
  }

  private func find(_ patterns: String...) -> BriefFinder {
    var finder = BriefFinder(world: Guarded())
    finder.find(patterns)
    return finder
  }

  @Test("hidden files are none, and a file that cannot be read keeps its name")
  func names() { #expect(find("Reports/**").briefs.map(\.slug) == ["a", "locked", "set"]) }

  @Test("a folder stands for what is in it, and a file for itself")
  func folders() {
    #expect(find("Reports").briefs.count == 3)
    #expect(find("Reports/a.md").briefs.map(\.slug) == ["a"])
    #expect(
      find("Reports/a.md", "Reports/**", "Reports/set", "Reports/set/**").briefs.map(\.slug) == ["a", "locked", "set"])
    #expect(find("Reports/*.md").briefs.map(\.slug) == ["a", "locked", "set"])
  }

  @Test("what is not there is noted, and what cannot be looked through may hold labels")
  func faults() {
    let finder = find("Reports/**", "Nope/**", "Reports/none.md")
    #expect(finder.missing == ["Nope", "Reports/none.md"])
    #expect(finder.unreadable.map(\.path) == ["Reports/deep"])
  }

  @Test("folders deeper than are read are told")
  func depth() {
    let folder = Array(repeating: "deep", count: BriefFinder.depthLimit + 1).joined(separator: "/")
    var finder = BriefFinder(world: MemoryWorld(["Reports/\(folder)/x.md": "X.\n"]))
    finder.find(["Reports/**"])
    #expect(finder.briefs.isEmpty && finder.unreadable.map(\.id) == ["file/unreadable"])
  }
}
