import ByteText
import Diagnostics
import DocumentModel
import PluginKit

extension HTMLWriter {
  mutating func write(_ figure: Figure, _ block: Block) {
    switch figure.content {
    case .blocks(let blocks):
      open("figure", block.attributes)
      body.write("\n")
      push(.blocks(blocks[...], .block))
      pushEnd(of: figure, above: 1)
    case .chart(let chart):
      charts += 1
      open("figure", block.attributes, classes: "chart")
      body.write("\n<p class=\"chart-title\">")
      text(chart.title)
      body.write("</p>\n")
      body.write(HTMLChart(chart, name: names.add("chart-\(charts)"), words: words).bytes)
      body.write("\n<details class=\"twin\"><summary\(words.language)>")
      text(words.asTable)
      body.write("</summary>\n")
      push(.blocks([Block(.table(chart.table))], .block), .markup("</details>\n"))
      pushEnd(of: figure, above: 2)
    }
  }

  /// Puts the caption and the end tag below the steps that were pushed last.
  private mutating func pushEnd(of figure: Figure, above count: Int) {
    let above = Array(steps.suffix(count))
    steps.removeLast(count)
    if figure.caption.isEmpty {
      push(.markup("</figure>\n"))
    } else {
      push(.markup("<figcaption>"), .inlines(figure.caption[...]), .markup("</figcaption>\n</figure>\n"))
    }
    steps.append(contentsOf: above)
  }

  /// A picture is embedded, so that the page needs no other file.
  mutating func write(_ image: Image, _ inline: Inline) {
    let alternative = PlainWords.of(image.alternative)
    guard
      let picture = Picture.load(image.target, at: inline.span, in: context, diagnostics: &diagnostics)
    else {
      open("span", inline.attributes, classes: "missing-image")
      text("[\(alternative)]")
      body.write("</span>")
      return
    }
    body.write("<img src=\"data:\(picture.mediaType);base64,")
    body.write(Base64.encode(picture.bytes))
    body.write("\" alt=\"\(escaped: alternative)\"")
    if let size = picture.size { body.write(" width=\"\(size.width)\" height=\"\(size.height)\"") }
    if !image.title.isEmpty { attribute("title", image.title) }
    attributes(inline.attributes)
    body.write(">")
  }
}
