import DocumentModel
import Evidence
import EvidenceStore
import Workspace

extension RestrictedChanges {
  mutating func changeStores() {
    let texts = Dictionary(grouping: site.store.texts.filter { isWithheld($0.label) }) { $0.span.file }
    let absent = site.configuration.stores.filter { store in
      store.isOptional && isWithheld(store.floor) && numbers.once(in: 4)
    }
    for file in site.store.storedFiles {
      if isWithheld(file.label),
        absent.contains(where: { file.source.path.hasPrefix($0.path + "/") }) || numbers.once(in: 4)
      {
        delete(file.source.path)
      } else {
        change(file, texts[file.source.id] ?? [])
      }
    }
    guard site.configuration.defaultLabel != nil else { return }
    for store in site.configuration.stores where !absent.contains(where: { $0.path == store.path }) {
      if numbers.once(in: 2) { addSource(to: store) }
    }
  }

  /// Deletes some withheld parts of a file, changes words of others, and adds some.
  private mutating func change(_ file: StoredFile, _ texts: [StoredText]) {
    var edits = ByteEdits(file.source.bytes)
    let withheld = file.parts.filter { isWithheld($0.label) }
    let deleted = isWithheld(file.label) ? [] : withheld.filter { _ in numbers.once(in: 3) }
    // Cuts are made together: those of neighbours join.
    for cut in file.cuts(of: deleted) where edits.replace(cut, with: "") { counts.deleted += 1 }
    for text in texts where numbers.once(in: 2) && isPlain(text.span, in: file.source) {
      if edits.replace(Int(text.span.offset)..<text.span.end, with: "\"\(numbers.words(1 + numbers.below(8)))\"") {
        counts.changed += 1
      }
    }
    if site.configuration.defaultLabel != nil {
      for part in file.parts where numbers.once(in: 3) && !deleted.contains(where: { $0.span == part.span }) {
        guard let (place, text) = sibling(of: part, in: file) else { continue }
        if edits.replace(place..<place, with: text) { counts.added += 1 }
      }
    }
    if let bytes = edits.result { files[file.source.path] = bytes }
  }

  /// True for a scalar on one line, which any other may replace.
  private func isPlain(_ span: SourceSpan, in file: SourceFile) -> Bool {
    let bytes = file.bytes[min(Int(span.offset), file.bytes.count)..<min(span.end, file.bytes.count)]
    guard let first = bytes.first else { return false }
    return !bytes.contains(0x0A) && !bytes.contains(0x0D) && first != UInt8(ascii: "|") && first != UInt8(ascii: ">")
  }

  /// A withheld record or entry that can stand before another, on a line of its own, with its place.
  private mutating func sibling(of part: StoredFile.Part, in file: StoredFile) -> (Int, String)? {
    let bytes = file.source.bytes
    let start = min(Int(part.span.offset), bytes.count)
    let line = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let before = bytes[line..<start]
    let indent = before.prefix { $0 == 0x20 }.count
    if let registry = file.registry {
      guard before.isEmpty else { return nil }
      return (line, "zz-\(numbers.word())-\(numbers.below(1_000)): \(entry(of: registry))\n")
    }
    guard before.dropFirst(indent).elementsEqual("- ".utf8) else { return nil }
    // Without an id, with one of its own, and with one that is taken.
    let id = ["", "id: c\(900 + numbers.below(99)), ", "id: c01, "][numbers.below(3)]
    let record = "{\(id)label: \(numbers.label()), text: \"\(numbers.words(9))\", quote: \"\(numbers.words(3)) 7,000\"}"
    return (line, String(repeating: " ", count: indent) + "- \(record)\n")
  }

  private mutating func entry(of registry: String) -> String {
    let words = numbers.words(2)
    let rest =
      switch registry {
      case "actors", "places": "names: [\"\(words)\"]"
      case "metrics": "label: \"\(words)\", unit: \"1\", measure: stock, words: [\(numbers.word())]"
      case "works": "title: \"\(words)\""
      case "publishers", "reviewers": "name: \"\(words)\""
      case "glossary": "term: \"\(words)\", text: \"\(numbers.words(7))\""
      case "declassifications": "reason: \"\(words)\", from: TLP:AMBER"
      default: "label: \"\(words)\""
      }
    return "{access: \(numbers.label()), \(rest)}"
  }

  private mutating func addSource(to store: WorkspaceConfiguration.Store) {
    let visible = site.evidence.sources.map(\.id)
    let citeKey = numbers.once(in: 3) ? visible.first.map { "cite-key: \($0)\n" } ?? "" : ""
    let cited = numbers.pick(visible) ?? "zz"
    add(
      "\(store.path)/sources/zz-\(numbers.word())-\(1900 + numbers.below(100)).yaml",
      """
      label: \(numbers.label())
      title: "\(numbers.words(5))"
      published: \(1900 + numbers.below(100))
      \(citeKey)claims:
        - {id: c01, text: "\(numbers.words(12))", same-as: "\(cited)#c01", contradicts: "\(cited)#c01"}
      positions:
        - {id: p01, actor: zz, issue: zz, stance: denies, text: "\(numbers.words(8))"}

      """)
  }
}
