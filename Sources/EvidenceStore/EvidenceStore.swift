import Diagnostics
import DocumentModel
import Evidence
import Workspace
import YAMLSyntax

/// Everything that the stores of a workspace hold, at full clearance, before anyone has looked at it.
///
/// Nothing of it is inferred yet: what an audience gets is made from what that audience may see (`projection`), so that
/// a restricted registry entry leaves no trace in a record that is open.
public struct EvidenceStore: Sendable {
  /// A file of a store with the parts of it that have a label of their own.
  struct File: Sendable {
    let source: SourceFile
    var label: AccessLabel
    let content: Content
    /// Nil where the file could not be parsed.
    let root: YAMLNode?
    var parts: [Part] = []
    var diagnostics: [Diagnostic] = []

    enum Content: Sendable {
      case source(id: String)
      case registry(RegistryName)
    }

    struct Part: Sendable {
      let span: SourceSpan
      let label: AccessLabel
    }

    /// The label of the smallest labelled part around a place.
    func label(at span: SourceSpan) -> AccessLabel {
      parts.filter { $0.span.contains(span) }.min { $0.span.length < $1.span.length }?.label ?? label
    }
  }

  /// What stops every edition: nothing may be published while there is one.
  public internal(set) var labelFaults: [LabelFault] = []
  var files: [File] = []
  var sources: [Labelled<SourceDraft>] = []
  var entries: [Labelled<RegistryEntry>] = []
  let map: SourceMap?

  init(map: SourceMap?) { self.map = map }
}

extension EvidenceStore {
  /// Reads stores. What is wrong in their files is asked for per audience (`diagnostics(for:today:)`).
  ///
  /// - Parameters:
  ///   - defaultLabel: `labels.default` of the workspace; nil where it says nothing, which is a fault as soon as a
  ///     store uses labels.
  ///   - labelOfPath: what `labels.paths` of the workspace says of a path; a file has at least that label.
  ///   - map: where the world's files are numbered. Without it, places in files with withheld parts are left out.
  ///   - clearance: of the run that is told what is missing; the names of other folders are for full clearance.
  ///   - diagnostics: gets what concerns whole stores, such as one that is missing.
  public static func load(
    stores: [StoreSpec], defaultLabel: AccessLabel?, labelOfPath: (String) -> AccessLabel? = { _ in nil },
    world: any World, map: SourceMap? = nil, for clearance: AccessLabel.Level = .clear,
    diagnostics: inout DiagnosticSink
  ) -> EvidenceStore {
    var store = EvidenceStore(map: map)
    var usesLabels = false
    for spec in stores {
      let reading = StoreReading(spec: spec, fallback: defaultLabel ?? .clear, world: world)
      let found = reading.read(into: &store, labelOfPath: labelOfPath)
      usesLabels = usesLabels || found.usesLabels
      if !found.exists, !spec.isOptional {
        diagnostics.report(MissingStore(spec: spec, world: world, clearance: clearance).diagnostic)
      }
    }
    if usesLabels, defaultLabel == nil {
      store.labelFaults.append(
        LabelFault(
          Diagnostic(
            "label/no-default", .error, "the store uses labels, and the workspace names no default",
            path: "dossier.yaml",
            notes: ["Add “labels: {default: \"TLP:CLEAR\"}”."])))
    }
    return store
  }

  /// Reads the labels of stores and nothing else: the gate's own step. It decodes no record.
  public static func labelFaults(
    stores: [StoreSpec], defaultLabel: AccessLabel?, labelOfPath: (String) -> AccessLabel? = { _ in nil },
    world: any World
  ) -> [LabelFault] {
    stores.flatMap {
      StoreReading(spec: $0, fallback: defaultLabel ?? .clear, world: world).labelFaults(labelOfPath: labelOfPath)
    }
  }

  /// The registries that `view(for:today:)` of the whole store holds, made without its sources.
  public static func registries(
    stores: [StoreSpec], defaultLabel: AccessLabel?, labelOfPath: (String) -> AccessLabel?, world: any World,
    for clearance: AccessLabel.Level, today: Int
  ) -> Registries {
    var store = EvidenceStore(map: nil)
    for spec in stores {
      let reading = StoreReading(spec: spec, fallback: defaultLabel ?? .clear, world: world)
      _ = reading.readRegistries(into: &store, labelOfPath: labelOfPath)
    }
    return RegistryProjection(of: store) { $0.isVisible(at: clearance, on: today) }.registries
  }

  /// What an audience may see.
  public func view(for clearance: AccessLabel.Level, today: Int) -> EvidenceView {
    projection(for: clearance, today: today).view
  }

  /// What an audience may know of what is wrong: only about what it sees, in words that name nothing else.
  public func diagnostics(for clearance: AccessLabel.Level, today: Int) -> [Diagnostic] {
    projection(for: clearance, today: today).diagnostics
  }

  /// View and diagnostics together, made in one go.
  ///
  /// - Parameters:
  ///   - today: days since 1970-01-01, for embargoes.
  ///   - captures: the captured texts at hand; the view holds those of its own sources.
  public func projection(
    for clearance: AccessLabel.Level, today: Int, captures: CaptureIndex = CaptureIndex()
  ) -> StoreProjection {
    StoreProjection(of: self, captures: captures) { $0.isVisible(at: clearance, on: today) }
  }
}
