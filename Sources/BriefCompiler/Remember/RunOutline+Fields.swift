import Evidence
import EvidenceStore
import IncrementalBuild

/// An outline as the memory of runs keeps it: without what only the run itself has to say.
extension RunOutline {
  var bytes: [UInt8] {
    var writer = FieldWriter(expected: 320 * parts.count)
    basis.write(to: &writer)
    writer.add(parts) { $1.write(to: &$0) }
    return writer.bytes
  }

  /// Nil where the bytes are none that `bytes` gives.
  init?(bytes: [UInt8]) {
    var reader = FieldReader(bytes)
    guard let basis = EditionBasis(&reader), let parts = reader.items({ Part(&$0) }), reader.isAtEnd else { return nil }
    self.basis = basis
    self.parts = parts
  }
}

extension EditionBasis {
  fileprivate func write(to writer: inout FieldWriter) {
    writer.add(conditions)
    writer.add(store.files)
    writer.add(store.registries)
    writer.add(sourceNames) { writer, name in
      writer.add(name.id)
      writer.add(name.citeKey)
      for text in [name.title, name.publisher, name.published?.description] {
        writer.add(text.map { [$0] } ?? []) { $0.add($1) }
      }
      writer.add(name.authors) { writer, author in
        writer.add(author.family)
        writer.add(author.given)
      }
    }
    writer.add(metricNames) { writer, name in
      writer.add(name.id)
      writer.add(name.words) { $0.add($1) }
      writer.add(name.unit)
    }
  }

  fileprivate init?(_ reader: inout FieldReader) {
    guard let conditions = reader.conditions(), let files = reader.text(), let registries = reader.text(),
      let sourceNames = reader.items({ SourceName(&$0) }), let metricNames = reader.items({ MetricName(&$0) })
    else { return nil }
    self.conditions = conditions
    store = StoreDigest(files: files, registries: registries)
    self.sourceNames = sourceNames
    self.metricNames = metricNames
  }
}

extension MetricName {
  fileprivate init?(_ reader: inout FieldReader) {
    guard let id = reader.text(), let words = reader.items({ $0.text() }), let unit = reader.text() else { return nil }
    self.init(id: id, words: words, unit: unit)
  }
}

extension SourceName {
  fileprivate init?(_ reader: inout FieldReader) {
    guard let id = reader.text(), let citeKey = reader.text(), let title = reader.items({ $0.text() }),
      let publisher = reader.items({ $0.text() }), let date = reader.items({ $0.text().flatMap { EDTF($0) } })
    else { return nil }
    let authors = reader.items { reader -> PersonName? in
      guard let family = reader.text(), let given = reader.text() else { return nil }
      return PersonName(family: family, given: given)
    }
    guard let authors else { return nil }
    self.init(
      id: id, citeKey: citeKey, title: title.first, publisher: publisher.first, authors: authors,
      published: date.first)
  }
}

extension RunOutline.Part {
  fileprivate func write(to writer: inout FieldWriter) {
    let tally = findings.tally
    for number in [tally.errors, tally.warnings, tally.notes, Int(tally.status), findings.shownCount] {
      writer.add(number)
    }
    writer.add(path)
    writer.add(audience)
    for texts in [findings.printed, outputs, inputs, frontMatter.map { [$0] } ?? []] {
      writer.add(texts) { $0.add($1) }
    }
  }

  fileprivate init?(_ reader: inout FieldReader) {
    guard let errors = reader.tally(), let warnings = reader.tally(), let notes = reader.tally(),
      let status = reader.tally(), let shownCount = reader.tally(), let path = reader.text(),
      let audience = reader.text(), let printed = reader.items({ $0.text() }),
      let outputs = reader.items({ $0.text() }), let inputs = reader.items({ $0.text() }),
      let frontMatter = reader.items({ $0.text() })
    else { return nil }
    var tally = FindingTally()
    (tally.errors, tally.warnings, tally.notes) = (errors, warnings, notes)
    tally.status = Int32(truncatingIfNeeded: status)
    findings = ToldFindings(tally: tally, shownCount: shownCount, printed: printed)
    (self.path, self.audience, self.outputs, self.inputs) = (path, audience, outputs, inputs)
    self.frontMatter = frontMatter.first
  }
}

extension FieldReader {
  /// How many findings there are: not more than all the parts of an outline can be added up to.
  fileprivate mutating func tally() -> Int? { number().flatMap { (0...Int(Int32.max)).contains($0) ? $0 : nil } }
}
