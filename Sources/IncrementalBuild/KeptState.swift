import Workspace

/// What runs keep for later ones under `.dossier/`, in a folder for each clearance: databases, and the files that SQLite
/// keeps beside them. All of it is derived. What a run that was killed had begun to publish counts, too.
public struct KeptState: Sendable {
  private static let root = ".dossier"

  private let folder: FolderDescriptor

  /// - Parameter folder: the workspace.
  public init(folder: FolderDescriptor) { self.folder = folder }

  /// The files by path, sorted.
  public var files: [String] {
    names(Self.root).filter { $0.hasSuffix("/") }.flatMap { clearance in
      clearance.hasPrefix(OutputFolder.stagePrefix)
        ? filesBelow("\(Self.root)/\(clearance.dropLast())")
        : names(Self.root + "/" + clearance).filter { $0.contains(".sqlite") || $0 == StateSalt.name }.map {
          "\(Self.root)/\(clearance)\($0)"
        }
    }
  }

  private func filesBelow(_ path: String) -> [String] {
    names(path).flatMap { $0.hasSuffix("/") ? filesBelow("\(path)/\($0.dropLast())") : ["\(path)/\($0)"] }
  }

  /// Deletes a file, and its folder where that is empty then; false where it cannot be deleted.
  public func remove(_ path: String) -> Bool { (try? folder.removeWithEmptyFolders(path)) != nil }

  private func names(_ path: String) -> [String] { (try? folder.list(path)) ?? [] }
}
