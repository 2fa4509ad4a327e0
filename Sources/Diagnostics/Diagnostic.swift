import DocumentModel

/// Something that a user should know: what is wrong, where, and a way out.
///
/// The message is a headline: no full stop, it names the thing. Restricted text never enters a message.
public struct Diagnostic: Hashable, Sendable {
  /// What a reader can look up: `area/problem`, as in `cite/unknown-key`.
  public var id: DiagnosticID
  public var severity: Severity
  public var message: String
  /// Where it is; `SourceSpan.none` where it is in no file.
  public var span: SourceSpan
  /// Other places that explain it.
  public var labels: [Label]
  /// Further sentences: why it matters, what to do.
  public var notes: [String]
  public var fixes: [Fix]
  /// How the place was reached, outermost first: includes, sections, packs.
  public var trace: [Label]
  /// The path of a file that has no span, such as one that is missing; empty where `span` tells.
  public var path: String

  public init(
    _ id: DiagnosticID, _ severity: Severity, _ message: String, at span: SourceSpan = .none, path: String = "",
    labels: [Label] = [], notes: [String] = [], fixes: [Fix] = [], trace: [Label] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.span = span
    self.path = path
    self.labels = labels
    self.notes = notes
    self.fixes = fixes
    self.trace = trace
  }

  /// Two diagnostics of one rule and place are rarely apart, and there may be very many.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(span)
  }

  /// The same diagnostic with other places: labels, fixes and trace included.
  public func mappingSpans(_ map: (SourceSpan) -> SourceSpan) -> Diagnostic {
    var result = self
    result.span = map(span)
    result.labels = labels.map { Label($0.text, at: map($0.span)) }
    result.trace = trace.map { Label($0.text, at: map($0.span)) }
    result.fixes = fixes.map { fix in
      Fix(fix.summary, fix.applicability, edits: fix.edits.map { Fix.Edit(map($0.span), with: $0.replacement) })
    }
    return result
  }

  /// A place with a few words beside it.
  public struct Label: Hashable, Sendable {
    public var span: SourceSpan
    public var text: String

    public init(_ text: String, at span: SourceSpan) {
      self.span = span
      self.text = text
    }
  }
}

/// How loud a diagnostic is.
public enum Severity: Int, Hashable, Comparable, Sendable, CaseIterable {
  case information, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  /// The word that configuration and output use.
  public var name: String {
    switch self {
    case .information: "information"
    case .warning: "warning"
    case .error: "error"
    }
  }

  public init?(name: String) {
    guard let found = Severity.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}

/// The stable name of a kind of problem: `area/problem`.
public struct DiagnosticID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }

  public init(stringLiteral name: String) { self.name = name }

  public var description: String { name }

  public static func < (left: DiagnosticID, right: DiagnosticID) -> Bool { left.name < right.name }

  /// True where the id is the pattern or falls under it: `label/*` covers `label/unknown`.
  public func matches(_ pattern: String) -> Bool {
    pattern == name || pattern == "*" || (pattern.hasSuffix("/*") && name.hasPrefix(pattern.dropLast()))
  }
}

/// A change of the source that would mend a problem.
public struct Fix: Hashable, Sendable {
  public enum Applicability: UInt8, Hashable, Sendable {
    /// Keeps the meaning; may be applied without asking.
    case safe
    /// May change the meaning; a person decides.
    case unsafe
    /// Shown only: it holds a blank that a person fills.
    case displayOnly
  }

  public struct Edit: Hashable, Sendable {
    public var span: SourceSpan
    public var replacement: String

    public init(_ span: SourceSpan, with replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }

  /// What the fix does, as an order: "write “max-claims”".
  public var summary: String
  public var applicability: Applicability
  public var edits: [Edit]

  public init(_ summary: String, _ applicability: Applicability = .displayOnly, edits: [Edit] = []) {
    self.summary = summary
    self.applicability = applicability
    self.edits = edits
  }

  /// Writes words of prose in place of others: advice alone where there is no place for them, or where Markdown might
  /// read marks in them.
  public init(writing words: String, at place: SourceSpan?, _ applicability: Applicability) {
    let summary = "write “\(words)”"
    guard let place, !words.contains(where: { "\\`*_[]<>|~$@#^{}\n".contains($0) }) else {
      self.init(summary)
      return
    }
    self.init(summary, applicability, edits: [Edit(place, with: words)])
  }
}
