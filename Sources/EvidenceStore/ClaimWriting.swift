import Diagnostics
import DocumentModel
import Evidence
import Workspace
import YAMLSyntax

/// Writes claims into records: what stands in the files stays as it is, and a claim that would be an error there is left
/// out. Bytes come from a world, and nothing is written to disk.
public struct ClaimWriting {
  /// What a file should hold in place of what it holds.
  public struct File: Sendable {
    public let path: String
    public let old: [UInt8]
    public let new: [UInt8]
  }

  public struct Result: Sendable {
    public internal(set) var files: [File] = []
    public internal(set) var written: [ClaimReference] = []
    /// Why claims were left out, and what else is to be known of those that were not.
    public internal(set) var diagnostics: [Diagnostic] = []
  }

  private let store: EvidenceStore
  private let world: any World
  private let map: SourceMap
  private let clearance: AccessLabel.Level
  private let today: Int
  private let reload: (any World) -> EvidenceStore

  /// - Parameters:
  ///   - store: read from the world.
  ///   - map: where the world's files are numbered.
  ///   - clearance: sources above it do not exist, and nothing above it is written.
  ///   - today: days since 1970-01-01, for embargoes.
  ///   - reload: reads the store from another world.
  public init(
    into store: EvidenceStore, world: any World, map: SourceMap, clearance: AccessLabel.Level, today: Int,
    reload: @escaping (any World) -> EvidenceStore
  ) {
    self.store = store
    self.world = world
    self.map = map
    self.clearance = clearance
    self.today = today
    self.reload = reload
  }

  /// Tries all claims together, leaves out those with errors, and tries the rest again until none has one.
  public func write(_ claims: [NewClaim]) -> Result {
    var result = Result()
    var rest = claims.filter { claim in
      let problem = problem(with: claim)
      result.diagnostics += [problem].compactMap(\.self)
      return problem == nil
    }
    let before = StoreProjection(of: store) { _ in true }
    while !rest.isEmpty {
      let attempt = ClaimAttempt(rest, in: store)
      guard attempt.faults.isEmpty else {
        result.diagnostics += attempt.faults.map(\.diagnostic)
        rest = keep(rest, without: attempt.faults.map(\.claim))
        continue
      }
      let overlay = FormattedWorld(
        base: world, files: Dictionary(attempt.files.map { ($0.path, $0.new) }) { first, _ in first }, map: map)
      let after = reload(overlay)
      let faults =
        attempt.faults(in: after, for: clearance, today: today)
        + attempt.changes(from: before, to: StoreProjection(of: after) { _ in true })
      guard faults.isEmpty else {
        result.diagnostics += faults.map(\.diagnostic)
        rest = keep(rest, without: faults.map(\.claim))
        continue
      }
      result.files = attempt.files
      result.written = attempt.references
      break
    }
    return result
  }

  private func keep(_ claims: [NewClaim], without faulty: [Int]) -> [NewClaim] {
    let faulty = Set(faulty)
    return claims.enumerated().filter { !faulty.contains($0.offset) }.map(\.element)
  }

  /// What can be said of a claim without reading it back.
  private func problem(with claim: NewClaim) -> Diagnostic? {
    let visible = store.sources.filter { $0.label.isVisible(at: clearance, on: today) }.map(\.value.source.id)
    let id = claim.source.text
    guard visible.contains(id) else {
      let nearest = NearestName.find(id, among: visible)
      return claim.diagnostic(
        "evidence/unknown-source", "there is no source “\(PrintableText.escaped(id))”", claim.source.span, "SOURCE",
        nearest.map { "Did you mean “\($0)”?" } ?? "`dossier sources list` shows what there is.")
    }
    if claim.text(.text) == nil {
      return claim.diagnostic(
        "claim/no-text", "the claim has no text", claim.span, "--text",
        "Say in a sentence of your own what the source says.")
    }
    guard let name = claim.text(.label) else { return nil }
    guard let level = AccessLabel.Level(name: name) else {
      return claim.diagnostic(
        "label/unknown", "“\(PrintableText.escaped(name))” is no label", claim.values[.label]?.span ?? claim.span,
        "--label",
        "Labels are \(AccessLabel.Level.allCases.map(\.name).joined(separator: ", ")).")
    }
    return level <= clearance
      ? nil
      : claim.diagnostic(
        "claim/clearance", "a claim at \(name) cannot be written in a run that does not see it",
        claim.values[.label]?.span ?? claim.span, "--label", "Add --clearance \(name).")
  }
}

extension NewClaim {
  /// An error of the claim: at its place, or under the name of its option.
  func diagnostic(
    _ id: DiagnosticID, _ message: String, _ span: SourceSpan, _ option: String, _ notes: String...
  ) -> Diagnostic {
    Diagnostic(id, .error, message, at: span, path: span.isKnown ? "" : option, notes: notes)
  }
}
