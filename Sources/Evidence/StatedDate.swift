/// A date as a record states it: the date, and how it is known.
public struct StatedDate: Hashable, Sendable {
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// The text prints it.
    case explicit
    /// The text says "last year" and the like.
    case relative
    /// Concluded from the text, with a reason.
    case inferred
    /// Nothing better is known: the date of publication.
    case assumed
  }

  public var date: EDTF
  public var basis: Basis
  /// The words that a relative date was resolved from.
  public var resolvedFrom: String?
  public var why: String?

  public init(_ date: EDTF, basis: Basis = .explicit, resolvedFrom: String? = nil, why: String? = nil) {
    self.date = date
    self.basis = basis
    self.resolvedFrom = resolvedFrom
    self.why = why
  }
}
