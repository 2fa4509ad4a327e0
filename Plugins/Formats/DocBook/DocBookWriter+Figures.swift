import Diagnostics
import DocumentModel
import PluginKit
import XMLSyntax

extension DocBookWriter {
  mutating func write(_ figure: Figure, _ block: Block) {
    switch figure.content {
    case .blocks(let blocks):
      let isFormal = !figure.caption.isEmpty && note == nil
      xml.startLine(isFormal ? "figure" : "informalfigure")
      attributes(block.attributes)
      if isFormal {
        startTitle()
        drain(.inlines(figure.caption[...]))
        xml.end()
        xml.forgetContent()
        push(.blocks(blocks[...], .block), .endFilled)
      } else {
        push(.filledBlocks(blocks), .caption(figure.caption), .end)
      }
    case .chart(let chart):
      xml.startLine(note == nil ? "figure" : "informalfigure")
      attributes(block.attributes, role: "chart")
      if note == nil {
        startTitle()
        xml.text(chart.title)
        xml.end()
      }
      xml.startLine("para")
      xml.text(note == nil ? chart.description : "\(chart.title) \(chart.description)")
      xml.end()
      lose("charts as drawings", at: block.span)
      // The caption of the figure follows the table, so the table goes without one.
      let twin = Table(
        columns: chart.table.columns, head: chart.table.head, body: chart.table.body, foot: chart.table.foot,
        rowHeaderColumns: chart.table.rowHeaderColumns)
      let words = chart.table.caption.isEmpty ? [] : [Block(.paragraph(chart.table.caption))]
      push(.blocks(words + [Block(.table(twin))], .block), .caption(figure.caption), .end)
    }
  }

  /// A picture as a file beside the article, with its text alternative; the alternative alone where there is no file.
  mutating func writePicture(_ image: Image, _ attributes: Attributes, at span: SourceSpan, element: String) {
    let picture = Picture.load(image.target, at: span, in: context, diagnostics: &diagnostics)
    element == "mediaobject" ? xml.startLine(element) : xml.start(element)
    if !image.title.isEmpty { lose("titles of pictures beside their alternatives", at: span) }
    self.attributes(attributes)
    let width = attributes["width"].flatMap { Self.isLength($0) ? $0 : nil }
    if let picture {
      let name = Self.fileName(image.target)
      files.append((name, picture.bytes))
      xml.start("imageobject")
      xml.start("imagedata")
      xml.attribute("fileref", name)
      xml.attribute("format", picture.mediaType)
      if let width { xml.attribute("width", width) }
      xml.end()
      xml.end()
    } else if !image.target.isEmpty {
      xml.instructionLine("dossier", "picture \(DocBookWord.encoded(image.target))")
      if let width { xml.instructionLine("dossier", "width \(width)") }
    }
    xml.start("textobject")
    xml.start("phrase")
    xml.text(PlainWords.of(image.alternative))
    xml.end()
    xml.end()
    xml.end()
  }

  /// True for a number with a unit or a per cent sign.
  private static func isLength(_ text: String) -> Bool {
    let number = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".") }
    let unit = String(text.dropFirst(number.count))
    return !number.isEmpty && ["", "%", "px", "pt", "cm", "mm", "in", "pc", "em"].contains(unit)
  }

  /// The name beside the article: the path as written, without steps up or at the root.
  private static func fileName(_ target: String) -> String {
    let path = target.prefix { $0 != "#" && $0 != "?" }
    return path.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
  }
}
