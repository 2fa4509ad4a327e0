import DocumentModel

/// What a note says of one citation after the name of its source.
struct CitationDetail {
  /// As printed, each once: "p. 3".
  var places: [String]
  /// "citing the State Department"
  var attribution: String?
  /// "2021"
  var asOf: String?
  /// What the author wrote behind the locator.
  var rest: [Inline]

  /// Takes in a citation that differs in its place at most; false where it says more.
  mutating func absorb(_ other: CitationDetail) -> Bool {
    guard attribution == other.attribution, asOf == other.asOf, rest.isEmpty, other.rest.isEmpty else { return false }
    places += other.places.filter { !places.contains($0) }
    return true
  }
}
