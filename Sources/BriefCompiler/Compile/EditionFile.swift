import ByteText

/// A file of an edition, with the digest that its manifest gives.
struct EditionFile: Sendable {
  /// Below the edition's folder, or in the workspace.
  var path: String
  let bytes: [UInt8]
  /// In lower-case hexadecimal.
  let sha256: String

  init(_ path: String, _ bytes: [UInt8]) { self.init(path, bytes, sha256: SHA256.hexadecimal(of: bytes)) }

  /// - Parameter sha256: of the bytes, where it is known.
  init(_ path: String, _ bytes: [UInt8], sha256: String) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// The file in a folder.
  func placed(in folder: String) -> EditionFile { EditionFile("\(folder)/\(path)", bytes, sha256: sha256) }
}
