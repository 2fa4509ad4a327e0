import PluginKit

/// What an edition consists of and what it was made from: `manifest.json` beside its outputs.
///
/// Inputs count as the edition's audience sees them: a file with withheld passages has the digest of what is left, and
/// nothing tells that more was there.
struct Manifest: Hashable, Sendable {
  struct File: Hashable, Sendable {
    /// Of an output, relative to the manifest; of an input, to the workspace.
    var path: String
    /// Of the bytes, in lower-case hexadecimal.
    var sha256: String
  }

  /// What an edition that is published is known by.
  struct Edition: Hashable, Sendable {
    /// From 1.
    var number: Int
    /// The day, ISO 8601.
    var published: String
  }

  /// A heading of the edition.
  struct Section: Hashable, Sendable {
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
  var outputs: [File] = []
  var inputs: [File]
  /// In reading order; nil for what is no brief's.
  var sections: [Section]?
  /// As the edition lists them; nil for what is no brief's.
  var sources: [EditionEvidence.Source]?

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
}
