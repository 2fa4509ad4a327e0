/// Words per language (BCP 47).
public struct LocalizedText: Hashable, Sendable {
  public var words: [String: String]

  public init(_ words: [String: String]) { self.words = words }

  /// The words in a language: of the exact tag, of its primary language, in English, or of the first tag there is.
  public func text(in language: String) -> String {
    words[language] ?? words[String(language.prefix { $0 != "-" })] ?? words["en"]
      ?? words.min { $0.key < $1.key }?.value ?? ""
  }
}
