import ByteText
import Evidence
import Workspace

/// Digests of what an audience sees of the stores' files: equal ones stand for equal views.
public struct StoreDigest: Hashable, Sendable {
  /// Of all files, by path.
  public let files: String
  /// Of the registries alone.
  public let registries: String

  public init(files: String, registries: String) {
    self.files = files
    self.registries = registries
  }
}

extension EvidenceStore {
  /// - Parameter today: days since 1970-01-01, for embargoes.
  public func digest(for clearance: AccessLabel.Level, today: Int) -> StoreDigest {
    func isVisible(_ label: AccessLabel) -> Bool { label.isVisible(at: clearance, on: today) }
    var (all, registries): ([UInt8], [UInt8]) = ([], [])
    for file in files.sorted(by: { $0.source.path < $1.source.path }) where isVisible(file.label) {
      let projection = FileProjection(file, map: nil, isVisible: isVisible)
      let line = Array("\(file.source.path)\n\(SHA256.hexadecimal(of: projection.bytes))\n".utf8)
      all += line
      if case .registry = file.content { registries += line }
    }
    return StoreDigest(files: SHA256.hexadecimal(of: all), registries: SHA256.hexadecimal(of: registries))
  }
}
