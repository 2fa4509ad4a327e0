import DocumentModel
import Evidence
import PluginKit

/// One line of a timeline: an event, with all records that tell it in the same words and for the same time.
struct TimelineEntry {
  var when: EDTF
  var what: String
  var language: String
  var references: [ClaimReference]

  /// The events that the arguments ask for, in order of time.
  static func all(_ arguments: PluginArguments, in evidence: EvidenceView) -> [TimelineEntry] {
    let types = Set(arguments.strings("types").compactMap(Event.Kind.init(rawValue:)))
    let excluded = Set(arguments.claims("exclude"))
    let first = arguments.date("from")?.firstDay ?? .min
    let last = arguments.date("to")?.lastDay ?? .max
    var entries: [TimelineEntry] = []
    for found in evidence.events(topics: arguments.strings("topic"), actors: arguments.strings("actors")) {
      let event = found.record
      guard types.isEmpty || types.contains(event.type), !excluded.contains(found.reference), !found.source.isRetracted,
        (event.when.lastDay ?? .max) >= first, (event.when.firstDay ?? .min) <= last
      else { continue }
      if let same = entries.firstIndex(where: { $0.when == event.when && $0.what == event.what }) {
        entries[same].references.append(found.reference)
      } else {
        entries.append(
          TimelineEntry(
            when: event.when, what: event.what, language: found.source.language, references: [found.reference]))
      }
    }
    return entries.enumerated().sorted { left, right in
      left.element.when == right.element.when
        ? left.offset < right.offset : left.element.when < right.element.when
    }.map(\.element)
  }

  /// The last so many: what is nearest to the reader's day.
  static func latest(_ entries: [TimelineEntry], _ count: Int) -> [TimelineEntry] { Array(entries.suffix(count)) }

  func sentence(_ text: CitedText) -> [Inline] { text.sentence(what, language: language, citing: references) }
}
