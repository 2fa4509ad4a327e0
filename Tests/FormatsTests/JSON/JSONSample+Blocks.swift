import DocumentModel

extension JSONSample {
  static let blocks: [JSONSample] = [
    .init(
      "words", .paragraph([.text("one two\u{A0}three")]),
      is: #"{"t":"Para","c":[{"t":"Str","c":"one"},{"t":"Space"},{"t":"Str","c":"two\#u{A0}three"}]}"#),
    .init("plain text", .plain(one), is: plainJSON),
    .init("a paragraph without text", .paragraph([]), is: #"{"t":"Para","c":[]}"#),
    .init(
      "a paragraph with attributes", .paragraph(one), named, is: #"{"t":"Div","c":[\#(wrapper),[\#(paragraphJSON)]]}"#),
    .init("a heading", .heading(level: 3, one), named, is: #"{"t":"Header","c":[3,\#(attributes),[\#(str)]]}"#),
    .init("a quotation", .quote([paragraph, plain]), is: #"{"t":"BlockQuote","c":[\#(paragraphJSON),\#(plainJSON)]}"#),
    .init(
      "a quotation with attributes", .quote([]), named,
      is: #"{"t":"Div","c":[\#(wrapper),[{"t":"BlockQuote","c":[]}]]}"#),
    .init(
      "a tight list", .list(List(style: .bullet, isTight: true, items: [.init(blocks: [plain]), .init(blocks: [])])),
      is: #"{"t":"BulletList","c":[[\#(plainJSON)],[]]}"#),
    .init(
      "a loose list", .list(List(style: .bullet, isTight: false, items: [.init(blocks: [paragraph])])),
      is: #"{"t":"BulletList","c":[[\#(paragraphJSON)]]}"#),
    .init(
      "a task list",
      .list(
        List(
          style: .bullet, isTight: true,
          items: [
            .init(isDone: false, blocks: [plain]), .init(isDone: true, blocks: [plain]),
            .init(isDone: true, blocks: []),
            .init(isDone: false, blocks: [Block(.thematicBreak)]),
          ])),
      is: #"""
        {"t":"BulletList","c":[[{"t":"Plain","c":[{"t":"Str","c":"☐"},{"t":"Space"},\#(str)]}],\#
        [{"t":"Plain","c":[{"t":"Str","c":"☒"},{"t":"Space"},\#(str)]}],[{"t":"Plain","c":[{"t":"Str","c":"☒"}]}],\#
        [{"t":"Plain","c":[{"t":"Str","c":"☐"}]},{"t":"HorizontalRule"}]]}
        """#),
    .init(
      "a numbered list",
      .list(List(style: .ordered(start: 1, .decimal, .period), isTight: true, items: [.init(blocks: [plain])])),
      is: #"{"t":"OrderedList","c":[[1,{"t":"Decimal"},{"t":"Period"}],[[\#(plainJSON)]]]}"#),
    .init(
      "letters and brackets",
      .list(List(style: .ordered(start: 3, .lowerAlpha, .parenthesis), isTight: true, items: [])),
      is: #"{"t":"OrderedList","c":[[3,{"t":"LowerAlpha"},{"t":"OneParen"}],[]]}"#),
    .init(
      "Roman numbers", .list(List(style: .ordered(start: -1, .upperRoman, .parentheses), isTight: true, items: [])),
      is: #"{"t":"OrderedList","c":[[-1,{"t":"UpperRoman"},{"t":"TwoParens"}],[]]}"#),
    .init(
      "a definition list", .definitionList(DefinitionList(items: [.init(term: one, definitions: [[paragraph], []])])),
      is: #"{"t":"DefinitionList","c":[[[\#(str)],[[\#(paragraphJSON)],[]]]]}"#),
    .init(
      "code", .code("a < b\n\t\"c\\\"\u{1}"), named,
      is: #"{"t":"CodeBlock","c":[\#(attributes),"a < b\n\t\"c\\\"\u0001"]}"#
    ),
    .init(
      "a raw passage", .raw(RawText(format: "docbook", text: "<para/>")),
      is: #"{"t":"RawBlock","c":["docbook","<para/>"]}"#
    ),
    .init("a thematic break", .thematicBreak, is: #"{"t":"HorizontalRule"}"#),
    .init(
      "lines", .lines([one, [], [.text("\u{A0}\u{A0}"), Inline(.emphasis(one))]]),
      is: #"{"t":"LineBlock","c":[[\#(str)],[],[{"t":"Str","c":"\#u{A0}\#u{A0}"},{"t":"Emph","c":[\#(str)]}]]}"#),
    .init("a division", .division([plain]), named, is: #"{"t":"Div","c":[\#(attributes),[\#(plainJSON)]]}"#),
    .init(
      "a figure", .figure(Figure(content: .blocks([plain]), caption: one)), named,
      is: #"{"t":"Figure","c":[\#(attributes),[null,[\#(plainJSON)]],[\#(plainJSON)]]}"#),
    .init(
      "a figure without caption", .figure(Figure(content: .blocks([]), caption: [])),
      is: #"{"t":"Figure","c":[\#(none),[null,[]],[]]}"#),
    .init(
      "a table", .table(table), named,
      is: #"""
        {"t":"Table","c":[\#(attributes),[null,[\#(plainJSON)]],\#
        [[{"t":"AlignLeft"},{"t":"ColWidth","c":0.25}],[{"t":"AlignDefault"},{"t":"ColWidthDefault"}],\#
        [{"t":"AlignCenter"},{"t":"ColWidthDefault"}]],\#
        [\#(none),[[\#(none),[[\#(none),{"t":"AlignDefault"},2,1,[\#(plainJSON)]],\#
        [\#(attributes),{"t":"AlignRight"},1,2,[]]]],\#
        [\#(none),[[\#(none),{"t":"AlignDefault"},1,1,[\#(plainJSON)]],[\#(none),{"t":"AlignDefault"},1,1,[]]]]]],\#
        [[\#(none),1,[],[[\#(attributes),[[\#(none),{"t":"AlignDefault"},1,1,[\#(paragraphJSON),\#(plainJSON)]],\#
        [\#(none),{"t":"AlignDefault"},1,1,[]],[\#(none),{"t":"AlignDefault"},1,1,[]]]]]]],\#
        [\#(none),[[\#(none),[[\#(none),{"t":"AlignDefault"},1,3,[]]]]]]]}
        """#),
    .init(
      "a table without cells", .table(Table(columns: [], head: [], body: [])),
      is: #"{"t":"Table","c":[\#(none),[null,[]],[],[\#(none),[]],[[\#(none),0,[],[]]],[\#(none),[]]]}"#),
  ]

  private static let table = Table(
    columns: [.init(alignment: .left, width: 0.25), .init(), .init(alignment: .center)],
    head: [
      .init(cells: [
        .init(blocks: [plain], rowSpan: 2), .init(blocks: [], alignment: .right, columnSpan: 2, attributes: named),
      ]), .init(cells: [.init(blocks: [plain]), .init(blocks: [])]),
    ],
    body: [
      .init(cells: [.init(blocks: [paragraph, plain]), .init(blocks: []), .init(blocks: [])], attributes: named)
    ], foot: [.init(cells: [.init(blocks: [], columnSpan: 3)])], rowHeaderColumns: 1, caption: one)
}
