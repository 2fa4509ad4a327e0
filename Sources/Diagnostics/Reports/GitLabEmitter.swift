import ByteText
import Workspace

/// Findings as GitLab's Code Quality reads them: an array of issues, each with a fingerprint of its own.
struct GitLabEmitter {
  let files: SourceMap

  func text(_ run: RunReport) -> String { JSONValue.array(run.findings(in: files).map(issue)).indentedText }

  private func issue(_ finding: ReportFinding) -> JSONValue {
    let lines = JSONValue.object([
      "begin": .integer(finding.place.start.line), "end": finding.place.end.map { .integer($0.line) },
    ])
    return .object([
      "description": .string(finding.text),
      "check_name": .string(finding.diagnostic.id.name),
      "fingerprint": .string(finding.fingerprint),
      "severity": .string(severity(of: finding.diagnostic)),
      "location": .object(["path": .string(PrintableText.escaped(finding.place.path)), "lines": lines]),
    ])
  }

  /// What touches the wall between audiences is worse than any other error.
  private func severity(of diagnostic: Diagnostic) -> String {
    switch diagnostic.severity {
    case .information: "info"
    case .warning: "minor"
    case .error: diagnostic.id.matches("label/*") ? "blocker" : "major"
    }
  }
}
