/// What is wrong with an XML document, as the parser or the schema says it.
public struct XMLProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: UInt8, Hashable, Sendable {
    /// A limit was passed.
    case limit
    /// An entity or a default value of attributes is declared.
    case declaration
    /// The text is in an encoding that is not read.
    case encoding
    /// Bytes that are no letters, or characters that XML forbids, which were replaced.
    case characters
    /// A character is referred to by a name that is not known here. The reference is kept as text.
    case unknownName
    case notWellFormed
    case invalid
    /// The schema or the expression itself cannot be used.
    case unusable
  }

  public var kind: Kind
  /// From 1; 0 where it is not known.
  public var line: Int
  /// In bytes of what was read; nil where it is not known.
  public var offset: Int?
  public var message: String

  public init(_ kind: Kind, line: Int = 0, offset: Int? = nil, _ message: String) {
    self.kind = kind
    self.line = line
    self.offset = offset
    self.message = message
  }

  public var description: String { line > 0 ? "line \(line): \(message)" : message }
}
