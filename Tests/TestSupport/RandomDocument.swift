import DocumentModel

/// Random trees of every kind of node, in combinations that no author would write. The same seed gives the same tree.
public struct RandomDocument {
  private var random: RandomNumbers
  private var left: Int

  /// - Parameter size: about how many nodes the tree has.
  public static func document(seed: UInt64, size: Int = 120) -> Document {
    var maker = RandomDocument(random: RandomNumbers(seed: seed), left: size)
    var document = Document()
    document.metadata.title = maker.inlines(depth: 1)
    document.metadata.subtitle = maker.random.once(in: 2) ? maker.inlines(depth: 1) : []
    document.metadata.abstract = maker.random.once(in: 2) ? maker.blocks(depth: 3) : []
    document.metadata.authors = maker.random.once(in: 2) ? [maker.word(), ""] : []
    document.metadata.language = maker.random.pick(["en", "ar", "ko", "x y", ""])
    document.metadata.keywords = maker.random.once(in: 2) ? [maker.word()] : []
    document.blocks = maker.blocks(depth: 0)
    document.apparatus.notes = (1...3).map { number in
      Note(
        number: number, origin: .author, blocks: maker.blocks(depth: 3), items: [CitationItem(key: maker.key())],
        claims: maker.claims())
    }
    document.apparatus.references = (0..<maker.random.below(4)).map { index in
      Reference(
        key: "s\(index)", type: maker.word(), title: index == 1 ? "" : maker.word(),
        authors: maker.random.once(in: 2) ? [maker.word()] : [], published: "2021", url: maker.target(),
        language: maker.random.pick(["", "he", "??"]), entry: maker.inlines(depth: 2))
    }
    document.apparatus.claims = (0..<maker.random.below(3)).map { index in
      ClaimCard(
        reference: ClaimReference(source: "s\(index)", record: "c1"), text: maker.word(), quote: maker.word(),
        alsoIn: maker.claims(), language: "ko")
    }
    if maker.random.once(in: 4) { document.apparatus.banner = LabelBanner(label: "TLP:RED", instruction: maker.word()) }
    return document
  }

  private mutating func blocks(depth: Int) -> [Block] {
    var blocks: [Block] = []
    for _ in 0..<random.below(depth == 0 ? 14 : 4) where left > 0 { blocks.append(block(depth: depth)) }
    return blocks
  }

  private mutating func block(depth: Int) -> Block {
    left -= 1
    let kind = random.below(depth > 5 ? 6 : 17)
    return Block(blockKind(kind, depth: depth), attributes: attributes())
  }

  private mutating func blockKind(_ kind: Int, depth: Int) -> Block.Kind {
    switch kind {
    case 0, 1: .paragraph(inlines(depth: 0))
    case 2: .plain(inlines(depth: 0))
    case 3: .heading(level: 1 + random.below(6), inlines(depth: 1))
    case 4: .code(random.once(in: 3) ? "" : "\n\(word())\n\n")
    case 5: random.once(in: 2) ? .thematicBreak : .raw(RawText(format: random.pick(["html", "docbook"]), text: "<b"))
    case 6: .quote(blocks(depth: depth + 1))
    case 7, 8:
      .list(
        List(
          style: random.once(in: 2)
            ? .bullet
            : .ordered(
              start: random.pick([-3, 0, 1, 7]),
              random.pick([.decimal, .lowerAlpha, .upperAlpha, .lowerRoman, .upperRoman]),
              .parenthesis), isTight: random.once(in: 2),
          items: (0..<random.below(4)).map { _ in
            List.Item(isDone: random.pick([nil, nil, true, false]), blocks: blocks(depth: depth + 1))
          }))
    case 9:
      .definitionList(
        DefinitionList(
          items: (0..<random.below(3)).map { _ in
            DefinitionList.Item(
              term: inlines(depth: 1), definitions: (0..<random.below(3)).map { _ in blocks(depth: depth + 1) })
          }))
    case 10, 11: .table(table(depth: depth))
    case 12: .figure(Figure(content: .blocks(blocks(depth: depth + 1)), caption: inlines(depth: 1)))
    case 13: .figure(Figure(content: .chart(chart(depth: depth)), caption: inlines(depth: 1)))
    case 14: .lines((0..<random.below(4)).map { _ in inlines(depth: 1) })
    case 15: .directive(Directive(name: "timeline", body: blocks(depth: depth + 1)))
    default: .division(blocks(depth: depth + 1))
    }
  }

  private mutating func chart(depth: Int) -> ChartSpec {
    let numbers: [Double?] = [nil, 0, -5, 1e18, .infinity, .nan, 12.5]
    let kind: ChartSpec.Kind =
      switch random.below(3) {
      case 0:
        .range(
          RangeChart(
            unit: word(),
            bars: (0..<random.below(4)).map { _ in
              .init(
                label: word(), low: random.pick(numbers), high: random.pick(numbers), figure: word(), claims: claims())
            }))
      case 1:
        .timeline(
          TimelineChart(
            entries: (0..<random.below(4)).map { _ in
              .init(
                firstDay: random.pick([0, -9, .min, .max]), lastDay: random.pick([0, 99, .min, .max]), date: word(),
                label: word(), claims: claims())
            }))
      default:
        .relations(
          RelationsChart(
            actors: (0..<random.below(5)).map { _ in word() },
            edges: (0..<random.below(5)).map { _ in
              .init(subject: random.below(6) - 1, object: random.below(6), label: word(), claims: claims())
            }))
      }
    return ChartSpec(kind: kind, title: word(), description: word(), table: table(depth: depth + 2))
  }

  private mutating func table(depth: Int) -> Table {
    Table(
      columns: (0..<random.below(4)).map { _ in
        Table.Column(
          alignment: random.pick([.standard, .left, .center, .right]), width: random.pick([nil, 0.5, 0, .nan]))
      }, head: rows(depth: depth), body: rows(depth: depth), foot: random.once(in: 3) ? rows(depth: depth) : [],
      rowHeaderColumns: random.below(3), caption: random.once(in: 2) ? inlines(depth: 1) : [])
  }

  private mutating func rows(depth: Int) -> [Table.Row] {
    (0..<random.below(4)).map { _ in
      Table.Row(
        cells: (0..<random.below(4)).map { _ in
          Table.Cell(
            blocks: blocks(depth: depth + 2), alignment: random.pick([nil, .right]),
            rowSpan: random.pick([1, 1, 2, 3, .max]), columnSpan: random.pick([1, 1, 2, 3, .max]),
            attributes: attributes())
        })
    }
  }

  private mutating func inlines(depth: Int) -> [Inline] {
    (0..<random.below(depth > 4 ? 2 : 4)).map { _ in inline(depth: depth) }
  }

  private mutating func inline(depth: Int) -> Inline {
    Inline(inlineKind(random.below(depth > 4 ? 7 : 19), depth: depth), attributes: attributes())
  }

  private mutating func inlineKind(_ kind: Int, depth: Int) -> Inline.Kind {
    switch kind {
    case 0, 1, 2: .text(word())
    case 3: .softBreak
    case 4: .lineBreak
    case 5: .code(word())
    case 6: .noteReference(random.below(5))
    case 7: .emphasis(inlines(depth: depth + 1))
    case 8: .strong(inlines(depth: depth + 1))
    case 9: .styled(random.pick(TextStyle.allCases), inlines(depth: depth + 1))
    case 10: .quoted(random.pick([.single, .double]), inlines(depth: depth + 1))
    case 11: .math(Math(source: word(), isDisplay: random.once(in: 2)))
    case 12: .raw(RawText(format: random.pick(["html", "docbook", "latex"]), text: "<i>\(word())"))
    case 13: .link(Link(target: target(), title: word(), content: inlines(depth: depth + 1)))
    case 14:
      .image(Image(target: random.pick(["images/pixel.png", "x.svg", ""]), alternative: inlines(depth: depth + 1)))
    case 15: .span(inlines(depth: depth + 1))
    case 16: .cite(Citation(items: [CitationItem(key: key())], rendered: inlines(depth: depth + 1)))
    case 17:
      random.once(in: 2)
        ? .shortcode(Shortcode(name: "x", arguments: [], source: "{{< x >}}"))
        : .crossReference(CrossReference(target: "a", source: "@a"))
    default: .footnote(Footnote(content: depth > 2 ? [] : blocks(depth: 4)))
    }
  }

  private mutating func attributes() -> Attributes {
    guard random.once(in: 3) else { return .empty }
    return Attributes(
      id: random.pick([nil, "a", "b", "ref-s0", "note-1", "1 x", "한글", "", "claim-s0-c1"]),
      classes: random.pick([
        [], ["note"], ["callout-tip"], ["references"], ["key-figures"], ["key-figure"], ["key-findings"], ["reference"],
        ["quantity"], ["unnumbered"], ["x\"y"], ["sources-differ"], ["amber"],
      ]),
      pairs: random.pick([
        [], [.init(key: "lang", value: "ar")], [.init(key: "value", value: "1..2")],
        [.init(key: "title", value: "<t>")],
        [.init(key: "lang", value: "?"), .init(key: "dir", value: "rtl")], [.init(key: "onclick", value: "alert(1)")],
      ]), claims: claims())
  }

  private mutating func claims() -> [ClaimReference] {
    (0..<random.below(3)).map { _ in ClaimReference(source: "s\(random.below(3))", record: "c1") }
  }

  private mutating func key() -> String { random.pick(["s0", "s1#c1", "nobody"]) }

  private mutating func target() -> String {
    random.pick([
      "", "#a", "#nowhere", "https://example.org/a b\"<>", "javascript:alert(1)", "page.html", "HTTP://[x", "//x",
      "mailto:a@b",
    ])
  }

  private mutating func word() -> String {
    random.pick([
      "word", "two words", "<b>&\"'", "]]>", "", " ", "\u{0}\u{1}", "\u{FFFE}x", "한국어", "עברית", "🌾", "--",
      "<script>alert(1)</script>",
      "tab\tline\nend", "\r", "-->",
    ])
  }
}
