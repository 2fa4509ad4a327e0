import DocumentModel
import Evidence
import PluginKit

/// Finds quotations that a sentence puts into the wrong mouth.
enum QuotationMismatchSpeaker {
  struct Wrong {
    let named: String
    let speaker: String
    let span: SourceSpan
  }

  /// The actor that a sentence names right before a verb of saying, where the quoted words are recorded as another's
  /// whom the sentence does not name; nil in any other case.
  static func wrong(
    for quotation: Sentence.QuotedWords, of sources: [SourceRecord], in sentence: Sentence, _ evidence: EvidenceView
  ) -> Wrong? {
    let phrases = AttributionPhrases(evidence)
    for source in sources {
      for record in source.quotations where QuotableText(record.exact).match(quotation.text) == .exact {
        let speaker: (names: [String], kin: Set<String>, printed: String)
        switch record.speaker {
        case .source: continue
        case .named(let id):
          let kin = kin(of: id, in: evidence.registries)
          speaker = (kin.flatMap { phrases.names(ofActor: $0) }, kin, evidence.actorName(id))
        case .unnamed(let role):
          // "a doctor at the clinic": any word of the role names it.
          speaker = (role.split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }, [], role)
        }
        let isNamed = speaker.names.contains { AttributionPhrases.names($0, in: sentence.text) }
        guard !isNamed, let other = sayer(in: sentence.text, besides: speaker.kin, evidence.registries) else {
          return nil
        }
        return Wrong(named: other, speaker: speaker.printed, span: record.span)
      }
    }
    return nil
  }

  /// The actor itself, what it belongs to, and what belongs to it.
  private static func kin(of id: String, in registries: Registries) -> Set<String> {
    var found: Set<String> = [id]
    var next = registries.actors[id]?.partOf
    while let id = next, found.insert(id).inserted { next = registries.actors[id]?.partOf }
    return found.union(registries.actors.values.filter { $0.partOf == id }.map(\.id))
  }

  /// An actor whose name stands right before a verb of saying, or right after "according to".
  private static func sayer(in text: String, besides kin: Set<String>, _ registries: Registries) -> String? {
    for actor in registries.actors.values.sorted(by: { $0.id < $1.id }) where !kin.contains(actor.id) {
      for name in actor.names.map(\.text) where AttributionPhrases.names(name, in: text) {
        guard let place = text.firstRange(of: name) else { continue }
        let after = text[place.upperBound...].split { !$0.isLetter }.prefix(1).joined()
        let before = text[..<place.lowerBound].lowercased().split { !$0.isLetter }.suffix(2).joined(separator: " ")
        if ["said", "says", "told", "wrote", "called", "calls", "stated"].contains(after) || before == "according to" {
          return actor.name
        }
      }
    }
    return nil
  }
}
