import Foundation
import Testing

/// `theme:` of a workspace and of a brief.
@Suite("Themes in configuration")
struct ThemeCommandTests {
  private func configuration(_ theme: String) throws -> String {
    try #require(TemporaryWorkspace.base["dossier.yaml"]) + "institution: Desk\ntheme:\n" + theme
  }

  @Test("a brief's theme comes over the workspace's key by key, and paths are those of the file that names them")
  func layers() throws {
    let workspace = try TemporaryWorkspace([
      "dossier.yaml": try configuration(
        "  colors: {light: {accent: \"#1d4f91\"}}\n  css: brand/desk.css\n  header: Ours\n  footer: End\n"),
      "brand/desk.css": "p { color: var(--ink) }\n", "Reports/more/own.css": "p { top: 0 }\n",
      "Reports/more/brief.yaml": "title: More\nsections: [text.md]\ntheme: {css: own.css, header: Theirs}\n",
      "Reports/more/text.md": "Text.\n",
    ])
    let run = try workspace.run("build")
    #expect(run.status == 0, "\(run.messages)")
    let right = try workspace.text("out/right/public/right.html")
    #expect(right.contains("--accent:#1d4f91;"))
    #expect(right.contains("color: var(--ink)"))
    let more = try workspace.text("out/more/public/more.html")
    #expect(more.contains("--accent:#1d4f91;") && more.contains("top: 0") && !more.contains("color: var(--ink)"))
    #expect(more.contains("<span>Theirs</span>") && more.contains("<p>End</p>"))
    #expect(try workspace.text("out/index/public/index.html").contains("<span>Ours</span>"))
    let explained = try workspace.run("config", "explain", "more").output
    #expect(explained.contains("theme.header") && explained.contains("Theirs"))
  }

  @Test("what is wrong with a theme is said at its place, once")
  func mistakes() throws {
    let workspace = try TemporaryWorkspace([
      "dossier.yaml": try configuration(
        "  colors: {light: {accent: blue, ink: \"#999\"}, drak: {}}\n  css: brand/desk.css\n"),
      "brand/desk.css": "p {}\n@import \"https://example.org/a.css\";\n",
      "Reports/more.md": "---\ntitle: More\n---\n\nText.\n",
    ])
    let run = try workspace.run("build")
    #expect(run.status == 1)
    for place in [
      "error[theme/color]: “blue”", "warning[theme/contrast]: ink on paper", "error[config/unknown-key]",
      "write “dark”", "brand/desk.css:2:1",
    ] {
      #expect(run.messages.components(separatedBy: place).count == 2, "\(place)")
    }
  }

  @Test("a style sheet that an audience may not see is not there for its pages")
  func labels() throws {
    var text = try configuration("  css: brand/desk.css\n")
    text = text.replacing(
      "{default: \"TLP:CLEAR\"}", with: "{default: \"TLP:CLEAR\", paths: {\"brand/**\": \"TLP:AMBER\"}}")
    let workspace = try TemporaryWorkspace([
      "dossier.yaml": text, "brand/desk.css": "p::before { content: \"heron\" }\n",
    ])
    let withheld = try workspace.run("build")
    #expect(withheld.messages.contains("error[theme/stylesheet]: the style sheet “brand/desk.css” cannot be read"))
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "brand"))
    #expect(try workspace.run("build").messages == withheld.messages)
  }
}
