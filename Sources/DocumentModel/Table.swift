/// A table with a head, bodies and a foot, as in DocBook's CALS tables and Pandoc.
public final class Table: Sendable, Hashable {
  public enum Alignment: UInt8, Hashable, Sendable {
    case standard, left, center, right
  }

  public struct Column: Hashable, Sendable {
    public var alignment: Alignment
    /// The share of the line, over 0 to 1; nil where the content decides.
    public var width: Double?

    public init(alignment: Alignment = .standard, width: Double? = nil) {
      self.alignment = alignment
      self.width = width
    }
  }

  public struct Cell: Hashable, Sendable {
    public var blocks: [Block]
    /// Nil where the column's alignment holds.
    public var alignment: Alignment?
    /// At least 1.
    public var rowSpan: Int
    /// At least 1.
    public var columnSpan: Int
    public var attributes: Attributes
    public var span: SourceSpan

    public init(
      blocks: [Block], alignment: Alignment? = nil, rowSpan: Int = 1, columnSpan: Int = 1,
      attributes: Attributes = .empty, span: SourceSpan = .none
    ) {
      self.blocks = blocks
      self.alignment = alignment
      self.rowSpan = max(1, rowSpan)
      self.columnSpan = max(1, columnSpan)
      self.attributes = attributes
      self.span = span
    }

    /// A cell that holds one line of text.
    public init(_ content: [Inline], attributes: Attributes = .empty, span: SourceSpan = .none) {
      self.init(
        blocks: content.isEmpty ? [] : [Block(.plain(content), span: span)], attributes: attributes, span: span)
    }

    public static func == (left: Cell, right: Cell) -> Bool {
      left.blocks == right.blocks && left.alignment == right.alignment && left.rowSpan == right.rowSpan
        && left.columnSpan == right.columnSpan && left.attributes == right.attributes
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(blocks) }
  }

  public struct Row: Hashable, Sendable {
    public var cells: [Cell]
    public var attributes: Attributes

    public init(cells: [Cell], attributes: Attributes = .empty) {
      self.cells = cells
      self.attributes = attributes
    }
  }

  public let columns: [Column]
  public let head: [Row]
  public let body: [Row]
  public let foot: [Row]
  /// How many columns at the left name their row.
  public let rowHeaderColumns: Int
  public let caption: [Inline]

  public init(
    columns: [Column], head: [Row], body: [Row], foot: [Row] = [], rowHeaderColumns: Int = 0, caption: [Inline] = []
  ) {
    self.columns = columns
    self.head = head
    self.body = body
    self.foot = foot
    self.rowHeaderColumns = rowHeaderColumns
    self.caption = caption
  }

  public static func == (left: Table, right: Table) -> Bool {
    left.columns == right.columns && left.head == right.head && left.body == right.body && left.foot == right.foot
      && left.rowHeaderColumns == right.rowHeaderColumns && left.caption == right.caption
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(columns)
    hasher.combine(body.count)
  }
}
