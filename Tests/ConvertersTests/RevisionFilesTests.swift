import Foundation
import Testing

@testable import Converters

/// `git` is stood in for by scripts: what the real one does is tried by the tests of `dossier diff`.
@Suite("Files of a revision")
final class RevisionFilesTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "revisions-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What is read where `ls-tree` prints one thing and `cat-file` another, as `printf` writes them.
  private func files(
    listing: String, objects: String = "", of revision: String = "HEAD"
  ) throws -> Result<[String: String], RevisionFiles.Failure> {
    let script = """
      #!/bin/sh
      case "$*" in
        *"ls-tree -r -z -l HEAD") \(listing);;
        *"cat-file --batch") cat > \(folder.path)/asked; \(objects);;
        *) echo "not asked for: $*" >&2; exit 9;;
      esac

      """
    let draft = folder.appending(path: "draft")
    try Data(script.utf8).write(to: draft)
    let install = Process()
    install.executableURL = URL(filePath: "/usr/bin/install")
    install.arguments = ["-m", "755", draft.path, folder.appending(path: "git").path]
    try install.run()
    install.waitUntilExit()
    let git = try GrantedProgram("git", in: [folder.path], among: [RevisionFiles.program])
    return Result { () throws(RevisionFiles.Failure) in
      try RevisionFiles(in: folder.path, by: git).files(of: revision) { $0 != "left" }
        .mapValues { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static let listing =
    #"printf '100644 blob a 3\ta b\000120000 blob b 1\tlink\000160000 commit c -\tmodule\000100644 blob d 1\tleft\000100755 blob e 0\t북\000'"#

  @Test("the bytes of files come back by their paths; links, submodules and what is not wanted are not asked for")
  func whole() throws {
    let files = try files(listing: Self.listing, objects: #"printf 'a blob 3\nx\ny\ne blob 0\n\n'"#).get()
    #expect(files == ["a b": "x\ny", "북": ""])
    #expect(try String(contentsOf: folder.appending(path: "asked"), encoding: .utf8) == "a\ne\n")
  }

  @Test("what is not whole, too large or not there is told")
  func faults() throws {
    let cut = RevisionFiles.Failure.cannotRun("what it gives of “a b” is not whole")
    for objects in ["true", #"printf 'a missing\n'"#, #"printf 'a blob 3\nx'"#, #"printf 'a blob 4\nx\nyz\n'"#] {
      #expect(try files(listing: Self.listing, objects: objects) == .failure(cut), "\(objects)")
    }
    #expect(try files(listing: "echo no such name >&2; exit 128") == .failure(.noRevision(words: "no such name")))
    for size in ["9223372036854775807", "1073741825"] {
      let large = #"printf '100644 blob a 9\ta\000100644 blob b "# + size + #"\tb\000'"#
      #expect(try files(listing: large) == .failure(.tooLarge(limit: 1 << 30)))
    }
    #expect(try files(listing: "head -c 3000 /dev/zero").get() == [:])
    #expect(try files(listing: "true", of: "--output=x") == .failure(.noRevision(words: "")))
  }
}
