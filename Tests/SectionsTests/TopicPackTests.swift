import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import Formats
import Foundation
import MarkdownSyntax
import PluginKit
import Sections
import TestSupport
import Testing
import Workspace

@Suite("Topic packs of the project")
struct TopicPackTests {
  private static let kinds: [any SectionKind.Type] = SectionsRegistry.all.compactMap { $0 as? any SectionKind.Type }

  private static let packs = [
    "china-support", "forced-labor", "government-responses", "iran-sudan-ties", "prison-camps", "recommendations",
    "refugees", "un-accountability",
  ]

  private static let view = Result { try load() }

  private static func load() throws -> EvidenceView {
    var files: [String: [UInt8]] = [:]
    for folder in ["seeds/sources", "seeds/registry"] {
      let url = SharedMaterial.packageRoot.appending(path: folder)
      for file in try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil) {
        files["\(folder)/\(file.lastPathComponent)"] = Array(try Data(contentsOf: file))
      }
    }
    var sink = DiagnosticSink()
    let store = EvidenceStore.load(
      stores: [StoreSpec(path: "seeds")], defaultLabel: .clear, world: MemoryWorld(bytes: files), diagnostics: &sink)
    return store.view(for: .clear, today: 0)
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: SharedMaterial.packageRoot.appending(path: "Plugins/Topics/\(path)"), encoding: .utf8)
  }

  /// The section as the compiler would expand it with the defaults: as blocks and as plain text.
  private static func expand(
    _ path: String, max: String = "6", language: String = "en", in view: EvidenceView
  ) throws -> (text: String, diagnostics: [Diagnostic]) {
    var sink = DiagnosticSink()
    var options = MarkdownOptions.dossier
    options.sectionKinds = Set(kinds.map { $0.name })
    var source = try text(path)
    for name in ["max-claims", "max"] { source = source.replacingOccurrences(of: "{{< param \(name) >}}", with: max) }
    source = source.replacingOccurrences(of: "{{< param as >}}", with: "prose")
    source = source.replacingOccurrences(of: "{{< param more >}}", with: "true")
    for name in ["exclude", "from", "to", "topic", "addressees", "by"] {
      source = source.replacingOccurrences(of: "{{< param \(name) >}}", with: "")
    }
    let file = SourceMap().add(path: path, bytes: Array(source.utf8))
    let reading = MarkdownParser.read(file, options: options, diagnostics: &sink)
    let plugin = PluginContext(
      world: MemoryWorld(), evidence: view, audience: .everyone(today: 0), language: language, asOf: 19_357)
    var blocks: [Block] = []
    for block in reading.document.blocks {
      if case .directive(let directive) = block.kind, let kind = kinds.first(where: { $0.name == directive.name }) {
        blocks += expand(kind, block, directive.body, plugin, &sink)
      } else {
        blocks.append(block)
      }
    }
    var out = OutputSet()
    var document = Document(blocks: blocks)
    document.metadata.language = language
    PlainTextRenderer(arguments: PluginArguments()).render(document, to: &out, in: plugin, diagnostics: &sink)
    return (String(decoding: out.main, as: UTF8.self), sink.diagnostics)
  }

  private static func expand<Kind: SectionKind>(
    _ kind: Kind.Type, _ block: Block, _ body: [Block], _ plugin: PluginContext, _ sink: inout DiagnosticSink
  ) -> [Block] {
    let arguments = kind.parameters.decode(
      pairs: block.attributes.pairs.map { ($0.key, $0.value, $0.span) }, of: kind.name, at: block.span,
      registries: plugin.evidence.registries, diagnostics: &sink)
    return kind.init(arguments: arguments)
      .expand(body: body, at: block.span, in: SectionContext(plugin: plugin), diagnostics: &sink)
  }

  @Test("every part of every pack has something to show and nothing to complain of", arguments: packs)
  func parts(pack: String) throws {
    let view = try Self.view.get()
    let (text, diagnostics) = try Self.expand("\(pack)/section.md", in: view)
    // What plain text has no way to show is no fault of a pack.
    let faults = diagnostics.filter { $0.id != "text/lossy" }
    #expect(faults.map { "\($0.id): \($0.message)" } == [])
    #expect(text.contains("[@"))
  }

  @Test("the pack in a second language has the same parts, and its words are complete")
  func secondLanguage() throws {
    let view = try Self.view.get()
    let (text, diagnostics) = try Self.expand("refugees/section.ko.md", language: "ko", in: view)
    #expect(diagnostics.map { "\($0.id): \($0.message)" } == [])
    #expect(text.contains("강제 송환") && text.contains("이 밖에도 기록이 더 있다.") && text.contains("연표"))
    let identifiers = { (text: String) in
      text.split(separator: "\n").filter { $0.hasPrefix("## ") }.compactMap { $0.split(separator: "#").last }
    }
    #expect(identifiers(try Self.text("refugees/section.md")) == identifiers(try Self.text("refugees/section.ko.md")))
  }

  @Test("every heading of a pack is one of its parts", arguments: packs)
  func headings(pack: String) throws {
    let manifest = try Self.text("\(pack)/plugin.yaml")
    let line = try #require(manifest.split(separator: "\n").first { $0.hasPrefix("parts: [") })
    let parts = line.dropFirst("parts: [".count).dropLast().split(separator: ", ").map(String.init)
    let headings = try Self.text("\(pack)/section.md").split(separator: "\n").filter { $0.hasPrefix("## ") }
      .compactMap { $0.split(separator: "#").last.map { String($0.dropLast()) } }
    #expect(headings == parts)
  }
}
