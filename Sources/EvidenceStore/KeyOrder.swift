import Evidence

/// The order in which the keys of a source and of its records are written: what it is, what it says, on whose word,
/// when, where, about what, notes. Keys that are not listed come last, in the order in which they stand, and
/// so do keys that share a place.
enum KeyOrder {
  typealias Kind = EvidenceRecord.Kind

  static let source =
    [
      "id", "url", "type", "genre", "title", "publisher", "authors", "container", "symbol", "pages", "language",
      "published", "updated", "accessed", "cite-key", "text", "boilerplate", "reliability", "label", "origin",
      "interests", "custody", "retracted", "supersedes", "note",
    ] + SourceDraft.recordLists.map(\.key)

  static func record(_ kind: Kind) -> [String] { ["id", "withdrawn", "label"] + own(kind) + ["reviewed", "note"] }

  /// Where a key comes in an order.
  static func rank(of key: String, in order: [String]) -> Int {
    order.firstIndex { $0.split(separator: " ").contains { $0 == key } } ?? order.count
  }

  private static func own(_ kind: Kind) -> [String] {
    switch kind {
    case .claim:
      [
        "voice", "text", "was", "quote", "figure", "by", "chain", "likelihood", "proof", "on as-of at", "metric",
        "quantity", "actors", "place", "credibility", "event", "same-as", "contradicts",
        "resolutions", "topics",
      ]
    case .quotation:
      [
        "exact", "prefix", "suffix", "speaker", "occasion", "about", "on as-of at", "language", "translation-of",
        "topics",
      ]
    case .position: ["actor", "issue", "stance", "text", "quote", "addressee", "via", "on as-of at", "topics"]
    case .event: ["what", "on when", "printed", "type", "actors", "place", "at", "precedes", "follows", "topics"]
    case .recommendation: ["by", "addressee", "action", "deadline", "basis", "status", "on as-of at", "topics"]
    case .relation: ["subject", "predicate", "object", "evidence", "quantity", "on as-of ended", "topics"]
    }
  }
}
