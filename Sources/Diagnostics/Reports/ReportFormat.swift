import Workspace

/// The forms in which CI systems read what a run found.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// A test case for each brief, audience and format.
  case junit
  /// Annotations, as workflow commands of GitHub Actions.
  case github
  /// GitLab's Code Quality.
  case gitlab
  /// What `--json` prints.
  case json
  /// A summary to read.
  case markdown

  /// The report, ended by a line end unless it is empty.
  public func text(_ run: RunReport, files: SourceMap) -> String {
    switch self {
    case .sarif: SARIFEmitter(files: files).text(run)
    case .junit: JUnitEmitter(files: files).text(run)
    case .github: GitHubEmitter(files: files).text(run)
    case .gitlab: GitLabEmitter(files: files).text(run)
    case .json: JSONEmitter(files: files).text(run.told)
    case .markdown: MarkdownSummary(files: files).text(run)
    }
  }
}
