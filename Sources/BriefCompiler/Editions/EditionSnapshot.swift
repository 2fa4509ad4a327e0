import ByteText
import PluginKit
import Workspace

/// An edition as its files show it, wherever they are.
public struct EditionSnapshot: Sendable {
  public var brief: String
  public var audience: String
  /// The day against which freshness was judged, ISO 8601.
  public var asOf: String
  public var content: EditionEvidence
  var sections: [Manifest.Section]
  /// The brief in Markdown, or else in plain text; nil where the edition has neither.
  var text: EditionText?

  /// - Parameter file: gives the bytes of an output by its path in the manifest; nil where they are not as built.
  init(_ manifest: Manifest, file: (String) -> [UInt8]?) {
    brief = manifest.brief
    audience = manifest.audience
    asOf = manifest.asOf
    content = EditionEvidence(
      records: file(ClaimsFile.name).flatMap(ClaimsFile.records) ?? [], sources: manifest.sources ?? [])
    sections = manifest.sections ?? []
    let format = EditionText.Format.allCases.first { format in
      manifest.outputs.contains { $0.path == "\(manifest.brief).\(format.rawValue)" }
    }
    text = format.flatMap { format in
      file("\(manifest.brief).\(format.rawValue)").map { EditionText($0, format: format) }
    }
  }

  /// An edition that is compiled and not published.
  init?(_ edition: CompiledEdition) {
    guard let manifest = edition.manifest?.naming(edition.files, in: edition.folder) else { return nil }
    self.init(manifest) { path in edition.files.first { $0.path == "\(edition.folder)/\(path)" }?.bytes }
  }
}
