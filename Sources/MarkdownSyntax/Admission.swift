import DocumentModel

/// Says what an edition may see. It is asked once for each container, before anything in it is read as inline text.
public struct Admission: Sendable {
  public enum Place: Hashable, Sendable {
    /// A fenced div, a code block or a table: refused, it goes with everything in it.
    case block
    /// A heading: refused, its whole section goes.
    case heading
    /// A span, a link, an image or code in running text.
    case inline
  }

  public var admits: @Sendable (Attributes, Place) -> Bool

  public init(admits: @escaping @Sendable (Attributes, Place) -> Bool) { self.admits = admits }

  /// Refuses nothing.
  public static let everything = Admission { _, _ in true }
}
