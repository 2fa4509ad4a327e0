import DocumentModel
import Evidence
import XMLSyntax

extension DocBookTreeReader {
  /// What the document says about itself. What the tree's metadata have no place for goes to `remains`.
  mutating func read(info: Int, into metadata: inout Metadata, remains: inout [Block]) {
    for part in elements(info) {
      let words = words(of: part)
      switch name(of: part) {
      case "title" where metadata.title.isEmpty: metadata.title = inlines(in: part)
      case "subtitle" where metadata.subtitle.isEmpty: metadata.subtitle = inlines(in: part)
      case "author": readAuthor(part, into: &metadata, remains: &remains)
      case "authorgroup":
        for person in elements(part) {
          if name(of: person) == "author" {
            readAuthor(person, into: &metadata, remains: &remains)
          } else {
            remains += blocks([person])
          }
        }
      case "org" where metadata.institution.isEmpty && elements(part).count == 1 && element("orgname", in: part) != nil:
        metadata.institution = words
      case "orgname" where metadata.institution.isEmpty: metadata.institution = words
      case "pubdate" where metadata.date.isEmpty && EDTF(words) != nil,
        "date" where metadata.date.isEmpty && EDTF(words) != nil && element("pubdate", in: info) == nil:
        metadata.date = words
      case "edition" where metadata.edition.isEmpty: metadata.edition = words
      case "releaseinfo" where role(of: part) == "as-of" && metadata.asOf.isEmpty:
        let day = words.split(separator: " ").last.map(String.init) ?? ""
        if EDTF(day) != nil { metadata.asOf = day } else { remains += blocks([part]) }
      case "bibliomisc" where role(of: part) == "kind" && metadata.kind.isEmpty: metadata.kind = words
      case "keywordset":
        for keyword in elements(part) {
          let word = self.words(of: keyword)
          if !word.isEmpty { metadata.keywords.append(word) }
        }
      case "abstract" where metadata.abstract.isEmpty: metadata.abstract = blocks(in: part)
      default: remains += blocks([part])
      }
    }
  }

  /// An author's name. What else is said of the author, as where they work, remains.
  private mutating func readAuthor(_ node: Int, into metadata: inout Metadata, remains: inout [Block]) {
    let nameParts = ["honorific", "firstname", "givenname", "othername", "surname", "lineage"]
    let whole = element("personname", in: node) ?? element("orgname", in: node)
    var parts: [Int] = []
    if let whole {
      parts = [whole]
    } else {
      parts = elements(node).filter { nameParts.contains(self.name(of: $0)) }
    }
    let name = parts.map { words(of: $0) }.joined(separator: " ")
    guard !name.isEmpty else {
      remains += blocks([node])
      return
    }
    metadata.authors.append(name)
    var rest: [Block] = []
    for part in elements(node) where !parts.contains(part) { rest += blocks([part]) }
    if !rest.isEmpty {
      remains.append(Block(.division(rest), attributes: Attributes(classes: ["author"]), span: span(of: node)))
    }
  }
}
