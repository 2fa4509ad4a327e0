/// What is wrong with an XML document, as the parser or the schema says it.
public struct XMLProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: UInt8, Hashable, Sendable {
    /// A limit was passed before the parser saw the document.
    case limit
    case notWellFormed
    case invalid
    /// The schema or the expression itself cannot be used.
    case unusable
  }

  public var kind: Kind
  /// From 1; 0 where it is not known.
  public var line: Int
  public var message: String

  public init(_ kind: Kind, line: Int = 0, _ message: String) {
    self.kind = kind
    self.line = line
    self.message = message
  }

  public var description: String { line > 0 ? "line \(line): \(message)" : message }
}
