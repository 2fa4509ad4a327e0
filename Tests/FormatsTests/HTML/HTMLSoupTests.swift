import DocumentModel
import Formats
import Foundation
import PluginKit
import TestSupport
import Testing

/// Pages that no author would write.
@Suite("HTML, read from anything")
struct HTMLSoupTests {
  private static let pieces = [
    "<p>", "</p>", "<div class=\"a b\">", "</div>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>",
    "<th rowspan=3>",
    "</table>", "<b>", "</b>", "<i", ">", "<a href=\"#x\">", "<a id=x href='#y'>", "</a>", "<sup>", "</sup>", "<h1>",
    "</h2>",
    "<pre>", "</pre>", "<code>", "<br>", "<img src=x>", "<script>", "</script>", "<!--", "-->", "<!DOCTYPE html>",
    "<html>",
    "<body>", "</body>", "<head>", "<title>", "</title>", "&amp;", "&#0;", "&#x110000;", "&nbsp", "&bogus;", "\u{0}",
    "한", "\"",
    "'", "=", "</", "<", "word ", "<svg><path/></svg>", "<math>", "</math>", "<template>", "<select><option>",
    "<dl><dd><dt>",
    "<section id=fn1 role=doc-endnotes>", "<li id=y>", "<svg:a>", "<![CDATA[", "]]>", "<?php", "?>",
    "<figure><figcaption>",
    "<q>", "<input type=checkbox>", "<iframe>", "<frameset>", "<table><caption>", "<p style=\"display:none\">",
    "<textarea>",
  ]

  private static func soup(_ random: inout RandomNumbers) -> [UInt8] {
    Array((0..<random.below(120)).map { _ in random.pick(pieces) }.joined().utf8)
  }

  private static func read(_ bytes: [UInt8]) -> [Reading] {
    [false, true].map { Reading.of(bytes, with: HTMLReader.self, setting: ["article": .boolean($0)]) }
  }

  @Test(
    "tags in any order and any bytes give a document, the same each time, and nothing active",
    arguments: PropertyRuns.seeds(150))
  func soup(seed: UInt64) {
    var random = RandomNumbers(seed: seed)
    var bytes = Self.soup(&random)
    for round in 0..<2 {
      let first = Self.read(bytes)
      #expect(first.map(\.document) == Self.read(bytes).map(\.document))
      for reading in first {
        let page = Rendering.of(reading.document, with: HTMLRenderer.self, files: [:])
        let tags = HTMLTags(page.text)
        #expect(tags.active == [] && tags.problems == [], "seed \(seed), round \(round)")
      }
      for _ in 0..<10 where !bytes.isEmpty { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
    }
    _ = Self.read((0..<random.below(400)).map { _ in UInt8(random.below(256)) })
  }

  @Test("no text of a well-formed page is lost", arguments: PropertyRuns.seeds(150))
  func textIsKept(seed: UInt64) {
    var random = RandomNumbers(seed: seed)
    var words: [String] = []
    func word() -> String {
      words.append("w\(words.count)x")
      return words[words.count - 1]
    }
    func element(_ depth: Int) -> String {
      let blocks = [
        "p", "div", "section", "ul", "ol", "blockquote", "article", "aside", "details", "figure", "header", "nav",
        "table",
        "h2", "dl", "pre", "form", "center", "address", "fieldset", "unknown-element",
      ]
      let inlines = [
        "b", "em", "span", "code", "sup", "small", "q", "kbd", "time", "u", "font", "label", "button", "cite", "var",
        "bdo",
        "noscript", "ruby", "data", "mark", "ins", "abbr", "tt", "object", "video", "svg",
      ]
      guard depth < 6, !random.once(in: 4) else { return " \(word()) " }
      if random.once(in: 2) {
        let name = random.pick(inlines)
        let inner = (0..<(1 + random.below(3))).map { _ in inline(depth + 1, inlines) }.joined()
        return "<\(name)>\(inner)</\(name)>"
      }
      let name = random.pick(blocks)
      let inner = (0..<random.below(4)).map { _ in element(depth + 1) }.joined()
      switch name {
      case "p", "h2", "pre":
        return "<\(name)>\((0..<(1 + random.below(3))).map { _ in inline(depth + 1, inlines) }.joined())</\(name)>"
      case "ul", "ol": return "<\(name)><li>\(inner)</li><li>\(element(depth + 1))</li></\(name)>"
      case "dl": return "<dl><dt>\(word())</dt><dd>\(inner)</dd></dl>"
      case "table":
        return "<table><caption>\(word())</caption><tr><th>\(word())</th><td colspan=2>\(inner)</td></tr></table>"
      case "figure": return "<figure>\(inner)<figcaption>\(word())</figcaption></figure>"
      case "details": return "<details><summary>\(word())</summary>\(inner)</details>"
      default: return "<\(name) class=c>\(inner)</\(name)>"
      }
    }
    func inline(_ depth: Int, _ names: [String]) -> String {
      guard depth < 8, random.once(in: 2) else { return " \(word()) " }
      let name = random.pick(names)
      return "<\(name)>\(inline(depth + 1, names))\(word())</\(name)>"
    }
    let page = "<!DOCTYPE html><html><body>" + (0..<8).map { _ in element(0) }.joined() + "</body></html>"
    let document = Reading.of(Array(page.utf8), with: HTMLReader.self).document
    let text = Rendering.of(document, with: PlainHTMLRenderer.self).text
    let lost = words.filter { page.contains($0) && !text.contains($0) }
    #expect(lost == [], "\(page)")
  }

  @Test("eight times the page takes less than twenty-four times the time")
  func linear() {
    let families = [
      "<p>a", "<div>", "</x>", "<b>", "<a href=#x id=x>1</a>", "<table>", "<table><tr><td>", "<ul><li>", "<!--", "&",
      "&#1;",
      "<p><b><i>x</b></i>", "<sup><a href=#n>1</a></sup>", "<br>", "</p>", "<li id=n><a href=#n>", "<", "<a b=",
      "<h1>x</h1>",
      "<section><h2>a</h2>", "<div class=comment>a,</div>", "<font><p>x", "<td rowspan=1000 colspan=1000>",
    ]
    for family in families {
      func time(_ count: Int, article: Bool) -> Double {
        let bytes = Array(String(repeating: family, count: count).utf8)
        return ProcessorTime.seconds(rounds: 2) {
          _ = Reading.of(bytes, with: HTMLReader.self, setting: ["article": .boolean(article)])
        }
      }
      for article in [false, true] {
        let (short, long) = (time(500, article: article), time(4_000, article: article))
        #expect(long < max(0.5, short * 24), "\(family), article \(article): \(short), \(long)")
      }
    }
  }
}
