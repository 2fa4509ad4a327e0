import IncrementalBuild

/// How a command tells of a build.
public protocol RunTelling {
  /// Everything that decides how: a run that is told in another form is another one.
  var form: String { get }
  /// What was found, and the exit status.
  func findings(of report: BuildReport) -> RunTranscript
  /// What was made.
  func ending(of report: BuildReport) -> RunTranscript
}

extension RunTelling {
  public func transcript(of report: BuildReport) -> RunTranscript {
    findings(of: report).followed(by: ending(of: report))
  }
}
