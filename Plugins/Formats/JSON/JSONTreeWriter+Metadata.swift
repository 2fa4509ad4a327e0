import ByteText
import DocumentModel

extension JSONTreeWriter {
  /// Writes what the document says about itself under the keys that Pandoc's templates know, sorted as Pandoc does.
  mutating func write(_ metadata: Metadata) {
    var isFirst = true
    func key(_ name: String, _ writer: inout JSONTreeWriter) {
      writer.out.write(isFirst ? "\"" : ",\"")
      isFirst = false
      writer.out.write(name)
      writer.out.write("\":")
    }
    func add(_ name: String, _ text: String, _ writer: inout JSONTreeWriter) {
      guard !text.isEmpty else { return }
      key(name, &writer)
      writer.write(meta: text)
    }
    func add(_ name: String, _ texts: [String], _ writer: inout JSONTreeWriter) {
      guard !texts.isEmpty else { return }
      key(name, &writer)
      writer.node("MetaList") { $0.list(texts) { $0.write(meta: $1) } }
    }
    func add(_ name: String, _ content: [Inline], _ writer: inout JSONTreeWriter) {
      guard !Self.isNothing(content) else { return }
      key(name, &writer)
      writer.node("MetaInlines") { $0.write(content, isTrimmed: true) }
    }
    out.write("{")
    if !metadata.abstract.isEmpty {
      key("abstract", &self)
      node("MetaBlocks") { $0.write(metadata.abstract) }
    }
    add("as-of", metadata.asOf, &self)
    add("author", metadata.authors, &self)
    add("date", metadata.date, &self)
    add("edition", metadata.edition, &self)
    add("institution", metadata.institution, &self)
    add("keywords", metadata.keywords, &self)
    add("kind", metadata.kind, &self)
    // A document that says nothing of itself says nothing of the usual language either.
    let hasTitle = !Self.isNothing(metadata.title) || !Self.isNothing(metadata.subtitle)
    if !isFirst || hasTitle || metadata.language != Metadata().language { add("lang", metadata.language, &self) }
    add("subtitle", metadata.subtitle, &self)
    add("title", metadata.title, &self)
    out.write("}")
  }

  /// Writes text as Pandoc reads it from front matter; text that is more than words with single spaces as it is.
  private mutating func write(meta text: String) {
    let words = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x20 || (0x09...0x0D).contains($0) }
    if words.contains(where: \.isEmpty) || text.utf8.contains(where: { $0 < 0x20 }) {
      node("MetaString") { $0.write(string: text) }
    } else {
      node("MetaInlines") { $0.write([.text(text)]) }
    }
  }
}
