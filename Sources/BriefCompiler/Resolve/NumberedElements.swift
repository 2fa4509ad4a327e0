import DocumentModel

/// The elements that can be referred to by number, in reading order.
struct NumberedElements {
  private(set) var numbers: [String: String] = [:]

  init() {}

  init(_ blocks: [Block]) {
    var counter = Counter()
    counter.shallowest = Self.shallowestHeading(in: blocks)
    counter.count(blocks)
    numbers = counter.numbers
  }

  /// The prefix of a reserved identifier: `fig` of `fig-trade`.
  static func prefix(of id: String) -> String? {
    guard let dash = id.firstIndex(of: "-") else { return nil }
    let prefix = String(id[..<dash])
    return ["fig", "tbl", "sec", "eq", "lst"].contains(prefix) ? prefix : nil
  }

  var identifiers: [String] { numbers.keys.sorted() }

  /// The element with its number before its caption.
  func captioned(_ block: Block, words: ResolutionWords) -> Block {
    guard let id = block.attributes.id, let prefix = Self.prefix(of: id), let number = numbers[id] else { return block }
    let text = "\(words.elements[prefix] ?? prefix) \(number)"
    var block = block
    func labelled(_ caption: [Inline]) -> [Inline] {
      let label = Inline(
        .span([.text(caption.isEmpty ? text : text + ". ")]), attributes: Attributes(classes: ["caption-label"]),
        span: block.span)
      return [label] + caption
    }
    switch block.kind {
    case .figure(let figure):
      block.kind = .figure(Figure(content: figure.content, caption: labelled(figure.caption)))
    case .table(let table):
      block.kind = .table(
        Table(
          columns: table.columns, head: table.head, body: table.body, foot: table.foot,
          rowHeaderColumns: table.rowHeaderColumns, caption: labelled(table.caption)))
    default: break
    }
    return block
  }

  private static func shallowestHeading(in blocks: [Block]) -> Int {
    blocks.compactMap { if case .heading(let level, _) = $0.kind { level } else { nil } }.min() ?? 1
  }

  private struct Counter {
    var numbers: [String: String] = [:]
    var shallowest = 1
    private var counts: [String: Int] = [:]
    private var sections = [Int](repeating: 0, count: 7)

    mutating func count(_ blocks: [Block]) { for block in blocks { count(block) } }

    private mutating func count(_ block: Block) {
      if case .heading(let level, _) = block.kind, !block.attributes.hasClass("unnumbered"), (1...6).contains(level) {
        sections[level] += 1
        for deeper in (level + 1)..<7 { sections[deeper] = 0 }
        if let id = block.attributes.id, NumberedElements.prefix(of: id) == "sec" {
          numbers[id] = sections[min(shallowest, level)...level].map(String.init).joined(separator: ".")
        }
      } else if let id = block.attributes.id, let prefix = NumberedElements.prefix(of: id), prefix != "sec" {
        counts[prefix, default: 0] += 1
        numbers[id] = String(counts[prefix, default: 0])
      }
      switch block.kind {
      case .division(let content), .quote(let content): count(content)
      case .list(let list): for item in list.items { count(item.blocks) }
      case .figure(let figure): if case .blocks(let content) = figure.content { count(content) }
      case .paragraph(let content), .plain(let content): countEquations(content)
      default: break
      }
    }

    private mutating func countEquations(_ inlines: [Inline]) {
      for inline in inlines {
        guard let id = inline.attributes.id, NumberedElements.prefix(of: id) == "eq" else { continue }
        counts["eq", default: 0] += 1
        numbers[id] = String(counts["eq", default: 0])
      }
    }
  }
}
