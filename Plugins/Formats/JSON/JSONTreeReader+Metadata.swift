import DocumentModel
import JSONSyntax

extension JSONTreeReader {
  /// What the document says about itself, under the keys that Pandoc and Dossier know.
  mutating func metadata(_ node: JSONNode) -> Metadata {
    var metadata = Metadata()
    guard let members = node.members else {
      wrong(node, "“meta” is no object", "write \"meta\": {} where there is nothing to say")
      return metadata
    }
    for member in members {
      let value = member.value
      switch member.key {
      case "title": metadata.title = Self.line(metaBlocks(value))
      case "subtitle": metadata.subtitle = Self.line(metaBlocks(value))
      case "author", "authors": metadata.authors += metaTexts(value)
      case "keywords": metadata.keywords += metaTexts(value)
      case "abstract": metadata.abstract = metaBlocks(value)
      case "institution": metadata.institution = metaText(value)
      case "date": metadata.date = metaText(value)
      case "as-of": metadata.asOf = metaText(value)
      case "edition": metadata.edition = metaText(value)
      case "kind": metadata.kind = metaText(value)
      case "lang":
        let language = metaText(value)
        if !language.isEmpty { metadata.language = language }
      default:
        reportLoss("“\(member.key)” of the document's metadata is not kept", "Dossier has no place for it.", at: value)
      }
    }
    return metadata
  }

  private mutating func metaText(_ node: JSONNode) -> String { metaBlocks(node).plainText }

  private mutating func metaTexts(_ node: JSONNode) -> [String] {
    guard node["t"]?.string == "MetaList", let list = node["c"]?.elements else { return [metaText(node)] }
    return list.map { metaText($0) }
  }

  /// A value of the metadata as blocks; a value of several parts, such as an author with an address, as its texts.
  private mutating func metaBlocks(_ node: JSONNode) -> [Block] {
    guard let name = name(of: node), let content = content(of: node) else { return [] }
    switch name {
    case "MetaInlines": return [.paragraph(inlines(content), span: node.span)]
    case "MetaBlocks": return blocks(content)
    case "MetaString": return [.paragraph([.text(string(content), span: node.span)], span: node.span)]
    case "MetaBool":
      guard case .boolean(let value) = content.kind else { break }
      return [.paragraph([.text(value ? "true" : "false", span: node.span)], span: node.span)]
    case "MetaList": return elements(content).flatMap { metaBlocks($0) }
    case "MetaMap":
      reportLoss("of the parts of this value one text is made", "Dossier has one text for it.", at: node)
      if let name = content["name"] { return metaBlocks(name) }
      return (content.members ?? []).flatMap { metaBlocks($0.value) }
    default: break
    }
    wrong(node, "this is no value of Pandoc's metadata", "it is MetaInlines, MetaBlocks, MetaString, MetaList, …")
    return []
  }
}
