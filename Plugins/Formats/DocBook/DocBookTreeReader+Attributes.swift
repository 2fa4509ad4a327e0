import ByteText
import DocumentModel
import PluginKit
import XMLSyntax

extension DocBookTreeReader {
  /// The attributes that every element may have: id, language, direction, a label, and the words of its role as
  /// classes behind those that are given.
  func attributes(of node: Int, classes: [String] = [], takesRole: Bool = true) -> Attributes {
    guard tree.hasAttributes(node) else {
      return classes.isEmpty ? .empty : Attributes(classes: classes)
    }
    var id: String?
    var classes = classes
    var pairs: [Attributes.Pair] = []
    for (name, value) in tree.attributes(of: node) where !value.isEmpty {
      switch (name.local, name.namespace) {
      case ("id", Self.xml), ("id", ""): id = value
      case ("lang", Self.xml), ("lang", ""): pairs.append(.init(key: "lang", value: value))
      case ("dir", "") where value == "ltr" || value == "rtl": pairs.append(.init(key: "dir", value: value))
      case ("security", "") where LabelVocabulary.looksLikeLabel(value): pairs.append(.init(key: "tlp", value: value))
      case ("role", "") where takesRole:
        for word in Self.roleWords(value) where !classes.contains(word) { classes.append(word) }
      case ("annotations", ""): classes.removeAll { $0 == "claim" }
      default: break
      }
    }
    // A direction that the language has anyway says nothing.
    if pairs.count > 1, let language = pairs.first(where: { $0.key == "lang" }).flatMap({ LanguageTag($0.value) }) {
      pairs.removeAll { $0.key == "dir" && $0.value == language.direction }
    }
    return Attributes(id: id, classes: classes, pairs: pairs)
  }

  /// The words of a role. One that would be a label in the text of a brief is none here.
  static func roleWords(_ role: String) -> [String] {
    role.split { $0.isWhitespace }.map { word in
      let word = String(word)
      return LabelMarkup(Attributes(classes: [word])) == .none ? word : "role-\(word)"
    }
  }

  func id(of node: Int) -> String? {
    tree.attribute("id", namespace: Self.xml, of: node) ?? tree.attribute("id", of: node)
  }

  func language(of node: Int) -> String? {
    tree.attribute("lang", namespace: Self.xml, of: node) ?? tree.attribute("lang", of: node)
  }

  func role(of node: Int) -> String { tree.attribute("role", of: node) ?? "" }

  /// Where an element leads: an address, or an id of the document; nil where it leads nowhere.
  func target(of node: Int) -> String? {
    guard tree.hasAttributes(node) else { return nil }
    if let address = tree.attribute("href", namespace: Self.links, of: node) { return address }
    if let id = tree.attribute("linkend", of: node) { return "#\(id)" }
    if kind(of: node) == .link { return tree.attribute("url", of: node) }
    return nil
  }

  /// Blocks whose first text carries an id that has no place of its own in the tree.
  func anchored(_ blocks: [Block], _ node: Int) -> [Block] {
    guard let id = id(of: node) else { return blocks }
    let anchor = Inline(.span([]), attributes: Attributes(id: id), span: span(of: node))
    var blocks = blocks
    switch blocks.first?.kind {
    case .paragraph(let content)?: blocks[0].kind = .paragraph([anchor] + content)
    case .plain(let content)?: blocks[0].kind = .plain([anchor] + content)
    default: blocks.insert(Block(.plain([anchor]), span: span(of: node)), at: 0)
    }
    return blocks
  }
}
