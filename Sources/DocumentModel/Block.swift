/// A part of a document that stands on its own lines. The set of kinds is closed: whatever else exists is lowered to
/// these.
///
/// Equality compares content and attributes, never places.
public struct Block: Sendable {
  // In this order a node takes 40 bytes.
  public var kind: Kind
  public var span: SourceSpan
  public var attributes: Attributes

  public init(_ kind: Kind, attributes: Attributes = .empty, span: SourceSpan = .none) {
    self.kind = kind
    self.attributes = attributes
    self.span = span
  }

  public enum Kind: Hashable, Sendable {
    case paragraph([Inline])
    /// Text that is not a paragraph of its own: in a tight list item or a table cell.
    case plain([Inline])
    /// A heading of level 1 to 6. Sections are implied by headings.
    case heading(level: Int, [Inline])
    case quote([Block])
    case list(List)
    case definitionList(DefinitionList)
    /// Literal text without its final newline; the language is the first class.
    case code(String)
    /// Text in the syntax of one output format; other formats do not show it.
    case raw(RawText)
    case thematicBreak
    case table(Table)
    case figure(Figure)
    /// Verse or addresses: lines kept as lines.
    case lines([[Inline]])
    /// Blocks that only share attributes.
    case division([Block])
    /// A section kind, with its introduction. Before expansion only.
    case directive(Directive)
  }
}

extension Block: Hashable {
  public static func == (left: Block, right: Block) -> Bool {
    left.kind == right.kind && left.attributes == right.attributes
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(attributes)
  }
}

extension Block {
  public static func paragraph(_ content: [Inline], span: SourceSpan = .none) -> Block {
    Block(.paragraph(content), span: span)
  }
}
