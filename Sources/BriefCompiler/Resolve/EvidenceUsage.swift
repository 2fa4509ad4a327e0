import Citations
import DocumentModel
import Evidence

/// What a document has rested on so far, and what the sentence that is being resolved rests on.
struct EvidenceUsage {
  /// In order of first use.
  private(set) var sourceKeys: [String] = []
  /// In order of first use.
  private(set) var claims: [ClaimReference] = []
  private var seenKeys: Set<String> = []
  private var seenClaims: Set<ClaimReference> = []
  private var sentence: ([CitationItem], [ClaimReference]) = ([], [])

  mutating func add(_ item: CitedItem) {
    sentence.0.append(item.item)
    if seenKeys.insert(item.source.key).inserted { sourceKeys.append(item.source.key) }
    if let record = item.record { add([record.reference]) }
  }

  mutating func add(_ references: [ClaimReference]) {
    for reference in references {
      if !sentence.1.contains(reference) { sentence.1.append(reference) }
      if seenClaims.insert(reference).inserted { claims.append(reference) }
    }
  }

  /// The citations of the sentence so far.
  var sentenceCitations: [CitationItem] { sentence.0 }

  /// What the sentence has so far; it starts again with nothing.
  mutating func takeSentence() -> ([CitationItem], [ClaimReference]) {
    defer { sentence = ([], []) }
    return sentence
  }

  mutating func putBack(_ part: ([CitationItem], [ClaimReference])) {
    sentence.0 = part.0 + sentence.0
    for claim in part.1.reversed() where !sentence.1.contains(claim) { sentence.1.insert(claim, at: 0) }
  }
}
