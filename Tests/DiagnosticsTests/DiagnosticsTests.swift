import Diagnostics
import DocumentModel
import Testing
import Workspace

@Suite("Showing diagnostics")
struct EmitterTests {
  let files = SourceMap()

  func diagnostic(_ text: String, _ marked: String) -> Diagnostic {
    let file = files.add(path: "Reports/a.md", bytes: Array(text.utf8))
    let offset = text.utf8.firstRange(of: marked.utf8).map {
      text.utf8.distance(from: text.startIndex, to: $0.lowerBound)
    }
    let span = SourceSpan(file: file.id, offset: offset ?? 0, length: marked.utf8.count)
    return Diagnostic(
      "cite/unknown-key", .error, "no source “kirbi”", at: span, notes: ["keys are file names"],
      fixes: [Fix("write “kirby”", .safe, edits: [.init(span, with: "kirby")])])
  }

  @Test("a diagnostic shows its id, place, line, caret, note and way out")
  func layout() {
    let text = TerminalEmitter(files: files, usesColor: false).text(diagnostic("one\nsee @kirbi now\n", "kirbi"))
    #expect(
      text == """
        error[cite/unknown-key]: no source “kirbi”
         --> Reports/a.md:2:6
          |
        2 | see @kirbi now
          |      ^^^^^
          = note: keys are file names
          = help: write “kirby”

        """)
  }

  @Test("columns count code points, and carets stand under them, two under a wide character")
  func unicode() {
    let emitter = TerminalEmitter(files: files, usesColor: false)
    let text = emitter.text(diagnostic("é북 @kirbi", "kirbi"))
    #expect(text.contains("Reports/a.md:1:5\n"))
    #expect(text.contains("\n  |      ^^^^^\n"), "\(text)")
    #expect(emitter.text(diagnostic("북한 주민", "주민")).contains("\n  |      ^^^^\n"))
  }

  @Test("control characters of the input never reach the terminal")
  func controls() {
    let shown = TerminalEmitter(files: files, usesColor: false).text(diagnostic("a\u{1B}[31m\u{202E}kirbi", "kirbi"))
    #expect(!shown.unicodeScalars.contains("\u{1B}"))
    #expect(!shown.unicodeScalars.contains("\u{202E}"))
    #expect(shown.contains("\\u{1b}"))
  }

  @Test("color is escape codes around the same text")
  func color() {
    let painted = TerminalEmitter(files: files, usesColor: true).text(diagnostic("kirbi", "kirbi"))
    #expect(painted.contains("\u{1B}[1;31merror[cite/unknown-key]\u{1B}[0m"))
  }

  @Test("after a hundred diagnostics only their number is told")
  func limit() {
    let many = Array(repeating: diagnostic("kirbi", "kirbi"), count: 103)
    #expect(TerminalEmitter(files: files, usesColor: false).text(many).hasSuffix("and 3 more\n\n"))
  }

  @Test("JSON escapes everything outside printable ASCII and gives line and column")
  func json() {
    let text = JSONEmitter(files: files).text([diagnostic("one\nsee @kirbi", "kirbi")])
    #expect(text.contains("\"start\": {\"line\": 2, \"column\": 6}"))
    #expect(text.contains("no source \\u201ckirbi\\u201d"))
    #expect(JSONEmitter(files: files).text([]) == "[]\n")
  }
}

@Suite("Nearest names")
struct NearestNameTests {
  @Test(
    "the nearest name is found, underscores and case apart",
    arguments: [
      ("max_claims", "max-claims"), ("titel", "title"), ("Formats", "formats"), ("sectoins", "sections"),
    ])
  func found(name: String, expected: String) {
    #expect(NearestName.find(name, among: ["title", "max-claims", "formats", "sections"]) == expected)
  }

  @Test("swapped, missing and other letters count, and no more of them than the limit")
  func near() {
    #expect(NearestName.isNear("amebr", "amber", edits: 1))
    #expect(NearestName.isNear("ambr", "amber", edits: 1))
    #expect(!NearestName.isNear("umbra", "amber", edits: 1))
    #expect(!NearestName.isNear("amberstrict", "amber", edits: 5))
    #expect(NearestName.isNear("amberstrict", "amber", edits: 6))
  }

  @Test("nothing is suggested for a name that is far from all")
  func none() { #expect(NearestName.find("quantity", among: ["title", "lang"]) == nil) }
}
