import Diagnostics

/// A run by part, each part being an edition, or what is about no single one: what a run that makes some editions again has
/// to know of all others.
public struct RunOutline: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    var findings = ToldFindings()
    /// The brief's file; empty for what is of no brief.
    var path = ""
    var audience = ""
    /// The paths of all files that were published.
    var outputs: [String] = []
    /// The paths of all files that the edition was made from.
    var inputs: [String] = []
    /// As `EditionOrigin` says; nil where the edition cannot be made again alone.
    var frontMatter: String?
  }

  var parts: [Part] = []
  /// How many files this run has written, of all that its parts have.
  var writtenCount = 0

  /// How many findings there are.
  public var tally: FindingTally { parts.reduce(FindingTally()) { $0 + $1.findings.tally } }

  public var editionCount: Int { parts.count { !$0.path.isEmpty } }

  /// How many files were written, and how many had the right bytes already.
  public var fileCounts: (written: Int, unchanged: Int) {
    (writtenCount, parts.reduce(0) { $0 + $1.outputs.count } - writtenCount)
  }

  /// The first findings that are shown, as they are printed, and how many there are; nil where too few of them are kept.
  public func shown(limit: Int) -> (printed: [String], count: Int)? {
    var printed: [String] = []
    for part in parts where printed.count < limit {
      let wanted = min(limit - printed.count, part.findings.shownCount)
      guard part.findings.printed.count >= wanted else { return nil }
      printed += part.findings.printed.prefix(wanted)
    }
    return (printed, parts.reduce(0) { $0 + $1.findings.shownCount })
  }
}

extension RunOutline {
  /// Nil where the run has to be done as a whole again, whatever changes: an edition was kept back, or its audiences may not
  /// see everything.
  init?(of report: BuildReport, by telling: some RunTelling) {
    guard report.withholdsNothing, (report.editions + report.indexes).allSatisfy(\.isPublished) else { return nil }
    // Twice as many as are shown: where parts fall silent, later ones are heard.
    var left = 2 * TerminalEmitter.limit
    let editions = [nil] + (report.editions + report.indexes).map(Optional.some)
    for (list, edition) in zip(report.toldLists, editions) {
      guard let findings = telling.told(list, printing: left) else { return nil }
      left -= findings.printed.count
      parts.append(Part(findings: findings, of: edition))
    }
    keepTogether()
  }

  /// Editions of one file, and of a file that goes into others, are not made again alone.
  private mutating func keepTogether() {
    var readers: [String: Int] = [:]
    for part in parts { for path in part.inputs { readers[path, default: 0] += 1 } }
    for index in parts.indices where readers[parts[index].path] != 1 { parts[index].frontMatter = nil }
  }
}

extension RunOutline.Part {
  init(findings: ToldFindings, of edition: BuildReport.Edition?) {
    self.findings = findings
    outputs = edition?.files ?? []
    guard let edition, let origin = edition.origin else { return }
    (path, audience) = (edition.path, edition.audience)
    (inputs, frontMatter) = (origin.inputs, origin.frontMatter)
  }
}

extension BuildReport.Edition {
  fileprivate var isPublished: Bool { if case .published = outcome { true } else { false } }
}
