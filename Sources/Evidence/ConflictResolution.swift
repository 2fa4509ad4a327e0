import DocumentModel

/// An editor's word on why two records that disagree may both stand. It turns the flag into a printed note, never into
/// silence.
public struct ConflictResolution: Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// They count different things or people.
    case scope
    case rounding
    /// They are of different times.
    case date
    /// One of them is wrong.
    case error
    case definition

    /// As it is printed, in English.
    public var words: String {
      switch self {
      case .scope: "they count different things"
      case .rounding: "one of them is rounded"
      case .date: "they are of different dates"
      case .error: "one of them is in error"
      case .definition: "they define it differently"
      }
    }
  }

  /// The other record.
  public var with: ClaimReference
  public var reason: Reason
  /// Who decided it.
  public var by: String
  public var on: EDTF?
  public var note: String?

  public init(with: ClaimReference, reason: Reason, by: String, on: EDTF? = nil, note: String? = nil) {
    self.with = with
    self.reason = reason
    self.by = by
    self.on = on
    self.note = note
  }
}
