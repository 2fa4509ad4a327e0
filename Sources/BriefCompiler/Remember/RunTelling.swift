import Diagnostics
import IncrementalBuild

/// How a command tells of a build.
public protocol RunTelling {
  /// Everything that decides how: a run that is told in another form is another one.
  var form: String { get }
  /// What was found, and the exit status.
  func findings(of report: BuildReport) -> RunTranscript
  /// What was made.
  func ending(of report: BuildReport) -> RunTranscript
  /// What is told of the findings of a part of a run; nil where the form tells all findings at once.
  ///
  /// - Parameter limit: how many are printed at most.
  func told(_ findings: [Diagnostic], printing limit: Int) -> ToldFindings?
  /// The same as of the report that the outline is of; nil where the outline does not hold enough for it.
  func transcript(of outline: RunOutline) -> RunTranscript?
}

extension RunTelling {
  public func transcript(of report: BuildReport) -> RunTranscript {
    findings(of: report).followed(by: ending(of: report))
  }
}
