import DocumentModel
import Evidence
import Workspace

/// What a plugin may reach: the files and the evidence of its edition, and who the edition is for.
public struct PluginContext: Sendable {
  public var world: any World
  public var evidence: EvidenceView
  public var audience: Audience
  /// The brief's language, BCP 47.
  public var language: String
  /// The day against which freshness is judged, in days since 1970-01-01.
  public var asOf: Int
  /// True for a whole file with head and foot, false for a fragment to be put into another page.
  public var isStandalone: Bool
  /// True where raw passages of a format may reach an output of that format. Granted on the command line only.
  public var allowsRaw: Bool
  /// How pages look.
  public var theme = PageTheme()

  public init(
    world: any World, evidence: EvidenceView = .empty, audience: Audience, language: String = "en", asOf: Int,
    isStandalone: Bool = true, allowsRaw: Bool = false
  ) {
    self.world = world
    self.evidence = evidence
    self.audience = audience
    self.language = language
    self.asOf = asOf
    self.isStandalone = isStandalone
    self.allowsRaw = allowsRaw
  }
}

/// What a section kind may reach beside that: what the brief has shown so far, in reading order.
public struct SectionContext: Sendable {
  public var plugin: PluginContext
  /// The keys of the sources and claims that the brief cites in its own text, in order of first use.
  public var citedKeys: [String]
  /// The level that a heading made by the section has to have.
  public var headingLevel: Int
  /// The cited sources as the source list prints them, in its order. Empty before `ExpansionStage.apparatus`.
  public var references: [Reference]
  /// The records that the brief rests on, in order of first use. Empty before `ExpansionStage.apparatus`.
  public var citedClaims: [ClaimReference]
  /// What the audience has had of the brief. None before `ExpansionStage.apparatus`.
  public var published = PublishedEditions.none

  public init(
    plugin: PluginContext, citedKeys: [String] = [], headingLevel: Int = 2, references: [Reference] = [],
    citedClaims: [ClaimReference] = []
  ) {
    self.plugin = plugin
    self.citedKeys = citedKeys
    self.headingLevel = headingLevel
    self.references = references
    self.citedClaims = citedClaims
  }

  public var evidence: EvidenceView { plugin.evidence }
  public var language: String { plugin.language }
}
