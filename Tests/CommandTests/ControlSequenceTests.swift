import Foundation
import Testing

/// What a file holds is shown to a person, and neither a terminal nor a CI system obeys it.
@Suite("Control sequences")
struct ControlSequenceTests {
  private static let words = #"\e]0;x\a\r\n::error::pwn\x9b31m\u202E"#

  private func workspace() throws -> TemporaryWorkspace {
    try TemporaryWorkspace([
      "seeds/sources/valley-post-2019.yaml": """
      title: "\(Self.words)"
      published: 2019-05-02
      claims:
        - id: c01
          text: "::error::Counted between 3,100 and 3,400 \(Self.words)"
          quote: some 3,100 to 3,400 households
          by: water-ministry

      """,
      "Reports/right.md": "---\ntitle: Right\nsubtitle: \"\(Self.words)\"\n---\n\nText [@valley-post-2019#c01].\n",
      "Plugins/Topics/hostile/plugin.yaml": "title: \"\(Self.words)\"\n",
      "Plugins/Topics/hostile/section.md": "Text.\n",
    ])
  }

  @Test(
    "lists, records and settings are printed without them",
    arguments: [
      ["sources", "list"], ["sources", "show", "valley-post-2019"], ["claims", "list"],
      ["claims", "search", "counted"],
      ["claims", "show", "valley-post-2019#c01"], ["trace", "valley-post-2019#c01"], ["trace", "valley-post-2019"],
      ["trace", "Reports/right.md:6"], ["config", "explain"], ["plugins", "list"],
    ])
  func printed(arguments: [String]) throws {
    let workspace = try workspace()
    let run = try CommandRun(arguments, in: workspace.folder)
    #expect(run.status == 0 && run.output.contains(#"\u{1b}]0;x\u{7}\u{d}"#), "\(run)")
    for line in (run.output + run.messages).unicodeScalars.split(separator: "\n") {
      #expect(!line.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" }, "\(line)")
      #expect(!line.drop(while: \.properties.isWhitespace).starts(with: "::".unicodeScalars), "\(line)")
    }
  }

  @Test("what a program reads, and a document, have the words as they are")
  func exact() throws {
    let workspace = try workspace()
    let json = try workspace.run("claims", "list", "--format", "json").output
    let records = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(records?.first?["title"] as? String == "\u{1B}]0;x\u{7}\r\n::error::pwn\u{9B}31m\u{202E}")
    let document = try workspace.run("render", "-", "--to", "text", "--fragment", input: "::error::x\n")
    #expect(document.output == "::error::x\n")
  }
}
