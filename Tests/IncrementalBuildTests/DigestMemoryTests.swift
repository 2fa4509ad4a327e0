import Foundation
import IncrementalBuild
import Testing
import Workspace

@Suite("The memory of digests")
final class DigestMemoryTests {
  private let url: URL
  private let folder: FolderDescriptor

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "dossier-digests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = try FolderDescriptor(path: url.path)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  private func memory(_ program: String = "p") -> DigestMemory { DigestMemory(folder: folder, program: program) }

  private func note(_ digests: String...) {
    let memory = memory()
    digests.forEach(memory.note)
    memory.finish()
  }

  @Test("what a run noted is known to the next one, and not to another program")
  func noted() {
    note("a", "b")
    #expect(memory().contains("a") && memory().contains("b") && !memory().contains("c"))
    #expect(!memory("q").contains("a"))
  }

  @Test("what the last run neither noted nor asked for is forgotten")
  func forgotten() {
    note("a", "b")
    let second = memory()
    #expect(second.contains("a"))
    second.note("c")
    second.finish()
    #expect(memory().contains("a") && memory().contains("c") && !memory().contains("b"))
  }

  @Test("a damaged memory is a miss, and is made anew")
  func damaged() throws {
    note("a")
    let file = url.appending(path: ".dossier/red/digests.sqlite")
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
    try Data(repeating: 7, count: 4_096).write(to: file)
    #expect(!memory().contains("a"))
    note("a")
    #expect(memory().contains("a"))
  }

  @Test("digests that were changed are none")
  func changed() throws {
    note("aaaa")
    let file = url.appending(path: ".dossier/red/digests.sqlite")
    for path in [file.path, file.path + "-wal"] {
      guard var data = try? Data(contentsOf: URL(filePath: path)) else { continue }
      while let range = data.firstRange(of: Data("aaaa".utf8)) { data.replaceSubrange(range, with: Data("bbbb".utf8)) }
      try data.write(to: URL(filePath: path))
    }
    #expect(!memory().contains("bbbb") && !memory().contains("aaaa"))
  }
}
