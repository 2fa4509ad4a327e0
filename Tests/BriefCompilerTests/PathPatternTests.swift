import Testing

@testable import BriefCompiler

@Suite("Path patterns")
struct PathPatternTests {
  @Test(
    "patterns fit paths as shells fit them",
    arguments: [
      ("Reports/**", "Reports/a.md", true), ("Reports/**", "Reports/x/y/a.md", true),
      ("Reports/**", "Other/a.md", false),
      ("Reports/*.md", "Reports/a.md", true), ("Reports/*.md", "Reports/x/a.md", false),
      ("Reports/internal/**", "Reports/internal/a", true), ("**/a.md", "x/y/a.md", true), ("a*c", "abbc", true),
      ("a*c", "abb", false),
    ])
  func fits(pattern: String, path: String, expected: Bool) {
    #expect(PathPattern.matches(pattern, path) == expected)
  }

  @Test("paths are resolved inside the workspace")
  func relative() {
    #expect(RelativePath.resolved("../b.md", in: "Reports/a") == "Reports/b.md")
    #expect(RelativePath.resolved("./c/d.md", in: "x") == "x/c/d.md")
    #expect(RelativePath.resolved("/seeds/a", in: "x") == "seeds/a")
    #expect(RelativePath.resolved("../../../etc/passwd", in: "x") == "../../etc/passwd")
  }
}
