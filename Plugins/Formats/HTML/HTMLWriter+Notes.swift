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
    // Hidden until a style sheet shows it: without one, the note stands at the end only.
    body.write("<span class=\"sidenote\" aria-hidden=\"true\" hidden><b>\(notes[position].number)</b> ")
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
    body.write(
      "<section class=\"notes\" role=\"doc-endnotes\">\n<\(tag)\(words.language)>\(words.notes)</\(tag)>\n<ol>\n")
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
      body.write(" <a href=\"#\(escaped: reference)\" role=\"doc-backlink\"\(words.language)")
      attribute("aria-label", "\(words.back): \(words.note) \(note.number)\(index > 0 ? " (\(index + 1))" : "")")
      body.write(note.references.count > 1 ? ">↩\u{FE0E}\(index + 1)</a>" : ">↩\u{FE0E}</a>")
    }
  }

  mutating func endNote(at position: Int) {
    let note = notes[position]
    for claim in note.claims { if let card = cards[claim] { writeCard(card) } }
    body.write("</li>\n")
  }

  /// The evidence behind a statement, closed until a reader asks: what kind of statement it is and whose, then the
  /// statement, the words quoted, the place, other records that say the same, the record. Where several notes lead to a
  /// claim, the later ones lead to the first.
  private mutating func writeCard(_ card: ClaimCard) {
    let asOf = card.asOf.isEmpty ? "" : "\(words.inlineAsOf) \(card.asOf)"
    // “Quoting China” says that it is a quotation.
    let isSaid = card.voice == "quotation" && !card.attribution.isEmpty
    let voice = isSaid ? "" : words.voices[card.voice] ?? card.voice
    let summary = [voice, card.attribution, asOf].filter { !$0.isEmpty }
    let heading =
      "\(words.evidence): \((summary.isEmpty ? [card.reference.description] : summary).joined(separator: ", "))"
    if let anchor = cardAnchors[card.reference] {
      body.write("<p class=\"again\"><a href=\"#\(escaped: anchor)\">")
      text(heading)
      return body.write("</a></p>\n")
    }
    let anchor = names.add(card.reference.anchor)
    cardAnchors[card.reference] = anchor
    body.write("<details class=\"evidence\" id=\"\(escaped: anchor)\"><summary>")
    text(heading)
    body.write("</summary>\n")
    let quotation = quotes.open + card.quote + quotes.close
    if card.text != card.quote {
      body.write("<p>")
      text(card.text)
      body.write("</p>\n")
    }
    if !card.quote.isEmpty { write(quotation: quotation, language: card.language) }
    writeProvenance(of: card)
    body.write("</details>\n")
  }

  private mutating func write(quotation: String, language: String) {
    body.write("<blockquote class=\"words\"")
    if let tag = LanguageTag(language), tag.text != document.metadata.language {
      attribute("lang", tag.text)
      attribute("dir", tag.direction)
    }
    body.write("><p>")
    text(quotation)
    body.write("</p></blockquote>\n")
  }

  /// The place in the source, other records, and the record with the way to its source.
  private mutating func writeProvenance(of card: ClaimCard) {
    let also = card.alsoIn.isEmpty ? "" : "\(words.alsoIn) \(card.alsoIn.map(\.description).joined(separator: ", "))"
    body.write("<p class=\"provenance\">")
    for detail in [card.locator, also] where !detail.isEmpty { text("\(detail) · ") }
    text("\(words.record) ")
    if let source = names.target("ref-\(card.reference.source)") {
      body.write("<a href=\"#\(escaped: source)\">")
      text(card.reference.description)
      body.write("</a>")
    } else {
      text(card.reference.description)
    }
    body.write("</p>\n")
  }
}
