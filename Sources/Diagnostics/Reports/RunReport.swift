/// What a run at one clearance has to tell, to people and to CI systems.
public struct RunReport: Sendable {
  /// One brief for one audience.
  public struct Edition: Sendable {
    public var brief: String
    public var audience: String
    public var formats: [String]
    /// The brief's file, at which a finding stands that has no place of its own.
    public var path: String
    /// True where nothing was published and what was there before stays.
    public var isKept: Bool
    public var diagnostics: [Diagnostic]

    public init(
      brief: String, audience: String, formats: [String], path: String, isKept: Bool, diagnostics: [Diagnostic]
    ) {
      self.brief = brief
      self.audience = audience
      self.formats = formats
      self.path = path
      self.isKept = isKept
      self.diagnostics = diagnostics
    }

    /// The edition as people name it: “overview (public)”.
    public var name: String { audience.isEmpty ? brief : "\(brief) (\(audience))" }
  }

  /// What a report says of a rule apart from its findings.
  public struct Rule: Sendable {
    /// One sentence without a full stop.
    public var summary: String
    /// Markdown.
    public var help: String
    /// Nil where it depends on the finding.
    public var defaultSeverity: Severity?

    public init(summary: String, help: String, defaultSeverity: Severity?) {
      self.summary = summary
      self.help = help
      self.defaultSeverity = defaultSeverity
    }
  }

  /// Each with all that was found in it, which another edition may share.
  public var editions: [Edition] = []
  /// All that was found, each finding once, as people are told of it.
  public var told: [Diagnostic] = []
  /// What is about no single brief.
  public var diagnostics: [Diagnostic] = []
  /// What a baseline has accepted.
  public var accepted: [Diagnostic] = []
  /// True where a warning is as bad as an error.
  public var isStrict = false
  public var rules: [String: Rule] = [:]
  /// Of the program.
  public var version = ""
  /// The file at which a finding stands that is about no single brief and has no place.
  public var workspaceFile = "dossier.yaml"
  /// The workspace's folder in the repository; empty where it is the repository's root.
  public var folder = ""

  public init() {}
}
