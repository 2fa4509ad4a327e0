/// What an author or a plugin hangs on a node: an identifier, classes, key-value pairs and claim references.
///
/// Empty attributes cost one word and no allocation. Keys keep the order in which they were written.
public struct Attributes: Hashable, Sendable {
  /// One `key="value"` with the place where it was written.
  public struct Pair: Hashable, Sendable {
    public var key: String
    public var value: String
    public var span: SourceSpan

    public init(key: String, value: String, span: SourceSpan = .none) {
      self.key = key
      self.value = value
      self.span = span
    }
  }

  private final class Storage: Sendable {
    let id: String?
    let classes: [String]
    let pairs: [Pair]
    let claims: [ClaimReference]
    let span: SourceSpan

    init(id: String?, classes: [String], pairs: [Pair], claims: [ClaimReference], span: SourceSpan) {
      self.id = id
      self.classes = classes
      self.pairs = pairs
      self.claims = claims
      self.span = span
    }
  }

  private var storage: Storage?

  public init(
    id: String? = nil, classes: [String] = [], pairs: [Pair] = [], claims: [ClaimReference] = [],
    span: SourceSpan = .none
  ) {
    if id == nil, classes.isEmpty, pairs.isEmpty, claims.isEmpty, !span.isKnown { return }
    storage = Storage(id: id, classes: classes, pairs: pairs, claims: claims, span: span)
  }

  public static let empty = Attributes()

  public var isEmpty: Bool {
    guard let storage else { return true }
    return storage.id == nil && storage.classes.isEmpty && storage.pairs.isEmpty && storage.claims.isEmpty
  }

  /// The identifier, without `#`.
  public var id: String? {
    get { storage?.id }
    set { self = Attributes(id: newValue, classes: classes, pairs: pairs, claims: claims, span: span) }
  }

  /// The classes in the order written, without the dot.
  public var classes: [String] {
    get { storage?.classes ?? [] }
    set { self = Attributes(id: id, classes: newValue, pairs: pairs, claims: claims, span: span) }
  }

  /// The key-value pairs in the order written; the last of two equal keys counts.
  public var pairs: [Pair] {
    get { storage?.pairs ?? [] }
    set { self = Attributes(id: id, classes: classes, pairs: newValue, claims: claims, span: span) }
  }

  /// The claims that stand behind what the node says.
  public var claims: [ClaimReference] {
    get { storage?.claims ?? [] }
    set { self = Attributes(id: id, classes: classes, pairs: pairs, claims: newValue, span: span) }
  }

  /// The braces, where the attributes were written in braces.
  public var span: SourceSpan {
    get { storage?.span ?? .none }
    set { self = Attributes(id: id, classes: classes, pairs: pairs, claims: claims, span: newValue) }
  }

  /// The value of a key, or nil; setting nil removes the key.
  public subscript(key: String) -> String? {
    get { storage?.pairs.last { $0.key == key }?.value }
    set {
      var changed = pairs.filter { $0.key != key }
      if let newValue { changed.append(Pair(key: key, value: newValue)) }
      pairs = changed
    }
  }

  public func hasClass(_ name: String) -> Bool { storage?.classes.contains(name) ?? false }

  /// The language of the node (BCP 47), where it differs from what stands around it.
  public var language: String? { self["lang"] }

  /// Equal where the same identifier, classes, pairs and claims are written; places do not count.
  public static func == (left: Attributes, right: Attributes) -> Bool {
    if left.storage === right.storage { return true }
    return left.id == right.id && left.classes == right.classes && left.claims == right.claims
      && left.pairs.elementsEqual(right.pairs) { $0.key == $1.key && $0.value == $1.value }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(classes)
    hasher.combine(claims)
    for pair in pairs {
      hasher.combine(pair.key)
      hasher.combine(pair.value)
    }
  }
}
