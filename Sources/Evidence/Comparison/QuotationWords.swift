/// The words whose loss turns what a sentence says. A new language is one more set.
enum QuotationWords {
  /// - Parameter omitted: the words that are left out at one place, in lower case.
  static func turnMeaning(_ omitted: [String]) -> Bool {
    omitted.contains(where: english.contains)
      || zip(omitted, omitted.dropFirst()).contains { $1 == "to" && necessity.contains($0) }
  }

  /// Before "to".
  private static let necessity: Set<String> = [
    "have", "has", "had", "ought", "need", "needs", "used", "fail", "failed",
  ]

  private static let english: Set<String> = [
    "not", "no", "never", "none", "nor", "neither", "nobody", "nothing", "without", "cannot", "t", "hardly", "barely",
    "may", "might", "can", "could", "should", "would", "must", "shall", "allegedly", "reportedly", "if", "unless",
  ]
}
