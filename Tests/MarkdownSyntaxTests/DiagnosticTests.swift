import Diagnostics
import DocumentModel
import MarkdownSyntax
import Testing

@Suite("What the reader says")
struct DiagnosticTests {
  @Test(
    "each fault is said once, at its place",
    arguments: [
      ("a[^x]", "markdown/undefined-note", "[^x]"),
      ("a[^x]\n\n[^x]: 1\n\n[^x]: 2", "markdown/duplicate-note", "[^x]:"),
      ("[a]\n\n[a]: u\n[a]: v", "markdown/duplicate-definition", "[a]: v"),
      ("::: note\na", "markdown/unclosed-div", "::: note"),
      ("a <b>c", "markdown/raw-html", "<b>"),
      ("<div>\nx", "markdown/raw-html", "<div>\nx"),
      ("```{=html}\nx\n```", "markdown/raw-html", "```{=html}\nx\n```"),
      ("`x`{=html}", "markdown/raw-html", "`x`{=html}"),
      ("[a]{tlp=\"TLP:RED\"", "label/in-text", "{tlp"),
      (":: note\na", "markdown/stray-fence", ":: note"),
      ("::: two words", "markdown/stray-fence", "::: two words"),
      ("<!-- a\n\nb", "markdown/unclosed-comment", "<!-- a\n\nb"),
      ("a^[b ^[c]]", "markdown/nested-note", "^[c]"),
      ("a \u{202E}b", "markdown/direction-override", "\u{202E}"),
    ])
  func faults(_ input: String, _ id: String, _ place: String) {
    let reading = Reading(input)
    #expect(reading.ids == [id])
    #expect(reading.diagnostics.first.map { reading.text($0.span) } == place)
    #expect(reading.diagnostics.allSatisfy { !$0.notes.isEmpty })
  }

  @Test("raw HTML never becomes a node in safe mode", arguments: ["<div>x</div>", "a <b>c</b>", "<script>x</script>"])
  func safeMode(_ input: String) {
    let reading = Reading(input)
    #expect(!reading.tree.contains("raw-"))
    #expect(reading.tree.contains("<"))
  }

  @Test("bytes that are not UTF-8 are shown as U+FFFD, with one warning")
  func invalidUTF8() {
    let reading = Reading(bytes: Array("a ".utf8) + [0xFF, 0xFE] + Array(" b ".utf8) + [0xC3])
    #expect(reading.ids == ["markdown/invalid-utf8"])
    #expect(reading.tree == "para[\"a \u{FFFD}\u{FFFD} b \u{FFFD}\"]")
  }

  @Test(
    "nothing of a file in UTF-16 is read, and that is an error", arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func otherEncoding(mark: [UInt8]) {
    let reading = Reading(bytes: mark + [0x61, 0x00, 0x0A, 0x00])
    #expect(reading.ids == ["markdown/utf-16"])
    #expect(reading.diagnostics.first?.severity == .error)
    #expect(reading.tree == "")
  }

  @Test("a byte order mark is dropped, and places still count it")
  func byteOrderMark() {
    let reading = Reading("\u{FEFF}# A")
    #expect(reading.tree == #"h1["A"]{#a}"#)
    #expect(reading.result.document.blocks.first?.span.offset == 3)
  }

  @Test("empty input gives an empty document", arguments: ["", "\n", "   ", "\r\n\r\n", "\u{FEFF}"])
  func empty(_ input: String) {
    let reading = Reading(input)
    #expect(reading.tree == "")
    #expect(reading.ids.isEmpty)
  }

  @Test(
    "line ends of any kind mean the same",
    arguments: ["# A\n\nb\nc\n\n- d\n  e\n\n```\nf\n\ng\n```\n", "> a\nb\n\n|a|\n|-|\n|b|\n\n[x]: u\n'y'\n\n[x]\n"])
  func lineEnds(_ text: String) {
    let expected = Reading(text).tree
    #expect(Reading(text.replacing("\n", with: "\r\n")).tree == expected)
    #expect(Reading(text.replacing("\n", with: "\r")).tree == expected)
  }
}
