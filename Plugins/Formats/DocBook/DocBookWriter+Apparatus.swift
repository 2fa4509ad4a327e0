import ByteText
import DocumentModel
import PluginKit
import XMLSyntax

extension DocBookWriter {
  /// True for the source list of a document that has sources.
  func isSourceList(_ attributes: Attributes) -> Bool {
    attributes.hasClass("references") && !document.apparatus.references.isEmpty
  }

  /// The place of the source list. What is no entry of a reference stays where it is; the entries go to the
  /// bibliography, which the schema wants at the end.
  mutating func writeSourceList(_ block: Block, _ blocks: [Block], inSection: Bool) {
    let anchors = Set(document.apparatus.references.map(\.anchor))
    var others: [Block] = []
    for child in blocks {
      if case .division(let parts) = child.kind, let id = child.attributes.id, anchors.contains(id), annexes[id] == nil
      {
        annexes[id] = parts.dropFirst()
      } else {
        others.append(child)
      }
    }
    if inSection, others.isEmpty, heading != nil, bibliographyTitle == nil, !anchors.isEmpty {
      bibliographyTitle = heading
      heading = nil
      // What the next section would have said of the divisions around it.
      bibliographyNames += sectionNames
      sectionNames = []
      sectionClasses = []
      if let id = block.attributes.id, !id.isEmpty { bibliographyNames.append(names.take(id)) }
      return
    }
    if inSection { openSection() }
    anchor(block.attributes)
    push(.blocks(others[...], .block))
  }

  mutating func startReferences() {
    guard !document.apparatus.references.isEmpty else { return }
    xml.startLine("bibliography")
    attributes(bibliographyTitle?.attributes ?? .empty)
    startTitle()
    if case .heading(_, let content)? = bibliographyTitle?.kind {
      drain(.inlines(content[...]))
    } else {
      xml.text(words.sources)
    }
    xml.end()
    for name in bibliographyNames { anchor(named: name) }
    push(.references(0), .end)
  }

  mutating func writeReference(_ index: Int) {
    guard index < document.apparatus.references.count else { return }
    let reference = document.apparatus.references[index]
    push(.references(index + 1))
    guard writtenReferences.insert(reference.key).inserted else { return }
    xml.startLine("biblioentry")
    if !reference.type.isEmpty { xml.attribute("role", reference.type) }
    attributes(Attributes(id: reference.anchor))
    part("abbrev", reference.key)
    for author in reference.authors where !author.isEmpty {
      xml.startLine("author")
      part("personname", author)
      xml.end()
    }
    if reference.title.isEmpty {
      part("bibliomisc", PlainWords.of(reference.entry), role: "entry")
    } else {
      part("title", reference.title, language: reference.language)
    }
    part("publishername", reference.publisher)
    part("pubdate", reference.published)
    part("date", reference.accessed, role: "accessed")
    part("bibliomisc", reference.genre, role: "genre")
    if !reference.url.isEmpty { writeAddress(reference) }
    for block in annexes[reference.anchor] ?? [] { writeAnnex(block) }
    xml.end()
  }

  private mutating func writeAddress(_ reference: Reference) {
    guard let address = LinkAddress(reference.url) else { return part("bibliomisc", reference.url, role: "url") }
    xml.startLine("bibliomisc")
    xml.attribute("role", "url")
    xml.start("link")
    xml.attribute("xlink:href", address.text)
    xml.text(reference.url)
    xml.end()
    xml.end()
  }

  /// What the source list says of a reference beside its entry. A `bibliomisc` holds text only.
  private mutating func writeAnnex(_ block: Block) {
    if case .paragraph(let content) = block.kind, block.attributes.id == nil, PlainWords.isPlain(content) {
      xml.startLine("bibliomisc")
      attributes(block.attributes, role: "annex")
      xml.text(PlainWords.of(content))
      xml.end()
    } else {
      xml.startLine("abstract")
      xml.attribute("role", "annex")
      writeAbstract(block)
      endFilled()
    }
  }

  private mutating func part(_ name: String, _ text: String, role: String? = nil, language: String = "") {
    guard !text.isEmpty else { return }
    xml.startLine(name)
    if let role { xml.attribute("role", role) }
    if let tag = LanguageTag(language) { xml.attribute("xml:lang", tag.text) }
    xml.text(text)
    xml.end()
  }

  mutating func startEvidence() {
    guard !document.apparatus.claims.isEmpty else { return }
    xml.startLine("appendix")
    xml.attribute("role", "evidence")
    startTitle()
    xml.text(words.evidence)
    xml.end()
    xml.startLine("variablelist")
    push(.evidence(0), .end, .end)
  }

  mutating func writeEvidence(_ index: Int) {
    guard index < document.apparatus.claims.count else { return }
    let card = document.apparatus.claims[index]
    push(.evidence(index + 1))
    xml.startLine("varlistentry")
    if writtenClaims.insert(card.reference).inserted, let name = names.claims[card.reference] {
      xml.attribute("xml:id", name)
    }
    part("term", card.reference.description)
    xml.startLine("listitem")
    part("para", card.text, role: "statement")
    if !card.quote.isEmpty {
      xml.startLine("para")
      xml.text("\(words.quoted): ")
      xml.start("quote")
      if let tag = LanguageTag(card.language) {
        xml.attribute("xml:lang", tag.text)
        xml.attribute("dir", tag.direction)
      }
      xml.text(card.quote)
      xml.end()
      xml.end()
    }
    let asOf = card.asOf.isEmpty ? "" : "\(words.asOf) \(card.asOf)"
    let details = [card.voice, card.attribution, card.locator, asOf].filter { !$0.isEmpty }
    part("para", details.joined(separator: "; "), role: "provenance")
    if !card.alsoIn.isEmpty {
      xml.startLine("para")
      xml.text("\(words.alsoIn): ")
      linkClaims(card.alsoIn)
      xml.end()
    }
    if let source = names.targets["ref-\(card.reference.source)"] {
      xml.startLine("para")
      xml.start("biblioref")
      xml.attribute("linkend", source)
      xml.end()
      xml.end()
    }
    endFilled()
    xml.end()
  }
}
