import DocumentModel

/// A row of a table, with the place of each of its fields.
public struct CSVRow: Hashable, Sendable {
  public struct Field: Hashable, Sendable {
    /// Without quotation marks; a doubled one in them is one.
    public var text: String
    /// Quotation marks included.
    public var span: SourceSpan

    public init(_ text: String, at span: SourceSpan) {
      self.text = text
      self.span = span
    }
  }

  public var fields: [Field]
  /// Without its line end.
  public var span: SourceSpan

  public init(_ fields: [Field], at span: SourceSpan) {
    self.fields = fields
    self.span = span
  }
}
