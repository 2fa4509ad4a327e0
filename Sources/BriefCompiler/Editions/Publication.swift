import ByteText
import DocumentModel
import Evidence
import PluginKit
import Workspace

/// One published edition, known by its manifest; what it rests on is read when it is asked for.
public struct Publication: Sendable {
  let manifest: Manifest
  let level: AccessLabel.Level
  /// The day on which it was published, in days since 1970-01-01.
  let day: Int
  private let world: any World
  private let folder: String

  public var brief: String { manifest.brief }
  public var audience: String { manifest.audience }
  /// From 1.
  public let number: Int
  /// ISO 8601.
  public var published: String { manifest.edition?.published ?? "" }
  /// The day against which freshness was judged, ISO 8601.
  public var asOf: String { manifest.asOf }
  public var tlp: String { manifest.tlp }

  init(_ world: any World, in folder: String) throws(PublishedEditions.Unreadable) {
    guard let bytes = (try? world.source("\(folder)/\(Manifest.name)"))?.bytes, let manifest = Manifest(bytes: bytes),
      let edition = manifest.edition, let day = EDTF(edition.published)?.firstDay,
      let level = AccessLabel.Level(name: manifest.tlp),
      folder == "\(Publications.folder(of: manifest.brief, for: manifest.audience))/\(edition.number)"
    else { throw PublishedEditions.Unreadable() }
    self.manifest = manifest
    self.level = level
    self.day = day
    self.world = world
    self.folder = folder
    number = edition.number
  }

  /// The edition with what it rests on.
  func edition() throws(PublishedEditions.Unreadable) -> PublishedEdition {
    var records: [EditionEvidence.Record] = []
    if let file = manifest.outputs.first(where: { $0.path == ClaimsFile.name }) {
      guard let bytes = (try? world.source("\(folder)/\(ClaimsFile.name)"))?.bytes,
        SHA256.hexadecimal(of: bytes) == file.sha256, let found = ClaimsFile.records(of: bytes)
      else { throw PublishedEditions.Unreadable() }
      records = found
    }
    return PublishedEdition(
      number: number, day: day, content: EditionEvidence(records: records, sources: manifest.sources ?? []))
  }

  /// The record as the edition shows it; nil where it shows no such record, or is not as it was published, which the report
  /// says.
  public func record(_ reference: ClaimReference, report: inout BuildReport) -> EditionEvidence.Record? {
    do throws(PublishedEditions.Unreadable) {
      return try edition().content.records.first { $0.reference == reference }
    } catch {
      report.diagnostics.append(Publications.unreadable(number, in: Publications.folder(of: brief, for: audience)))
      return nil
    }
  }
}
