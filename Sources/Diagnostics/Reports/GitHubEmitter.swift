import Workspace

/// Findings as annotations of GitHub Actions: a workflow command a line, which the runner reads from the step's output.
struct GitHubEmitter {
  let files: SourceMap

  func text(_ run: RunReport) -> String { run.findings(in: files).map(command).joined() }

  private func command(_ finding: ReportFinding) -> String {
    let place = finding.place
    var properties = [("file", place.path), ("line", String(place.start.line))]
    if let end = place.end {
      properties.append(("endLine", String(end.line)))
      // GitHub takes columns of places within one line only.
      if end.line == place.start.line {
        properties += [("col", String(place.start.column)), ("endColumn", String(end.column))]
      }
    }
    properties.append(("title", finding.diagnostic.id.name))
    let list = properties.map { "\($0.0)=\(property($0.1))" }.joined(separator: ",")
    return "::\(name(of: finding.diagnostic.severity)) \(list)::\(data(finding.text))\n"
  }

  private func name(of severity: Severity) -> String {
    switch severity {
    case .information: "notice"
    case .warning: "warning"
    case .error: "error"
    }
  }

  private func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func property(_ text: String) -> String {
    data(PrintableText.escaped(text)).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
