import DocumentModel
import JSONSyntax
import PluginKit

extension JSONTreeReader {
  /// The attributes `[id, [class, …], [[key, value], …]]`; nil where they cannot be read. Where that is so nobody knows
  /// which label they hold.
  func attributes(_ node: JSONNode) -> Attributes? {
    guard let parts = node.elements, parts.count == 3, let id = parts[0].string, let names = parts[1].elements,
      let pairs = parts[2].elements
    else { return nil }
    if id.isEmpty, names.isEmpty, pairs.isEmpty { return .empty }
    let classes = names.compactMap(\.string)
    guard classes.count == names.count else { return nil }
    var read: [Attributes.Pair] = []
    var claims: [ClaimReference] = []
    for pair in pairs {
      guard let entry = pair.elements, entry.count == 2, let key = entry[0].string, let value = entry[1].string else {
        return nil
      }
      if key == "claims", let named = Self.claims(value) {
        claims += named
      } else {
        read.append(Attributes.Pair(key: key, value: value, span: pair.span))
      }
    }
    return Attributes(id: id.isEmpty ? nil : id, classes: classes, pairs: read, claims: claims, span: node.span)
  }

  /// The attributes of a node where the audience gets the node; nil where it does not, and then nothing in the node is
  /// to be read.
  mutating func admitted(_ node: JSONNode) -> Attributes? {
    guard let value = attributes(node) else {
      wrong(
        node, "these attributes cannot be read, and what they stand on is left out",
        "they are written [\"id\", [\"class\"], [[\"key\", \"value\"]]]")
      return nil
    }
    return value.isEmpty || audience.admits(value) ? value : nil
  }

  private static func claims(_ text: String) -> [ClaimReference]? {
    let words = text.split(separator: " ")
    let claims = words.compactMap { ClaimReference($0) }
    return claims.isEmpty || claims.count < words.count ? nil : claims
  }

  /// The attributes without the pair by which Pandoc marks a div or span that only carries them; nil where there is no
  /// such pair.
  static func unwrapped(_ attributes: Attributes) -> Attributes? {
    guard attributes["wrapper"] == "1" else { return nil }
    var attributes = attributes
    attributes["wrapper"] = nil
    return attributes
  }
}
