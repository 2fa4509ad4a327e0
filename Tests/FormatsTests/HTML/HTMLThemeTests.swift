import Diagnostics
import DocumentModel
import Formats
import Foundation
import PluginKit
import TestSupport
import Testing

@Suite("HTML themes")
struct HTMLThemeTests {
  private func page(_ theme: PageTheme, files: [String: [UInt8]] = [:]) -> Rendering {
    var document = Document(blocks: [Block(.paragraph([.text("Text.")]))])
    document.metadata.title = [.text("Title")]
    return Rendering.of(document, with: HTMLRenderer.self, files: files, theme: theme)
  }

  private func page(css: String) -> Rendering {
    var theme = PageTheme()
    theme.stylesheet = PageTheme.Setting("extra.css")
    return page(theme, files: ["extra.css": Array(css.utf8)])
  }

  @Test("colours come to both schemes, and a dark accent is made from a light one where none is set")
  func colors() {
    var theme = PageTheme()
    theme.light = ["accent": .init("#1d4f91"), "paper": .init("#fff")]
    let rendered = page(theme)
    #expect(rendered.ids == [])
    #expect(rendered.text.contains(":root{--accent:#1d4f91;--paper:#ffffff;}"))
    let dark = rendered.text.components(separatedBy: "(prefers-color-scheme:dark){:root{--accent:").last?.prefix(7)
    #expect(dark != "#1d4f91" && dark != "#f0a48f")
    theme.dark = ["accent": .init("#ffffff")]
    #expect(page(theme).text.contains("(prefers-color-scheme:dark){:root{--accent:#ffffff;--paper:#171614;}}"))
  }

  @Test(
    "what is no colour is said and left out",
    arguments: ["red", "#12", "#12345g", "#1234567", "", "#fff}", "rgb(1,2,3)", "#é12"])
  func badColor(text: String) {
    var theme = PageTheme()
    theme.light = ["ink": .init(text)]
    #expect(page(theme).ids == ["theme/color"])
    #expect(page(theme).text.contains(":root{--ink:#1c1b19;}"))
  }

  @Test("text that is hard to read on its ground is a warning, and a note where it can be read")
  func contrast() {
    var theme = PageTheme()
    theme.light = ["soft": .init("#999999")]
    #expect(page(theme).ids == ["theme/contrast", "theme/contrast"])
    #expect(page(theme).diagnostics[0].severity == .warning)
    // Black on white is 21, #767676 on white 4.54.
    theme.light = ["soft": .init("#767676"), "paper": .init("#ffffff"), "tint": .init("#ffffff")]
    #expect(page(theme).diagnostics.allSatisfy { $0.severity == .information })
    #expect(page(theme).diagnostics.first?.message == "soft on paper has a contrast of 4.5 to 1 in the light scheme")
  }

  @Test("families of fonts stand before the program's own, and what could be more than a name is refused")
  func fonts() {
    var theme = PageTheme()
    theme.fontFamilies = ["headings": .init("Inter, 'Noto Sans KR', serif")]
    #expect(page(theme).text.contains(":root{--headings:\"Inter\",\"Noto Sans KR\",serif,var(--text);}"))
    for text in ["Inter;}*{display:none", "url(x)", "a\\b", "</style>", ""] {
      theme.fontFamilies = ["text": .init(text)]
      #expect(page(theme).ids == ["theme/font"], "\(text)")
    }
  }

  @Test("a logo is embedded with its size, and header and footer stand on the page and on printed pages")
  func brand() {
    var theme = PageTheme()
    theme.logo = .init("logo.png")
    theme.logoText = "The \"Desk\""
    theme.header = "Desk <1>"
    theme.footer = "End"
    let rendered = page(theme, files: ["logo.png": ReferenceDocument.pixel])
    #expect(rendered.ids == [])
    #expect(rendered.text.contains("alt=\"The &quot;Desk&quot;\" width=\"1\" height=\"1\"><span>Desk &lt;1&gt;</span>"))
    #expect(rendered.text.contains("@top-center{content:\"Desk \\3c 1\\3e \"}@bottom-left{content:\"End\"}"))
    #expect(rendered.text.contains("<div class=\"colophon\"><p>End</p><p><bdi>Title</bdi></p></div>"))
    #expect(page(theme).ids == ["image/missing"])
  }

  @Test(
    "a style sheet that would ask for something outside the page loses that and says so",
    arguments: [
      ("@import \"https://e.org/a.css\"; p{color:#123}", " p{color:#123}"),
      ("@IMPORT url(a.css) screen;p{}", "p{}"), ("@\\69mport 'a';p{}", "p{}"),
      ("p{background:url(https://e.org/a.png) top}", "p{background:none top}"),
      ("p{background:URL( 'a.png' )}", "p{background:none}"), ("p{background:\\75rl(//e.org/a)}", "p{background:none}"),
      ("p{background:url(\"data:image/svg+xml,<svg>\")}", "p{background:none}"),
      ("p{background:image-set(\"a.png\" 1x, url(b) 2x)}", "p{background:none}"), ("p{--a:src(\"x\")}", "p{--a:none}"),
      ("p{background:url(jav\\61script:x)}", "p{background:none}"), ("p{background:url(a.png", "p{background:none"),
    ])
  func outside(css: String, kept: String) {
    let rendered = page(css: css)
    #expect(rendered.ids == ["theme/stylesheet"])
    #expect(rendered.text.contains("\n\(kept)</style>"))
  }

  @Test(
    "a style sheet that stays in the page is kept",
    arguments: [
      ("p::before{content:\"\\201C \"}", "p::before{content:\"\u{201C}\"}"),
      ("/* a */p{fill:url(#g)}", " p{fill:url(\"#g\")}"),
      ("@media (width<40rem){p>a{color:red}}", "@media (width<40rem){p>a{color:red}}"),
      (
        "p{background:url(data:image/png;base64,AA==)}", "p{background:url(\"data:image/png;base64,AA==\")}"
      ), ("@charset \"utf-8\";p{}", "p{}"), ("a[href^='http://x']{}", "a[href^=\"http://x\"]{}"),
    ])
  func inside(css: String, kept: String) {
    let rendered = page(css: css)
    #expect(rendered.ids == [])
    #expect(rendered.text.contains("\n\(kept)</style>"))
  }

  @Test(
    "no style sheet ends its element",
    arguments: [
      "</style><script>1</script>", "<</style>", "p{content:\"</style><b>\"}", "\\</style>", "@\\3c/style>",
      "</**/style>",
      "p{content:'\\3c/style>'}", "url(</style>", "a\\", "'", "/*", "@import", "\u{0}\u{1}</STYLE",
    ])
  func elementEnd(css: String) {
    let tags = HTMLTags(page(css: css).text)
    #expect(tags.problems == [])
    #expect(tags.active == [])
    #expect(tags.tags.filter { $0.name == "style" }.count == 4)
    #expect(tags.tags.filter { $0.name == "script" }.count == 2)
  }

  @Test("embedded fonts are admitted by the policy of that page only")
  func embeddedFonts() {
    #expect(page(css: "@font-face{src:url(data:font/woff2;base64,AA)}").text.contains("font-src data:;"))
    #expect(!page(css: "p{}").text.contains("font-src"))
  }
}
