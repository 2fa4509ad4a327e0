import Diagnostics
import Formats
import MarkdownSyntax
import TestSupport
import Testing
import Workspace

@Suite("Pathological inputs")
struct PathologicalTests {
  @Test("every family ends, keeps its text, and gives the elements that it should")
  func families() throws {
    guard let inputs = try PathologicalInput.load() else { return }
    for input in inputs {
      let n = max(1, min(input.n, 2_000))
      let text = input.text(n: n)
      let html = html(of: text, dialect: input.dialect)
      let faults = faults(in: html, of: input, text: text, n: n)
      #expect(faults.isEmpty, "\(input.name): \(faults)")
    }
  }

  private func html(of text: String, dialect: String) -> String {
    var options: MarkdownOptions =
      switch dialect {
      case "commonmark": .commonMark
      case "gfm": .gitHub
      default: .dossier
      }
    options.allowsRawHTML = dialect != "pandoc"
    var sink = DiagnosticSink()
    let source = SourceMap().add(path: "input.md", bytes: Array(text.utf8))
    return Rendering.of(
      MarkdownParser.read(source, options: options, diagnostics: &sink).document, with: PlainHTMLRenderer.self,
      allowsRaw: options.allowsRawHTML
    ).text
  }

  private func faults(in html: String, of input: PathologicalInput, text: String, n: Int) -> [String] {
    var faults: [String] = []
    for (tag, number) in (input.expect.tagCounts ?? [:]).sorted(by: { $0.key < $1.key }) {
      let (found, wanted) = (count(of: tag, in: html), number.value(n: n, i: 0))
      if found != wanted { faults.append("\(found) of \(wanted) \(tag)") }
    }
    for (tag, number) in (input.expect.tagCountsOrDepthCap ?? [:]).sorted(by: { $0.key < $1.key }) {
      let (found, wanted) = (count(of: tag, in: html), number.value(n: n, i: 0))
      if found != wanted, found < 50 || found > wanted { faults.append("\(found) of \(wanted) \(tag)") }
    }
    if input.expect.literalText == true {
      let kept = CharacterReferenceDecoder.decode(html.replacing(/<[^>]*>/, with: "")).filter { !$0.isWhitespace }
      if kept != text.filter({ !$0.isWhitespace }) { faults.append("text changed") }
    }
    if let whole = input.expect.html, NormalizedHTML.of(whole) != NormalizedHTML.of(html) {
      faults.append("gives \(html.prefix(200))")
    }
    for part in input.expect.htmlContains ?? [] where !html.contains(part) { faults.append("lacks \(part)") }
    return faults
  }

  private func count(of tag: String, in html: String) -> Int {
    html.ranges(of: "<\(tag)>").count + html.ranges(of: "<\(tag) ").count
  }
}
