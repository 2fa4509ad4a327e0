import DocumentModel
import Evidence
import Diagnostics
import Workspace

/// The stable name of a plugin: its family and its own name, as in `sections/timeline`.
public struct PluginID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }

  public init(stringLiteral name: String) { self.name = name }

  public var description: String { name }

  public static func < (left: PluginID, right: PluginID) -> Bool { left.name < right.name }
}

/// What every plugin says of itself.
///
/// A plugin is a value that is made from decoded arguments and computes from what its context gives it, and from
/// nothing else: clock, environment, files, processes, network, random numbers and the order of a `Dictionary` are out
/// of its reach.
public protocol Plugin: Sendable {
  static var id: PluginID { get }
  /// One sentence, without a full stop, for lists.
  static var summary: String { get }
  /// What can be set. Decoding, schema, "did you mean" and the manual derive from it.
  static var parameters: [Parameter] { get }
  /// Reader, renderer, section kind or check: given by the protocol that the plugin conforms to.
  static var role: PluginRole { get }
  /// Makes the plugin from arguments that were decoded and checked against `parameters`.
  init(arguments: PluginArguments)
}

/// Makes a document of a file.
///
/// A reader is total: whatever the bytes are, it returns a document and says what was wrong. It returns only what the
/// context's audience admits.
public protocol Reader: Plugin {
  /// The name that `--from` takes.
  static var name: String { get }
  /// Without the dot, lower case; the first is the usual one.
  static var fileExtensions: [String] { get }
  func read(_ source: SourceFile, in context: PluginContext, diagnostics: inout DiagnosticSink) -> Document
}

/// Writes a resolved document in a format.
public protocol Renderer: Plugin {
  /// The name that `formats:` and `--to` take.
  static var name: String { get }
  /// Without the dot.
  static var fileExtension: String { get }
  static var mediaType: String { get }
  func render(
    _ document: Document, to out: inout OutputSet, in context: PluginContext, diagnostics: inout DiagnosticSink)
}

/// Makes blocks out of evidence, where a brief asks for them by name.
public protocol SectionKind: Plugin {
  /// The name that `:::` and `use:` take.
  static var name: String { get }
  /// When the kind is expanded: with the text, or after it, when what the brief cites is known.
  static var stage: ExpansionStage { get }
  /// The heading of a section that a brief's configuration uses by name, by language; empty for none.
  static var title: LocalizedText { get }
  /// The blocks that stand in place of the section.
  ///
  /// - Parameters:
  ///   - body: what the author wrote inside the section: its introduction, or empty.
  ///   - span: the section as written; every block that is made carries it.
  func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block]
}

extension SectionKind {
  public static var stage: ExpansionStage { .body }
  /// The name with a capital letter and spaces.
  public static var title: LocalizedText {
    LocalizedText(["en": name.prefix(1).uppercased() + name.dropFirst().replacing("-", with: " ")])
  }
}

/// When a section kind is expanded.
public enum ExpansionStage: UInt8, Hashable, Comparable, Sendable, CaseIterable {
  /// With the text of the brief.
  case body
  /// After every kind of the body, when the list of what is cited is finished: `SectionContext.references` and
  /// `citedClaims` are filled.
  case apparatus

  public static func < (left: ExpansionStage, right: ExpansionStage) -> Bool { left.rawValue < right.rawValue }
}

/// Looks at a compiled brief and says what is wrong with it.
public protocol Check: Plugin {
  static var rules: [Rule] { get }
  func check(_ brief: CompiledBrief, in context: PluginContext, diagnostics: inout DiagnosticSink)
}

/// A rule of a check: its examples are its tests and its manual page.
public struct Rule: Hashable, Sendable {
  public var id: DiagnosticID
  public var summary: String
  public var defaultSeverity: Severity
  /// Markdown that the rule has nothing to say about.
  public var passing: String
  /// Markdown that the rule flags.
  public var failing: String

  public init(id: DiagnosticID, summary: String, defaultSeverity: Severity, passing: String, failing: String) {
    self.id = id
    self.summary = summary
    self.defaultSeverity = defaultSeverity
    self.passing = passing
    self.failing = failing
  }
}
