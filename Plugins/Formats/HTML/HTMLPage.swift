import ByteText
import DocumentModel
import PluginKit

/// The page around a document's text: head, title, contents, label.
struct HTMLPage {
  private(set) var out = ByteWriter(capacity: 65536)
  private let document: Document
  private let words: HTMLWords

  var bytes: [UInt8] { out.bytes }

  init(_ document: Document, _ writer: HTMLWriter) {
    self.document = document
    words = writer.words
    let language = LanguageTag(document.metadata.language)
    out.write("<!DOCTYPE html>\n<html")
    if let language { out.write(" lang=\"\(language.text)\" dir=\"\(language.direction)\"") }
    out.write(">\n")
    writeHead()
    out.write("<body>\n<a class=\"skip\" href=\"#page-text\">\(words.skip)</a>\n")
    writeBanner()
    out.write("<div class=\"page\">\n")
    out.write(writer.masthead)
    out.write("<main id=\"page-text\">\n")
    let body = writer.body.bytes
    let split = min(writer.contentsOffset ?? 0, body.count)
    out.write(Array(body[..<split]))
    writeContents(writer.entries)
    out.write(Array(body[split...]))
    out.write("</main>\n</div>\n")
    writeFooter()
    writeBanner()
    out.write("</body>\n</html>\n")
  }

  private mutating func writeHead() {
    let metadata = document.metadata
    let title = PlainWords.of(metadata.title)
    let css = HTMLTheme.css(runningHead: title)
    out.write("<head>\n<meta charset=\"utf-8\">\n")
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.write("<meta http-equiv=\"Content-Security-Policy\" content=\"\(HTMLTheme.policy(for: css))\">\n<title>")
    let named = [title, metadata.kind].first { !$0.allSatisfy(\.isWhitespace) }
    out.write(named ?? "–", as: .htmlText)
    out.write("</title>\n")
    meta("description", PlainWords.of(metadata.subtitle))
    for author in metadata.authors { meta("author", author) }
    meta("keywords", metadata.keywords.joined(separator: ", "))
    meta("dcterms.date", metadata.date)
    out.write("<meta name=\"color-scheme\" content=\"light dark\">\n<style>")
    out.write(css)
    out.write("</style>\n")
    // What stands under a label is not put into search engines' hands.
    if document.apparatus.banner == nil { out.write(HTMLLinkedData.of(document)) }
    out.write("</head>\n")
  }

  private mutating func meta(_ name: String, _ content: String) {
    guard !content.isEmpty else { return }
    out.write("<meta name=\"\(name)\" content=\"")
    out.write(content, as: .htmlAttribute)
    out.write("\">\n")
  }

  private mutating func writeBanner() {
    guard let banner = document.apparatus.banner else { return }
    out.write("<p class=\"banner\"><strong>")
    out.write(banner.label, as: .htmlText)
    out.write("</strong> ")
    out.write(banner.instruction, as: .htmlText)
    out.write("</p>\n")
  }

  private mutating func writeContents(_ entries: [HTMLWriter.Entry]) {
    let listed = entries.filter { $0.level <= 3 && !$0.title.isEmpty }
    guard listed.count > 1 else { return }
    out.write("<div class=\"rail\"><nav class=\"contents\" aria-labelledby=\"page-contents\">\n")
    out.write("<h2 id=\"page-contents\">\(words.contents)</h2>\n<ul>\n")
    for entry in listed {
      out.write("<li class=\"level-\(entry.level)\"><a href=\"#\(escaped: entry.anchor)\">")
      if !entry.number.isEmpty { out.write("<span class=\"number\">\(entry.number)</span> ") }
      out.write(entry.title, as: .htmlText)
      out.write("</a></li>\n")
    }
    out.write("</ul>\n</nav></div>\n")
  }

  private mutating func writeFooter() {
    let metadata = document.metadata
    let parts = [
      metadata.kind, PlainWords.of(metadata.title), metadata.institution,
      metadata.date.isEmpty ? "" : HTMLDate.printed(metadata.date, language: metadata.language),
    ].filter { !$0.isEmpty }
    guard !parts.isEmpty else { return }
    out.write("<footer class=\"colophon\"><p>")
    out.write(parts.joined(separator: " · "), as: .htmlText)
    out.write("</p></footer>\n")
  }
}
