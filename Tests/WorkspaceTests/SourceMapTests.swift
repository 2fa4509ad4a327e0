import DocumentModel
import Foundation
import Testing
import Workspace

/// A map that keeps ten bytes of the files of a folder.
@Suite("The map of a run's files")
final class SourceMapTests {
  private let url: URL
  private let map = SourceMap(limit: 10)
  private let world: DiskWorld

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "dossier-map-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    world = DiskWorld(folder: try FolderDescriptor(path: url.path), map: map, prefix: "shared/")
    try write("one\ntwo", to: "a.md")
    try write("other", to: "b.md")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  /// Reads the first file, and the second one, for which it has to go.
  private func readBoth() throws -> FileID {
    weak let first = try world.source("a.md")
    let id = try #require(first?.id)
    #expect(first != nil)
    _ = try world.source("b.md")
    #expect(first == nil)
    return id
  }

  @Test("a file that nobody holds makes room for later ones, and is read again where it is asked for")
  func letGo() throws {
    let id = try readBoth()
    #expect(map.path(of: id) == "shared/a.md")
    let again = try #require(map.file(id))
    #expect(again.id == id && again.path == "shared/a.md" && again.place(at: 5) == Place(line: 2, column: 2))
  }

  @Test(
    "columns of a line of many thousand bytes count code points", arguments: [0, 4_095, 4_096, 8_191, 8_192, 9_000])
  func longLine(offset: Int) {
    let text = "ab\n" + String(repeating: "é", count: 4_500)
    let place = map.add(path: "long.md", bytes: Array(text.utf8)).place(at: offset + 3)
    #expect(place == Place(line: 2, column: (min(offset, 9_000) + 1) / 2 + 1))
  }

  @Test("a file that somebody holds stays the same one")
  func held() throws {
    let first = try world.source("a.md")
    _ = try world.source("b.md")
    #expect(map.file(first.id) === first)
  }

  @Test("the same bytes have the same number, whether or not they were kept, and other bytes have another")
  func numbers() throws {
    let id = try readBoth()
    #expect(try world.source("a.md").id == id)
    _ = try world.source("b.md")
    try write("changed", to: "a.md")
    let other = try world.source("a.md")
    #expect(other.id != id && map.file(other.id)?.bytes == Array("changed".utf8))
  }

  @Test("a file that has changed since it was let go of is given without bytes", arguments: ["one\nTWO", nil])
  func changed(text: String?) throws {
    let id = try readBoth()
    if let text {
      try write(text, to: "a.md")
    } else {
      try FileManager.default.removeItem(at: url.appending(path: "a.md"))
    }
    let changed = try #require(map.file(id))
    #expect(changed.path == "shared/a.md" && changed.bytes.isEmpty && changed.place(at: 5) == Place(line: 1, column: 1))
  }

  @Test("what cannot be read again is kept")
  func kept() {
    let ids = ["typed on standard input", "another text"].map { map.add(path: "-", bytes: Array($0.utf8)).id }
    #expect(ids.compactMap { map.file($0)?.bytes.count } == [23, 12])
    #expect(map.file(.none) == nil && map.path(of: FileID(rawValue: 9)) == nil)
  }

  @Test("many files are kept up to the limit, whatever order they are read in")
  func many() throws {
    let names = (0..<60).map { "\($0).md" }
    for name in names { try write("text \(name)", to: name) }
    var ids: [String: FileID] = [:]
    for name in names + names.reversed() + names.shuffled() {
      let file = try world.source(name)
      #expect(ids[name] == nil || ids[name] == file.id)
      ids[name] = file.id
    }
    for name in names { #expect(ids[name].flatMap(map.file)?.bytes == Array("text \(name)".utf8)) }
  }
}
