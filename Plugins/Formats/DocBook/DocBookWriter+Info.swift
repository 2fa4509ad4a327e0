import ByteText
import DocumentModel
import PluginKit
import XMLSyntax

extension DocBookWriter {
  mutating func startArticle() {
    let metadata = document.metadata
    xml.start("article")
    xml.attribute("xmlns", "http://docbook.org/ns/docbook")
    xml.attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
    xml.attribute("version", "5.0")
    if let language = LanguageTag(metadata.language) {
      xml.attribute("xml:lang", language.text)
      if language.isRightToLeft { xml.attribute("dir", "rtl") }
    }
    if let banner = document.apparatus.banner { xml.attribute("security", banner.label) }
    xml.startLine("info")
    // The steps of the information part run to their end before the body's begin.
    xml.startLine("title")
    drain(.inlines(metadata.title[...]))
    xml.end()
    if !metadata.subtitle.isEmpty {
      xml.startLine("subtitle")
      drain(.inlines(metadata.subtitle[...]))
      xml.end()
    }
    for author in metadata.authors where !author.isEmpty {
      xml.startLine("author")
      element("personname", author)
      xml.end()
    }
    if !metadata.institution.isEmpty {
      xml.startLine("org")
      element("orgname", metadata.institution)
      xml.end()
    }
    if !metadata.date.isEmpty { element("pubdate", metadata.date) }
    if !metadata.edition.isEmpty { element("edition", metadata.edition) }
    if !metadata.asOf.isEmpty { element("releaseinfo", "\(words.asOf) \(metadata.asOf)", role: "as-of") }
    if !metadata.kind.isEmpty { element("bibliomisc", metadata.kind, role: "kind") }
    if !metadata.keywords.isEmpty {
      xml.startLine("keywordset")
      for keyword in metadata.keywords { element("keyword", keyword) }
      xml.end()
    }
    if let banner = document.apparatus.banner {
      xml.startLine("legalnotice")
      xml.attribute("role", "label")
      element("para", "\(banner.label): \(banner.instruction)")
      xml.end()
    }
    for notice in front.notices {
      guard case .division(let content) = notice.kind else { continue }
      xml.startLine("legalnotice")
      attributes(notice.attributes, without: ["legalnotice"])
      drain(.blocks(content[...], .block))
      endFilled()
    }
    if !front.revisions.isEmpty {
      xml.startLine("revhistory")
      for revision in front.revisions { write(revision) }
      xml.end()
    }
    if !metadata.abstract.isEmpty {
      xml.startLine("abstract")
      for block in metadata.abstract { writeAbstract(block) }
      endFilled()
    }
    xml.end()
    noteLevel(firstLevel, usual: 1)
    xml.forgetContent()
  }

  private mutating func write(_ revision: DocBookRevision) {
    xml.startLine("revision")
    if !revision.number.isEmpty { element("revnumber", revision.number) }
    element("date", revision.date)
    for initials in revision.initials { element("authorinitials", initials) }
    if !revision.remark.isEmpty { element("revremark", revision.remark) }
    xml.end()
  }

  /// An abstract holds paragraphs only; a paragraph may hold other blocks.
  mutating func writeAbstract(_ block: Block) {
    var left = [block]
    while let block = left.popLast() {
      switch block.kind {
      case .division(let blocks):
        anchor(block.attributes)
        left.append(contentsOf: blocks.reversed())
      case .directive(let directive):
        anchor(block.attributes)
        left.append(contentsOf: directive.body.reversed())
      case _ where standsInParagraph(block):
        xml.startLine("para")
        drain(.blocks([block], .block))
        xml.end()
      default: drain(.blocks([block], .block))
      }
    }
  }

  /// Whether a block becomes an element that is no paragraph itself.
  private func standsInParagraph(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph(let content), .plain(let content):
      if content.count == 1, case .image? = content.first?.kind { return true }
      return false
    case .thematicBreak, .raw, .division, .directive: return false
    case .list(let list): return !list.items.isEmpty
    case .definitionList(let list): return !list.items.isEmpty
    case .table(let table): return !TableGrid(table).isEmpty
    case .heading, .quote, .code, .figure, .lines: return true
    }
  }

  private mutating func element(_ name: String, _ text: String, role: String? = nil) {
    xml.startLine(name)
    if let role { xml.attribute("role", role) }
    xml.text(text)
    xml.end()
  }

  /// Writes inlines or blocks now, with what they lead to, before what stands on the stack.
  mutating func drain(_ step: Step) {
    let later = steps
    steps = [step]
    finishSteps()
    steps = later
  }

  mutating func endArticle() {
    openSection()
    closeSections(above: 0)
    if context.isStandalone, !xml.hasContent {
      xml.startLine("para")
      xml.end()
    }
    push(.startReferences, .startEvidence, .end)
  }
}
