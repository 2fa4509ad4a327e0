import Foundation
import TestSupport
import Testing

/// Every diagnostic can be looked up, and no page outlives its diagnostic.
@Suite("Rule pages")
struct RulePageTests {
  /// Names that have the form of a diagnostic's id and are none.
  private static func isOther(_ name: String) -> Bool {
    ["formats/", "sections/", "checks/"].contains { name.hasPrefix($0) }
      || ["image/gif", "image/jpeg", "image/png", "image/webp", "text/html", "application/json"].contains(name)
  }

  /// The ids that the code gives. The policy of rules names some that a check may give; it gives none.
  private static func idsInSources() -> Set<String> {
    let files = ["Sources", "Plugins"].flatMap(SourceTree.files)
      .filter { !$0.path.contains("/RulePages") && !$0.path.hasSuffix("/RulePolicy.swift") }
    let ids = files.flatMap { file in
      file.matches(#""([a-z][a-z0-9-]*/[a-z][a-z0-9-]*)""#) + file.matches(#"error\[([a-z-]+/[a-z-]+)\]"#)
    }
    return Set(ids.filter { !isOther($0) })
  }

  private static func explain(_ arguments: String...) throws -> String {
    try CommandRun(["explain"] + arguments, in: SharedMaterial.packageRoot).output
  }

  private static func idsOfPages() throws -> Set<String> {
    Set(try explain().split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  @Test("every id in the sources has a page")
  func everyIDHasPage() throws {
    #expect(Self.idsInSources().subtracting(try Self.idsOfPages()).sorted() == [])
  }

  @Test("every page is about an id in the sources")
  func everyPageHasID() throws {
    #expect(try Self.idsOfPages().subtracting(Self.idsInSources()).sorted() == [])
  }

  @Test("a page says what is wrong and what to do")
  func page() throws {
    let page = try Self.explain("figure/denominator")
    #expect(page.hasPrefix("figure/denominator\n\nA share does not say of what it is a share.\n\n"))
    #expect(page.contains("\n    quantity: {of: households below the dam}\n"))
  }
}
