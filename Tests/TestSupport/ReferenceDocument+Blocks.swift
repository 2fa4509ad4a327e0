import DocumentModel

extension ReferenceDocument {
  static let summary: [Block] = [
    division(
      "key-findings", id: "summary",
      [
        heading(2, "Summary"),
        Block(
          .list(
            List(
              style: .bullet, isTight: false,
              items: [
                List.Item(blocks: [
                  paragraph(
                    sentence(
                      [camps, campsAgain], .text("Between "), quantity("80,000 and 120,000", "80000..120000"),
                      .text(" people were held in camps in 2021."), note(1, "orlov-2021#c07")))
                ]),
                List.Item(blocks: [
                  paragraph(
                    sentence(
                      [harvest], .text("The harvest fell by a third from 2017 to 2019."), note(3, "un-fao-2020#c01")))
                ]),
              ]))),
      ])
  ]

  static let keyFigures: [Block] = [
    division(
      "key-figures",
      [
        keyFigure("80,000–120,000", "people held in camps, 2021", "Pjotr Orlov", "80000..120000", camps),
        keyFigure("one third", "of the harvest lost, 2017 to 2019", "UN Food Office", "33", harvest),
        keyFigure("0", "answers from the government", "UN Food Office", "0", answer),
      ])
  ]

  static let running: [Block] = [
    heading(2, "Who is held", id: "held"),
    Block(.paragraph(everyInline), span: SourceSpan(file: FileID(rawValue: 1), offset: 10, length: 20)),
    heading(3, "An empty section", id: "empty"),
    heading(3, "Section with the same id", id: "held"),
    paragraph(.text("Two headings carry one id; both are kept apart.")),
    heading(5, "A level is skipped", classes: ["unnumbered"]),
    Block(
      .quote([
        heading(4, "A heading in a quotation"),
        paragraph(.text("We counted the dead, then we stopped counting.")),
        Block(.quote([paragraph(.text("A quotation in a quotation."))])),
      ]), attributes: Attributes(claims: [camps])),
    Block(
      .lines([
        [.text("First line of verse,")], [], [.text("   third line, indented,")],
        [emphasis("fourth"), .text(" & last.")],
      ])),
    Block(.thematicBreak),
  ]

  static let lists: [Block] = [
    heading(2, "Lists"),
    Block(
      .list(
        List(
          style: .ordered(start: 3, .lowerRoman, .parentheses), isTight: false,
          items: [
            List.Item(blocks: [
              paragraph(.text("An item with a table.")), Block(.table(smallTable)),
              Block(
                .list(
                  List(
                    style: .bullet, isTight: true,
                    items: [
                      List.Item(isDone: true, blocks: [plain("done")]),
                      List.Item(isDone: false, blocks: [plain("open")]),
                      List.Item(blocks: []),
                    ]))),
            ]),
            List.Item(blocks: [heading(3, "A heading in an item"), paragraph(.text("Text below it."))]),
          ]))),
    Block(
      .definitionList(
        DefinitionList(items: [
          DefinitionList.Item(
            term: [.text("Camp")],
            definitions: [
              [paragraph(.text("A place that one cannot leave."))], [plain("A word that officials avoid.")],
            ]),
          DefinitionList.Item(term: [.text("Term without definition")], definitions: []),
          DefinitionList.Item(term: [], definitions: [[]]),
        ]))),
    Block(.list(List(style: .bullet, isTight: true, items: []))),
  ]

  static let smallTable = Table(
    columns: [Table.Column(), Table.Column(alignment: .right)], head: [],
    body: [Table.Row(cells: [Table.Cell([.text("Camps")]), Table.Cell([.text("14")])])])

  static let tables: [Block] = [
    heading(2, "Tables", id: "tables"),
    Block(
      .table(
        Table(
          columns: [
            Table.Column(alignment: .left, width: 0.4), Table.Column(alignment: .right),
            Table.Column(alignment: .center),
          ],
          head: [
            Table.Row(cells: [
              Table.Cell(blocks: [plain("Province")], rowSpan: 2),
              Table.Cell(blocks: [plain("Harvest, 1,000 t")], alignment: .center, columnSpan: 2),
            ]),
            Table.Row(cells: [Table.Cell([.text("2017")]), Table.Cell([.text("2019")])]),
          ],
          body: [
            Table.Row(cells: [
              Table.Cell([.text("North")]), Table.Cell([.text("412")], attributes: Attributes(claims: [harvest])),
              Table.Cell([.text("268")]),
            ]),
            Table.Row(cells: [
              Table.Cell([.text("South")]),
              Table.Cell(
                blocks: [
                  paragraph(.text("no figure"), note(3, "un-fao-2020")),
                  Block(.list(List(style: .bullet, isTight: true, items: [List.Item(blocks: [plain("flooded")])]))),
                ], columnSpan: 5),
            ]),
            Table.Row(cells: [Table.Cell([.text("A short row")])]),
            Table.Row(cells: []),
          ],
          foot: [
            Table.Row(cells: [Table.Cell([.text("Sum")]), Table.Cell([.text("412")]), Table.Cell([.text("268")])])
          ],
          rowHeaderColumns: 1, caption: [.text("Harvest by province, 2017 and "), emphasis("2019")])),
      attributes: Attributes(id: "tbl-harvest", claims: [harvest])),
    Block(.table(Table(columns: [], head: [], body: []))),
  ]

  static let figures: [Block] = [
    heading(2, "Figures"),
    Block(
      .figure(
        Figure(
          content: .blocks([
            Block(.plain([Inline(.image(Image(target: "images/pixel.png", alternative: [.text("A grey square")])))]))
          ]), caption: [.text("A picture"), Inline(.noteReference(2))])), attributes: Attributes(id: "fig-pixel")),
    Block(
      .figure(Figure(content: .chart(rangeChart), caption: [.text("Estimates differ by a factor of sixty.")])),
      attributes: Attributes(id: "fig-range", claims: [camps, campsAgain])),
    Block(.figure(Figure(content: .chart(timelineChart), caption: []))),
    Block(.figure(Figure(content: .chart(relationsChart), caption: [.text("Ties of Vesperia.")]))),
    Block(.figure(Figure(content: .blocks([]), caption: []))),
  ]

  static let divisions: [Block] = [
    heading(2, "Divisions"),
    division("note", [paragraph(.text("An admonition without a title."))]),
    division("callout-warning", [heading(3, "Read this first"), paragraph(.text("Its title is the heading."))]),
    division("caution", []),
    division("sources-differ", [paragraph(.text("Sources differ on the number of camps."))]),
    Block(
      .division([heading(3, "A heading in a division"), paragraph(.text("It opens no section outside."))]),
      attributes: Attributes(
        id: "box", classes: ["box", "on\"click"], pairs: [.init(key: "onclick", value: "alert(1)")])),
    Block(.directive(Directive(name: "timeline", body: [paragraph(.text("A section kind that was not expanded."))]))),
  ]

  static let scripts: [Block] = [
    heading(2, "Scripts"),
    Block(
      .paragraph([.text("북한이탈주민의 수는 2019년에 1,047명이었다."), Inline(.noteReference(1))]),
      attributes: Attributes(pairs: [.init(key: "lang", value: "ko")])),
    Block(
      .paragraph([.text("قال الوزير إن المخيمات (“"), Inline(.code("camps")), .text("”) غير موجودة.")]),
      attributes: Attributes(pairs: [.init(key: "lang", value: "ar")])),
    paragraph(
      .text("The word "),
      Inline(.span([.text("גדר")]), attributes: Attributes(pairs: [.init(key: "lang", value: "he")])),
      .text(" means fence. 𠮷野家 is Japanese; 🌾 is grain.")),
    paragraph(.text("Forbidden in XML: \u{0}, \u{1}, \u{B}, \u{FFFE}; allowed: \u{85}, \u{200F}, ]]>.")),
  ]

  static let literal: [Block] = [
    heading(2, "Literal text"),
    Block(
      .code("if a < b && c > d {\n\treturn \"<script>alert(1)</script>\"\n}"),
      attributes: Attributes(classes: ["swift"])),
    Block(.code("")),
    Block(.raw(RawText(format: "html", text: "<marquee onmouseover=\"alert(1)\">raw</marquee>"))),
    Block(.raw(RawText(format: "docbook", text: "<para>raw</para>"))),
  ]

  static let sources: [Block] = [
    heading(2, "Sources", id: "sources", classes: ["unnumbered"]),
    division(
      "references",
      apparatus.references.map { reference in
        division(
          "reference", id: reference.anchor,
          [Block(.paragraph(reference.entry)), Block(.paragraph([.text("Kind of source: \(reference.genre)")]))])
      }),
  ]

  private static func keyFigure(
    _ value: String, _ label: String, _ source: String, _ machine: String, _ claim: ClaimReference
  ) -> Block {
    Block(
      .division([
        paragraph(
          Inline(.span([quantity(value, machine)]), attributes: Attributes(classes: ["figure-value"])),
          Inline(.noteReference(claim == camps ? 1 : 3))),
        paragraph(span("figure-label", label)), paragraph(span("figure-source", source)),
      ]), attributes: Attributes(classes: ["key-figure"], claims: [claim]))
  }
}
