import Citations
import Diagnostics
import DocumentModel
import Evidence
import PluginKit

extension Resolver {
  /// A citation as the reader sees it. What the edition does not have is one constant phrase, whether it was withheld
  /// or never there.
  func cite(_ citation: Citation, _ inline: Inline) -> [Inline] {
    if keepsUnknownCitations, citation.items.contains(where: { sources.cited($0) == nil }) {
      if !sources.isEmpty { for item in citation.items where sources.cited(item) == nil { reportKept(item) } }
      let kept = Citation(items: citation.items, rendered: inlines(citation.rendered))
      return [Inline(.cite(kept), attributes: inline.attributes, span: inline.span)]
    }
    var cited: [CitedItem] = []
    for item in citation.items {
      if let found = sources.cited(item) { cited.append(found) } else { reportUnknown(item) }
    }
    cited.forEach(use)
    let isComplete = cited.count == citation.items.count
    guard !cited.isEmpty else { return [Inline(.text(words.unavailable), span: inline.span)] }

    var rendered: [Inline] = []
    if let first = cited.first, first.item.mode == .authorInText {
      rendered = sources.formatter.inText(first, in: sources.context).map { respanned($0, inline.span) }
    }
    if noteDepth > 0 {
      let note = noteText(cited, isComplete: isComplete)
      rendered += rendered.isEmpty ? note : [.text(" (")] + note + [.text(")")]
    } else {
      let key = NoteKey.citation(citation.items)
      let number =
        numbers[key]
        ?? makeNote(key, origin: .citation, span: inline.span) {
          cited.forEach(use)
          let text = noteText(cited, isComplete: isComplete)
          return ([Block(.paragraph(text), span: inline.span)], citation.items.filter { sources.cited($0) != nil })
        }
      rendered.append(Inline(.noteReference(number), span: inline.span))
    }
    return [
      Inline(
        .cite(Citation(items: cited.map(\.item), rendered: rendered)), attributes: inline.attributes, span: inline.span)
    ]
  }

  /// `[words](claim:source#record)`: the words, bound to the record, with its note.
  func claimLink(_ link: Link, _ inline: Inline) -> [Inline] {
    let item = CitationItem(key: String(link.target.dropFirst("claim:".count)), span: inline.span)
    let content = inlines(link.content)
    guard item.claim != nil, let cited = sources.cited(item) else {
      if keepsUnknownCitations { return content }
      if item.claim == nil { reportNoRecord(item) } else { reportUnknown(item) }
      return content + [Inline(.text(" " + words.unavailable), span: inline.span)]
    }
    var attributes = inline.attributes
    attributes.classes.append("quantity")
    attributes.claims = [cited.record?.reference].compactMap { $0 }
    boundWords.append(item)
    use(cited)
    return [Inline(.span(content), attributes: attributes, span: inline.span)]
  }

  /// The citations that a sentence owes to words that are bound to a record which it does not cite otherwise.
  func citationsOwed(besides citations: [CitationItem]) -> [Inline] {
    // Two items are equal wherever they stand.
    struct Placed: Hashable {
      let item: CitationItem
      let span: SourceSpan
      init(_ item: CitationItem) { (self.item, span) = (item, item.span) }
    }
    let own = Set(boundWords.map(Placed.init))
    let cited = Set(citations.lazy.filter { !own.contains(Placed($0)) }.map(\.key))
    let owed = boundWords.filter { !cited.contains($0.key) }
    boundWords = []
    return owed.flatMap { cite(Citation(items: [$0], rendered: []), Inline(.span([]), span: $0.span)) }
  }

  private func noteText(_ cited: [CitedItem], isComplete: Bool) -> [Inline] {
    var context = sources.context
    context.citedBefore = citedInFull
    citedInFull.formUnion(cited.map(\.source.key))
    let text = sources.formatter.note(for: cited, in: context) + standing(cited) + corrections(cited)
    return isComplete ? text : text + [.text(" " + words.unavailable)]
  }

  /// How good the evidence is, where the edition asks for it; and in every edition "2 articles, 1 origin", where what is
  /// cited together could pass for corroboration and is none.
  private func standing(_ cited: [CitedItem]) -> [Inline] {
    let mentions = cited.compactMap { $0.record.flatMap { sources.evidence.claimFound($0.reference) } }
    guard !mentions.isEmpty else { return [] }
    let corroboration = Corroboration(of: mentions, in: sources.evidence)
    var parts: [String] = []
    if shownInNotes.contains("confidence"), let confidence = Confidence(of: mentions, in: sources.evidence) {
      parts.append(words.confidence(confidence.band))
    }
    if shownInNotes.contains("origins") || (corroboration.articles > 1 && corroboration.origins <= 1) {
      parts.append(words.origins(corroboration.articles, corroboration.origins))
    }
    return parts.isEmpty ? [] : [.text(" (" + parts.joined(separator: "; ") + ")")]
  }

  /// A dated line for each cited claim that used to say something else, where a published edition showed that.
  private func corrections(_ cited: [CitedItem]) -> [Inline] {
    cited.compactMap { item -> Inline? in
      guard let claim = item.record.flatMap({ sources.evidence.claimFound($0.reference)?.record }),
        let correction = claim.correction
      else { return nil }
      let former = CorrectionWords(correction, unit: claim.quantity?.unit, in: language)
      let now = EditionEvidence(
        of: item.record.map { [$0.reference] } ?? [], [], in: sources.evidence, asOf: 0, language: language)
      guard now.records.contains(where: { published.showed(former.was, before: $0, until: correction.until.lastDay) })
      else { return nil }
      return .text(" " + words.correction(former))
    }
  }

  private func respanned(_ inline: Inline, _ span: SourceSpan) -> Inline {
    var inline = inline
    inline.span = span
    return inline
  }

  /// Says that a claim link names a source alone.
  private func reportNoRecord(_ item: CitationItem) {
    let source = String(item.key.prefix { $0 != "#" })
    let near = sources.source(source) == nil ? NearestName.find(source, among: sources.keys) : nil
    diagnostics.error(
      "evidence/unknown-reference", "“claim:\(item.key)” names no record", at: item.span,
      notes: ["words are bound to a record of a source: [words](claim:SOURCE#RECORD)"],
      fixes: [Fix("write “claim:\(near ?? source)#RECORD”, with a record that `dossier claims list` shows")])
  }

  /// Says that a citation is printed as it was written, though there is something to look it up in.
  private func reportKept(_ item: CitationItem) {
    let near = NearestName.find(item.sourceKey, among: sources.keys)
    diagnostics.warning(
      "cite/unknown-key", "no source “\(item.key)”", at: item.span,
      notes: ["the citation is printed as it was written"],
      fixes: near.map { [Fix("write “@\($0)”")] } ?? [])
  }

  private func reportUnknown(_ item: CitationItem) {
    let isKnownSource = item.claim != nil && sources.source(item.sourceKey) != nil
    let id: DiagnosticID = item.claim == nil ? "cite/unknown-key" : "evidence/unknown-reference"
    var fixes: [Fix] = []
    if !isKnownSource, let near = NearestName.find(item.sourceKey, among: sources.keys) {
      fixes = [Fix("write “@\(near)\(item.claim.map { "#" + $0.record } ?? "")”")]
    } else if let claim = item.claim, let source = sources.evidence.source(claim.source) {
      let records = source.records.map(\.id)
      if let near = NearestName.find(claim.record, among: records) { fixes = [Fix("write “@\(claim.source)#\(near)”")] }
    }
    let message = item.claim == nil ? "no source “\(item.key)”" : "no record “\(item.key)”"
    diagnostics.error(
      id, message, at: item.span,
      notes: fixes.isEmpty ? ["`dossier sources list` shows what can be cited"] : [], fixes: fixes)
  }
}
