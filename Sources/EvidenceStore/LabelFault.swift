import Diagnostics

/// A label that cannot be read, is unknown or misspelt, or is absent where it is required. It stops every edition.
public struct LabelFault: Hashable, Sendable {
  /// What everyone may see of it: constant words.
  public static let publicMessage = "a label in this workspace cannot be read, so nothing is published"

  /// Place and way out, for full clearance and the private log only.
  public let details: Diagnostic

  public init(_ details: Diagnostic) { self.details = details }
}
