import Citations
import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Turns an expanded document into one that renderers print: citations become numbered notes, references become
/// numbers, sentences know what they rest on, and the apparatus holds what stands beside the text.
///
/// One resolver resolves one document of one edition.
final class Resolver {
  let sources: EditionSources
  let language: String
  let words: ResolutionWords
  let keepsUnknownCitations: Bool
  /// False where nobody asks what a sentence rests on.
  let dividesSentences: Bool
  /// Prints years beside stale figures; nil where no day is given.
  private let aged: AgedFigures?
  /// What an edition asks for in its notes.
  let shownInNotes: Set<String>
  /// What the audience has had of this brief.
  let published: PublishedEditions
  var diagnostics = DiagnosticSink()
  var notes: [Note] = []
  var numbers: [NoteKey: Int] = [:]
  var sentences: [Sentence] = []
  var targets = NumberedElements()
  /// How deep in notes the walk is: a citation inside a note is printed there and makes no note of its own.
  var noteDepth = 0
  /// Words of the sentence that are bound to records.
  var boundWords: [CitationItem] = []
  /// The sources that a note has named in full.
  var citedInFull: Set<String> = []
  private var role: Sentence.Role = .narrative
  private var paragraph = 0
  /// The classes of the divisions around.
  private var divisions: [String] = []
  private(set) var usage = EvidenceUsage()
  /// True where some passage is for some formats only.
  private(set) var holdsFormatConditions = false

  /// - Parameter keepsUnknownCitations: true to keep citations that nothing is known of, printed as they were written.
  /// - Parameter dividesSentences: false to give no sentences, for a document that no evidence stands behind.
  /// - Parameter shownInNotes: what notes say beside the citation: `origins`, `confidence`.
  /// - Parameter published: what the audience has had of this brief: a correction is owed to those who read it.
  /// - Parameter asOf: the day against which freshness is judged, in days since 1970-01-01.
  init(
    sources: EditionSources, language: String, keepsUnknownCitations: Bool = false, dividesSentences: Bool = true,
    asOf: Int? = nil, shownInNotes: Set<String> = [], published: PublishedEditions = .none
  ) {
    self.sources = sources
    self.language = language
    self.keepsUnknownCitations = keepsUnknownCitations
    self.dividesSentences = dividesSentences
    self.shownInNotes = shownInNotes
    self.published = published
    words = ResolutionWords.of(language)
    aged = asOf.map { AgedFigures(evidence: sources.evidence, asOf: $0, language: language) }
  }

  /// The resolved document and its sentences, in reading order.
  func resolve(_ document: Document) -> (Document, [Sentence]) {
    var document = document
    document.blocks = UniqueIdentifiers.make(in: document.blocks, diagnostics: &diagnostics)
    targets = NumberedElements(document.blocks)
    document.metadata.title = inlines(document.metadata.title)
    document.metadata.subtitle = inlines(document.metadata.subtitle)
    document.metadata.abstract = blocks(document.metadata.abstract)
    document.blocks = blocks(document.blocks)
    document.apparatus.notes = notes
    document.apparatus.references = sources.references(usage.sourceKeys)
    document.apparatus.claims = sources.cards(usage.claims)
    return (document, sentences)
  }

  /// The key under which a note is found again: equal citations share one.
  enum NoteKey: Hashable {
    case author(ObjectIdentifier)
    case citation([CitationItem])
  }

  // MARK: Walking

  func blocks(_ blocks: [Block]) -> [Block] { changed(blocks) ?? blocks }

  private func changed(_ blocks: [Block]) -> [Block]? { blocks.replacing(changed) }

  /// What stands in place of a block; nil where it stays.
  private func changed(_ block: Block) -> Block? {
    note(block.attributes)
    switch block.kind {
    case .paragraph: return block.rewritingChildren(blocks: changed, inlines: { text($0, in: role) })
    case .plain:
      return block.rewritingChildren(blocks: changed, inlines: { role == .narrative ? text($0, in: role) : unit($0) })
    case .quote, .definitionList, .lines: return block.rewritingChildren(blocks: changed, inlines: unit)
    case .heading:
      return block.rewritingChildren(blocks: changed, inlines: { content in with(.heading) { unit(content) } })
    case .list: return block.rewritingChildren(blocks: { with(.item, in: $0) }, inlines: changed)
    case .table(let table):
      var cells: [Range<Int>] = []
      let content = block.rewritingChildren(
        blocks: { cell in
          let first = sentences.count
          defer { cells.append(first..<sentences.count) }
          return with(.cell, in: cell)
        }, inlines: { content in with(.caption) { unit(content) } })
      shareCitations(in: table, cells)
      return targets.captioned(content ?? block, words: words)
    case .figure:
      let content = block.rewritingChildren(
        blocks: { with(.cell, in: $0) }, inlines: { content in with(.caption) { unit(content) } })
      return targets.captioned(content ?? block, words: words)
    case .division:
      let outer = divisions
      divisions += block.attributes.classes
      defer { divisions = outer }
      let isFindings = block.attributes.hasClass("key-findings")
      return block.rewritingChildren(blocks: { isFindings ? with(.finding, in: $0) : changed($0) }, inlines: changed)
    case .directive(let directive):
      return Block(.division(blocks(directive.body)), attributes: block.attributes, span: block.span)
    case .code, .raw, .thematicBreak: return nil
    }
  }

  private func note(_ attributes: Attributes) {
    guard !attributes.isEmpty else { return }
    usage.add(attributes.claims)
    if FormatConditions.areSet(by: attributes) { holdsFormatConditions = true }
  }

  private func with(_ inner: Sentence.Role, in content: [Block]) -> [Block]? { with(inner) { changed(content) } }

  private func with<Result>(_ inner: Sentence.Role, _ body: () -> Result) -> Result {
    let outer = role
    // What a finding or a cell holds stays one: an item in a finding is a finding.
    if outer == .narrative || inner == .caption || inner == .heading { role = inner }
    defer { role = outer }
    return body()
  }

  /// Running text, sentence by sentence; nil where it stays.
  private func text(_ content: [Inline], in role: Sentence.Role) -> [Inline]? {
    guard role == .narrative || role == .finding, noteDepth == 0, dividesSentences else { return unit(content) }
    paragraph += 1
    return NoteMarks.settled(SentenceSplitter.split(content).flatMap { sentence($0, role: role) })
  }

  /// Text that is one unit, however many sentences it has, such as a cell, an item or a caption; nil where it stays.
  private func unit(_ content: [Inline]) -> [Inline]? {
    if noteDepth > 0 { return changed(content) }
    paragraph += 1
    return dividesSentences ? NoteMarks.settled(sentence(content, role: role)) : changed(content)
  }

  private func sentence(_ content: [Inline], role: Sentence.Role) -> [Inline] {
    guard !content.isEmpty else { return [] }
    let outer = usage.takeSentence()
    var resolved = inlines(content)
    if !boundWords.isEmpty { NoteMarks.append(citationsOwed(besides: usage.sentenceCitations), to: &resolved) }
    let (citations, claims) = usage.takeSentence()
    usage.putBack(outer)
    let span = content.reduce(SourceSpan.none) { $0.union($1.span) }
    if role != .heading, role != .cell, AgedFigures.dated.isDisjoint(with: divisions),
      let dated = aged?.dated(resolved, resting: claims)
    {
      resolved = dated
    }
    let words = SentenceText(resolved)
    sentences.append(
      Sentence(
        text: words.text, language: language, span: span, role: role, citations: citations, claims: claims,
        quotations: words.quotations, bound: words.bound, places: words.places, paragraph: paragraph,
        divisions: divisions))
    guard !claims.isEmpty else { return resolved }
    return [Inline(.span(resolved), attributes: Attributes(claims: claims), span: span)]
  }

  func inlines(_ content: [Inline]) -> [Inline] { changed(content) ?? content }

  private func changed(_ content: [Inline]) -> [Inline]? { content.replacingElements(changed) }

  /// What stands in place of an inline; nil where it stays.
  private func changed(_ inline: Inline) -> [Inline]? {
    note(inline.attributes)
    switch inline.kind {
    case .cite(let citation): return cite(citation, inline)
    case .footnote(let note): return footnote(note, inline)
    case .crossReference(let reference): return crossReference(reference, inline)
    case .shortcode(let shortcode): return [Inline(.text(shortcode.source), span: inline.span)]
    case .link(let link) where link.target.hasPrefix("claim:"): return claimLink(link, inline)
    default: return inline.rewritingChildren(inlines: { changed($0) }).map { [$0] }
    }
  }

  private func footnote(_ note: Footnote, _ inline: Inline) -> [Inline] {
    guard noteDepth == 0 else { return [.text(" (", span: inline.span)] + flattened(note.content) + [.text(")")] }
    let key = NoteKey.author(ObjectIdentifier(note))
    let number =
      numbers[key]
      ?? makeNote(key, origin: .author, label: note.label, span: note.span.isKnown ? note.span : inline.span) {
        (blocks(note.content), [])
      }
    return [Inline(.noteReference(number), attributes: inline.attributes, span: inline.span)]
  }

  /// The words of a note that stands inside a note, in one line: blocks, items and cells are parted by a space.
  private func flattened(_ blocks: [Block]) -> [Inline] {
    var parts: [[Inline]] = []
    for block in blocks {
      note(block.attributes)
      var content: [[Inline]] = []
      switch block.kind {
      case .code(let text):
        content.append([Inline(.code(text.split(whereSeparator: \.isNewline).joined(separator: " ")))])
      case .raw(let text): content.append([Inline(.raw(text))])
      default:
        block.visitChildren(blocks: { content.append(flattened($0)) }, inlines: { content.append(inlines($0)) })
      }
      let line = Self.line(of: content)
      parts.append(
        line.isEmpty || block.attributes.isEmpty ? line : [Inline(.span(line), attributes: block.attributes)])
    }
    return Self.line(of: parts)
  }

  private static func line(of parts: [[Inline]]) -> [Inline] {
    Array(parts.filter { !$0.isEmpty }.joined(separator: [.text(" ")]))
  }

  /// Numbers a note and fills it; the number is taken first, so that notes stand in the order of their marks.
  func makeNote(
    _ key: NoteKey, origin: Note.Origin, label: String = "", span: SourceSpan, content: () -> ([Block], [CitationItem])
  ) -> Int {
    let number = notes.count + 1
    numbers[key] = number
    notes.append(Note(number: number, label: label, origin: origin, blocks: [], span: span))
    let outer = usage.takeSentence()
    noteDepth += 1
    let (blocks, items) = content()
    noteDepth -= 1
    let (_, claims) = usage.takeSentence()
    usage.putBack(outer)
    notes[number - 1].blocks = blocks
    notes[number - 1].items = items
    notes[number - 1].claims = claims
    return number
  }

  func use(_ item: CitedItem) { usage.add(item) }
}
