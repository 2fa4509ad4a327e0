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
    guard depth < BriefFinder.depthLimit else {
      report(
        "verify/unreadable", "folders are looked into to a depth of \(BriefFinder.depthLimit)", path,
        "Verify this folder by itself.")
      return
    }
    guard let names = names(in: place, as: path) else { return }
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
    for name in listed(place, as: path, below: "") where !known.contains(name) {
      report("verify/extra", "the edition's manifest does not name the file", "\(path)/\(name)", "Take it away.")
    }
  }

  /// The files below an edition's folder, but those of folders with a manifest of their own.
  private mutating func listed(_ place: String, as path: String, below prefix: String) -> [String] {
    var files: [String] = []
    for name in names(in: place, as: path) ?? [] {
      let inner = ("\(place)/\(name.dropLast())", "\(path)/\(name.dropLast())")
      if !name.hasSuffix("/") {
        files.append(prefix + name)
      } else if names(in: inner.0, as: inner.1)?.contains(Manifest.name) == false {
        files += listed(inner.0, as: inner.1, below: prefix + name)
      }
    }
    return files
  }

  /// Nil for a folder that cannot be listed, which is told once.
  private mutating func names(in place: String, as path: String) -> [String]? {
    do throws(WorldError) { return try folder.list(place) } catch {
      let fault = Diagnostic(
        "verify/unreadable", .error, "the folder cannot be looked into: \(error)", path: path,
        notes: ["Give yourself the right to read it, and verify again."])
      if !diagnostics.contains(fault) { diagnostics.append(fault) }
      return nil
    }
  }

  private mutating func report(_ id: DiagnosticID, _ message: String, _ path: String, _ wayOut: String) {
    diagnostics.append(Diagnostic(id, .error, message, path: path, notes: [wayOut]))
  }
}
