import ByteText
import DocumentModel
import Evidence
import PluginKit
import XMLSyntax

extension DocBookWriter {
  /// Writes what every element may carry: role, id, language and direction, the label where the edition has one, and the
  /// claims that it rests on.
  ///
  /// - Parameters:
  ///   - role: what the element is; the classes follow it.
  ///   - said: the classes that the element itself says.
  ///   - name: the id, where it was given already.
  mutating func attributes(
    _ attributes: Attributes, role: String? = nil, without said: Set<String> = [], name: String? = nil
  ) {
    guard !attributes.isEmpty else {
      if let role { xml.attribute("role", role) }
      if let name { xml.attribute("xml:id", name) }
      return
    }
    var words = role.map { [$0] } ?? []
    if role == nil || role == "division", attributes.claims.contains(where: { names.claims[$0] != nil }) {
      words.append("claim")
    }
    for name in Self.classes(attributes) where !said.contains(name) && !words.contains(name) { words.append(name) }
    if !words.isEmpty { xml.attribute("role", words.joined(separator: " ")) }
    if let name { xml.attribute("xml:id", name) }
    label(attributes)
    if name == nil, let id = attributes.id, !id.isEmpty { xml.attribute("xml:id", names.take(id)) }
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
    if let id = attributes.id, !id.isEmpty { anchor(named: names.take(id)) }
  }

  mutating func anchor(named name: String) {
    xml.startLine("anchor")
    xml.attribute("xml:id", name)
    xml.end()
  }

  /// The label of a passage, in editions that have a label themselves and so may show it.
  private mutating func label(_ attributes: Attributes) {
    guard document.apparatus.banner != nil, case .label(let label) = LabelMarkup(attributes), label.level > .clear
    else {
      return
    }
    xml.attribute("security", label.level.name)
  }

  /// The classes that can be words of a role: names of letters, digits, `-` and `_` that are no label.
  static func classes(_ attributes: Attributes) -> [String] {
    attributes.classes.filter { name in
      !name.isEmpty && LabelVocabulary.classes[name] == nil
        && name.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
          default: false
          }
        }
    }
  }

  private static func direction(_ value: String) -> String? { value == "ltr" || value == "rtl" ? value : nil }
}
