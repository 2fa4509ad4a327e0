import Diagnostics
import DocumentModel
import Workspace

/// Whether published files are what their manifests say: every output with its digest, and nothing else beside them.
public struct OutputVerification: Sendable {
  /// How many editions and files were looked at.
  public private(set) var editions = 0
  public private(set) var files = 0
  public private(set) var diagnostics: [Diagnostic] = []

  private let folder: FolderDescriptor

  /// Looks at a folder and everything below it.
  ///
  /// - Parameter path: of the folder, as messages name it.
  public init(_ folder: FolderDescriptor, path: String) {
    self.folder = folder
    visit(".", as: path, depth: 0)
    if editions == 0, diagnostics.isEmpty {
      report(
        "verify/no-manifest", "nothing under here has a manifest", path,
        "Name a folder that `dossier build` has written, such as out.")
    }
  }

  private mutating func visit(_ place: String, as path: String, depth: Int) {
    guard depth < BriefFinder.depthLimit, let names = try? folder.list(place) else { return }
    if names.contains(Manifest.name) { verify(place, as: path) }
    for name in names where name.hasSuffix("/") && !name.hasPrefix(".") {
      visit("\(place)/\(name.dropLast())", as: "\(path)/\(name.dropLast())", depth: depth + 1)
    }
  }

  private mutating func verify(_ place: String, as path: String) {
    editions += 1
    guard let bytes = try? folder.read("\(place)/\(Manifest.name)", limit: DiskWorld.sizeLimit),
      let manifest = Manifest(bytes: bytes)
    else {
      diagnostics.append(
        ManifestFault.manifest.diagnostic(
          "\(path)/\(Manifest.name)", "Build the edition again, and compare with what was published."))
      return
    }
    for output in manifest.outputs {
      files += 1
      if let fault = ManifestFault.of(output, try? folder.read("\(place)/\(output.path)", limit: .max)) {
        diagnostics.append(
          fault.diagnostic("\(path)/\(output.path)", "Build the edition again, and find out who changed it."))
      }
    }
    let known = Set(manifest.outputs.map(\.path) + [Manifest.name])
    for name in listed(place, below: "") where !known.contains(name) {
      report("verify/extra", "the edition's manifest does not name the file", "\(path)/\(name)", "Take it away.")
    }
  }

  /// The files below an edition's folder, but those of folders with a manifest of their own.
  private func listed(_ place: String, below prefix: String) -> [String] {
    ((try? folder.list(place)) ?? []).flatMap { name -> [String] in
      guard name.hasSuffix("/") else { return [prefix + name] }
      let inner = "\(place)/\(name.dropLast())"
      if (try? folder.list(inner))?.contains(Manifest.name) ?? true { return [] }
      return listed(inner, below: prefix + name)
    }
  }

  private mutating func report(_ id: DiagnosticID, _ message: String, _ path: String, _ wayOut: String) {
    diagnostics.append(Diagnostic(id, .error, message, path: path, notes: [wayOut]))
  }
}
