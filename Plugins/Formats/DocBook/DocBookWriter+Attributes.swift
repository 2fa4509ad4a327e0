import ByteText
import DocumentModel
import XMLSyntax

extension DocBookWriter {
  /// Writes what every element may carry: role, id, language and direction, and the claims that it rests on.
  mutating func attributes(_ attributes: Attributes, role: String? = nil) {
    let isClaim = role == nil && !attributes.claims.isEmpty
    if let role = isClaim ? "claim" : role { xml.attribute("role", role) }
    guard !attributes.isEmpty else { return }
    if let id = attributes.id, !id.isEmpty { xml.attribute("xml:id", names.take(id)) }
    if let language = attributes.language.flatMap({ LanguageTag($0) }) {
      xml.attribute("xml:lang", language.text)
      xml.attribute("dir", attributes["dir"].flatMap(Self.direction) ?? language.direction)
    } else if let direction = attributes["dir"].flatMap(Self.direction) {
      xml.attribute("dir", direction)
    }
    claims(attributes.claims)
  }

  /// Points at the claims' entries in the evidence.
  mutating func claims(_ claims: [ClaimReference]) {
    let anchors = claims.compactMap { names.claims[$0] }
    if !anchors.isEmpty { xml.attribute("annotations", anchors.joined(separator: " ")) }
  }

  /// An empty element that carries the id of a node that is not there otherwise.
  mutating func anchor(_ attributes: Attributes) {
    guard let id = attributes.id, !id.isEmpty else { return }
    xml.startLine("anchor")
    xml.attribute("xml:id", names.take(id))
    xml.end()
  }

  /// Classes as a role: names of letters, digits, `-` and `_`.
  static func role(_ attributes: Attributes) -> String? {
    let names = attributes.classes.filter { name in
      !name.isEmpty
        && name.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
          default: false
          }
        }
    }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  private static func direction(_ value: String) -> String? { value == "ltr" || value == "rtl" ? value : nil }
}
