import DocumentModel

extension DocBookEquivalence {
  /// Blocks that a rule is about.
  static func example(of rule: Rule) -> [Block] {
    func line(_ kind: Inline.Kind, _ attributes: Attributes = .empty) -> [Block] {
      [.paragraph([.text("a"), Inline(kind, attributes: attributes), .text("b")])]
    }
    switch rule {
    case .pairs: return [Block(.code("x"), attributes: Attributes(pairs: [.init(key: "k", value: "v")]))]
    case .classes: return line(.span([.text("x")]), Attributes(classes: ["x\"y"]))
    case .ids: return line(.span([.text("x")]), Attributes(id: "1 x"))
    case .claims: return line(.span([.text("x")]), Attributes(claims: [ClaimReference(source: "s", record: "c1")]))
    case .paragraphs:
      return [Block(.list(List(style: .bullet, isTight: false, items: [.init(blocks: [Block(.plain([.text("x")]))])])))]
    case .characters: return line(.code("\u{1}"))
    case .space: return line(.text("  "))
    case .styles: return line(.span([.text("x")]), Attributes(classes: ["smallcaps", "x"]))
    case .raw: return line(.raw(RawText(format: "html", text: "<b>")))
    case .unresolved: return line(.shortcode(Shortcode(name: "x", arguments: [], source: "{{< x >}}")))
    case .notes: return line(.footnote(Footnote(label: "x", content: [.paragraph([.text("n")])])))
    case .empty: return [Block(.list(List(style: .bullet, isTight: true, items: [])))]
    case .keyFindings:
      let heading = Block(.heading(level: 1, [.text("h")]))
      return [
        Block(
          .division([heading, .paragraph([.text("x")])]), attributes: Attributes(id: "k", classes: ["key-findings"])),
        .paragraph([.text("y")]),
      ]
    case .columns:
      let cell = Table.Cell([.text("x")])
      return [Block(.table(Table(columns: [.init(), .init()], head: [], body: [.init(cells: [cell])])))]
    case .pictures: return line(.image(Image(target: "a.png", title: "t", alternative: [.text("x")])))
    case .links: return line(.link(Link(target: "javascript:x", content: [.text("x")])))
    }
  }
}
