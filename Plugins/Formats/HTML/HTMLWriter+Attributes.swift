import ByteText
import DocumentModel

extension HTMLWriter {
  /// Starts an element with what its node carries: id, classes, language, direction, claims.
  mutating func open(_ tag: String, _ attributes: Attributes, classes added: String = "", id: String? = nil) {
    body.write(UInt8(ascii: "<"))
    body.write(tag)
    self.attributes(attributes, classes: added, id: id)
    body.write(UInt8(ascii: ">"))
  }

  mutating func attributes(_ attributes: Attributes, classes added: String = "", id: String? = nil) {
    if let id {
      attribute("id", id)
    } else if let id = attributes.id, !id.isEmpty {
      attribute("id", names.take(id))
    }
    var classes = added
    for name in attributes.classes where HTMLClasses.allowed.contains(name) {
      classes += classes.isEmpty ? name : " \(name)"
    }
    if !classes.isEmpty { attribute("class", classes) }
    guard !attributes.isEmpty else { return }
    if let tag = attributes.language.flatMap({ LanguageTag($0) }) {
      attribute("lang", tag.text)
      attribute("dir", attributes["dir"].flatMap(Self.direction) ?? tag.direction)
    } else if let direction = attributes["dir"].flatMap(Self.direction) {
      attribute("dir", direction)
    }
    claims(attributes.claims)
  }

  mutating func claims(_ claims: [ClaimReference]) {
    guard !claims.isEmpty else { return }
    if contentsOffset == nil { leadingClaims.formUnion(claims) }
    attribute("data-claim", claims.map(\.description).joined(separator: " "))
  }

  mutating func attribute(_ name: String, _ value: String) {
    body.write(UInt8(ascii: " "))
    body.write(name)
    body.write("=\"")
    body.write(value, as: .htmlAttribute)
    body.write(UInt8(ascii: "\""))
  }

  mutating func text(_ text: String) { body.write(text, as: .htmlText) }

  private static func direction(_ value: String) -> String? { value == "ltr" || value == "rtl" ? value : nil }
}
