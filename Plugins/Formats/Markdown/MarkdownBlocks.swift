import DocumentModel

/// What blocks would be read as where nothing but a line end, or nothing but a blank line, stands between them.
enum MarkdownBlocks {
  /// True for two blocks that would read as one although a blank line parts them.
  static func wouldMerge(_ first: Block, _ second: Block) -> Bool {
    switch (first.kind, second.kind) {
    case (.list(let firstList), .list(let list)):
      areBare(first, second) && wouldMerge(firstList.style, list.style)
    case (.quote, .quote): areBare(first, second)
    default: false
    }
  }

  private static func wouldMerge(_ first: List.Style, _ second: List.Style) -> Bool {
    switch (first, second) {
    case (.bullet, .bullet): true
    case (.ordered(_, let firstNumbering, let firstDelimiter), .ordered(_, let numbering, let delimiter)):
      // Some letters are Roman numerals, too.
      firstDelimiter == delimiter && (firstNumbering == .decimal) == (numbering == .decimal)
    default: false
    }
  }

  /// True for two blocks without braces of their own or divisions around them.
  private static func areBare(_ first: Block, _ second: Block) -> Bool {
    MarkdownAttributes.text(first.attributes).isEmpty && MarkdownAttributes.text(second.attributes).isEmpty
  }

  /// True for two lists of definitions, which nothing but a division parts.
  static func areDefinitions(_ first: Block, _ second: Block) -> Bool {
    guard case .definitionList = first.kind, case .definitionList = second.kind else { return false }
    return areBare(first, second)
  }

  /// True for a block that the next line would go on with, were it text.
  static func endsInText(_ block: Block) -> Bool {
    var block = block
    while true {
      if !MarkdownAttributes.text(block.attributes).isEmpty {
        switch block.kind {
        // These have braces of their own, and no division around them.
        case .table, .figure: return true
        default: return false
        }
      }
      switch block.kind {
      case .paragraph, .plain, .lines, .table, .figure: return true
      case .heading, .code, .raw, .thematicBreak, .division, .directive: return false
      case .quote(let content):
        guard let last = content.last else { return false }
        block = last
      case .list(let list):
        guard let item = list.items.last else { return false }
        guard let last = item.blocks.last else { return item.isDone != nil }
        block = last
      case .definitionList(let list):
        guard let last = list.items.last?.definitions.last?.last else { return true }
        block = last
      }
    }
  }

  /// True for a block whose first line would be read as text after text.
  static func startsWithText(_ block: Block) -> Bool {
    switch block.kind {
    case .table: return true
    // A heading of several lines is underlined.
    case .heading(let level, _): return level <= 2
    case .figure: return true
    case _ where !MarkdownAttributes.text(block.attributes).isEmpty: return false
    case .paragraph, .plain, .lines, .definitionList: return true
    // Only a list of bullets or from `1.`, whose first item has text, may interrupt text.
    case .list(let list):
      if case .ordered(let start, let numbering, let delimiter) = list.style,
        start != 1 || numbering != .decimal || delimiter == .parentheses
      {
        return true
      }
      return list.items.first?.blocks.isEmpty ?? true
    case .quote, .code, .raw, .thematicBreak, .division, .directive: return false
    }
  }
}
