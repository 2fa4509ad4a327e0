/// A bullet or an ordered list.
public final class List: Sendable, Hashable {
  public enum Style: Hashable, Sendable {
    case bullet
    /// A numbered list that starts at `start`.
    case ordered(start: Int, Numbering, Delimiter)
  }

  public enum Numbering: UInt8, Hashable, Sendable {
    case decimal, lowerAlpha, upperAlpha, lowerRoman, upperRoman
  }

  public enum Delimiter: UInt8, Hashable, Sendable {
    /// `1.`
    case period
    /// `1)`
    case parenthesis
    /// `(1)`
    case parentheses
  }

  public struct Item: Hashable, Sendable {
    /// The state of a task item's box; nil for an ordinary item.
    public var isDone: Bool?
    public var blocks: [Block]
    public var span: SourceSpan

    public init(isDone: Bool? = nil, blocks: [Block], span: SourceSpan = .none) {
      self.isDone = isDone
      self.blocks = blocks
      self.span = span
    }

    public static func == (left: Item, right: Item) -> Bool {
      left.isDone == right.isDone && left.blocks == right.blocks
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(blocks) }
  }

  public let style: Style
  /// True where items are set without space between them; their text is then `plain`.
  public let isTight: Bool
  public let items: [Item]

  public init(style: Style, isTight: Bool, items: [Item]) {
    self.style = style
    self.isTight = isTight
    self.items = items
  }

  public static func == (left: List, right: List) -> Bool {
    left.style == right.style && left.isTight == right.isTight && left.items == right.items
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(style)
    hasher.combine(items.count)
  }
}

public final class DefinitionList: Sendable, Hashable {
  public struct Item: Hashable, Sendable {
    public var term: [Inline]
    public var definitions: [[Block]]
    public var span: SourceSpan

    public init(term: [Inline], definitions: [[Block]], span: SourceSpan = .none) {
      self.term = term
      self.definitions = definitions
      self.span = span
    }

    public static func == (left: Item, right: Item) -> Bool {
      left.term == right.term && left.definitions == right.definitions
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(term) }
  }

  public let items: [Item]

  public init(items: [Item]) { self.items = items }

  public static func == (left: DefinitionList, right: DefinitionList) -> Bool { left.items == right.items }

  public func hash(into hasher: inout Hasher) { hasher.combine(items) }
}

/// Something set apart with a caption: pictures, a chart, any blocks.
public final class Figure: Sendable, Hashable {
  public enum Content: Hashable, Sendable {
    case blocks([Block])
    case chart(ChartSpec)
  }

  public let content: Content
  public let caption: [Inline]

  public init(content: Content, caption: [Inline]) {
    self.content = content
    self.caption = caption
  }

  public static func == (left: Figure, right: Figure) -> Bool {
    left.content == right.content && left.caption == right.caption
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(caption) }
}

/// A call of a section kind by name. Its parameters are the block's attributes.
public final class Directive: Sendable, Hashable {
  public let name: String
  public let body: [Block]

  public init(name: String, body: [Block]) {
    self.name = name
    self.body = body
  }

  public static func == (left: Directive, right: Directive) -> Bool {
    left.name == right.name && left.body == right.body
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
