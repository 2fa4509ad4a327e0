import DocumentModel
import Evidence

/// The plain style of the house: notes such as
/// "Ruggiero and Scarlatoiu, “Hold Beijing Accountable” (2022), p. 3, citing the U.S. State Department; as of 2021."
///
/// A later note of the same source names it in short. Titles keep their own language.
public struct HouseStyle: CitationFormatter {
  public init() {}

  public func note(for items: [CitedItem], in context: CitationContext) -> [Inline] {
    let words = HouseWords.of(context.language)
    var note: [Inline] = []
    var named = context.citedBefore
    var remaining = items[...]
    while let first = remaining.first {
      // What stands together from one source names it once.
      let group = [first] + remaining.dropFirst().prefix { $0.source.key == first.source.key && $0.item.prefix.isEmpty }
      remaining = remaining.dropFirst(group.count)
      if !note.isEmpty { note.append(.text(words.separator)) }
      note += part(group, isShort: !named.insert(first.source.key).inserted, words, context)
    }
    if context.language.hasPrefix("en"), items.first?.item.prefix.isEmpty == false { note = Self.capitalized(note) }
    return HouseStyle.closed(note)
  }

  /// With a capital letter at its start, where it begins with a word in small letters.
  private static func capitalized(_ note: [Inline]) -> [Inline] {
    guard var first = note.first, case .text(let text) = first.kind,
      text.prefix(while: { !$0.isWhitespace }).allSatisfy({ !$0.isUppercase })
    else { return note }
    first.kind = .text(text.prefix(1).uppercased() + text.dropFirst())
    return [first] + note.dropFirst()
  }

  public func inText(_ item: CitedItem, in context: CitationContext) -> [Inline] {
    let source = SourceFacts(item.source, language: context.language)
    return [.text(source.shortName)] + (source.year.isEmpty ? [] : [.text(" (\(source.year))")])
  }

  public func reference(for source: CitableSource, in context: CitationContext) -> Reference {
    let facts = SourceFacts(source, language: context.language)
    return Reference(
      key: facts.key, type: facts.type, title: facts.title, authors: facts.authors.map(\.display),
      publisher: facts.publisher, published: facts.published?.text ?? "", accessed: facts.accessed?.text ?? "",
      url: facts.url, language: facts.language, genre: facts.genre, entry: entry(facts, context))
  }

  public func card(for found: EvidenceView.Found<EvidenceRecord>, in context: CitationContext) -> ClaimCard {
    let record = found.record
    let words = HouseWords.of(context.language)
    var card = ClaimCard(
      reference: found.reference, text: record.text, attribution: attribution(record, words, context) ?? "",
      locator: locator(record.at, quote: nil, words), asOf: record.asOf?.date.words(in: context.language) ?? "",
      figure: record.quantity.map(MachineFigure.text) ?? "", voice: record.kind.rawValue,
      language: found.source.language)
    switch record {
    case .claim(let claim):
      card.quote = claim.quote ?? ""
      card.voice = claim.voice.rawValue
      card.alsoIn = claim.sameAs
    case .quotation(let quotation):
      card.quote = quotation.exact
      card.language = quotation.language ?? card.language
    case .position(let position): card.quote = position.quote ?? ""
    case .relation(let relation): card.text = context.evidence.words(of: relation, in: context.language)
    case .event, .recommendation: break
    }
    return card
  }

  // MARK: Notes

  /// The citations of one source that stand together.
  private func part(_ group: [CitedItem], isShort: Bool, _ words: HouseWords, _ context: CitationContext) -> [Inline] {
    guard let first = group.first else { return [] }
    let facts = SourceFacts(first.source, language: context.language)
    var part = first.item.prefix
    if !part.isEmpty { part.append(.text(" ")) }
    let name = isShort ? shortName(facts, words, context) : fullName(facts, words, context)
    part.append(Inline(.link(Link(target: "#ref-\(facts.key)", content: name))))
    if !facts.year.isEmpty { part.append(.text(" (\(facts.year))")) }

    var details: [CitationDetail] = []
    for detail in group.map({ detail($0, words, context) }) {
      if let last = details.indices.last, details[last].absorb(detail) { continue }
      details.append(detail)
    }
    for (index, detail) in details.enumerated() {
      let said = (detail.places + [detail.attribution].compactMap(\.self)).joined(separator: ", ")
      let asOf = detail.asOf.map { words.asOf($0) }
      if !said.isEmpty { part.append(.text((index == 0 ? ", " : words.separator) + said)) }
      if let asOf { part.append(.text("; " + asOf)) }
      part += detail.rest
    }
    return part
  }

  private func detail(_ cited: CitedItem, _ words: HouseWords, _ context: CitationContext) -> CitationDetail {
    let split = CitationLocator.split(cited.item.suffix)
    let record = cited.record?.record
    var place = ""
    if let written = split?.locator {
      place = words.locators[written.kind]?(written) ?? written.value
    } else if let record {
      place = locator(record.at, quote: HouseStyle.quote(of: record), words)
    }
    var rest = split?.rest ?? cited.item.suffix
    if let first = rest.first, case .text(let text) = first.kind, let start = text.first, !start.isPunctuation,
      !start.isWhitespace
    {
      rest.insert(.text(", "), at: 0)
    }
    return CitationDetail(
      places: place.isEmpty ? [] : [place], attribution: record.flatMap { attribution($0, words, context) },
      asOf: record.flatMap(HouseStyle.asOf)?.words(in: context.language), rest: rest)
  }

  /// The names and, shortened, the title.
  private func fullName(_ facts: SourceFacts, _ words: HouseWords, _ context: CitationContext) -> [Inline] {
    let title = HouseStyle.title(HouseStyle.shortened(facts.title, to: 60), facts, words, context)
    if facts.title.isEmpty { return [.text(facts.shortName)] }
    return facts.isNamedByTitle ? title : [.text(facts.shortName + ", ")] + title
  }

  /// The names alone, with a few words of the title where another source is called the same.
  private func shortName(_ facts: SourceFacts, _ words: HouseWords, _ context: CitationContext) -> [Inline] {
    let title = HouseStyle.title(HouseStyle.shortened(facts.title, to: 32), facts, words, context)
    if facts.isNamedByTitle, !facts.title.isEmpty { return title }
    let hasTwin = context.evidence.sourceNames.contains {
      let other = SourceFacts($0, language: context.language)
      return other.shortName == facts.shortName && other.year == facts.year && other.key != facts.key
    }
    return hasTwin && !facts.title.isEmpty ? [.text(facts.shortName + ", ")] + title : [.text(facts.shortName)]
  }

  private static func title(
    _ text: String, _ facts: SourceFacts, _ words: HouseWords, _ context: CitationContext
  ) -> [Inline] {
    let isForeign = !facts.language.isEmpty && facts.language.prefix(2) != context.language.prefix(2)
    let title: Inline =
      isForeign
      ? Inline(.span([.text(text)]), attributes: Attributes(pairs: [.init(key: "lang", value: facts.language)]))
      : .text(text)
    return [.text(words.openQuote), title, .text(words.closeQuote)]
  }

  /// The first words of a text, with an ellipsis where some are left out.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    var kept = text.prefix(limit)
    if let space = kept.lastIndex(of: " ") { kept = kept[..<space] }
    while let last = kept.last, last.isPunctuation || last.isWhitespace { kept.removeLast() }
    return kept + " …"
  }

  private static func quote(of record: EvidenceRecord) -> String? {
    switch record {
    case .claim(let claim): claim.quote
    case .position(let position): position.quote
    case .quotation, .event, .recommendation, .relation: nil
    }
  }

  /// What a reader can find again: a page, a section, the document's own paragraph number; failing these the first
  /// words of the quote.
  private func locator(_ at: Locator, quote: String?, _ words: HouseWords) -> String {
    if let page = at.page { return print(.page, page, words) }
    if let section = at.section { return print(.section, section, words) }
    if let para = at.para { return print(.paragraph, para, words) }
    guard let quote, !quote.isEmpty else { return "" }
    let all = quote.split(whereSeparator: \.isWhitespace)
    let first = all.prefix(5).joined(separator: " ") + (all.count > 5 ? " …" : "")
    return words.at(words.openQuote + first + words.closeQuote)
  }

  private func print(_ kind: CitationLocator.Kind, _ value: String, _ words: HouseWords) -> String {
    let locator = CitationLocator(kind, value.replacing("-", with: "–"))
    return words.locators[kind]?(locator) ?? value
  }

  private static func asOf(_ record: EvidenceRecord) -> EDTF? {
    if case .event = record { nil } else { record.asOf?.date }
  }

  private func attribution(_ record: EvidenceRecord, _ words: HouseWords, _ context: CitationContext) -> String? {
    switch record {
    case .claim(let claim):
      let names = claim.chain.compactMap { name($0.who, words, context) }
      return names.isEmpty ? nil : words.citing(names)
    case .quotation(let quotation): return name(quotation.speaker, words, context).map(words.quoting)
    case .position, .event, .recommendation, .relation: return nil
    }
  }

  private func name(_ who: ChainLink.Who, _ words: HouseWords, _ context: CitationContext) -> String? {
    switch who {
    case .source: return nil
    case .unnamed(let role): return words.unnamed(role)
    case .named(let id):
      let name = context.evidence.actorName(id)
      let isBody = name.split(separator: " ").contains { words.articleWords.contains(String($0)) }
      return isBody && name.first?.isUppercase == true && !name.hasPrefix("The ") ? "the \(name)" : name
    }
  }

  // MARK: The list of sources

  private func entry(_ facts: SourceFacts, _ context: CitationContext) -> [Inline] {
    let words = HouseWords.of(context.language)
    var entry: [Inline] = []
    if !facts.authors.isEmpty {
      let names = HouseStyle.inverted(facts.authors, words)
      entry.append(.text(names + HouseStyle.stop(after: names) + " "))
    }
    let title = facts.title.isEmpty ? [.text(words.untitled)] : HouseStyle.title(facts.title, facts, words, context)
    // The full stop stands inside the quotation marks only where the title ends with one itself.
    entry += title + [.text(HouseStyle.stop(after: title.plainText) + " ")]
    let place = [facts.container, facts.publisher, facts.symbol, facts.published?.words(in: context.language) ?? ""]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    if !place.isEmpty { entry.append(.text(place + HouseStyle.stop(after: place))) }
    if !facts.url.isEmpty {
      entry.append(.text(" "))
      entry.append(Inline(.link(Link(target: facts.url, content: [.text(facts.url)]))))
      if let accessed = facts.accessed {
        entry.append(.text(" (\(words.accessed(accessed.words(in: context.language))))"))
      }
      entry.append(.text("."))
    }
    return entry
  }

  /// "Ruggiero, Anthony, and Greg Scarlatoiu".
  private static func inverted(_ authors: [PersonName], _ words: HouseWords) -> String {
    let names = authors.enumerated().map { index, author in
      index == 0 && !author.given.isEmpty ? "\(author.family), \(author.given)" : author.display
    }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")), \(words.and) \(last)"
  }

  /// The note with one full stop at its end.
  private static func closed(_ note: [Inline]) -> [Inline] {
    let text = note.plainText
    guard !note.isEmpty, text.last != "?", text.last != "!", !stop(after: text).isEmpty else { return note }
    return note + [.text(".")]
  }

  /// A full stop; nothing where the text ends with one itself, be it inside quotation marks.
  private static func stop(after text: String) -> String {
    text.last { !"”’".contains($0) } == "." ? "" : "."
  }
}
