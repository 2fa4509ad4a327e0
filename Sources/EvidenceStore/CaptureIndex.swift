import Workspace

/// The captured texts that a run can find, by the SHA-256 of their bytes. They need not be in the repository.
public struct CaptureIndex: Sendable {
  private let captures: [String: Capture]

  public init(_ captures: [Capture] = []) {
    self.captures = Dictionary(captures.map { ($0.sha256, $0) }) { first, _ in first }
  }

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

  public subscript(sha256: String) -> Capture? { captures[sha256] }
}
