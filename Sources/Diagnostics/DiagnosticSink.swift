import DocumentModel

/// Collects diagnostics. Each task has its own; results are merged by index.
public struct DiagnosticSink: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []
  /// What everything that is reported now was reached through, outermost first.
  public var trace: [Diagnostic.Label] = []

  public init() {}

  public mutating func report(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    if diagnostic.trace.isEmpty { diagnostic.trace = trace }
    diagnostics.append(diagnostic)
  }

  /// Reports an error.
  public mutating func error(
    _ id: DiagnosticID, _ message: String, at span: SourceSpan, notes: [String] = [], fixes: [Fix] = []
  ) {
    report(Diagnostic(id, .error, message, at: span, notes: notes, fixes: fixes))
  }

  /// Reports a warning.
  public mutating func warning(
    _ id: DiagnosticID, _ message: String, at span: SourceSpan, notes: [String] = [], fixes: [Fix] = []
  ) {
    report(Diagnostic(id, .warning, message, at: span, notes: notes, fixes: fixes))
  }

  public mutating func merge(_ other: DiagnosticSink) { diagnostics += other.diagnostics }

  /// The loudest severity so far; nil where nothing was reported.
  public var worst: Severity? { diagnostics.lazy.map(\.severity).max() }
}
