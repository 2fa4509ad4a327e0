import DocumentModel

/// A value of a JSON text, with its place.
public struct JSONNode: Sendable {
  /// What the value is, and what it holds.
  public enum Kind: Sendable {
    case null
    case boolean(Bool)
    /// As written, by RFC 8259 §6: `-1.5e3`.
    case number(String)
    /// The characters that the text stands for: escapes are resolved.
    case string(String)
    case array([JSONNode])
    /// In the order written; keys are unique.
    case object([Member])
  }

  /// A key of an object with its value.
  public struct Member: Sendable {
    public let key: String
    public let value: JSONNode

    public init(key: String, value: JSONNode) {
      self.key = key
      self.value = value
    }
  }

  public let kind: Kind
  /// From the first byte of the value to its last.
  public let span: SourceSpan

  public init(_ kind: Kind, span: SourceSpan = .none) {
    self.kind = kind
    self.span = span
  }

  /// The value of a key of an object; nil where there is none, and for what is no object. Objects are small: it looks
  /// at one key after the other.
  public subscript(key: String) -> JSONNode? {
    guard case .object(let members) = kind else { return nil }
    for member in members where member.key == key { return member.value }
    return nil
  }

  /// The elements of an array; nil for what is none.
  public var elements: [JSONNode]? { if case .array(let elements) = kind { elements } else { nil } }

  /// The members of an object; nil for what is none.
  public var members: [Member]? { if case .object(let members) = kind { members } else { nil } }

  /// The characters of a string; nil for what is none.
  public var string: String? { if case .string(let text) = kind { text } else { nil } }

  /// A number without fraction that fits; nil for what is none.
  public var integer: Int? {
    guard case .number(let text) = kind else { return nil }
    return Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
  }

  /// A string, or a number as it is written: both are used for ids and for parts of dates.
  public var text: String? {
    switch kind {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
