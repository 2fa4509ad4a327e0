import ByteText
import Foundation
import IncrementalBuild
import Testing
import Workspace

/// A cache of steps in a folder of its own.
@Suite("The cache of steps")
final class StepCacheTests {
  private let url: URL
  private let folder: FolderDescriptor

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "dossier-steps-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = try FolderDescriptor(path: url.path)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  private func cache(limit: Int = 1 << 20) -> StepCache { StepCache(folder: folder, clearance: "clear", limit: limit) }

  private var file: URL { url.appending(path: ".dossier/clear/steps.sqlite") }

  private static func keep(_ step: String, _ result: String, in cache: StepCache) {
    cache.keep(
      step, record: Array("record of \(step)".utf8),
      results: [(SHA256.hexadecimal(of: Array(result.utf8)), Array(result.utf8))])
  }

  /// Keeps results as a run does that ends before the next begins.
  private func keepAndClose(_ steps: [(step: String, result: String)]) {
    let cache = cache()
    for (step, result) in steps { Self.keep(step, result, in: cache) }
    cache.finish()
  }

  private func result(of step: String, in cache: StepCache) -> String? {
    cache.entry(of: step)?.results.first.flatMap(cache.result).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("what is kept is there for the next run, the latest in place of what was before")
  func keeping() {
    let first = cache()
    Self.keep("a", "one", in: first)
    Self.keep("b", "one", in: first)
    first.finish()
    let second = cache()
    #expect(second.entry(of: "a")?.record == Array("record of a".utf8))
    #expect(result(of: "a", in: second) == "one")
    #expect(result(of: "c", in: second) == nil)
    Self.keep("a", "two", in: second)
    second.finish()
    #expect(result(of: "a", in: cache()) == "two")
    #expect(result(of: "b", in: cache()) == "one")
  }

  @Test("a result goes with the last step that had it")
  func replacement() {
    keepAndClose([("a", "one"), ("b", "one")])
    let one = SHA256.hexadecimal(of: Array("one".utf8))
    keepAndClose([("a", "two")])
    #expect(cache().result(one) != nil)
    keepAndClose([("a", "three"), ("b", "two")])
    #expect(cache().result(one) == nil)
    #expect(result(of: "a", in: cache()) == "three")
    #expect(result(of: "b", in: cache()) == "two")
  }

  @Test("what was not used for longest goes first, with the results that nothing else has")
  func eviction() {
    let first = cache()
    for step in ["a", "b", "c"] { Self.keep(step, String(repeating: step, count: 400), in: first) }
    first.finish()
    let second = cache(limit: 1000)
    second.touch("a")
    second.finish()
    let third = cache()
    #expect(result(of: "a", in: third)?.count == 400)
    #expect(["b", "c"].count { result(of: $0, in: third) != nil } == 1)
  }

  @Test("a result larger than the limit is made anew each time, and nothing breaks")
  func limit() {
    let small = cache(limit: 10)
    Self.keep("a", String(repeating: "a", count: 100), in: small)
    small.finish()
    #expect(small.entry(of: "a") == nil)
  }

  /// Six ways in which the file may be spoilt.
  enum Damage: String, CaseIterable, CustomTestStringConvertible {
    case empty, cut, foreign, flipped, header, folder

    var testDescription: String { rawValue }

    func apply(to file: URL) throws {
      var bytes = try Data(contentsOf: file)
      switch self {
      case .empty: bytes = Data()
      case .cut: bytes = bytes.prefix(bytes.count / 2)
      case .foreign: bytes = Data("not a database".utf8)
      case .flipped: for index in stride(from: 4096, to: bytes.count, by: 97) { bytes[index] ^= 0xFF }
      case .header: for index in 0..<100 { bytes[index] = 0 }
      case .folder:
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
        return
      }
      try bytes.write(to: file)
    }
  }

  @Test("damage is a miss, and a cache that is damaged for good is begun anew", arguments: Damage.allCases)
  func damage(_ damage: Damage) throws {
    keepAndClose((0..<50).map { ("step \($0)", String(repeating: "\($0)", count: 300)) })
    try damage.apply(to: file)
    for number in 0..<50 {
      let found = result(of: "step \(number)", in: cache())
      #expect(found == nil || found == String(repeating: "\(number)", count: 300))
    }
    guard damage != .folder else { return }
    keepAndClose([("new", "new")])
    keepAndClose([("new", "new")])
    #expect(result(of: "new", in: cache()) == "new")
  }

  @Test("a result whose bytes are not what its digest says is not there")
  func wrongBytes() throws {
    keepAndClose([("a", "one one one one")])
    var bytes = try Data(contentsOf: file)
    let place = try #require(bytes.range(of: Data("one one one one".utf8)))
    bytes.replaceSubrange(place, with: Data("two one one one".utf8))
    try bytes.write(to: file)
    #expect(result(of: "a", in: cache()) == nil)
  }

  @Test("many threads of several caches over one file lose nothing")
  func concurrency() {
    let caches = (0..<4).map { _ in cache() }
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      let cache = caches[thread % 4]
      for number in 0..<25 { Self.keep("\(thread) \(number)", "result \(thread) \(number)", in: cache) }
      cache.finish()
    }
    let all = cache()
    for thread in 0..<8 {
      for number in 0..<25 { #expect(result(of: "\(thread) \(number)", in: all) == "result \(thread) \(number)") }
    }
  }

  @Test("cleaning deletes what is kept, and nothing else")
  func cleaning() throws {
    Self.keep("a", "one", in: cache())
    let log = url.appending(path: ".dossier/private.log")
    let kept = cache()
    Self.keep("a", "one", in: kept)
    kept.finish()
    try Data("log".utf8).write(to: log)
    // A publication that was killed before it was whole.
    let begun = url.appending(path: ".dossier/publishing-17/pictures")
    try FileManager.default.createDirectory(at: begun, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: begun.appending(path: "a.png"))
    let state = KeptState(folder: folder)
    #expect(state.files.contains(".dossier/clear/steps.sqlite"))
    #expect(state.files.allSatisfy(state.remove))
    #expect(state.files.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: url.appending(path: ".dossier/publishing-17").path))
    #expect(FileManager.default.fileExists(atPath: log.path))
    #expect(cache().entry(of: "a") == nil)
  }
}
