import Diagnostics
import Evidence
import Workspace

/// Reads editions by their manifests: those of a build, or those that were published. What is above a run's clearance, or
/// for another audience than the one that it names, is not there.
public struct EditionFolder {
  private let world: any World
  /// What a message puts before the paths of the world.
  private let name: String
  private let clearance: AccessLabel.Level
  /// Nil for all audiences.
  private let audience: String?
  /// What cannot be read.
  public private(set) var diagnostics: [Diagnostic] = []
  /// True once an edition was found that the run may see, or one of which nobody can tell.
  private var hasEdition = false

  /// - Parameters:
  ///   - path: of the folder, as messages name it.
  ///   - request: whose clearance and audience count.
  public init(_ folder: FolderDescriptor, path: String, for request: BuildRequest) {
    (clearance, audience) = (request.clearance, request.audience)
    world = DiskWorld(folder: folder, map: SourceMap())
    name = path.hasSuffix("/") ? path : path + "/"
  }

  /// All editions in the folder and below it that the run may see. A folder without any is an error.
  public mutating func editions() -> [EditionSnapshot] {
    let editions = editions(under: ".", depth: 0)
    if !hasEdition {
      diagnostics.append(
        Diagnostic(
          "verify/no-manifest", .error, "no manifest under here is of an edition at \(clearance.name)", path: name,
          notes: [
            "Name a folder that `dossier build` or `dossier publish` has written, such as out; --clearance sees more."
          ]))
    }
    return editions
  }

  /// The editions at and below a folder, numbered ones in the order of their numbers. A file that is not as it was built
  /// is an error, and its edition is left out.
  private mutating func editions(under folder: String, depth: Int) -> [EditionSnapshot] {
    guard depth < BriefFinder.depthLimit, let names = try? world.list(folder) else { return [] }
    var found: [EditionSnapshot] = []
    if names.contains(Manifest.name), let edition = edition(in: folder) { found.append(edition) }
    let folders = names.filter { $0.hasSuffix("/") && !$0.hasPrefix(".") }.map { String($0.dropLast()) }
    for name in folders.sorted(by: { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) }) {
      found += editions(under: folder == "." ? name : "\(folder)/\(name)", depth: depth + 1)
    }
    return found
  }

  private mutating func edition(in folder: String) -> EditionSnapshot? {
    let path = folder == "." ? "" : "\(folder)/"
    guard let bytes = (try? world.source(path + Manifest.name))?.bytes, let manifest = Manifest(bytes: bytes),
      let level = AccessLabel.Level(name: manifest.tlp)
    else {
      hasEdition = true
      // Whose it is cannot be told.
      if clearance == .red { report(.manifest, path + Manifest.name) } else { reportHidden(.manifest) }
      return nil
    }
    guard level <= clearance, audience.map({ $0 == manifest.audience }) ?? true else { return nil }
    hasEdition = true
    // A list of briefs is none.
    guard manifest.sections != nil else { return nil }
    let outputs = Dictionary(manifest.outputs.map { ($0.path, $0) }) { first, _ in first }
    var isWhole = true
    let snapshot = EditionSnapshot(manifest) { name in
      guard let output = outputs[name] else { return nil }
      let bytes = (try? world.source(path + name))?.bytes
      guard let fault = ManifestFault.of(output, bytes) else { return bytes }
      report(fault, path + name)
      isWhole = false
      return nil
    }
    return isWhole ? snapshot : nil
  }

  private mutating func reportHidden(_ fault: ManifestFault) {
    let diagnostic = fault.diagnostic(name, "With --clearance TLP:RED the place is told. Build the edition again.")
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  private mutating func report(_ fault: ManifestFault, _ path: String) {
    diagnostics.append(fault.diagnostic(name + path, "Build the edition again, and compare then."))
  }
}
