import ByteText
import FoundationEssentials
import PluginKit

/// What an edition consists of and what it was made from: `manifest.json` beside its outputs.
///
/// Inputs count as the edition's audience sees them: a file with withheld passages has the digest of what is left, and
/// nothing tells that more was there.
struct Manifest: Codable, Hashable, Sendable {
  struct File: Codable, Hashable, Sendable {
    /// Of an output, relative to the manifest; of an input, to the workspace.
    var path: String
    /// Of the bytes, in lower-case hexadecimal.
    var sha256: String
  }

  /// What an edition that is published is known by.
  struct Edition: Codable, Hashable, Sendable {
    /// From 1.
    var number: Int
    /// The day, ISO 8601.
    var published: String
  }

  /// A heading of the edition.
  struct Section: Codable, Hashable, Sendable {
    var id: String
    var level: Int
    var title: String
  }

  static let name = "manifest.json"

  /// Nil for what was built and not published.
  var edition: Edition?
  var brief: String
  var audience: String
  var tlp: String
  /// The day against which freshness was judged, ISO 8601.
  var asOf: String
  /// The program's version.
  var program: String
  /// The ids of the plugins that wrote and checked.
  var plugins: [String]
  var outputs: [File]
  var inputs: [File]
  /// In reading order; nil for what is no brief's.
  var sections: [Section]?
  /// As the edition lists them; nil for what is no brief's.
  var sources: [EditionEvidence.Source]?
  /// Of the manifest's own bytes with nothing here, so that no byte of it can change unseen.
  var sha256 = ""

  private enum CodingKeys: String, CodingKey {
    case edition, brief, audience, tlp, program, plugins, outputs, inputs, sections, sources, sha256
    case asOf = "as-of"
  }

  init(
    brief: String, audience: String, tlp: String, asOf: String, program: String, plugins: [String], inputs: [File]
  ) {
    self.brief = brief
    self.audience = audience
    self.tlp = tlp
    self.asOf = asOf
    self.program = program
    self.plugins = plugins
    self.inputs = inputs
    outputs = []
  }

  /// Nil for what is no manifest, and for one that was changed.
  init?(bytes: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)), manifest.sealed == bytes
    else { return nil }
    self = manifest
  }

  /// The file, with the digests of an edition's outputs.
  ///
  /// - Parameters:
  ///   - files: by path in the workspace.
  ///   - folder: the edition's, with the manifest.
  func bytes(naming files: [EditionFile], in folder: String) -> [UInt8] {
    naming(files, in: folder).sealed
  }

  /// The manifest with the digests of an edition's outputs.
  func naming(_ files: [EditionFile], in folder: String) -> Manifest {
    var manifest = self
    manifest.outputs = files.map { file in
      File(path: String(file.path.dropFirst(folder.count + 1)), sha256: file.sha256)
    }
    return manifest
  }

  /// With the digest of its own bytes.
  var sealed: [UInt8] {
    var copy = self
    copy.sha256 = ""
    copy.sha256 = SHA256.hexadecimal(of: copy.encoded)
    return copy.encoded
  }

  private var encoded: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { Array($0) + [0x0A] } ?? []
  }
}
