import ByteText
import DocumentModel
import PluginKit

extension HTMLWriter {
  /// The mark of a note, and at its first place a copy of the note for the margin of wide screens. Assistive technology
  /// gets the note at the end of the page only.
  mutating func writeReference(to number: Int) {
    guard let position = notes.position(of: number) else {
      body.write("<sup>\(number)</sup>")
      return
    }
    // A link inside a link, or in a chart's table, would be no HTML: the number stays.
    guard linkDepth == 0 else {
      body.write("<sup class=\"noteref\">\(number)</sup>")
      return
    }
    let isFirst = notes[position].references.isEmpty
    if notes[position].anchor.isEmpty { notes.setAnchor(names.add("note-\(number)"), of: position) }
    let count = notes[position].references.count + 1
    let id = names.add(count == 1 ? "noteref-\(number)" : "noteref-\(number)-\(count)")
    notes.addReference(id, to: position)
    body.write("<sup class=\"noteref\"><a id=\"\(escaped: id)\" href=\"#\(escaped: notes[position].anchor)\"")
    body.write(" role=\"doc-noteref\">\(number)</a></sup>")
    if isFirst, context.isStandalone, !isInNotes { writeSideNote(position) }
  }

  private mutating func writeSideNote(_ position: Int) {
    let text = Self.sideText(of: notes[position].blocks)
    guard !text.isEmpty else { return }
    body.write("<span class=\"sidenote\" aria-hidden=\"true\"><b>\(notes[position].number)</b> ")
    self.text(text)
    body.write("</span>")
  }

  /// The words of a note's first paragraph.
  private static func sideText(of blocks: [Block]) -> String {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content), .plain(let content): return PlainWords.of(content)
      default: continue
      }
    }
    return ""
  }

  mutating func writeNotes() {
    guard !notes.entries.isEmpty else { return }
    isInNotes = true
    let tag = headingTag(1)
    body.write("<section class=\"notes\" role=\"doc-endnotes\">\n<\(tag)>\(words.notes)</\(tag)>\n<ol>\n")
    push(.notes(0))
    finishSteps()
    body.write("</ol>\n</section>\n")
  }

  mutating func writeNote(at position: Int) {
    guard position < notes.entries.count else { return }
    if notes[position].anchor.isEmpty { notes.setAnchor(names.add("note-\(notes[position].number)"), of: position) }
    let note = notes[position]
    body.write("<li id=\"\(escaped: note.anchor)\" value=\"\(Int32(clamping: note.number))\"")
    claims(note.claims)
    body.write(">\n")
    push(.endNote(position), .notes(position + 1))
    // The way back stands at the end of the note's last line.
    if let last = note.blocks.last, last.attributes.isEmpty, case .paragraph(let content) = last.kind {
      push(.inlines(content[...]), .backlinks(position), .markup("</p>\n"))
      push(.blocks(note.blocks.dropLast(), .block), .markup("<p>"))
    } else {
      if !note.references.isEmpty { push(.markup("<p>"), .backlinks(position), .markup("</p>\n")) }
      push(.blocks(note.blocks[...], .block))
    }
  }

  mutating func writeBacklinks(of position: Int) {
    let note = notes[position]
    for (index, reference) in note.references.enumerated() {
      body.write(" <a class=\"back\" href=\"#\(escaped: reference)\" role=\"doc-backlink\"")
      attribute("aria-label", "\(words.back): \(words.note) \(note.number)\(index > 0 ? " (\(index + 1))" : "")")
      body.write(note.references.count > 1 ? ">↩\u{FE0E}\(index + 1)</a>" : ">↩\u{FE0E}</a>")
    }
  }

  mutating func endNote(at position: Int) {
    let note = notes[position]
    for claim in note.claims { if let card = cards[claim] { writeCard(card) } }
    body.write("</li>\n")
  }

  /// The evidence behind a statement, closed until a reader asks. A claim that several notes lead to is shown with each,
  /// and has its anchor at the first.
  private mutating func writeCard(_ card: ClaimCard) {
    body.write("<details class=\"evidence\"")
    if writtenClaims.insert(card.reference).inserted {
      attribute("id", names.add(card.reference.anchor))
    }
    attribute("data-claim", card.reference.description)
    body.write("><summary>\(words.evidence): <span class=\"record\">")
    text(card.reference.description)
    body.write("</span></summary>\n<p>")
    text(card.text)
    body.write("</p>\n")
    if !card.quote.isEmpty {
      body.write("<blockquote class=\"words\"")
      if let tag = LanguageTag(card.language), tag.text != document.metadata.language {
        attribute("lang", tag.text)
        attribute("dir", tag.direction)
      }
      body.write("><p>")
      text(quotes.open + card.quote + quotes.close)
      body.write("</p></blockquote>\n")
    }
    let asOf = card.asOf.isEmpty ? "" : "\(words.asOf) \(card.asOf)"
    let also = card.alsoIn.isEmpty ? "" : "\(words.alsoIn) \(card.alsoIn.map(\.description).joined(separator: ", "))"
    let details = [card.voice, card.attribution, card.locator, asOf, also].filter { !$0.isEmpty }
    if !details.isEmpty {
      body.write("<p class=\"provenance\">")
      text(details.joined(separator: " · "))
      body.write("</p>\n")
    }
    body.write("</details>\n")
  }
}
