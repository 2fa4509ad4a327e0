import Evidence

/// The ids that new records of a source get: above all that are written, withdrawn or counted.
struct NextIDs {
  private var used: Set<String>
  private var last: [EvidenceRecord.Kind: Int] = [:]

  init(after source: SourceDraft) {
    let written = Set(source.records.compactMap(\.value.id))
    used = written
    for record in source.records where record.value.id == nil {
      used.insert(RecordResolution.nextID(record.value.kind, written, &last))
    }
    last = [:]
    for id in used {
      guard let kind = EvidenceRecord.Kind.allCases.first(where: { id.hasPrefix($0.letter) }),
        let number = Int(id.dropFirst())
      else { continue }
      last[kind] = max(last[kind] ?? 0, number)
    }
  }

  mutating func take(_ kind: EvidenceRecord.Kind) -> String {
    let id = RecordResolution.nextID(kind, used, &last)
    used.insert(id)
    return id
  }
}
