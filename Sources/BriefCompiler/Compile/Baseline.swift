import Diagnostics
import DocumentModel
import Workspace

/// Findings that were accepted once, so that only new ones are told.
///
/// A finding is known by its rule, its file and its message, not by its line: text that moves stays accepted. Each line
/// of the file accepts one finding; two equal ones need two lines. What several editions say of one place is one finding.
public struct Baseline: Sendable {
  private var accepted: [String: Int] = [:]
  private let map: SourceMap

  /// - Parameters:
  ///   - text: what `text(of:map:)` made.
  ///   - map: where the files of the findings are numbered.
  public init(_ text: String, map: SourceMap) {
    self.map = map
    for line in Self.lines(of: text) { accepted[line, default: 0] += 1 }
  }

  /// The report with the findings that are accepted set apart. Labels, budgets and faults of exemptions never are.
  public func filtered(_ report: BuildReport) -> BuildReport {
    var left = accepted
    var passed: [Diagnostic] = []
    var told: Set<Diagnostic> = []
    func filtered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
      diagnostics.filter { diagnostic in
        guard !ExemptionList.isFixed(diagnostic.id) else { return true }
        let key = Baseline.key(of: diagnostic, map)
        if told.contains(diagnostic) { return false }
        guard let count = left[key], count > 0 else { return true }
        left[key] = count - 1
        passed.append(diagnostic)
        if diagnostic.span.isKnown { told.insert(diagnostic) }
        return false
      }
    }
    var report = report
    report.diagnostics = filtered(report.diagnostics)
    for index in report.editions.indices {
      report.editions[index].diagnostics = filtered(report.editions[index].diagnostics)
    }
    for index in report.indexes.indices {
      report.indexes[index].diagnostics = filtered(report.indexes[index].diagnostics)
    }
    report.accepted = passed
    return report
  }

  /// The file that accepts these findings, and those that another such file accepts. Information needs no line, and what has
  /// no place is about the command line: with it accepted, nothing might be checked.
  public static func text(
    of diagnostics: some Sequence<Diagnostic>, map: SourceMap, andOf text: String = ""
  ) -> String {
    let found = diagnostics.filter {
      $0.severity > .information && !ExemptionList.isFixed($0.id) && ($0.span.isKnown || !$0.path.isEmpty)
    }
    .map { key(of: $0, map) }
    let counts = [lines(of: text), found].map { Dictionary($0.map { ($0, 1) }, uniquingKeysWith: +) }
    let all = counts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: max) }
    let lines = all.flatMap { repeatElement($0.key, count: $0.value) }.sorted()
    return "# accepted findings: rule, file and message, parted by tabs\n" + lines.map { $0 + "\n" }.joined()
  }

  private static func lines(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map(String.init)
  }

  private static func key(of diagnostic: Diagnostic, _ map: SourceMap) -> String {
    let path = map.path(of: diagnostic.span.file) ?? diagnostic.path
    return [diagnostic.id.name, path, diagnostic.message].map {
      $0.replacing("\t", with: " ").replacing("\n", with: " ")
    }
    .joined(separator: "\t")
  }
}
