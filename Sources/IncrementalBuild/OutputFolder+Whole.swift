import Workspace

extension OutputFolder {
  /// What came of making a folder.
  public enum FolderOutcome: Sendable {
    case made
    /// Something stands there already.
    case taken
    case failed(WorldError)
  }

  /// Where a folder is put together, under `.dossier/`.
  static let stagePrefix = "publishing-"

  /// Makes a folder with files by name: it is there with all of them, or not at all, whatever happens between.
  public func publish(_ files: [(path: String, bytes: [UInt8])], asFolder path: String) -> FolderOutcome {
    let stage = ".dossier/\(Self.stagePrefix)\(UInt64.random(in: 0...UInt64.max))"
    do throws(WorldError) {
      for file in files { try folder.write(file.bytes, to: "\(stage)/\(file.path)") }
      if folder.exists(path) {
        discard(files, in: stage)
        return .taken
      }
      try folder.move(stage, to: path)
      return .made
    } catch {
      discard(files, in: stage)
      return folder.exists(path) ? .taken : .failed(error)
    }
  }

  private func discard(_ files: [(path: String, bytes: [UInt8])], in stage: String) {
    for file in files { try? folder.removeWithEmptyFolders("\(stage)/\(file.path)") }
  }
}
