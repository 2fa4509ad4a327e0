import DocumentModel
import YAMLSyntax

/// The weakest layer: what holds where nothing is configured.
enum BuiltInDefaults {
  static let values = YAMLNode(
    .mapping([
      entry("lang", scalar("en")),
      entry("kind", scalar("Policy brief")),
      entry("formats", YAMLNode(.sequence(["html", "docbook", "markdown", "text"].map(scalar)))),
    ]))

  private static func entry(_ key: String, _ value: YAMLNode) -> YAMLNode.Entry {
    YAMLNode.Entry(key: key, keySpan: .none, value: value)
  }

  private static func scalar(_ text: String) -> YAMLNode { YAMLNode(.scalar(text, isQuoted: false)) }
}

extension YAMLNode {
  /// The mapping with the named keys only.
  func only(_ keys: [String]) -> YAMLNode {
    YAMLNode(.mapping(entries.filter { keys.contains($0.key) }), at: span)
  }
}
