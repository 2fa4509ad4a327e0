import Workspace

/// A run as a page of Markdown: how many findings of each kind, which editions were kept back, and the findings in
/// tables, the worst first.
struct MarkdownSummary {
  let files: SourceMap

  /// How many findings, and how many editions, are listed before “and N more”: a job's summary has a largest size.
  static let limit = 100

  func text(_ run: RunReport) -> String {
    let findings = run.findings(in: files)
    let counts = Self.headings.map { heading in
      Self.counted(findings.count { $0.diagnostic.severity == heading.severity }, heading.noun)
    }
    .filter { !$0.hasPrefix("0 ") }
    var parts = ["## Dossier: \(counts.isEmpty ? "nothing found" : counts.joined(separator: ", "))"]
    parts += editions(run)
    var left = Self.limit
    for heading in Self.headings {
      let group = findings.filter { $0.diagnostic.severity == heading.severity }
      guard !group.isEmpty, left > 0 else { continue }
      parts += ["### \(heading.title)", table(group.prefix(left))]
      left -= min(left, group.count)
    }
    if findings.count > Self.limit { parts.append("… and \(findings.count - Self.limit) more findings.") }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static let headings: [(severity: Severity, title: String, noun: String)] = [
    (.error, "Errors", "error"), (.warning, "Warnings", "warning"), (.information, "Notes", "note"),
  ]

  private func editions(_ run: RunReport) -> [String] {
    guard !run.editions.isEmpty else { return [] }
    let kept = run.editions.filter(\.isKept)
    var parts = ["\(Self.counted(run.editions.count, "edition")), \(kept.count) kept back."]
    if !kept.isEmpty {
      let names = kept.prefix(Self.limit).map { "- " + MarkdownWords.escaped(PrintableText.escaped($0.name)) }
      let more = kept.count > Self.limit ? ["- … and \(kept.count - Self.limit) more"] : []
      parts += ["What was published before stays for:", (names + more).joined(separator: "\n")]
    }
    return parts
  }

  private func table(_ findings: some Sequence<ReportFinding>) -> String {
    let rows = findings.map { finding in
      let words = ([finding.message] + finding.details).map(MarkdownWords.escaped).joined(separator: "<br>")
      return "| \(MarkdownWords.escaped(finding.place.text)) | \(words) | `\(finding.diagnostic.id)` |"
    }
    return (["| Where | What | Rule |", "| --- | --- | --- |"] + rows).joined(separator: "\n")
  }

  private static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
