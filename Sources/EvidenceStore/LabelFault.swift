import Diagnostics

/// A label that cannot be read, is unknown or misspelt, or is absent where it is required. It stops every edition.
public struct LabelFault: Hashable, Sendable {
  /// Place and way out, for full clearance and the private log only.
  public let details: Diagnostic

  public init(_ details: Diagnostic) { self.details = details }
}
