import Evidence
import Workspace

extension CaptureIndex {
  /// Reads every text file (`.txt`, `.md`) of folders. A file that has a digest for its name should have the bytes of
  /// it.
  ///
  /// - Parameter failures: gets why a folder or file that is there cannot be read; it holds no capture.
  public init(folders: [String], world: any World, failures: inout [WorldError]) {
    var captures: [Capture] = []
    var altered: Set<String> = []
    for folder in folders {
      let names = failures.found { () throws(WorldError) in try world.list(folder) } ?? []
      for name in names where name.hasSuffix(".txt") || name.hasSuffix(".md") {
        let path = folder == "." ? name : "\(folder)/\(name)"
        if let file = failures.found({ () throws(WorldError) in try world.source(path) }) {
          let capture = Capture(bytes: file.bytes)
          captures.append(capture)
          let digest = String(name.prefix { $0 != "." })
          if digest.utf8.count == 64, digest != capture.sha256 { altered.insert(digest) }
        }
      }
    }
    self.init(captures, altered: altered)
  }
}
