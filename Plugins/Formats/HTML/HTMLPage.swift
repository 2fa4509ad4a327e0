import ByteText
import DocumentModel
import PluginKit

/// The page around a document's text: head, title, contents, label.
struct HTMLPage {
  private(set) var out = ByteWriter(capacity: 65536)
  private let document: Document
  private let words: HTMLWords
  private let theme: PageTheme
  private let style: HTMLPageStyle

  var bytes: [UInt8] { out.bytes }

  init(_ document: Document, _ writer: HTMLWriter, style: HTMLPageStyle) {
    self.document = document
    self.style = style
    words = writer.words
    theme = writer.context.theme
    let language = LanguageTag(document.metadata.language)
    out.write("<!DOCTYPE html>\n<html")
    if let language { out.write(" lang=\"\(language.text)\" dir=\"\(language.direction)\"") }
    out.write(">\n")
    writeHead(claims: writer.leadingClaims)
    out.write("<body>\n<a class=\"skip\" href=\"#page-text\"\(words.language)>\(words.skip)</a>\n")
    writeBanner(isHead: true)
    out.write("<div class=\"page\">\n<header class=\"masthead\">\n")
    writeBrand()
    out.write(writer.masthead)
    out.write("</header>\n")
    out.write("<main id=\"page-text\">\n")
    let body = writer.body.bytes
    let split = min(writer.contentsOffset ?? 0, body.count)
    out.write(Array(body[..<split]))
    writeContents(writer.entries)
    out.write(Array(body[split...]))
    out.write("</main>\n</div>\n")
    writeFooter()
    out.write("</body>\n</html>\n")
  }

  private mutating func writeHead(claims: Set<ClaimReference>) {
    let metadata = document.metadata
    let title = PlainWords.of(metadata.title)
    out.write("<head>\n<meta charset=\"utf-8\">\n")
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.write("<meta http-equiv=\"Content-Security-Policy\" content=\"\(style.policy)\">\n<title>")
    let named = [title, metadata.kind].first { !$0.allSatisfy(\.isWhitespace) }
    out.write(named ?? "–", as: .htmlText)
    out.write("</title>\n")
    meta("description", PlainWords.of(metadata.subtitle))
    for author in metadata.authors { meta("author", author) }
    meta("keywords", metadata.keywords.joined(separator: ", "))
    meta("dcterms.date", metadata.date)
    out.write("<meta name=\"color-scheme\" content=\"light dark\">\n<style>")
    out.write(HTMLTheme.css)
    out.write("</style>\n<style>")
    out.write(style.css.bytes)
    out.write("</style>\n")
    // What stands under a label is not put into search engines' hands.
    if document.apparatus.banner == nil { out.write(HTMLLinkedData.of(document, claims: claims)) }
    out.write("</head>\n")
  }

  private mutating func meta(_ name: String, _ content: String) {
    guard !content.isEmpty else { return }
    out.write("<meta name=\"\(name)\" content=\"")
    out.write(content, as: .htmlAttribute)
    out.write("\">\n")
  }

  /// The label, at the head in a landmark of its own.
  private mutating func writeBanner(isHead: Bool) {
    guard let banner = document.apparatus.banner else { return }
    if isHead { out.write("<div role=\"region\" aria-label=\"\(escaped: banner.label)\">\n") }
    out.write("<p class=\"banner\"><strong>")
    out.write(banner.label, as: .htmlText)
    out.write("</strong> ")
    out.write(banner.instruction, as: .htmlText)
    out.write(isHead ? "</p>\n</div>\n" : "</p>\n")
  }

  /// The publisher's mark and line above the title.
  private mutating func writeBrand() {
    guard style.logo != nil || !theme.header.isEmpty else { return }
    out.write("<div class=\"brand\">")
    if let logo = style.logo {
      out.write("<img class=\"logo\" src=\"data:\(logo.mediaType);base64,")
      out.write(Base64.encode(logo.bytes))
      out.write("\" alt=\"\(escaped: theme.logoText)\"")
      if let size = logo.size { out.write(" width=\"\(size.width)\" height=\"\(size.height)\"") }
      out.write(">")
    }
    if !theme.header.isEmpty {
      out.write("<span>")
      out.write(theme.header, as: .htmlText)
      out.write("</span>")
    }
    out.write("</div>\n")
  }

  private mutating func writeContents(_ entries: [HTMLWriter.Entry]) {
    let listed = entries.filter { $0.level <= 3 && !$0.title.isEmpty }
    guard listed.count > 1 else { return }
    out.write("<div class=\"rail\"><nav class=\"contents\" aria-labelledby=\"page-contents\">\n")
    out.write("<h2 id=\"page-contents\"\(words.language)>\(words.contents)</h2>\n<ul>\n")
    for entry in listed {
      out.write("<li class=\"level-\(entry.level)\"><a href=\"#\(escaped: entry.anchor)\">")
      if !entry.number.isEmpty { out.write("<span class=\"number\">\(entry.number)</span> ") }
      out.write(entry.title, as: .htmlText)
      out.write("</a></li>\n")
    }
    out.write("</ul>\n</nav></div>\n")
  }

  /// What ends the page, left out where there is nothing: the publisher's line and what the page is, and the label.
  private mutating func writeFooter() {
    let metadata = document.metadata
    let parts = [
      metadata.kind, PlainWords.of(metadata.title), metadata.institution,
      metadata.date.isEmpty ? "" : HTMLDate.printed(metadata.date, language: metadata.language),
    ].filter { !$0.isEmpty }
    let isEmpty = theme.footer.isEmpty && parts.isEmpty
    guard !isEmpty || document.apparatus.banner != nil else { return }
    out.write("<footer>\n")
    if !isEmpty { writeColophon(parts) }
    writeBanner(isHead: false)
    out.write("</footer>\n")
  }

  private mutating func writeColophon(_ parts: [String]) {
    out.write("<div class=\"colophon\">")
    if !theme.footer.isEmpty {
      out.write("<p>")
      out.write(theme.footer, as: .htmlText)
      out.write("</p>")
    }
    // Each part has a direction of its own: a date in digits reads from left to right.
    for (index, part) in parts.enumerated() {
      out.write(index == 0 ? "<p><bdi>" : " · <bdi>")
      out.write(part, as: .htmlText)
      out.write(index + 1 == parts.count ? "</bdi></p>" : "</bdi>")
    }
    out.write("</div>\n")
  }
}
