import Foundation
import Testing

/// The page that lists the briefs of an audience.
@Suite("Index of reports")
struct IndexTests {
  private static let page = "out/index/public/index.html"

  private static func brief(_ title: String, _ rest: String = "") -> String {
    "---\ntitle: \"\(title)\"\n\(rest)---\n\nText.\n"
  }

  private func titles(_ page: String) -> [String] {
    page.components(separatedBy: "<dt>").dropFirst().map { entry in
      let words = entry.components(separatedBy: "</dt>")[0]
      return words.components(separatedBy: "\">").last?.components(separatedBy: "</a>")[0] ?? ""
    }
  }

  @Test("briefs are listed with the latest first, and lead to all their files")
  func list() throws {
    let workspace = try TemporaryWorkspace([
      "Reports/old.md": Self.brief("Old & grey", "date: 2018-05\nsubtitle: Long ago\nlang: ko\n"),
      "Reports/a new.md": Self.brief("New", "date: 2019-06-01\nas-of: 2019\nedition: 2\nformats: [html, text]\n"),
    ])
    #expect(try workspace.run("build").status == 0)
    let page = try workspace.text(Self.page)
    #expect(titles(page) == ["New", "Old &amp; grey", "Right"])
    #expect(page.contains("3 reports · audience: public"))
    #expect(page.contains("Policy brief · 1 June 2019 · as of 2019 · edition 2"))
    #expect(page.contains("<a href=\"../../a%20new/public/a%20new.txt\">Plain text</a>"))
    #expect(page.contains("<p lang=\"ko\" dir=\"ltr\">Long ago</p>"))
    for part in page.components(separatedBy: "href=\"../../").dropFirst() {
      let path = part.components(separatedBy: "\"")[0].removingPercentEncoding ?? ""
      #expect(workspace.exists("out/\(path)"), "\(path)")
    }
  }

  @Test("the markup of a title is listed, and its notes and links are not")
  func markup() throws {
    let workspace = try TemporaryWorkspace([
      "Reports/a.md": Self.brief("The *new* dam^[A note.]", "subtitle: Words^[Another.] of [it](b.html)\n")
    ])
    #expect(try workspace.run("build").status == 0)
    let page = try workspace.text(Self.page)
    #expect(page.contains(">The <em>new</em> dam</a></dt>"))
    #expect(page.contains("<p>Words of it</p>"))
    #expect(try workspace.text("out/a/public/a.html").contains("A note."))
  }

  @Test("what an audience may not see is not listed, and each audience has a list of its own")
  func audiences() throws {
    let workspace = try TemporaryWorkspace([
      "Reports/inner.md": Self.brief("Inner", "editions: [partners]\n"),
      "Reports/both.md": Self.brief("Both", "editions: [public, partners]\n"),
      "Reports/amber.md": Self.brief("Amber", "label: TLP:AMBER\n"),
    ])
    #expect(try workspace.run("build").status == 0)
    let page = try workspace.text(Self.page)
    #expect(titles(page) == ["Both", "Right"])
    #expect(!page.contains("partners"))
    #expect(try workspace.run("build", "--audience", "partners", "--clearance", "TLP:GREEN").status == 0)
    let inner = try workspace.text("out/index/partners/index.html")
    #expect(titles(inner) == ["Both", "Inner"])
    #expect(inner.contains("<p class=\"banner\"><strong>TLP:GREEN</strong>"))
    #expect(try workspace.text(Self.page) == page)
  }

  @Test("where an edition is kept back the list stays, and a run over one brief leaves it alone")
  func kept() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    let before = try workspace.text(Self.page)
    try workspace.write(Data(Self.brief("More").utf8), to: "Reports/more.md")
    #expect(try workspace.run("build", "more").status == 0)
    #expect(try workspace.text(Self.page) == before)
    try workspace.write(Data("---\ntitle: Wrong\n---\n\n[@valley-post-2019#c99]\n".utf8), to: "Reports/wrong.md")
    #expect(try workspace.run("build").status == 1)
    #expect(try workspace.text(Self.page) == before)
    try workspace.write(Data(Self.brief("Mended").utf8), to: "Reports/wrong.md")
    #expect(try workspace.run("build").status == 0)
    #expect(titles(try workspace.text(Self.page)) == ["Mended", "More", "Right"])
  }

  @Test("a brief that is called index keeps its place, and briefs without pages have no list")
  func none() throws {
    let workspace = try TemporaryWorkspace(["Reports/index.md": Self.brief("Mine")])
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.text(Self.page).contains("<title>Mine</title>"))
    let text = try TemporaryWorkspace()
    #expect(try text.run("build", "--set", "formats=text").status == 0)
    #expect(!text.exists("out/index"))
  }
}
