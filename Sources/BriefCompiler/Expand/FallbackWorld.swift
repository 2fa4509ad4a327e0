import Workspace

/// Two worlds, of which the first counts where it has a file.
struct FallbackWorld: World {
  let first: any World
  let second: any World

  func source(_ path: String) throws(WorldError) -> SourceFile {
    do throws(WorldError) { return try first.source(path) } catch {
      guard case .notFound = error else { throw error }
      return try second.source(path)
    }
  }

  func list(_ folder: String) throws(WorldError) -> [String] {
    do throws(WorldError) { return try first.list(folder) } catch {
      guard case .notFound = error else { throw error }
      return try second.list(folder)
    }
  }
}
