import DocumentModel
import Diagnostics
import Formats
import Foundation
import MarkdownSyntax
import TestSupport
import Testing
import Workspace

/// One example of a specification suite.
struct SpecificationExample: Decodable {
  var example: Int
  var section: String
  var markdown: String
  var html: String
  var extensions: [String]?

  static func load(_ path: String, for what: String) throws -> [SpecificationExample]? {
    guard let url = SharedMaterial.find("conformance/\(path)", for: what) else { return nil }
    return try JSONDecoder().decode([SpecificationExample].self, from: Data(contentsOf: url))
  }

  /// What the reader makes of the example, as normalised HTML.
  func actual(_ options: MarkdownOptions) -> String {
    var sink = DiagnosticSink()
    let source = SourceMap().add(path: "example.md", bytes: Array(markdown.utf8))
    let reading = MarkdownParser.read(source, options: options, diagnostics: &sink)
    return NormalizedHTML.of(
      Rendering.of(reading.document, with: PlainHTMLRenderer.self, allowsRaw: options.allowsRawHTML).text)
  }

  func passes(_ options: MarkdownOptions) -> Bool {
    let actual = actual(options)
    return html.hasPrefix("<IGNORE>") || actual == NormalizedHTML.of(html)
  }
}

/// The examples that are known to pass, in a file of `Tests/Ratchets`. A listed one that fails and an unlisted one that
/// passes both fail the run.
enum Ratchet {
  static func check(
    _ name: String, _ examples: [SpecificationExample], options: (SpecificationExample) -> MarkdownOptions
  ) throws {
    let file = SharedMaterial.packageRoot.appending(path: "Tests/Ratchets/\(name).ratchet")
    let listed = try listedNumbers(in: String(contentsOf: file, encoding: .utf8))
    let passing = Set(examples.filter { $0.passes(options($0)) }.map(\.example))
    let lost = examples.filter { listed.contains($0.example) && !passing.contains($0.example) }
    let gained = passing.subtracting(listed).sorted()
    for example in lost.prefix(12) {
      Issue.record(
        """
        \(name) \(example.example) (\(example.section)) passed and fails now
        \(example.markdown.debugDescription)
        expected: \(NormalizedHTML.of(example.html).debugDescription)
        actual:   \(example.actual(options(example)).debugDescription)
        """)
    }
    #expect(lost.map(\.example) == [], "listed in \(name).ratchet")
    #expect(gained == [], "these pass: add them to \(name).ratchet")
    print("\(name): \(passing.count)/\(examples.count)")
  }

  /// Numbers and ranges such as `1-17`, apart by white space.
  private static func listedNumbers(in text: String) throws -> Set<Int> {
    var result: Set<Int> = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let ends = word.split(separator: "-").compactMap { Int($0) }
      let first = try #require(ends.first)
      let last = try #require(ends.last)
      result.formUnion(first...last)
    }
    return result
  }
}
