import Diagnostics
import DocumentModel
import IncrementalBuild
import Workspace

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

  var basis = EditionBasis()
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
  /// Nil where the run has to be done as a whole again, whatever changes: an edition was kept back, files have labels of their
  /// own, or the form of telling does not go by part.
  ///
  /// - Parameter map: where the files of the findings are found.
  init?(of report: BuildReport, map: SourceMap, by telling: some RunTelling) {
    guard report.isUnlabelled, let basis = report.basis,
      (report.editions + report.indexes).allSatisfy(\.isPublished)
    else { return nil }
    self.basis = basis
    // Twice as many as are shown: where parts fall silent, later ones are heard.
    var left = 2 * TerminalEmitter.limit
    let lists = report.toldLists
    let made = report.editions.map { Part(of: $0, isBrief: true) } + report.indexes.map { Part(of: $0, isBrief: false) }
    for (list, part) in zip(lists, [Part(inputs: report.sharedInputs)] + made) {
      guard let findings = telling.told(list, printing: left) else { return nil }
      left -= findings.printed.count
      parts.append(part)
      parts[parts.count - 1].findings = findings
    }
    let others = filesOfOthers(lists, map)
    for index in parts.indices where others.contains(parts[index].path) { parts[index].frontMatter = nil }
  }

  /// The paths of the files that are read or spoken of by another part than the edition of the brief that they are.
  private func filesOfOthers(_ lists: [[Diagnostic]], _ map: SourceMap) -> Set<String> {
    var users: [String: Set<Int>] = [:]
    for (index, part) in parts.enumerated() {
      for path in part.inputs { users[path, default: []].insert(index) }
      if !part.path.isEmpty { users[part.path, default: []].insert(index) }
      let files = lists[index].reduce(into: Set<FileID>()) { $0.formUnion($1.files) }
      for path in files.compactMap(map.path) { users[path, default: []].insert(index) }
    }
    return Set(users.filter { $0.value.count > 1 }.keys)
  }
}

extension RunOutline.Part {
  fileprivate init(of edition: BuildReport.Edition, isBrief: Bool) {
    outputs = edition.published.map(\.path)
    inputs = edition.origin?.inputs ?? []
    guard isBrief else { return }
    (path, audience) = (edition.path, edition.audience)
    frontMatter = edition.origin?.frontMatter
  }
}

extension BuildReport.Edition {
  fileprivate var isPublished: Bool { if case .published = outcome { true } else { false } }
}
