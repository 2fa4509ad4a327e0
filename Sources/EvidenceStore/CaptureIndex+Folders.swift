import Evidence
import Workspace

extension CaptureIndex {
  /// Reads every text file (`.txt`, `.md`) of folders; a folder or file that cannot be read holds no capture. A file that
  /// has a digest for its name should have the bytes of it.
  public init(folders: [String], world: any World) {
    var found: [Capture] = []
    var altered: Set<String> = []
    for folder in folders {
      for name in (try? world.list(folder)) ?? [] where name.hasSuffix(".txt") || name.hasSuffix(".md") {
        if let file = try? world.source(folder == "." ? name : "\(folder)/\(name)") {
          let capture = Capture(bytes: file.bytes)
          found.append(capture)
          let digest = String(name.prefix { $0 != "." })
          if digest.utf8.count == 64, digest != capture.sha256 { altered.insert(digest) }
        }
      }
    }
    self.init(found, altered: altered)
  }
}
