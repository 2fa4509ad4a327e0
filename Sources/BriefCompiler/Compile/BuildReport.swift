import Diagnostics
import DocumentModel
import IncrementalBuild

/// What came of a run.
public struct BuildReport: Sendable {
  /// One brief for one audience.
  public struct Edition: Sendable {
    public enum Outcome: Hashable, Sendable {
      /// How many files were written, and how many had the right bytes already.
      case published(written: Int, unchanged: Int)
      /// The previous output stays.
      case kept
      case checked
      /// Frozen under a number; false where the number before had the same bytes.
      case numbered(Int, isNew: Bool)
    }

    public var slug: String
    public var audience: String
    public var formats: [String]
    /// The brief's file, relative to the workspace.
    public var path: String
    public var outcome: Outcome
    /// The main files, relative to the workspace, in the order of the formats.
    public var outputs: [String]
    /// All files that were published, relative to the workspace, as a build left them; none where nothing was.
    public var published: [InputSnapshot.File] = []
    public var diagnostics: [Diagnostic]
    /// What it was made from; nil for what is no brief's.
    var origin: EditionOrigin?
    /// Why it was compiled or written again; nil where it is as before, or where the run has no memory.
    public var reason: RebuildReason?

    /// Where its files go, relative to the workspace.
    var folder: String { CompiledEdition.folder(of: slug, for: audience) }
  }

  public var editions: [Edition] = [] { didSet { told = ToldOnce() } }
  /// The list of the editions of each audience.
  public var indexes: [Edition] = [] { didSet { told = ToldOnce() } }
  /// What is about no single brief.
  public var diagnostics: [Diagnostic] = [] { didSet { told = ToldOnce() } }
  /// What a baseline has accepted: no longer among the diagnostics.
  public var accepted: [Diagnostic] = []
  /// True where nothing is withheld from the run's audiences and no file says a label of itself or of a folder.
  var isUnlabelled = false
  /// Where briefs are looked for.
  public var briefPatterns: [String] = []
  /// The audiences whose briefs are all known: what else is published for one is no brief's.
  var settledAudiences: Set<String> = []
  /// The names of briefs of which it is not known whom they are for.
  var unsettledSlugs: Set<String> = []
  /// What all editions were made from; nil where the run has no memory.
  var basis: EditionBasis?
  /// The paths of the files that belong to all editions.
  var sharedInputs: [String] = []
  public var isStrict = false
  /// With more warnings than that the exit status is not 0; nil for no limit.
  public var maxWarnings: Int?

  private var told = ToldOnce()

  public init() {}

  /// Everything that was said. What several editions say of one place, such as of a file that they share, is told once.
  public var allDiagnostics: FlattenSequence<[[Diagnostic]]> { toldLists.joined() }

  /// The same, of the report, of each edition and of each index.
  var toldLists: [[Diagnostic]] { told.lists(of: [diagnostics] + (editions + indexes).map(\.diagnostics)) }

  /// The folders of the indexes that stay as they are, because an edition was kept back.
  var keptIndexFolders: [String] {
    editions.filter { $0.outcome == .kept }.map { CompiledEdition.folder(of: ReportIndex.slug, for: $0.audience) }
  }

  /// True for the path of a file that was published.
  public func hasMade(_ path: String) -> Bool {
    (editions + indexes).contains { $0.published.contains { $0.path == path } }
  }

  /// How much was said.
  public var tally: FindingTally { FindingTally(toldLists.joined()) }

  /// The report with what is about some rules alone, and with what kept the workspace from being looked at.
  public func only(_ patterns: [String]) -> BuildReport {
    func isMeant(_ diagnostic: Diagnostic) -> Bool { patterns.contains(where: diagnostic.id.matches) }
    var report = self
    report.diagnostics.removeAll { $0.severity < .error && !isMeant($0) }
    for index in report.editions.indices { report.editions[index].diagnostics.removeAll { !isMeant($0) } }
    return report
  }

  /// How many warnings may be there; nil for no limit.
  public var warningLimit: Int? { isStrict ? 0 : maxWarnings }

  /// The exit status: of what was found, and 1 for too many warnings.
  public var exitStatus: Int32 { tally.exitStatus(maxWarnings: warningLimit) }
}
