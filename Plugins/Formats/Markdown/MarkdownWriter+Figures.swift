import DocumentModel

extension MarkdownWriter {
  mutating func write(_ figure: Figure, _ block: Block) {
    switch figure.content {
    case .chart(let chart): write(chart, caption: figure.caption, block)
    case .blocks(let content):
      if let picture = Self.picture(content) {
        let figure = Figure(
          content: figure.content, caption: Self.caption(figure.caption, of: block.attributes))
        return write(picture.image, picture.attributes, figure: figure, block)
      }
      var attributes = block.attributes
      if attributes.isEmpty { attributes.classes = ["figure"] }
      writeDivision(MarkdownAttributes.text(attributes)) { writer in
        writer.write(content + (figure.caption.isEmpty ? [] : [.paragraph(figure.caption)]))
      }
    }
  }

  /// A picture that is a figure: its alternative text goes to an attribute where the caption says something else.
  private mutating func write(_ image: Image, _ attributes: Attributes, figure: Figure, _ block: Block) {
    var all = attributes
    if let id = block.attributes.id { all.id = id }
    all.classes += block.attributes.classes.filter { !all.hasClass($0) }
    all.pairs += block.attributes.pairs
    if figure.caption != image.alternative { all["alt"] = image.alternative.plainText }
    var pieces = MarkdownPieces(reserving: figure.caption.count + 2)
    append(
      figure.caption, "![", MarkdownTarget.text(image.target, image.title) + MarkdownAttributes.text(all), to: &pieces,
      in: MarkdownContext(isInNote: isInNote))
    write(text(pieces, in: .init(), at: block.span))
  }

  /// The caption without its number where the element keeps its identifier: whoever reads it numbers it again.
  static func caption(_ caption: [Inline], of attributes: Attributes) -> [Inline] {
    attributes.id == nil ? caption : caption.filter { !$0.attributes.hasClass("caption-label") }
  }

  static func picture(_ content: [Block]) -> (image: Image, attributes: Attributes)? {
    guard content.count == 1 else { return nil }
    switch content[0].kind {
    case .plain(let inlines), .paragraph(let inlines):
      guard inlines.count == 1, case .image(let image) = inlines[0].kind else { return nil }
      return (image, inlines[0].attributes)
    default: return nil
    }
  }

  /// Charts are their tables: estimates that differ in a quotation block, anything else under its title.
  private mutating func write(_ chart: ChartSpec, caption: [Inline], _ block: Block) {
    reportLoss("the chart “\(chart.title)” is written as its table", "Markdown has no charts.", at: block.span)
    var blocks: [Block] = [.paragraph([Inline(.strong([.text(chart.title)]))])]
    if !chart.description.isEmpty { blocks.append(.paragraph([.text(chart.description)])) }
    let table = chart.table
    blocks.append(
      Block(
        .table(
          Table(
            columns: table.columns, head: table.head, body: table.body, foot: table.foot,
            rowHeaderColumns: table.rowHeaderColumns, caption: caption.isEmpty ? table.caption : caption))))
    if case .range = chart.kind { blocks = [Block(.quote(blocks))] }
    write([Block(.division(blocks), attributes: Self.chartAttributes(block.attributes))])
  }

  private static func chartAttributes(_ attributes: Attributes) -> Attributes {
    var attributes = attributes
    if !attributes.hasClass("chart") { attributes.classes.append("chart") }
    return attributes
  }
}
