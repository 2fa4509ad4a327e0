import Foundation
import IncrementalBuild
import Testing
import Workspace

@Suite("The salt of what is kept")
struct StateSaltTests {
  @Test("it is the workspace's own, stays, and is its owner's alone")
  func salt() throws {
    let folders = try ["a", "b"].map { _ in
      let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      return url
    }
    defer { for url in folders { try? FileManager.default.removeItem(at: url) } }
    let salts = try folders.map { StateSalt.text(in: try FolderDescriptor(path: $0.path)) }
    #expect(salts[0] != salts[1] && salts.allSatisfy { $0.utf8.count == 64 })
    let folder = try FolderDescriptor(path: folders[0].path)
    #expect(StateSalt.text(in: folder) == salts[0])
    #expect(folder.permissions(of: ".dossier/red/salt") == 0o600)
    #expect(KeptState(folder: folder).files == [".dossier/red/salt"])
  }
}
