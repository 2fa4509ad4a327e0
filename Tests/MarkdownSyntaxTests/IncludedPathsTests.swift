import DocumentModel
import MarkdownSyntax
import Testing
import Workspace

@Suite("Paths of includes")
struct IncludedPathsTests {
  private func paths(_ text: String) -> [String] {
    MarkdownParser.includedPaths(in: SourceFile(id: .none, path: "x.md", bytes: Array(text.utf8)))
  }

  @Test("every path is found, wherever it stands")
  func found() {
    #expect(
      paths("{{< include a.md >}}\n\n> {{<include \"b c.md\">}} {{< var x >}}\n\n`{{< include d.md key=1 >}}`") == [
        "a.md", "b c.md", "d.md",
      ])
    #expect(paths("{{< include >}} {{< includes a.md >}} >}} {{< include a.md") == [])
    #expect(paths(String(repeating: "{{<", count: 1000) + " include a.md >}}{{< include b.md >}}") == ["a.md", "b.md"])
  }
}
