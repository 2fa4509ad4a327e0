/// A piece of running text. The set of kinds is closed: whatever else exists is lowered to these.
///
/// Equality compares content and attributes, never places.
public struct Inline: Sendable {
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
    /// Characters as the reader sees them: entities and escapes are resolved.
    case text(String)
    /// A line end in the source that means a space.
    case softBreak
    /// A line end that the reader sees.
    case lineBreak
    case emphasis([Inline])
    case strong([Inline])
    case styled(TextStyle, [Inline])
    /// Text between quotation marks that were written straight and are set by language.
    case quoted(QuotationMarks, [Inline])
    case code(String)
    case math(Math)
    /// Text in the syntax of one output format; other formats do not show it.
    case raw(RawText)
    case link(Link)
    case image(Image)
    /// Text that only carries attributes.
    case span([Inline])
    /// Citations survive resolution, with what they became.
    case cite(Citation)
    /// A note as it was read. Before resolution only: `resolve` moves its content to the apparatus.
    case footnote(Footnote)
    /// The mark of a numbered note of the apparatus. After resolution only.
    case noteReference(Int)
    /// `{{< name … >}}`. Before resolution only.
    case shortcode(Shortcode)
    /// `@fig-x`. Before resolution only.
    case crossReference(CrossReference)
  }
}

extension Inline: Hashable {
  public static func == (left: Inline, right: Inline) -> Bool {
    left.kind == right.kind && left.attributes == right.attributes
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(attributes)
  }
}

extension Inline {
  public static func text(_ text: String, span: SourceSpan = .none) -> Inline { Inline(.text(text), span: span) }
}

/// The styles of a run of text beside emphasis and strong.
public enum TextStyle: UInt8, Hashable, Sendable, CaseIterable {
  case strikeout, superscript, `subscript`, underline, smallCaps, highlight
}

public enum QuotationMarks: UInt8, Hashable, Sendable {
  case single, double
}
