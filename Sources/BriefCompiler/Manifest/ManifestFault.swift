import ByteText
import Diagnostics

/// What is wrong with files that a manifest names, in the same words wherever they are looked at.
struct ManifestFault: Hashable, Sendable {
  let id: DiagnosticID
  let message: String

  /// The manifest itself is cut, changed or none.
  static let manifest = ManifestFault(id: "verify/manifest", message: "the manifest is not as it was written")

  private static let missing = ManifestFault(id: "verify/missing", message: "a file of the edition is not there")
  private static let changed = ManifestFault(id: "verify/changed", message: "the file is not as it was written")

  /// Of an output; nil where it is as it was written.
  ///
  /// - Parameter bytes: nil where the file cannot be read.
  static func of(_ output: Manifest.File, _ bytes: [UInt8]?) -> ManifestFault? {
    guard let bytes else { return missing }
    return SHA256.hexadecimal(of: bytes) == output.sha256 ? nil : changed
  }

  func diagnostic(_ path: String, _ wayOut: String) -> Diagnostic {
    Diagnostic(id, .error, message, path: path, notes: [wayOut])
  }
}
