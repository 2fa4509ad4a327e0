extension EvidenceRecord {
  /// Everyone whom the record names by id, in the order of its fields, each once: who speaks, acts, is spoken to or is
  /// spoken about. Works that a chain names count too.
  public var actors: [String] {
    let all: [String] =
      switch self {
      case .claim(let record): record.actors + record.chain.compactMap(\.who.id)
      case .quotation(let record): [record.speaker.id].compactMap(\.self)
      case .position(let record): [record.actor] + [record.via, record.addressee].compactMap(\.self)
      case .event(let record): record.actors
      case .recommendation(let record): [record.by.id].compactMap(\.self) + [record.addressee]
      case .relation(let record): [record.subject, record.object]
      }
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted }
  }
}

extension ChainLink.Who {
  /// The id of an actor or work; nil for the source itself and for someone unnamed.
  public var id: String? {
    if case .named(let id) = self { id } else { nil }
  }
}
