/// What a record said before it was corrected. Briefs whose published edition showed it print one dated line.
public struct Correction: Hashable, Sendable {
  /// The former figure or text, as it was printed.
  public var was: String
  public var until: EDTF
  public var why: String

  public init(was: String, until: EDTF, why: String) {
    self.was = was
    self.until = until
    self.why = why
  }
}
