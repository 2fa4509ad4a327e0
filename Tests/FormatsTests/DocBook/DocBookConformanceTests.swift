import Diagnostics
import DocumentModel
import Foundation
import Formats
import TestSupport
import Testing
import XMLSyntax

@Suite("DocBook conformance")
struct DocBookConformanceTests {
  private static let names: [String] = {
    guard let folder = SharedMaterial.find("conformance/docbook", for: "reading DocBook"),
      let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    else { return [] }
    return files.filter { $0.hasSuffix(".xml") }.sorted()
  }()

  /// All character data, without white space.
  private static func letters(_ bytes: [UInt8]) throws -> [Character] {
    let tree = try #require(XMLTree.read(bytes).tree)
    return tree.allText(of: try #require(tree.root)).filter { !$0.isWhitespace }
  }

  @Test("every document is read without loss of text and written back valid", arguments: names)
  func readAndWritten(name: String) throws {
    let url = try #require(SharedMaterial.find("conformance/docbook/\(name)", for: "reading \(name)"))
    let bytes = try Array(Data(contentsOf: url))
    let reading = DocBookReading(bytes: bytes)
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    let written = Rendering.of(reading.document, with: DocBookRenderer.self)
    // Information that the tree keeps as metadata, and captions, may stand in another order.
    #expect(try Self.letters(bytes).sorted() == Self.letters(written.bytes).sorted())
    guard let schema = DocBookSchema.bytes(for: "validity of what was read") else { return }
    #expect(try RelaxNGSchema(schema).validate(XMLDocument.parse(written.bytes)) == [])
  }

  @Test("what is written of a document reads back to the same text and the same tree", arguments: names)
  func stable(name: String) throws {
    let url = try #require(SharedMaterial.find("conformance/docbook/\(name)", for: "reading \(name)"))
    let first = Rendering.of(
      DocBookReading(bytes: try Array(Data(contentsOf: url))).document, with: DocBookRenderer.self)
    let second = Rendering.of(DocBookReading(bytes: first.bytes).document, with: DocBookRenderer.self)
    let third = Rendering.of(DocBookReading(bytes: second.bytes).document, with: DocBookRenderer.self)
    #expect(second.text == third.text)
  }
}
