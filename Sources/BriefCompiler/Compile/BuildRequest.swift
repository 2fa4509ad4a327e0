import Converters
import Evidence
import EvidenceStore

/// What a run is asked to do.
public struct BuildRequest: Sendable {
  /// The briefs by name; empty for all.
  public var slugs: [String] = []
  /// The audience, where not all audiences of the clearance are meant.
  public var audience: String?
  /// One run has one clearance.
  public var clearance: AccessLabel.Level = .clear
  /// `key=value` of the command line.
  public var overrides: [String] = []
  /// True to publish editions with errors, marked as drafts; never past a label.
  public var isDraft = false
  /// True where warnings count as errors for the exit status.
  public var isStrict = false
  /// The rules, or patterns of them, whose findings are errors that keep an edition back, whatever is configured.
  public var failOn: [String] = []
  /// The part of the plan that is made; nil for all of it.
  public var shard: Shard?
  /// The captured texts that quotations are verified against; nil to verify none.
  public var captures: CaptureIndex?
  /// Is told of each edition that is done, with how many are done and how many there are; from any thread.
  public var progress: (@Sendable (_ slug: String, _ done: Int, _ total: Int) -> Void)?
  /// True to make nothing that is not as `dossier.lock` says.
  public var isLocked = false
  /// How many editions are made at once; nil for as many as there are processors.
  public var jobs: Int?
  /// True to delete published editions that no brief makes any more.
  public var isPruning = false
  /// True to compile and check without writing.
  public var checksOnly = false
  /// True to freeze what was built under numbers instead of building.
  public var isPublishing = false
  /// Tells what will be stale within so many days; nil to tell nothing.
  public var staleIn: Int?
  /// The folders outside the workspace that the user lets the run read, as they are named.
  public var grantedFolders: [String] = []
  /// The programs that the user lets the run start.
  public var programs: [GrantedProgram] = []
  /// The day on which embargoes are judged, and the as-of day of briefs that name none: days since 1970-01-01.
  public var today: Int

  public init(today: Int) { self.today = today }
}
