import Diagnostics
import DocumentModel
import Formats
import PluginKit
import TestSupport
import Testing
import Workspace

@Suite("The notes of plain HTML")
struct PlainHTMLNotesTests {
  private func render(_ document: Document) -> String {
    var out = OutputSet()
    var sink = DiagnosticSink()
    let context = PluginContext(world: MemoryWorld(), audience: .everyone(today: 0), asOf: 0)
    PlainHTMLRenderer(arguments: PluginArguments()).render(document, to: &out, in: context, diagnostics: &sink)
    return String(decoding: out.main, as: UTF8.self)
  }

  private func ids(_ html: String) -> [Substring] {
    html.split(separator: "id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
  }

  private func targets(_ html: String) -> [Substring] {
    html.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
  }

  private func call(_ label: String, _ words: String) -> Inline {
    Inline(.footnote(Footnote(label: label, content: [Block(.paragraph([.text(words)]))])))
  }

  @Test("a note without a label and one that is called by its number have anchors of their own")
  func unlabelled() {
    let html = render(Document(blocks: [Block(.paragraph([call("", "one"), call("1", "two")]))]))
    #expect(ids(html) == ["fnref-1", "fnref-1-2", "fn-1", "fn-1-2"])
    #expect(targets(html) == ["fn-1", "fn-1-2", "fnref-1", "fnref-1-2"])
  }

  @Test("the second call of a note and a note with such a label are told apart, and every call is led back to")
  func calledAgain() {
    let twice = call("a", "one")
    let html = render(Document(blocks: [Block(.paragraph([call("a-2", "two"), twice, twice]))]))
    #expect(ids(html) == ["fnref-a-2", "fnref-a", "fnref-a-3", "fn-a-2", "fn-a"])
    #expect(targets(html) == ["fn-a-2", "fn-a", "fn-a", "fnref-a-2", "fnref-a", "fnref-a-3"])
  }

  @Test("a note that nothing calls leads nowhere back")
  func uncalled() {
    var document = Document(blocks: [])
    document.apparatus.notes = [Note(number: 1, origin: .author, blocks: [Block(.paragraph([.text("Words.")]))])]
    #expect(render(document).contains("<li id=\"fn-1\">\n<p>Words.</p>\n</li>"))
  }
}
