/// What a run told, to be told again by one that would do the same.
public struct RunTranscript: Hashable, Sendable {
  /// For standard output.
  public var output: [UInt8] = []
  /// For standard error.
  public var errors: [UInt8] = []
  /// The exit status.
  public var status: Int32 = 0

  public init(output: String = "", errors: String = "", status: Int32 = 0) {
    self.output = Array(output.utf8)
    self.errors = Array(errors.utf8)
    self.status = status
  }

  /// Tells what another one does, after this. The status stays.
  public func followed(by other: RunTranscript) -> RunTranscript {
    var transcript = self
    transcript.output += other.output
    transcript.errors += other.errors
    return transcript
  }
}
