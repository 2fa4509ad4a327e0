/// A formula in TeX's syntax.
public final class Math: Sendable, Hashable {
  public let source: String
  /// True for a formula that stands on its own line.
  public let isDisplay: Bool

  public init(source: String, isDisplay: Bool) {
    self.source = source
    self.isDisplay = isDisplay
  }

  public static func == (left: Math, right: Math) -> Bool {
    left.source == right.source && left.isDisplay == right.isDisplay
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

/// Text in the syntax of one output format, such as `html` or `docbook`.
public final class RawText: Sendable, Hashable {
  public let format: String
  public let text: String

  public init(format: String, text: String) {
    self.format = format
    self.text = text
  }

  public static func == (left: RawText, right: RawText) -> Bool {
    left.format == right.format && left.text == right.text
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

public final class Link: Sendable, Hashable {
  /// The address, percent-encoding kept as written.
  public let target: String
  public let title: String
  public let content: [Inline]

  public init(target: String, title: String = "", content: [Inline]) {
    self.target = target
    self.title = title
    self.content = content
  }

  public static func == (left: Link, right: Link) -> Bool {
    left.target == right.target && left.title == right.title && left.content == right.content
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(target) }
}

public final class Image: Sendable, Hashable {
  /// Where the picture is: a path inside the workspace, or an address.
  public let target: String
  public let title: String
  /// What the picture shows, for those who do not see it.
  public let alternative: [Inline]

  public init(target: String, title: String = "", alternative: [Inline]) {
    self.target = target
    self.title = title
    self.alternative = alternative
  }

  public static func == (left: Image, right: Image) -> Bool {
    left.target == right.target && left.title == right.title && left.alternative == right.alternative
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(target) }
}

/// A note as it was read, with its content in place.
///
/// References to one definition share one object, which is how `resolve` gives them one number.
public final class Footnote: Sendable, Hashable {
  /// The label of `[^label]`; empty for an inline note `^[…]`.
  public let label: String
  public let content: [Block]
  /// The definition, where it stands apart from the reference.
  public let span: SourceSpan

  public init(label: String = "", content: [Block], span: SourceSpan = .none) {
    self.label = label
    self.content = content
    self.span = span
  }

  public static func == (left: Footnote, right: Footnote) -> Bool {
    left === right || (left.label == right.label && left.content == right.content)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(label) }
}

/// A shortcode as Quarto writes it: `{{< name argument key="value" >}}`.
public final class Shortcode: Sendable, Hashable {
  public struct Argument: Hashable, Sendable {
    /// Nil for a positional argument.
    public var key: String?
    public var value: String
    public var span: SourceSpan

    public init(key: String? = nil, value: String, span: SourceSpan = .none) {
      self.key = key
      self.value = value
      self.span = span
    }
  }

  public let name: String
  public let arguments: [Argument]
  /// The shortcode as written, which stays visible where it cannot be expanded.
  public let source: String

  public init(name: String, arguments: [Argument], source: String) {
    self.name = name
    self.arguments = arguments
    self.source = source
  }

  public static func == (left: Shortcode, right: Shortcode) -> Bool { left.source == right.source }

  public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

/// A reference to a numbered element: `@fig-trade`, `[Table @tbl-camps]`, `[-@sec-method]`.
public final class CrossReference: Sendable, Hashable {
  public enum Form: Hashable, Sendable {
    /// `Figure 1`
    case standard
    /// `1`
    case numberOnly
  }

  /// The identifier that is referred to, with its reserved prefix.
  public let target: String
  public let form: Form
  /// The author's own word in place of `Figure`; empty for the language's word.
  public let prefix: [Inline]
  /// The reference as written, which stays visible where the target is unknown.
  public let source: String

  public init(target: String, form: Form = .standard, prefix: [Inline] = [], source: String) {
    self.target = target
    self.form = form
    self.prefix = prefix
    self.source = source
  }

  public static func == (left: CrossReference, right: CrossReference) -> Bool {
    left.target == right.target && left.form == right.form && left.prefix == right.prefix
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(target) }
}
