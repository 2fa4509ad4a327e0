import Diagnostics
import DocumentModel
import MarkdownSyntax
import Synchronization
import Testing

@Suite("The wall")
struct WallTests {
  /// Refuses what is labelled amber.
  static let clear = Admission { attributes, _ in !attributes.hasClass("amber") && attributes["tlp"] == nil }

  @Test(
    "what is refused leaves nothing: the reading equals that of the text without it",
    arguments: [
      ("::: amber\nCANARY\n:::\n\na", "a"),
      ("::: {tlp=\"TLP:AMBER\"}\n# CANARY\n:::\n\n# CANARY", "# CANARY"),
      ("::: amber\n# Same\n:::\n\n# Same\n", "# Same\n"),
      ("::: amber\n[x]: CANARY\n:::\n\n[x]", "[x]"),
      ("::: amber\n[^x]: CANARY\n:::\n\na[^x]", "a[^x]"),
      ("::: amber\n::: note\nCANARY\n:::\nCANARY[^x]\n:::\n\na", "a"),
      ("::: amber\n<!-- dossier: CANARY -->\n:::\n\na", "a"),
      ("::: amber\n<b>CANARY</b> [^q] ^[CANARY ^[x]]\n:::\n\na", "a"),
      ("::: amber\n|CANARY|\n|-|\n|x|\n:::\n\na", "a"),
      ("# A\n\n## B {.amber}\n\nCANARY\n\n### CANARY\n\nCANARY\n\n## C\n\nc", "# A\n\n## C\n\nc"),
      ("## B {.amber}\n\nCANARY\n\n# C", "# C"),
      ("## B {.amber}\n\n[x]: CANARY\n\n[^n]: CANARY\n\n# C\n\n[x] [^n]", "# C\n\n[x] [^n]"),
      ("> # B {.amber}\n>\n> CANARY\n\nafter", ">\n\nafter"),
      ("B {.amber}\n===\n\nCANARY\n", ""),
      ("a [CANARY]{.amber} b", "a  b"),
      ("![a](u) [CANARY]{.amber}", "![a](u)"),
      ("a [CANARY *x* [^q] [y]{.z}]{.amber} b", "a  b"),
      ("a [CANARY](u){.amber} b", "a  b"),
      ("a ![CANARY](u){.amber} b", "a  b"),
      ("a `CANARY`{.amber} b", "a  b"),
      ("a <https://CANARY.example>{.amber} b", "a  b"),
      ("```{.amber}\nCANARY\n```\n\na", "a"),
      ("|CANARY|\n|-|\n|x|\n\n: CANARY {.amber}\n\na", "a"),
      ("# H [CANARY]{.amber}", "# H "),
      ("a [b[^n]]{.amber} c\n\n[^n]: CANARY [^q] <b>", "a  c\n\n[^n]: CANARY [^q] <b>"),
      ("a [b ^[CANARY]]{.amber} c", "a  c"),
      ("- a\n- [CANARY]{.amber}\n", "- a\n- "),
      ("::: {tlp=\u{201C}TLP:RED\u{201D}}\nCANARY\n:::\n\na", "a"),
    ])
  func leavesNothing(_ input: String, _ without: String) {
    let reading = Reading(input, admission: WallTests.clear)
    let expected = Reading(without, admission: WallTests.clear)
    #expect(reading.tree == expected.tree)
    #expect(reading.ids == expected.ids)
    #expect(reading.diagnostics.map(\.message) == expected.diagnostics.map(\.message))
    #expect(reading.result.exemptions.count == expected.result.exemptions.count)
    #expect(Reading(input).tree != expected.tree, "without the wall there is more")
    #expect(!without.contains("CANARY") == !reading.tree.contains("CANARY") || without.contains("[^n]: CANARY"))
  }

  @Test("invalid bytes in dropped text are not spoken of")
  func invalidBytes() {
    let bytes = Array("::: amber\n".utf8) + [0xFF] + Array("\n:::\n\na [".utf8) + [0xFE] + Array("]{.amber} b".utf8)
    #expect(Reading(bytes: bytes, admission: WallTests.clear).ids.isEmpty)
  }

  @Test("an unclosed div that is refused takes the rest with it, in silence")
  func unclosed() {
    let reading = Reading("a\n\n::: amber\nCANARY\n", admission: WallTests.clear)
    #expect(reading.tree == #"para["a"]"#)
    #expect(reading.ids.isEmpty)
  }

  @Test("a label past the limits of nesting is still a label")
  func tooDeep() {
    let divs = String(repeating: "::: a\n", count: 600) + "x\n\n::: amber\nCANARY\n:::\ny\n"
    let inDivs = Reading(divs + String(repeating: ":::\n", count: 600), admission: WallTests.clear)
    #expect(!inDivs.tree.contains("CANARY"))
    #expect(inDivs.tree.contains("\"x\"") && inDivs.tree.contains("\"y\""))
    let spans = String(repeating: "[", count: 1500) + "x [CANARY]{.amber} y" + String(repeating: "]{.a}", count: 1500)
    let inSpans = Reading(spans, admission: WallTests.clear)
    #expect(!inSpans.tree.contains("CANARY"))
    #expect(inSpans.tree.contains("x  y"))
  }

  @Test("the heading's section ends with its container")
  func container() {
    let reading = Reading("::: x\n# B {.amber}\n\nCANARY\n:::\n\na", admission: WallTests.clear)
    #expect(reading.tree == #"div(){.x} para["a"]"#)
  }

  @Test("the admission is told what it is asked about, and never about what stands in dropped text")
  func places() {
    let asked = Mutex<[String]>([])
    let admission = Admission { attributes, place in
      asked.withLock { $0.append("\(place) \(attributes.classes.joined(separator: " "))") }
      return !attributes.hasClass("amber")
    }
    _ = Reading("# H {.h}\n\n::: d\n[a]{.s}\n:::\n\n::: amber\n[a]{.t}\n\n# I {.i}\n:::\n", admission: admission)
    #expect(asked.withLock { $0 } == ["heading h", "block d", "block amber", "inline s"])
  }
}
