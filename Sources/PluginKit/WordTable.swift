/// The words that a plugin prints, per language: by language (BCP 47, primary tag), then by name. `{name}` in a text is
/// a blank.
public struct WordTable: Sendable {
  private let languages: [String: [String: String]]

  public init(_ languages: [String: [String: String]]) { self.languages = languages }

  /// A text in a language, in English where the language has none, with its blanks filled; a name that is unknown
  /// stands for itself.
  public func text(_ name: String, in language: String, _ blanks: [String: String] = [:]) -> String {
    let primary = String(language.prefix { $0 != "-" }).lowercased()
    var rest = (languages[primary]?[name] ?? languages["en"]?[name] ?? name)[...]
    var text = ""
    // One pass, so that what fills a blank is never read as one.
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let blank = String(rest[rest.index(after: open)..<close])
      text += rest[..<open]
      text += blanks[blank] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// The names, sorted, that one of the languages lacks: none in a complete table.
  public var missing: [String] {
    let all = Set(languages.values.flatMap(\.keys))
    return all.filter { name in languages.values.contains { $0[name] == nil } }.sorted()
  }
}
