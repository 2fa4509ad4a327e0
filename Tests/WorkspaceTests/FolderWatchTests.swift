import Foundation
import Testing
import Workspace

@Suite("Watching a folder")
final class FolderWatchTests {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "dossier-watch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url.appending(path: "in/deep"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(at: url.appending(path: "out"), withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: url.appending(path: path))
  }

  private func watch() throws -> FolderWatch { try FolderWatch(path: url.path) { $0 == "out" } }

  @Test("changes at any depth are told together; outputs, hidden files and backups are not")
  func changes() throws {
    let watch = try watch()
    try write("x", to: "out/x.html")
    try write("x", to: ".hidden")
    try write("x", to: "in/a.md~")
    try write("x", to: "in/deep/b.md")
    try write("x", to: "c.md")
    #expect(watch.changes() == ["c.md", "in/deep/b.md"])
    try FileManager.default.removeItem(at: url.appending(path: "c.md"))
    #expect(watch.changes() == ["c.md"])
  }

  @Test("folders that come later are watched too")
  func newFolders() throws {
    let watch = try watch()
    try FileManager.default.createDirectory(at: url.appending(path: "new"), withIntermediateDirectories: true)
    #expect(watch.changes() == ["new"])
    try write("x", to: "new/a.md")
    #expect(watch.changes() == ["new/a.md"])
  }

  @Test("what is not there cannot be watched")
  func missing() {
    #expect(throws: WorldError.self) { try FolderWatch(path: url.path + "/none") { _ in false } }
  }
}
