/// One citation as written: `[@a, p. 3; see @b]` is one with two items.
public final class Citation: Sendable, Hashable {
  public let items: [CitationItem]
  /// What the reader sees: the source text as it was read, a note mark or formatted text after resolution.
  public let rendered: [Inline]

  public init(items: [CitationItem], rendered: [Inline]) {
    self.items = items
    self.rendered = rendered
  }

  public static func == (left: Citation, right: Citation) -> Bool {
    left.items == right.items && left.rendered == right.rendered
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(items.map(\.key)) }
}

/// One cited source, or one claim of it, with what the author wrote around the key.
public struct CitationItem: Hashable, Sendable {
  public enum Mode: UInt8, Hashable, Sendable {
    /// `[@key]`
    case normal
    /// `@key`
    case authorInText
    /// `-@key`
    case suppressAuthor
  }

  /// The key as written, without `@`: `kirby-2014` or `kirby-2014#c07`.
  public var key: String
  public var mode: Mode
  public var prefix: [Inline]
  /// What follows the key; a locator (`, p. 3`) is not yet split off.
  public var suffix: [Inline]
  /// The item from its prefix to the end of its suffix.
  public var span: SourceSpan

  public init(
    key: String, mode: Mode = .normal, prefix: [Inline] = [], suffix: [Inline] = [], span: SourceSpan = .none
  ) {
    self.key = key
    self.mode = mode
    self.prefix = prefix
    self.suffix = suffix
    self.span = span
  }

  /// The claim that is cited, where the key names one.
  public var claim: ClaimReference? { ClaimReference(key) }

  /// The key of the source, with or without a claim.
  public var sourceKey: String { claim?.source ?? key }

  /// True where a text names the key as an author writes it: `@key` or `@{key}`.
  public func isNamed(in text: String) -> Bool {
    let (text, key) = (text.utf8Span.span, key.utf8Span.span)
    func isKey(at start: Int) -> Bool {
      start + key.count <= text.count && key.indices.allSatisfy { text[start + $0] == key[$0] }
    }
    return text.indices.contains { mark in
      guard text[mark] == UInt8(ascii: "@") else { return false }
      let start = mark + 1
      if isKey(at: start) { return true }
      let end = start + 1 + key.count
      return end < text.count && text[start] == UInt8(ascii: "{") && isKey(at: start + 1)
        && text[end] == UInt8(ascii: "}")
    }
  }

  public static func == (left: CitationItem, right: CitationItem) -> Bool {
    left.key == right.key && left.mode == right.mode && left.prefix == right.prefix && left.suffix == right.suffix
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
