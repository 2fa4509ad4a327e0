import DocumentModel

/// A piece of YAML with its place. Scalars are text: what they mean is decided by the key's type.
public struct YAMLNode: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The text of a scalar, without its quotation marks; quoted text is never empty-as-absent.
    case scalar(String, isQuoted: Bool)
    case sequence([YAMLNode])
    /// In the order written; keys are unique.
    case mapping([Entry])
  }

  public struct Entry: Hashable, Sendable {
    public var key: String
    public var keySpan: SourceSpan
    public var value: YAMLNode

    public init(key: String, keySpan: SourceSpan, value: YAMLNode) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
    }
  }

  public var kind: Kind
  public var span: SourceSpan

  public init(_ kind: Kind, at span: SourceSpan = .none) {
    self.kind = kind
    self.span = span
  }

  /// The value of a key of a mapping; nil where there is none, and for other nodes.
  public subscript(key: String) -> YAMLNode? { entry(key)?.value }

  /// The entry of a key of a mapping.
  public func entry(_ key: String) -> Entry? {
    if case .mapping(let entries) = kind { entries.first { $0.key == key } } else { nil }
  }

  /// The entries of a mapping; empty for other nodes.
  public var entries: [Entry] { if case .mapping(let entries) = kind { entries } else { [] } }

  /// The elements of a sequence; a single scalar or mapping is a sequence of one.
  public var elements: [YAMLNode] { if case .sequence(let elements) = kind { elements } else { isNull ? [] : [self] } }

  /// The text of a scalar; nil for other nodes.
  public var text: String? { if case .scalar(let text, _) = kind { text } else { nil } }

  /// True for an empty, `~` or `null` scalar without quotation marks.
  public var isNull: Bool {
    if case .scalar(let text, isQuoted: false) = kind { text.isEmpty || text == "~" || text == "null" } else { false }
  }
}

extension YAMLNode {
  /// A mapping without entries.
  public static let empty = YAMLNode(.mapping([]))
}
