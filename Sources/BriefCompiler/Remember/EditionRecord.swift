import Evidence
import IncrementalBuild
import PluginKit

/// An edition with what it came to, as it is kept.
struct EditionRecord {
  var trace: EditionTrace
  /// The files by path below the edition's folder, with the digests of their bytes.
  var outputs: [Manifest.File]
  var inputs: [Manifest.File]
  var sections: [Manifest.Section]
  var sources: [EditionEvidence.Source]
  var findings: RememberedFindings
}

extension EditionRecord {
  var bytes: [UInt8] {
    var writer = FieldWriter()
    writer.add(trace.conditions)
    writer.add(trace.days.lowerBound)
    writer.add(trace.days.upperBound)
    for reads in [trace.reads, trace.packReads] {
      writer.add(reads.files) { $0.add($1) }
      writer.add(reads.absences) { $0.add($1) }
      writer.add(reads.listings) { $0.add($1) }
    }
    writer.add(trace.evidence.map { [$0] } ?? []) { $0.add($1) }
    writer.add(trace.answers) { writer, answer in
      writer.add(answer.query)
      writer.add(answer.digest)
    }
    for files in [trace.places, outputs, inputs] { writer.add(files) { $0.add($1) } }
    writer.add(sections) { writer, section in
      writer.add(section.id)
      writer.add(section.level)
      writer.add(section.title)
    }
    writer.add(sources) { writer, source in
      writer.add(source.key)
      writer.add(source.entry)
      writer.add(source.url)
    }
    findings.write(to: &writer)
    return writer.bytes
  }

  /// Nil where the bytes are none that `bytes` gives.
  init?(bytes: [UInt8]) {
    var reader = FieldReader(bytes)
    guard let conditions = reader.conditions(), let first = reader.number(), let last = reader.number(), first <= last,
      let reads = reader.reads(), let packReads = reader.reads(),
      let evidence = reader.items({ $0.text() }), let answers = reader.answers(),
      let places = reader.files(), let outputs = reader.files(), let inputs = reader.files()
    else { return nil }
    let sections = reader.items { reader -> Manifest.Section? in
      guard let id = reader.text(), let level = reader.number(), let title = reader.text() else { return nil }
      return Manifest.Section(id: id, level: level, title: title)
    }
    let sources = reader.items { reader -> EditionEvidence.Source? in
      guard let key = reader.text(), let entry = reader.text(), let url = reader.text() else { return nil }
      return EditionEvidence.Source(key: key, entry: entry, url: url)
    }
    guard let sections, let sources, let findings = RememberedFindings(&reader), reader.isAtEnd else { return nil }
    trace = EditionTrace(
      conditions: conditions, days: first...last, reads: reads, packReads: packReads, evidence: evidence.first,
      answers: answers,
      places: places)
    (self.outputs, self.inputs, self.sections, self.sources) = (outputs, inputs, sections, sources)
    self.findings = findings
  }
}

extension FieldWriter {
  mutating func add(_ conditions: [EditionTrace.Condition]) {
    add(conditions) { writer, condition in
      writer.add(condition.name)
      writer.add(condition.value)
    }
  }

  fileprivate mutating func add(_ file: Manifest.File) {
    add(file.path)
    add(file.sha256)
  }
}

extension FieldReader {
  mutating func conditions() -> [EditionTrace.Condition]? {
    items { reader in
      guard let name = reader.text(), let value = reader.text() else { return nil }
      return EditionTrace.Condition(name: name, value: value)
    }
  }

  fileprivate mutating func answers() -> [EditionTrace.Answer]? {
    items { reader in
      guard let query = reader.evidenceQuery(), let digest = reader.text() else { return nil }
      return EditionTrace.Answer(query: query, digest: digest)
    }
  }

  fileprivate mutating func files() -> [Manifest.File]? {
    items { reader in
      guard let path = reader.text(), let sha256 = reader.text() else { return nil }
      return Manifest.File(path: path, sha256: sha256)
    }
  }

  fileprivate mutating func reads() -> EditionTrace.Reads? {
    guard let files = files(), let absences = items({ $0.text() }), let listings = self.files() else { return nil }
    return EditionTrace.Reads(files: files, absences: absences, listings: listings)
  }
}
