import ByteText
import DocumentModel
import Workspace

/// A diagnostic as reports give it: at a place in any case, in printable words, and with a name by which the next run's
/// report knows it again.
struct ReportFinding {
  var diagnostic: Diagnostic
  var place: ReportPlace
  /// The headline.
  var message: String
  /// Notes and ways out, each on a line of its own.
  var details: [String]
  /// True where a baseline has accepted it.
  var isAccepted: Bool
  /// A digest of the rule, the file, the message and the words that are marked, and which of several equal ones it is;
  /// not of the line, so that text that moves keeps it.
  var fingerprint = ""

  init(_ diagnostic: Diagnostic, at place: ReportPlace, isAccepted: Bool) {
    self.diagnostic = diagnostic
    self.place = place
    self.isAccepted = isAccepted
    message = PrintableText.escaped(diagnostic.message)
    details =
      diagnostic.notes.map { "note: " + PrintableText.escaped($0) }
      + diagnostic.fixes.map { "help: " + PrintableText.escaped($0.summary) }
  }

  /// The headline and what follows from it, on lines of their own.
  var text: String { ([message] + details).joined(separator: "\n") }
}

extension RunReport {
  /// All findings, in the order of the run. What several editions have in common is there once.
  func findings(in files: SourceMap, includingAccepted: Bool = false) -> [ReportFinding] {
    var findings = diagnostics.map { finding($0, or: workspaceFile, in: files) }
    for edition in editions { findings += edition.diagnostics.map { finding($0, or: edition.path, in: files) } }
    if includingAccepted {
      findings += accepted.map { finding($0, or: workspaceFile, in: files, isAccepted: true) }
    }
    var seen: Set<Identity> = []
    var counts: [[String]: Int] = [:]
    return findings.filter { seen.insert(Identity(finding: $0)).inserted }.map { finding in
      let key = [finding.diagnostic.id.name, finding.place.path, finding.diagnostic.message, marked(finding, files)]
      let index = counts[key, default: 0]
      counts[key] = index + 1
      var finding = finding
      finding.fingerprint = SHA256.hexadecimal(of: Array((key + [String(index)]).joined(separator: "\0").utf8))
      return finding
    }
  }

  /// The words that are marked; nothing where they are several lines, of which some will change.
  private func marked(_ finding: ReportFinding, _ files: SourceMap) -> String {
    guard finding.place.end?.line == finding.place.start.line else { return "" }
    return files.file(finding.diagnostic.span.file)?.text(of: finding.diagnostic.span) ?? ""
  }

  private func finding(
    _ diagnostic: Diagnostic, or path: String, in files: SourceMap, isAccepted: Bool = false
  ) -> ReportFinding {
    ReportFinding(
      diagnostic, at: ReportPlace(diagnostic, or: path, in: files, below: folder), isAccepted: isAccepted)
  }

  /// What makes two findings the same to a reader.
  private struct Identity: Hashable {
    let id: DiagnosticID
    let severity: Severity
    let message: String
    let place: ReportPlace

    init(finding: ReportFinding) {
      id = finding.diagnostic.id
      severity = finding.diagnostic.severity
      message = finding.diagnostic.message
      place = finding.place
    }
  }
}
