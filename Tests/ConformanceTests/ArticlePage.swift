import DocumentModel
import Formats
import Foundation
import PluginKit
import TestSupport

/// A web page with what its main text has to be.
struct ArticlePage {
  struct Metadata: Decodable {
    var title: String?
    var publishedTime: String?
  }

  struct Annotations: Decodable {
    /// What has to be in the text, and what must not be.
    var with: [String]
    var without: [String]
  }

  var name: String
  var document: Document
  var metadata: Metadata?
  var annotations: Annotations?
  /// The words of the text, and of the text that is expected.
  private var words: [String]
  private var expected: [String]?
  private var text: String

  init(_ folder: URL) throws {
    name = folder.lastPathComponent
    let page = try Data(contentsOf: folder.appending(path: "source.html"))
    document = Reading.of(Array(page), with: HTMLReader.self, setting: ["article": .boolean(true)]).document
    let written = Rendering.of(document, with: PlainHTMLRenderer.self).text
    text = Self.visible(written)
    words = Self.words(text)
    let manager = FileManager.default
    func contents(_ name: String) -> Data? { manager.contents(atPath: folder.appending(path: name).path) }
    expected = contents("expected.html").map { Self.words(Self.visible(String(decoding: $0, as: UTF8.self))) }
    metadata = try contents("expected-metadata.json").map { try JSONDecoder().decode(Metadata.self, from: $0) }
    annotations = try contents("annotations.json").map { try JSONDecoder().decode(Annotations.self, from: $0) }
  }

  /// The harmonic mean of how many words of the text are expected and how many of those expected are there; nil where no
  /// text is expected.
  var agreement: Double? {
    guard let expected else { return nil }
    var left: [String: Int] = [:]
    for word in expected { left[word, default: 0] += 1 }
    var common = 0
    for word in words {
      guard let count = left[word], count > 0 else { continue }
      left[word] = count - 1
      common += 1
    }
    return words.isEmpty ? 0 : 2 * Double(common) / Double(words.count + expected.count)
  }

  func holds(_ string: String) -> Bool { text.contains(Self.line(string)) }

  /// True where the title is the expected one; nil where none is expected.
  var hasTitle: Bool? { metadata?.title.map { Self.line(document.metadata.title.plainText) == Self.line($0) } }

  /// True where the day is the expected one; nil where none is expected.
  var hasDate: Bool? { metadata?.publishedTime.map { document.metadata.date == String($0.prefix(10)) } }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// What a page shows, on one line.
  private static func visible(_ page: String) -> String {
    var text = page
    for (pattern, replacement) in [
      (#"(?is)<(script|style)\b.*?</\1>|<!--.*?-->"#, " "),
      (
        #"(?i)</?(p|div|li|t[dhr]|h\d|br|[uod]l|table|section|article|blockquote|pre|d[td]|figcaption|caption|figure)\b[^>]*>"#,
        " "
      ),
      (#"<[^>]+>"#, ""), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&amp;", "&"),
    ] {
      text = text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
    }
    return line(text)
  }
}
