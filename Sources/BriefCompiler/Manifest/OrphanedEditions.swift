import Diagnostics
import IncrementalBuild
import Workspace

/// Published editions that no brief makes any more: its file is gone, renamed, or no longer for the audience.
struct OrphanedEditions {
  let output: OutputFolder
  /// The audiences of the run: what is made for others is theirs.
  let audiences: [String]
  /// The folders of the editions that the run made or kept.
  let folders: Set<String>
  /// The names of briefs whose editions nobody may take for gone.
  let unsettled: Set<String>

  /// The files of each, by its folder: those that its manifest names, and the manifest last.
  var files: [(folder: String, paths: [String])] {
    output.names("out").filter { $0.hasSuffix("/") && !unsettled.contains(String($0.dropLast())) }.flatMap { slug in
      audiences.compactMap { audience in
        let folder = "out/\(slug)\(audience)"
        guard !folders.contains(folder), let bytes = output.bytes("\(folder)/\(Manifest.name)"),
          let manifest = Manifest(bytes: bytes)
        else { return nil }
        return (folder, (manifest.outputs.map(\.path) + [Manifest.name]).map { "\(folder)/\($0)" })
      }
    }
  }

  /// Says which there are, or deletes them.
  func settled(pruning: Bool) -> [Diagnostic] {
    files.map { folder, paths in
      guard pruning else {
        return Diagnostic(
          "output/orphan", .warning, "no brief makes this edition any more", path: folder,
          notes: ["It stays public where it was published. `dossier build --prune` deletes its files here."])
      }
      let left = paths.filter { !output.remove($0) }
      return left.isEmpty
        ? Diagnostic(
          "output/pruned", .information, "the edition, which no brief makes any more, is deleted", path: folder)
        : Diagnostic(
          "output/unwritable", .error, "the files of an edition that no brief makes cannot be deleted", path: folder,
          notes: ["Delete the folder by hand."])
    }
  }
}
