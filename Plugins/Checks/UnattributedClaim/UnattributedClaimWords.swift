/// What in English keeps a sentence from stating a fact. Another language is another table.
enum UnattributedClaimWords {
  /// True where a modal verb, a likelihood or a condition guards the sentence.
  static func isGuarded(_ text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { guards.contains(String($0)) }
  }

  private static let guards: Set<String> = [
    "may", "might", "could", "would", "should", "can", "likely", "unlikely", "probably", "possibly", "perhaps", "if",
    "forecast", "forecasts", "expected", "seems", "appears", "allegedly", "reportedly", "ought", "chance", "risk",
  ]
}
