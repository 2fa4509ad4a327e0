import ArgumentParser
import BriefCompiler
import Diagnostics
import Glibc
import IncrementalBuild
import Workspace

/// Where the workspace is.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .customLong("workspace")],
    help: ArgumentHelp("The workspace's folder.", valueName: "dir"), completion: .directory)
  var folder: String?

  @Option(
    name: .customLong("grant-read"), parsing: .singleValue,
    help: ArgumentHelp("Let `stores:` read a folder outside the workspace.", valueName: "dir"),
    completion: .directory)
  var granted: [String] = []

  /// The path of the workspace: the named folder, or the nearest parent of the current one that has a `dossier.yaml`,
  /// or the current folder.
  var path: String {
    if let folder { return folder }
    var path = "."
    for _ in 0..<64 {
      if unsafe access(path + "/dossier.yaml", F_OK) == 0 { return path }
      path += "/.."
    }
    return "."
  }

  /// A folder that the command line names, as it is seen from the current folder, or else from the workspace's; nil where
  /// neither has it.
  func named(_ folder: String) -> FolderDescriptor? {
    (try? FolderDescriptor(path: folder)) ?? (try? FolderDescriptor(path: "\(path)/\(folder)"))
  }

  /// The workspace's folder as seen from the current one, with a `/` behind it; empty where it is that folder or not
  /// below it.
  var folderFromHere: String {
    var folder = path
    if folder.hasPrefix("/") {
      guard let here = FolderDescriptor.target(of: "/proc/self/cwd"), folder.hasPrefix(here + "/") else { return "" }
      folder = String(folder.dropFirst(here.count + 1))
    }
    let parts = folder.split(separator: "/").filter { $0 != "." }
    return parts.contains("..") ? "" : parts.map { $0 + "/" }.joined()
  }

  /// The workspace, opened; an exit with a message where there is no such folder.
  ///
  /// - Parameter files: what the workspace holds in place of the folder's own files, by path; nil for those.
  func open(files: [String: [UInt8]]? = nil) throws -> OpenWorkspace {
    do throws(WorldError) {
      let map = SourceMap()
      var grants: [String: DiskWorld] = [:]
      for name in granted {
        let root = name.hasPrefix("/") ? name : "\(path)/\(name)"
        grants[name] = DiskWorld(folder: try FolderDescriptor(path: root), map: map, prefix: name + "/")
      }
      return OpenWorkspace(folder: try FolderDescriptor(path: path), map: map, grants: grants, files: files)
    } catch {
      throw Terminal.failure("workspace/missing", error.description, "Name a folder that is there with -C.")
    }
  }
}

/// A workspace's folder with the map of the files that are read from it.
struct OpenWorkspace {
  let folder: FolderDescriptor
  let map: SourceMap
  /// Folders outside, by the path under which `dossier.yaml` names them.
  let grants: [String: DiskWorld]
  /// What stands in place of the folder's files.
  var files: [String: [UInt8]]?

  var world: GrantedWorld {
    let own: any World = files.map { MemoryWorld(bytes: $0, map: map) } ?? DiskWorld(folder: folder, map: map)
    return GrantedWorld(base: own, grants: grants)
  }

  /// The compiler of this workspace with the program's own plugins and packs.
  ///
  /// - Parameter output: where editions are published; nil to compile only.
  func compiler(output: OutputFolder? = nil) -> WorkspaceCompiler {
    WorkspaceCompiler(
      tools: BuiltIn.tools, world: world, map: map, embedded: BuiltIn.world(map), output: output,
      privateLog: PrivateLog(place: self).write)
  }
}
