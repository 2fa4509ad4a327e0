import Workspace

/// What runs keep for later ones under `.dossier/`, in a folder for each clearance: databases, and the files that SQLite
/// keeps beside them. All of it is derived.
public struct KeptState: Sendable {
  private static let root = ".dossier"

  private let folder: FolderDescriptor

  /// - Parameter folder: the workspace.
  public init(folder: FolderDescriptor) { self.folder = folder }

  /// The files by path, sorted.
  public var files: [String] {
    names(Self.root).filter { $0.hasSuffix("/") }.flatMap { clearance in
      names(Self.root + "/" + clearance).filter { $0.contains(".sqlite") }.map { "\(Self.root)/\(clearance)\($0)" }
    }
  }

  /// Deletes a file, and its folder where that is empty then; false where it cannot be deleted.
  public func remove(_ path: String) -> Bool { (try? folder.removeWithEmptyFolders(path)) != nil }

  private func names(_ path: String) -> [String] { (try? folder.list(path)) ?? [] }
}
