import YAMLSyntax

extension YAMLNode {
  /// Front matter in which `author:`, as Pandoc and Quarto have it, is `authors:`, which counts where both are.
  var namingAuthors: YAMLNode {
    guard case .mapping(let entries) = kind, self["authors"] == nil, let author = entry("author") else { return self }
    let names = author.value.elements.compactMap { element in
      element.personName.map { YAMLNode(.scalar($0, isQuoted: true), at: element.span) }
    }
    let authors = YAMLNode(.sequence(names), at: author.value.span)
    return YAMLNode(.mapping(entries + [Entry(key: "authors", keySpan: author.keySpan, value: authors)]), at: span)
  }

  /// A name as text, or as a mapping of `name:`, of `literal:`, or of `given:` and `family:`.
  private var personName: String? {
    if let text { return text }
    if let name = self["name"] { return name.personName }
    if let literal = self["literal"]?.text { return literal }
    let parts = ["given", "family"].compactMap { self[$0]?.text }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
