import Diagnostics
import Workspace

/// A report as a memory of runs keeps it.
struct RememberedReport: Codable {
  private var editions: [Edition]
  private var indexes: [Edition]
  private var findings: RememberedFindings

  /// An edition, and what was said of it.
  private struct Edition: Codable {
    var edition: BuildReport.Edition
    var findings: RememberedFindings

    init?(_ edition: BuildReport.Edition, map: SourceMap, find: (String) -> SourceFile?) {
      guard let findings = RememberedFindings(edition.diagnostics, map: map, find: find) else { return nil }
      self.edition = edition.unchanged
      self.edition.diagnostics = []
      self.findings = findings
    }

    func placed(find: (String) -> SourceFile?) -> BuildReport.Edition? {
      guard let diagnostics = findings.placed(find: find) else { return nil }
      var edition = edition
      edition.diagnostics = diagnostics
      return edition
    }
  }

  /// Nil where a place is in a text that no file of the world holds, such as one with passages left out.
  init?(_ report: BuildReport, map: SourceMap, world: any World) {
    let find = { (path: String) in try? world.source(path) }
    let editions = report.editions.compactMap { Edition($0, map: map, find: find) }
    let indexes = report.indexes.compactMap { Edition($0, map: map, find: find) }
    guard let findings = RememberedFindings(report.diagnostics, map: map, find: find),
      editions.count == report.editions.count, indexes.count == report.indexes.count
    else { return nil }
    (self.editions, self.indexes, self.findings) = (editions, indexes, findings)
  }

  /// The report, with its places in the files as this run numbers them; nil where one is gone.
  func report(world: any World) -> BuildReport? {
    let find = { (path: String) in try? world.source(path) }
    var report = BuildReport()
    report.editions = editions.compactMap { $0.placed(find: find) }
    report.indexes = indexes.compactMap { $0.placed(find: find) }
    guard let diagnostics = findings.placed(find: find), report.editions.count == editions.count,
      report.indexes.count == indexes.count
    else { return nil }
    report.diagnostics = diagnostics
    return report
  }
}

extension BuildReport.Edition {
  /// The edition as a run finds it that has nothing to write.
  fileprivate var unchanged: BuildReport.Edition {
    var edition = self
    edition.reason = nil
    if case .published(let written, let unchanged) = outcome {
      edition.outcome = .published(written: 0, unchanged: written + unchanged)
    }
    return edition
  }
}
