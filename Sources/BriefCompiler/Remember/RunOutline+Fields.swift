import IncrementalBuild

/// An outline as the memory of runs keeps it: without what only the run itself has to say.
extension RunOutline {
  var bytes: [UInt8] {
    var writer = FieldWriter()
    writer.add(parts) { $1.write(to: &$0) }
    return writer.bytes
  }

  /// Nil where the bytes are none that `bytes` gives.
  init?(bytes: [UInt8]) {
    var reader = FieldReader(bytes)
    guard let parts = reader.items({ Part(&$0) }), reader.isAtEnd else { return nil }
    self.parts = parts
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
    guard let errors = reader.number(), let warnings = reader.number(), let notes = reader.number(),
      let status = reader.number(), let shownCount = reader.number(), let path = reader.text(),
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
