import Workspace

/// The folder that outputs go to. Files appear whole or not at all, and one that has the right bytes is not touched.
public struct OutputFolder: Sendable {
  private let folder: FolderDescriptor

  public init(_ folder: FolderDescriptor) { self.folder = folder }

  /// What came of writing an edition.
  public struct Outcome: Hashable, Sendable {
    public var written: [String] = []
    public var unchanged: [String] = []
  }

  /// Writes all files of an edition, by path.
  public func publish(_ files: [(path: String, bytes: [UInt8])]) throws(WorldError) -> Outcome {
    var outcome = Outcome()
    for file in files {
      if try folder.write(file.bytes, to: file.path) {
        outcome.written.append(file.path)
      } else {
        outcome.unchanged.append(file.path)
      }
    }
    return outcome
  }
}
