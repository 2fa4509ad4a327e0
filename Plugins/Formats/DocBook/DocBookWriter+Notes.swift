import DocumentModel
import XMLSyntax

extension DocBookWriter {
  /// A note stands where it is first referred to. Notes do not nest: one inside another is set after the other's own
  /// blocks.
  mutating func writeNote(_ number: Int) {
    guard let entry = notes[number] else {
      return xml.text("[\(number)]")
    }
    if note != nil {
      if insertedNotes.insert(number).inserted { nestedNotes.append(.numbered(entry)) }
      return xml.text("[\(number)]")
    }
    if !writtenNotes.insert(number).inserted {
      xml.start("footnoteref")
      xml.attribute("linkend", DocBookNames.note(number))
      return xml.end()
    }
    xml.start("footnote")
    xml.attribute("xml:id", DocBookNames.note(number))
    note = number
    insertedNotes = [number]
    push(.blocks(entry.blocks[...], .block), .noteSources(entry), .nestedNotes, .endNote)
  }

  /// A note that was not resolved. It stands in place; inside another note its blocks follow that note's own.
  mutating func write(_ footnote: Footnote) {
    if note != nil {
      nestedNotes.append(.loose(footnote))
      return xml.text("[*]")
    }
    xml.start("footnote")
    note = 0
    insertedNotes = []
    push(.blocks(footnote.content[...], .block), .nestedNotes, .endNote)
  }

  mutating func writeNestedNote() {
    guard nestedCount < nestedNotes.count else { return }
    let nested = nestedNotes[nestedCount]
    nestedCount += 1
    xml.startLine("para")
    xml.attribute("role", "note")
    switch nested {
    case .numbered(let entry):
      xml.text("[\(entry.number)]")
      push(.blocks(entry.blocks[...], .block), .noteSources(entry), .nestedNotes)
    case .loose(let footnote):
      xml.text("[*]")
      push(.blocks(footnote.content[...], .block), .nestedNotes)
    }
    xml.end()
  }

  mutating func endNote() {
    endFilled()
    note = nil
    nestedNotes = []
    nestedCount = 0
  }

  /// Where a note leads: to the sources that it cites and to the evidence for what it stands for.
  mutating func writeSources(of note: Note) {
    var sources: [String] = []
    for item in note.items {
      if let name = names.targets["ref-\(item.sourceKey)"], !sources.contains(name) { sources.append(name) }
    }
    let evidence = note.claims.filter { names.claims[$0] != nil }
    guard !sources.isEmpty || !evidence.isEmpty else { return }
    xml.startLine("para")
    xml.attribute("role", "evidence")
    for (index, name) in sources.enumerated() {
      if index > 0 { xml.text(", ") }
      xml.start("biblioref")
      xml.attribute("linkend", name)
      xml.end()
    }
    if !evidence.isEmpty {
      xml.text(sources.isEmpty ? "\(words.evidence): " : ". \(words.evidence): ")
      linkClaims(evidence)
    }
    xml.end()
  }

  mutating func linkClaims(_ claims: [ClaimReference]) {
    for (index, claim) in claims.enumerated() {
      if index > 0 { xml.text(", ") }
      if let name = names.claims[claim] {
        xml.start("link")
        xml.attribute("linkend", name)
        xml.text(claim.description)
        xml.end()
      } else {
        xml.text(claim.description)
      }
    }
  }
}
