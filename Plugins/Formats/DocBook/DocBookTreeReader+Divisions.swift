import DocumentModel
import XMLSyntax

extension DocBookTreeReader {
  /// The blocks of the document itself, whose title is that of the document.
  mutating func rootBlocks(_ root: Int, metadata: inout Metadata) -> [Block] {
    var remains: [Block] = []
    if let info = element(.info, in: root) {
      read(info: info, into: &metadata, remains: &remains)
    }
    if let title = element(.title, in: root), metadata.title.isEmpty { metadata.title = inlines(in: title) }
    if let subtitle = element(.subtitle, in: root), metadata.subtitle.isEmpty {
      metadata.subtitle = inlines(in: subtitle)
    }
    let information = Self.information(remains, span: element(.info, in: root).map { span(of: $0) })
    return information + body(root)
  }

  /// What a part of the document becomes: a heading and what stands below it.
  ///
  /// - Parameter isDirected: true where it says the language or direction of the division that an instruction opened.
  mutating func division(_ node: Int, isDirected: Bool = false) -> [Block] {
    depth += 1
    defer { depth -= 1 }
    let name = name(of: node)
    let isPlain = ["section", "sect1", "sect2", "sect3", "sect4", "sect5", "chapter"].contains(name)
    let info = element(.info, in: node)
    let title = element(.title, in: node) ?? info.flatMap { element(.title, in: $0) }
    var attributes = attributes(of: node, classes: isPlain ? [] : [name])
    if let id = attributes.id, divisionIDs.contains(id) { attributes.id = nil }
    if !divisionClasses.isEmpty {
      let own = instructions("class", in: node)
      attributes.classes.removeAll { divisionClasses.contains($0) && !own.contains($0) }
      divisionClasses = []
    }
    if isDirected, instruction("direction", in: node) == nil {
      attributes.pairs.removeAll { $0.key == "lang" || $0.key == "dir" }
    }
    let rest = (info.map { infoBlocks($0) } ?? []) + subtitle(node) + body(node)
    guard let title else {
      if isPlain, attributes.isEmpty { return rest }
      return [Block(.division(rest), attributes: attributes, span: span(of: node))]
    }
    if depth > 6 { reportLoss("a part deeper than six levels has the sixth", at: node) }
    var heading = heading(title, level: instructedLevel(in: node) ?? min(depth, 6))
    let own = heading.attributes
    heading.attributes = attributes
    if let id = own.id {
      if attributes.id == nil {
        heading.attributes.id = id
      } else if case .heading(let level, let content) = heading.kind {
        let anchor = Inline(.span([]), attributes: Attributes(id: id), span: heading.span)
        heading.kind = .heading(level: level, [anchor] + content)
      }
    }
    return [heading] + rest
  }

  mutating func heading(_ title: Int, level: Int) -> Block {
    Block(.heading(level: level, inlines(in: title)), attributes: attributes(of: title), span: span(of: title))
  }

  private mutating func subtitle(_ node: Int) -> [Block] {
    guard let subtitle = element(.subtitle, in: node) else { return [] }
    return blocks(in: subtitle, attributes: attributes(of: subtitle, classes: ["subtitle"]))
  }

  private mutating func body(_ node: Int) -> [Block] { blocks(in: node, without: [.title, .subtitle, .info]) }

  /// What an element's information says beside its title, where the tree has no place for it.
  mutating func infoBlocks(_ info: Int) -> [Block] {
    var remains: [Block] = []
    for part in elements(info) where kind(of: part) != .title { remains += blocks([part]) }
    return Self.information(remains, span: span(of: info))
  }

  private static func information(_ blocks: [Block], span: SourceSpan?) -> [Block] {
    guard !blocks.isEmpty else { return [] }
    return [Block(.division(blocks), attributes: Attributes(classes: ["info"]), span: span ?? .none)]
  }
}
