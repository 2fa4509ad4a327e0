import Evidence
import Workspace

extension CaptureIndex {
  /// Reads every text file (`.txt`, `.md`) of folders; a folder or file that cannot be read holds no capture.
  public init(folders: [String], world: any World) {
    var found: [Capture] = []
    for folder in folders {
      for name in (try? world.list(folder)) ?? [] where name.hasSuffix(".txt") || name.hasSuffix(".md") {
        if let file = try? world.source(folder == "." ? name : "\(folder)/\(name)") {
          found.append(Capture(bytes: file.bytes))
        }
      }
    }
    self.init(found)
  }
}
