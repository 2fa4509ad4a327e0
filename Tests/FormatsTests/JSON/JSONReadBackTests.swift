import DocumentModel
import Evidence
import Formats
import Foundation
import MarkdownSyntax
import TestSupport
import Testing
import Workspace
import Diagnostics

@Suite("Pandoc's tree, read back")
struct JSONReadBackTests {
  private static func read(_ text: String) -> Document {
    JSONRunning.read(bytes: Array(text.utf8), clearance: .red, allowsRaw: true).document
  }

  @Test("what was written, read and written again is the same", arguments: PropertyRuns.seeds(60))
  func fixedPoint(seed: UInt64) {
    let first = JSONRunning.write(RandomDocument.document(seed: seed)).text
    let second = JSONRunning.write(Self.read(first)).text
    let place =
      zip(first.utf8, second.utf8).enumerated().first { $1.0 != $1.1 }?.offset
      ?? min(first.utf8.count, second.utf8.count)
    func near(_ text: String) -> String {
      String(decoding: text.utf8.dropFirst(max(0, place - 200)).prefix(300), as: UTF8.self)
    }
    if first != second { Issue.record("first \(near(first))\nsecond \(near(second))") }
  }

  @Test(
    "a random tree reads back as itself, but for what Pandoc's tree does not tell apart",
    arguments: PropertyRuns.seeds(60))
  func equal(seed: UInt64) {
    var document = RandomDocument.document(seed: seed)
    document.apparatus = Apparatus()
    let read = Self.read(JSONRunning.write(document).text)
    let expected = JSONEquivalents.document(document)
    #expect(read.metadata == expected.metadata)
    for (one, other) in zip(read.blocks, expected.blocks) where one != other {
      Issue.record("read \(one)\nexpected \(other)")
    }
    #expect(read.blocks.count == expected.blocks.count)
  }

  @Test("the reference document reads back, with its notes where they are called")
  func reference() {
    var document = ReferenceDocument.document
    let written = JSONRunning.write(document).text
    let read = Self.read(written)
    #expect(JSONRunning.write(read).text == written)
    #expect(read.metadata == document.metadata)
    document.apparatus = Apparatus()
    #expect(Self.read(JSONRunning.write(document).text) == JSONEquivalents.document(document))
    var notes = 0
    func count(_ blocks: [Block]) {
      for block in blocks { block.visitChildren(blocks: count, inlines: count) }
    }
    func count(_ inlines: [Inline]) {
      for inline in inlines {
        if case .footnote = inline.kind { notes += 1 }
        inline.visitChildren(inlines: count, blocks: count)
      }
    }
    count(read.blocks)
    #expect(notes == written.ranges(of: "\"t\":\"Note\"").count)
  }

  @Test("the briefs and the topic packs read back to the same blocks")
  func repository() throws {
    let root = SharedMaterial.packageRoot
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix(".md") && ($0.hasPrefix("Reports/") || $0.hasPrefix("Plugins/Topics/"))
    }
    #expect(files.count > 10)
    for name in files.sorted() {
      var sink = DiagnosticSink()
      let source = SourceMap().add(path: name, bytes: Array(try Data(contentsOf: root.appending(path: name))))
      let document = MarkdownParser.read(source, options: .dossier, diagnostics: &sink).document
      let read = Self.read(JSONRunning.write(document, spans: true).text)
      #expect(read.blocks == JSONEquivalents.document(document).blocks, "\(name)")
    }
  }
}
