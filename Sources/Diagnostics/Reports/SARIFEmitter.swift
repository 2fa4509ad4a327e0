import ByteText
import DocumentModel
import Workspace

/// Findings as SARIF 2.1.0. Paths are relative, and columns count Unicode code points.
struct SARIFEmitter {
  let files: SourceMap

  /// The name that paths are relative to. What folder it is, is the reader's to know.
  private static let base = "%SRCROOT%"

  func text(_ run: RunReport) -> String {
    let findings = run.findings(in: files, includingAccepted: true)
    let ids = Set(findings.map(\.diagnostic.id)).sorted()
    let indices = Dictionary(uniqueKeysWithValues: zip(ids, 0...))
    let driver = JSONValue.object([
      "name": .string("dossier"), "version": .text(run.version),
      "rules": .array(ids.map { rule($0, of: run, findings) }),
    ])
    let sarifRun = JSONValue.object([
      "tool": .object(["driver": driver]),
      "columnKind": .string("unicodeCodePoints"),
      "originalUriBaseIds": .object([Self.base: .object(["description": text("The root of the repository.")])]),
      "results": .array(findings.map { result($0, indices[$0.diagnostic.id] ?? 0, folder: run.folder) }),
    ])
    return JSONValue.object([
      "$schema": .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
      "version": .string("2.1.0"), "runs": .array([sarifRun]),
    ]).indentedText
  }

  private func rule(_ id: DiagnosticID, of run: RunReport, _ findings: [ReportFinding]) -> JSONValue {
    let rule = run.rules[id.name]
    let loudest = findings.lazy.filter { $0.diagnostic.id == id }.map(\.diagnostic.severity).max()
    let level = level(of: rule?.defaultSeverity ?? loudest ?? .warning)
    return .object([
      "id": .string(id.name),
      "shortDescription": rule.map { text($0.summary + ".") },
      "help": rule.map { .object(["text": .string($0.help), "markdown": .string($0.help)]) },
      "defaultConfiguration": .object(["level": .string(level)]),
    ])
  }

  private func result(_ finding: ReportFinding, _ ruleIndex: Int, folder: String) -> JSONValue {
    let diagnostic = finding.diagnostic
    let related = (diagnostic.labels + diagnostic.trace).compactMap { label in
      ReportPlace(label.span, in: files, below: folder).map { ($0, label.text) }
    }
    return .object([
      "ruleId": .string(diagnostic.id.name),
      "ruleIndex": .integer(ruleIndex),
      "level": .string(level(of: diagnostic.severity)),
      "message": text(finding.text),
      "locations": .array([.object(["physicalLocation": location(finding.place)])]),
      "relatedLocations": .list(
        zip(related, 0...).map { label, index in
          .object([
            "id": .integer(index), "physicalLocation": location(label.0),
            "message": label.1.isEmpty ? nil : text(PrintableText.escaped(label.1)),
          ])
        }),
      "partialFingerprints": .object(["findingHash/v1": .string(finding.fingerprint)]),
      "fixes": .list(diagnostic.fixes.compactMap { fix($0, folder: folder) }),
      "suppressions": finding.isAccepted
        ? .array([.object(["kind": .string("external"), "justification": .string("accepted in the baseline")])]) : nil,
    ])
  }

  /// Nil for a fix that holds a blank, or one that changes a file outside.
  private func fix(_ fix: Fix, folder: String) -> JSONValue? {
    let edits = fix.edits.compactMap { edit in
      ReportPlace(edit.span, in: files, below: folder).map { (place: $0, replacement: edit.replacement) }
    }
    guard fix.applicability != .displayOnly, !edits.isEmpty, edits.count == fix.edits.count else { return nil }
    let changes = Dictionary(grouping: edits, by: \.place.path).sorted { $0.key < $1.key }.map { _, edits in
      JSONValue.object([
        "artifactLocation": artifact(edits[0].place),
        "replacements": .array(
          edits.map { edit in
            .object(["deletedRegion": region(edit.place), "insertedContent": text(edit.replacement)])
          }),
      ])
    }
    return .object(["description": text(PrintableText.escaped(fix.summary)), "artifactChanges": .array(changes)])
  }

  private func location(_ place: ReportPlace) -> JSONValue {
    .object(["artifactLocation": artifact(place), "region": region(place)])
  }

  private func artifact(_ place: ReportPlace) -> JSONValue {
    .object(["uri": .string(place.uri), "uriBaseId": .string(Self.base)])
  }

  private func region(_ place: ReportPlace) -> JSONValue {
    guard let end = place.end else { return .object(["startLine": .integer(place.start.line)]) }
    return .object([
      "startLine": .integer(place.start.line), "startColumn": .integer(place.start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
    ])
  }

  private func level(of severity: Severity) -> String {
    severity == .information ? "note" : severity.name
  }

  private func text(_ text: String) -> JSONValue { .object(["text": .string(text)]) }
}
