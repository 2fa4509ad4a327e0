/// The captured text of a source: known by its digest, kept apart.
public struct CaptureReference: Hashable, Sendable {
  /// SHA-256 of the capture's bytes, in lower-case hexadecimal.
  public var sha256: String
  /// How many non-blank lines the capture has.
  public var paragraphs: Int

  public init(sha256: String, paragraphs: Int) {
    self.sha256 = sha256
    self.paragraphs = paragraphs
  }
}
