import Foundation

/// The specification suites and captured texts that tests compare with. They are not part of the product: the
/// environment variable `DOSSIER_SHARED` names their folder (default `../shared` beside the package).
public enum SharedMaterial {
  /// The folder, or nil where it is absent.
  public static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["DOSSIER_SHARED"]
    let url = named.map { URL(filePath: $0) } ?? packageRoot.appending(path: "../shared").standardizedFileURL
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }()

  /// The package's own root folder.
  public static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file or folder of the shared material. Where it is absent, says aloud that `what` is skipped and gives nil.
  public static func find(_ path: String, for what: String) -> URL? {
    if let url = folder?.appending(path: path), FileManager.default.fileExists(atPath: url.path) { return url }
    print("SKIPPED (no shared material \(path)): \(what)")
    return nil
  }
}
