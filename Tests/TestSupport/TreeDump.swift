import DocumentModel
import Workspace

/// A tree as text, a node a line, each with its lines and columns: the form in which trees are kept as goldens.
///
/// ```
/// Paragraph @1:1-1:12
///   Text "So it is " @1:1-1:10
/// ```
public struct TreeDump {
  private let source: SourceFile
  private var lines: [String] = []

  public static func text(of document: Document, in source: SourceFile) -> String {
    var dump = TreeDump(source: source)
    dump.add(document.blocks, 0)
    return dump.lines.joined(separator: "\n") + "\n"
  }

  private init(source: SourceFile) { self.source = source }

  private func place(_ span: SourceSpan) -> String {
    guard span.isKnown else { return " @?" }
    let (first, last) = (source.place(at: Int(span.offset)), source.place(at: span.end))
    return " @\(first.line):\(first.column)-\(last.line):\(last.column)"
  }

  private mutating func add(_ text: String, _ span: SourceSpan, _ depth: Int, _ attributes: Attributes = .empty) {
    lines.append(String(repeating: "  ", count: depth) + text + place(span))
    guard !attributes.isEmpty else { return }
    var parts = attributes.id.map { ["#\($0)"] } ?? []
    parts += attributes.classes.map { ".\($0)" }
    parts += attributes.pairs.map { "\($0.key)=\($0.value.debugDescription)\(place($0.span))" }
    lines.append(
      String(repeating: "  ", count: depth + 1) + "{\(parts.joined(separator: " "))}"
        + (attributes.span.isKnown ? place(attributes.span) : ""))
  }

  // MARK: Blocks

  private func style(of list: List) -> String {
    switch list.style {
    case .bullet: "bullet"
    case .ordered(let start, let numbering, let delimiter): "\(start) \(numbering) \(delimiter)"
    }
  }

  private mutating func add(_ blocks: [Block], _ depth: Int) { for block in blocks { add(block, depth) } }

  private mutating func add(_ block: Block, _ depth: Int) {
    func head(_ name: String) { add(name, block.span, depth, block.attributes) }
    switch block.kind {
    case .paragraph(let content):
      head("Paragraph")
      add(content, depth + 1)
    case .plain(let content):
      head("Plain")
      add(content, depth + 1)
    case .heading(let level, let content):
      head("Heading \(level)")
      add(content, depth + 1)
    case .quote(let content):
      head("Quote")
      add(content, depth + 1)
    case .division(let content):
      head("Division")
      add(content, depth + 1)
    case .directive(let directive):
      head("Directive \(directive.name)")
      add(directive.body, depth + 1)
    case .list(let list):
      head("List \(style(of: list))\(list.isTight ? " tight" : "")")
      for item in list.items {
        add("Item\(item.isDone.map { $0 ? " done" : " open" } ?? "")", item.span, depth + 1)
        add(item.blocks, depth + 2)
      }
    case .definitionList(let list):
      head("DefinitionList")
      for item in list.items {
        add("Term", item.span, depth + 1)
        add(item.term, depth + 2)
        for definition in item.definitions {
          lines.append(String(repeating: "  ", count: depth + 2) + "Definition")
          add(definition, depth + 3)
        }
      }
    case .code(let text): head("Code \(text.debugDescription)")
    case .raw(let raw): head("Raw \(raw.format) \(raw.text.debugDescription)")
    case .thematicBreak: head("ThematicBreak")
    case .lines(let verse):
      head("Lines")
      for line in verse {
        lines.append(String(repeating: "  ", count: depth + 1) + "Line")
        add(line, depth + 2)
      }
    case .figure(let figure):
      head("Figure")
      if case .blocks(let content) = figure.content { add(content, depth + 1) }
      lines.append(String(repeating: "  ", count: depth + 1) + "Caption")
      add(figure.caption, depth + 2)
    case .table(let table):
      head("Table")
      for (name, rows) in [("Head", table.head), ("Body", table.body), ("Foot", table.foot)] where !rows.isEmpty {
        lines.append(String(repeating: "  ", count: depth + 1) + name)
        for cell in rows.flatMap(\.cells) {
          add("Cell \(cell.rowSpan)x\(cell.columnSpan)", cell.span, depth + 2, cell.attributes)
          add(cell.blocks, depth + 3)
        }
      }
      guard !table.caption.isEmpty else { return }
      lines.append(String(repeating: "  ", count: depth + 1) + "Caption")
      add(table.caption, depth + 2)
    }
  }

  // MARK: Inlines

  private mutating func add(_ inlines: [Inline], _ depth: Int) { for inline in inlines { add(inline, depth) } }

  private mutating func add(_ inline: Inline, _ depth: Int) {
    func head(_ name: String) { add(name, inline.span, depth, inline.attributes) }
    switch inline.kind {
    case .text(let text): head("Text \(text.debugDescription)")
    case .softBreak: head("SoftBreak")
    case .lineBreak: head("LineBreak")
    case .code(let text): head("Code \(text.debugDescription)")
    case .math(let math): head("\(math.isDisplay ? "DisplayMath" : "Math") \(math.source.debugDescription)")
    case .raw(let raw): head("Raw \(raw.format) \(raw.text.debugDescription)")
    case .noteReference(let number): head("NoteReference \(number)")
    case .shortcode(let shortcode):
      head("Shortcode \(shortcode.name)")
      for argument in shortcode.arguments {
        add(
          "Argument \(argument.key.map { "\($0)=" } ?? "")\(argument.value.debugDescription)", argument.span, depth + 1)
      }
    case .crossReference(let reference):
      head("CrossReference \(reference.target)")
      add(reference.prefix, depth + 1)
    case .emphasis(let content):
      head("Emphasis")
      add(content, depth + 1)
    case .strong(let content):
      head("Strong")
      add(content, depth + 1)
    case .styled(let style, let content):
      head("Styled \(style)")
      add(content, depth + 1)
    case .quoted(let marks, let content):
      head("Quoted \(marks)")
      add(content, depth + 1)
    case .span(let content):
      head("Span")
      add(content, depth + 1)
    case .link(let link):
      head("Link \(link.target)\(link.title.isEmpty ? "" : " \(link.title.debugDescription)")")
      add(link.content, depth + 1)
    case .image(let image):
      head("Image \(image.target)")
      add(image.alternative, depth + 1)
    case .cite(let citation):
      head("Citation")
      for item in citation.items {
        add("Item \(item.key) \(item.mode)", item.span, depth + 1)
        add(item.prefix, depth + 2)
        add(item.suffix, depth + 2)
      }
    case .footnote(let note):
      head("Footnote \(note.label)")
      add(note.content, depth + 1)
    }
  }
}
