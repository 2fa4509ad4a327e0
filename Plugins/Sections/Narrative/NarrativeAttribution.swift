/// The attribution that several sentences share, said once before them: "…, VICE News reported in 2014." twice becomes
/// "VICE News reported in 2014: … …".
struct NarrativeAttribution {
  /// With its colon.
  let lead: String
  /// The sentences without it.
  let sentences: [String]

  /// Nil where not all sentences end with one and the same clause of two to twelve words after a comma, with a year in
  /// it.
  init?(_ sentences: [String]) {
    guard sentences.count > 1, let first = sentences.first, let clause = Self.clause(of: first) else { return nil }
    var bare: [String] = []
    for sentence in sentences {
      guard Self.clause(of: sentence) == clause else { return nil }
      let words = sentence.dropLast(clause.count + 3)
      guard !words.isEmpty, Self.isBalanced(words) else { return nil }
      bare.append(words + ".")
    }
    lead = clause.prefix(1).uppercased() + clause.dropFirst() + ":"
    self.sentences = bare
  }

  /// What stands between the last comma and the full stop, where it looks like an attribution.
  static func clause(of sentence: String) -> Substring? {
    guard sentence.hasSuffix("."), let comma = sentence.lastIndex(of: ",") else { return nil }
    let clause = sentence[sentence.index(after: comma)...].dropLast()
    guard clause.first == " " else { return nil }
    let words = clause.split(separator: " ")
    guard (2...12).contains(words.count), words.contains(where: isYear), isBalanced(clause) else { return nil }
    return clause.dropFirst()
  }

  private static func isYear(_ word: Substring) -> Bool {
    word.count == 4 && word.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func isBalanced(_ text: Substring) -> Bool {
    text.count { $0 == "“" } == text.count { $0 == "”" } && text.count { $0 == "(" } == text.count { $0 == ")" }
      && text.count { $0 == "\"" }.isMultiple(of: 2)
  }
}
