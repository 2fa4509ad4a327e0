import BuiltInPlugins
import Citations
import Diagnostics
import IncrementalBuild
import Testing
import Workspace

@testable import BriefCompiler

/// Ways in which a label was lost or a restricted word got out, each closed.
@Suite("Leaks")
struct LeakTests {
  struct Leak: CustomTestStringConvertible {
    var testDescription: String
    var files: [String: String]
    /// True where the label cannot be read, so that nothing may be made at all.
    var closesGate: Bool

    init(_ name: String, closesGate: Bool = false, _ files: [String: String]) {
      testDescription = name
      self.files = files
      self.closesGate = closesGate
    }
  }

  static let base = [
    "dossier.yaml": "labels: {default: \"TLP:CLEAR\"}\n",
    "seeds/sources/open-2019.yaml": "published: 2019\nclaims:\n  - {id: c01, text: \"It was said in the open.\"}\n",
    "Reports/open.md": "---\ntitle: Open\n---\n\nOpen text [@open-2019#c01].\n",
  ]

  static func brief(_ text: String) -> [String: String] { ["Reports/x.md": "---\ntitle: X\n---\n\nOpen.\n\n" + text] }

  static func config(_ text: String) -> String { base["dossier.yaml", default: ""] + text }

  static let record = "label: TLP:AMBER\npublished: 2019\nclaims:\n  - {id: c01, text: \"CANARY was said.\"}\n"

  static let leaks: [Leak] = [
    Leak(
      "a passage in a cell of a grid table goes on over lines",
      brief("+--------+---+\n| [CANARY | b |\n| CANARY]{.amber} | c |\n+--------+---+\n")),
    Leak(
      "a division in a cell of a grid table",
      brief("+-------------+---+\n| ::: {.amber} | b |\n| CANARY | c |\n| ::: | d |\n+-------------+---+\n")),
    Leak(
      "a division in what is nearly a grid table", closesGate: true,
      brief("+-------------+---+\n| ::: amber |\n| CANARY |\n| ::: | d |\n+-------------+---+\n")),
    Leak(
      "labels by path hold for stores",
      [
        "dossier.yaml": "labels: {default: \"TLP:CLEAR\", paths: {\"seeds/sources/s-2019.yaml\": \"TLP:AMBER\"}}\n",
        "seeds/sources/s-2019.yaml": "published: 2019\nclaims:\n  - {id: c01, text: \"CANARY was said.\"}\n",
        "Reports/x.md": "---\ntitle: X\nsections: [{use: method}, {use: source-list}]\n---\n\n::: {.narrative}\n:::\n",
      ]),
    Leak(
      "labels by path hold for bibliographies",
      [
        "dossier.yaml":
          "bibliography: [refs.json]\nlabels: {default: \"TLP:CLEAR\", paths: {refs.json: \"TLP:AMBER\"}}\n",
        "refs.json": "[{\"id\": \"canary-1\", \"title\": \"CANARY\"}]",
        "Reports/x.md": "---\ntitle: X\n---\n\nText [@canari-1].\n",
      ]),
    Leak(
      "a pack's label covers its section",
      [
        "Plugins/Topics/canarypack/plugin.yaml": "id: canarypack\ntitle: CANARY\nlabel: TLP:AMBER\n",
        "Plugins/Topics/canarypack/section.md": "CANARY text\n",
        "Reports/x.md": "---\ntitle: X\nsections: [{use: canarxpack}]\n---\n\nText.\n",
      ]),
    Leak(
      "a brief's label covers the folders in it",
      [
        "Reports/s/brief.yaml": "title: S\nlabel: TLP:AMBER\nsections: [parts/x.md]\n",
        "Reports/s/parts/x.md": "CANARY\n", "Reports/y.md": "---\ntitle: Y\n---\n\n{{< include s/parts/x.md >}}\n",
      ]),
    Leak(
      "front matter labels a file wherever it is",
      [
        "shared/x.md": "---\nlabel: TLP:AMBER\n---\n\nCANARY\n",
        "Reports/x.md": "---\ntitle: X\n---\n\n{{< include ../shared/x.md >}}\n",
      ]),
    Leak(
      "a label that cannot be read in a file that is included", closesGate: true,
      [
        "shared/y.txt": "---\nlabel: TLP:AMBRE\n---\n\nCANARY\n",
        "Reports/x.md": "---\ntitle: X\n---\n\n{{< include ../shared/y.txt >}}\n",
      ]),
    Leak(
      "a label left in the text of a file that an included one includes", closesGate: true,
      [
        "shared/x.md": "Text.\n\n{{<include\t\"deep/y.md\">}}\n",
        "shared/deep/y.md": "[CANARY]{tlp=\"TLP:RED\"\n\n{{< include ../x.md >}}\n",
        "Reports/x.md": "---\ntitle: X\n---\n\n{{< include ../shared/x.md >}}\n",
      ]),
    Leak(
      "a passage of a file that stands before a pack", closesGate: true,
      [
        "shared/x.md": "::: {tlp=TLP:AMBRE}\nCANARY\n:::\n",
        "Reports/x.md": "---\ntitle: X\nsections: [{use: source-list, before: ../shared/x.md}]\n---\n\nText.\n",
      ]),
    Leak(
      "a file of data is no text to put in",
      [
        "shared/q.yaml": "---\nlabel: TLP:RED\n---\n\nCANARY\n", "shared/q.svg": "::: {tlp=TLP:RED}\nCANARY\n:::\n",
        "Reports/x.md":
          "---\ntitle: X\nsections: [../shared/q.svg]\n---\n\n{{< include ../shared/q.yaml >}}\n",
      ]),
    Leak(
      "a brief's label behind an empty line", closesGate: true,
      ["Reports/x.md": "\n---\ntitle: X\nlabel: TLP:RED\n---\n\nCANARY\n"]),
    Leak(
      "a brief's label behind a comment", closesGate: true,
      ["Reports/x.md": "<!-- x -->\n---\ntitle: X\n\u{200B}label: \"TLP:RED\"\n---\n\nCANARY\n"]),
    Leak(
      "a brief's label between other fences", closesGate: true,
      ["Reports/x.md": "+++\ntitle = \"X\"\nlabel = \"TLP:RED\"\n+++\n\nCANARY\n"]),
    Leak(
      "front matter that is not closed holds a label", closesGate: true,
      ["Reports/x.md": "---\ntitle: X\nlabel: TLP:RED\n\nCANARY\n"]),
    Leak(
      "a label of lines that end otherwise", closesGate: true,
      ["Reports/x.md": "---\u{85}title: X\u{85}label: TLP:RED\u{85}---\u{85}\u{85}CANARY\n"]),
    Leak(
      "a label in a second front matter", closesGate: true,
      ["Reports/x.md": "---\ntitle: X\n---\n\n---\nlabel: TLP:REDD\n---\n\nCANARY\n"]),
    Leak(
      "a label that is an item", closesGate: true,
      ["Reports/x.md": "<!-- a\nb -->\n- title: X\n- label: TLP:RED # note\n\nCANARY\n"]),
    Leak(
      "a label in a mapping of one line", closesGate: true,
      ["Reports/x.md": "\n{title: X, label: \"TLP:RED\"}\n\nCANARY\n"]),
    Leak(
      "a label in two bytes for each letter", closesGate: true,
      [
        "Reports/x.md": "---\ntitle: X\nlabel: TLP:RED\n---\nCANARY\n".map { "\0\($0)" }.joined()
      ]),
    Leak(
      "a file that the gate does not see included is judged when it is",
      [
        "shared/x.md": "[CANARY]{tlp=\"TLP:RED\"\n",
        "Reports/x.md": "---\ntitle: X\n---\n\n> {{< include\n> ../shared/x.md >}}\n",
      ]),
    Leak(
      "a store stays closed however its path is written",
      [
        "dossier.yaml": config("stores: [{path: ./seeds/}]\n"),
        "seeds/sources/s-2019.yaml": record,
        "Reports/x.md": "---\ntitle: X\n---\n\n{{< include ../seeds//sources/s-2019.yaml >}}\n",
      ]),
    Leak(
      "front matter that does not parse may hold a label", closesGate: true,
      ["Reports/x.md": "---\nlabel: TLP:AMBER\nfoo: \"x\n---\n\nCANARY\n"]),
    Leak(
      "a label that is written twice is no label", closesGate: true,
      ["Reports/x.md": "---\nlabel: TLP:CLEAR\nlabel: TLP:AMBER\n---\n\nCANARY\n"]),
    Leak(
      "a brief.yml is a brief", ["Reports/s/brief.yml": "title: S\nlabel: TLP:AMBER\n", "Reports/s/x.md": "CANARY\n"]),
    Leak(
      "a pattern for a folder holds for what is in it",
      [
        "dossier.yaml": "labels: {default: \"TLP:CLEAR\", paths: {\"./Reports/s/\": \"TLP:AMBER\"}}\n",
        "Reports/s/x.md": "CANARY\n",
      ]),
    Leak(
      "a key near labels in dossier.yaml", closesGate: true,
      ["dossier.yaml": config("lables: {paths: {\"Reports/s/**\": \"TLP:AMBER\"}}\n"), "Reports/s/x.md": "CANARY\n"]),
    Leak(
      "a fault inside stores", closesGate: true,
      ["dossier.yaml": config("stores: [{path: seeds, flor: \"TLP:AMBER\"}]\n")]),
    Leak("a near key in front matter", closesGate: true, ["Reports/x.md": "---\nLabel: TLP:AMBER\n---\n\nCANARY\n"]),
    Leak("a labelled division that is never closed", closesGate: true, brief("::: {.amber}\nCANARY\n")),
    Leak(
      "an embargo on no exact day stays closed", brief("::: {tlp=\"TLP:CLEAR\" embargo=\"9999-XX\"}\nCANARY\n:::\n")),
    Leak("a caret before a labelled span makes no note of it", brief("Text.^[CANARY]{.amber}\n")),
    Leak(
      "a labelled span in a title of front matter", closesGate: true,
      ["Reports/x.md": "---\ntitle: 'X [CANARY]{.amber}'\n---\n\nText.\n"]),
    Leak("when-audience without a class", brief("::: {when-audience=partners}\nCANARY\n:::\n")),
  ]

  static let slips = [
    "::: {label=\"TLP:AMBER\"}\nCANARY\n:::\n", "::: {data-tlp=\"TLP:AMBER\"}\nCANARY\n:::\n",
    "::: {embrago=2099-01-01}\nCANARY\n:::\n", "::: {Only=partners}\nCANARY\n:::\n", "::: {.redd}\nCANARY\n:::\n",
    "::: {.amberr}\nCANARY\n:::\n", "::: {.amberstrict}\nCANARY\n:::\n", "::: {.restricted}\nCANARY\n:::\n",
    "::: {.аmber}\nCANARY\n:::\n", "::: {#amber}\nCANARY\n:::\n", "::: .amber\nCANARY\n:::\n",
    "CANARY {.amber}\n", "CANARY\n{.red}\n", "[CANARY] {.amber}\n", "[CANARY]{.amber\n", "`CANARY`{=html .amber}\n",
    "## CANARY {.red}.\n", "##CANARY {.red}\n", "- CANARY {.amber}\n",
    "<div class=\"amber\">\n\nCANARY\n\n</div>\n", "<span class=\"red\">CANARY</span>\n",
    "CANARY { tlp=\"TLP:AMBER\"}\n",
    "$[CANARY]{.amber}$\n",
    "::: {when-audence=partners}\nCANARY\n:::\n", "::: {.content-visible when_audience=partners}\nCANARY\n:::\n",
    "::: {.content-hidden unles-audience=partners}\nCANARY\n:::\n", "::: {audience=partners}\nCANARY\n:::\n",
    "::: {.content-hiden when-audience=public}\nCANARY\n:::\n",
    "::: {.content-hidden when-audience=publik}\nCANARY\n:::\n",
    "```{=html .amber}\nCANARY\n```\n", "~~~ {=docbook tlp=\"TLP:AMBER\"}\nCANARY\n~~~\n",
    "> ```html .red\n> CANARY\n> ```\n", "- x\n\n  ```{=html .amber}\n  CANARY\n  ```\n",
    "Text.[^n]\n\n[^n]:\n    ```{=html .amber}\n    CANARY\n    ```\n",
    "[x](https://example.org \"CANARY [y]{.amber}\")\n", "![x](y.png \"[CANARY]{.amber}\")\n",
    "[x][r]\n\n[r]: https://example.org '[CANARY]{tlp=\"TLP:RED\"}'\n", "[x]{title=\"[CANARY]{.amber}\"}\n",
    "    ::: {.amber}\n    CANARY\n    :::\n", "\t::: amber\n\tCANARY\n\t:::\n",
    "- x\n\n      ::: {tlp=\"TLP:RED\"}\n      CANARY\n      :::\n", ">     ::: amber\n>     CANARY\n>     :::\n",
  ]

  static let patterns = [
    "reports/Hidden/**", "Reports\\\\hidden\\\\**", "REPORTS/*/x.md", "Reports/hidden /", "Reports/Hidden",
  ]

  @Test("a pattern of paths that fits nothing for its case or its slashes stops everything", arguments: patterns)
  func pattern(_ pattern: String) {
    let (output, report) = build([
      "dossier.yaml": "labels: {default: \"TLP:CLEAR\", paths: {\"\(pattern)\": \"TLP:AMBER\"}}\n",
      "Reports/hidden/x.md": "CANARY\n",
    ])
    #expect(!output.localizedCanary)
    #expect(report.diagnostics == [Gate.message])
  }

  @Test("a pattern that fits, and one that is near nothing, stop nothing")
  func fittingPatterns() {
    for pattern in ["Reports/**/hidden/*", "Reports/hidden/", "./Reports/hidden/**", "elsewhere/**"] {
      let (_, report) = build([
        "dossier.yaml": "labels: {default: \"TLP:CLEAR\", paths: {\"\(pattern)\": \"TLP:GREEN\"}}\n",
        "Reports/hidden/x.md": "Words\n",
      ])
      #expect(report.exitStatus == 0, "\(pattern)")
    }
  }

  func build(_ files: [String: String]) -> (text: String, report: BuildReport) {
    let map = SourceMap()
    let world = MemoryWorld(Self.base.merging(files) { $1 }, map: map)
    let compiler = WorkspaceCompiler(
      tools: Toolbox(plugins: BuiltInPlugins.all, formatter: HouseStyle()), world: world, map: map)
    let request = BuildRequest(today: 18_000)
    var report = BuildReport()
    var text = ""
    if let site = Site.load(compiler, request: request, report: &report) {
      for job in site.jobs(request, report: &report) {
        let result = site.editionCompiler(for: job.audience)
          .compile(job.brief, settings: job.settings, asOf: 18_000, formats: job.formats)
        report.diagnostics += job.diagnostics + result.product.diagnostics
        text += result.product.outputs.map { $0.path + String(decoding: $0.bytes, as: UTF8.self) }.joined()
      }
    }
    text += TerminalEmitter(files: map, usesColor: false).text(report.diagnostics)
    return (text, report)
  }

  @Test("the base itself is built, so that silence here means something")
  func base() {
    let (text, report) = build([:])
    #expect(text.contains("Open text"))
    #expect(report.exitStatus == 0)
  }

  @Test("nothing restricted gets out", arguments: leaks)
  func leak(_ leak: Leak) {
    let (text, report) = build(leak.files)
    #expect(!text.localizedCanary, "\(text.prefix(3000))")
    if leak.closesGate { #expect(report.diagnostics == [Gate.message]) }
  }

  @Test("a slip of a label stops everything", arguments: slips)
  func slip(_ text: String) {
    let (output, report) = build(Self.brief(text))
    #expect(!output.localizedCanary)
    #expect(report.diagnostics == [Gate.message])
  }

  @Test(
    "ordinary text stops nothing",
    arguments: [
      "A set {red, green} and a < b > c.\n", "$\\color{red}{x}$\n", "`{.amber}` is how it is written.\n",
      "```\n::: {tlp=\"TLP:AMBRE\"}\n```\n", "## Red {#red-line .note}\n", "::: {.reading .embers-list}\nText\n:::\n",
      "Classification: TLP:CLEAR\n", "**Classification:** TLP:AMBER\n", "Access: TLP:GREEN material is on request.\n",
      "```yaml\nlabel: TLP:AMBER\n```\n", "Label: TLP:CLEAR means public.\n",
      "[text]{lang=ko}\n", "<b>bold</b>\n", "    let a = b ? c : d\n", "```red\nx\n```\n", "```{=html}\n<b>\n```\n",
      "```text\n    ::: amber\n```\n", "::: {.content-visible when-format=html}\nText\n:::\n",
      "::: {.contents}\nText\n:::\n", "[x](https://example.org \"A title {1}\")\n",
    ])
  func ordinary(_ text: String) {
    let (_, report) = build(Self.brief(text))
    #expect(!report.diagnostics.contains(Gate.message), "\(text)")
  }
}

extension String {
  fileprivate var localizedCanary: Bool { lowercased().contains("canary") }
}
