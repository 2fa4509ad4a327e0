import ByteText
import DocumentModel

extension HTMLWriter {
  /// The head of the page: kind, title, standfirst, authors, dates, abstract. It is written before the text, because its
  /// notes come first.
  mutating func writeMasthead() {
    let metadata = document.metadata
    if !metadata.kind.isEmpty { line("kind", metadata.kind) }
    if !metadata.title.isEmpty {
      body.write("<h1>")
      drain(.inlines(metadata.title[...]))
      body.write("</h1>\n")
    }
    if !metadata.subtitle.isEmpty {
      body.write("<p class=\"standfirst\">")
      drain(.inlines(metadata.subtitle[...]))
      body.write("</p>\n")
    }
    writeFacts()
    if !metadata.abstract.isEmpty {
      body.write("<div class=\"abstract\" role=\"doc-abstract\">\n")
      drain(.blocks(metadata.abstract[...], .block))
      body.write("</div>\n")
    }
    masthead = body.bytes
    body = ByteWriter(capacity: 16384)
  }

  private mutating func writeFacts() {
    let metadata = document.metadata
    var byline = metadata.authors.filter { !$0.isEmpty }
    if !metadata.institution.isEmpty { byline.append(metadata.institution) }
    if !byline.isEmpty { line("byline", byline.joined(separator: " · ")) }
    let facts = [
      (words.published, metadata.date), (words.asOf, metadata.asOf), (words.edition, metadata.edition),
    ].filter { !$0.1.isEmpty }
    guard !facts.isEmpty else { return }
    body.write("<p class=\"facts\">")
    for (index, fact) in facts.enumerated() {
      body.write(index > 0 ? " <span aria-hidden=\"true\">·</span> <span>" : "<span>")
      body.write(words.language.isEmpty ? fact.0 : "<span\(words.language)>\(fact.0)</span>")
      body.write(UInt8(ascii: " "))
      if HTMLDate(fact.1) != nil {
        body.write("<time datetime=\"\(fact.1)\">")
        text(HTMLDate.printed(fact.1, language: metadata.language))
        body.write("</time>")
      } else {
        text(fact.1)
      }
      body.write("</span>")
    }
    body.write("</p>\n")
  }

  private mutating func line(_ name: String, _ words: String) {
    body.write("<p class=\"\(name)\">")
    text(words)
    body.write("</p>\n")
  }
}
