import Converters
import Foundation
import Testing

/// Programs are stood in for by scripts that have their names.
@Suite("Conversions")
final class ConversionTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "converters-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func program(_ name: String, _ script: String, digest: String = "") throws -> GrantedProgram {
    let draft = folder.appending(path: "draft")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: draft)
    // Another process writes the program: what this one has open, a test beside it that forks keeps open, and a file
    // that is open for writing cannot be run.
    let install = Process()
    install.executableURL = URL(filePath: "/usr/bin/install")
    install.arguments = ["-m", "755", draft.path, folder.appending(path: name).path]
    try install.run()
    install.waitUntilExit()
    return try GrantedProgram(name + digest, in: ["relative", folder.path])
  }

  private func result(_ script: String) throws -> Result<[UInt8], Conversion.Failure> {
    let pdf = try #require(Converter.named("pdf"))
    let conversion = Conversion(
      pdf, by: try program("weasyprint", script), input: Array("page".utf8), day: 19_357)
    return Result { () throws(Conversion.Failure) in try conversion.run() }
  }

  /// The output is the last argument, the input the one before it.
  private static let paths = "for last; do input=$output; output=$last; done\n"

  @Test("a program gets the artefact and a bare environment, and what it made comes back")
  func run() throws {
    let made = try result(
      Self.paths + "(printf %%PDF-; cat \"$input\"; env | sort | cut -d= -f1 | tr '\\n' ,; echo %%EOF) > \"$output\""
    ).get()
    #expect(
      String(decoding: made, as: UTF8.self) == "%PDF-pageHOME,LANG,PATH,PWD,SOURCE_DATE_EPOCH,TMPDIR,TZ,%%EOF\n")
  }

  @Test("what goes wrong is told, and gives no result")
  func failures() throws {
    #expect(try result("echo no room >&2; exit 3") == .failure(.failed(status: 3, words: "no room")))
    #expect(try result("kill -9 $$") == .failure(.failed(status: 137, words: "")))
    #expect(try result("exit 0") == .failure(.noResult(words: "")))
    #expect(try result(Self.paths + "echo hello > \"$output\"") == .failure(.noResult(words: "")))
    #expect(try result(Self.paths + "ln -s /etc/passwd \"$output\"") == .failure(.noResult(words: "")))
  }

  @Test("what a program leaves behind is ended, and its folder goes")
  func orphans() throws {
    let mark = folder.appending(path: "alive").path
    _ = try result("echo \"$HOME\" > \(folder.path)/home; (sleep 1; echo > \(mark)) & exit 1")
    Thread.sleep(forTimeInterval: 1.5)
    #expect(!FileManager.default.fileExists(atPath: mark))
    let home = try String(contentsOf: folder.appending(path: "home"), encoding: .utf8).split(separator: "\n")[0]
    #expect(!FileManager.default.fileExists(atPath: String(home)))
  }

  @Test("a program whose file is not the granted one does not run")
  func digest() throws {
    let pdf = try #require(Converter.named("pdf"))
    let script = Self.paths + "printf '%%PDF-%%%%EOF' > \"$output\""
    // sha256sum of the script as it is written.
    let path = folder.appending(path: "sum").path
    _ = try program("weasyprint", script)
    let sum = Process()
    sum.executableURL = URL(filePath: "/bin/sh")
    sum.arguments = ["-c", "sha256sum \(folder.path)/weasyprint | cut -c1-64 > \(path)"]
    try sum.run()
    sum.waitUntilExit()
    let digits = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")[0]
    let right = try program("weasyprint", script, digest: "@sha256:\(digits.uppercased())")
    #expect(throws: Never.self) { try Conversion(pdf, by: right, input: [], day: 0).run() }
    _ = try program("weasyprint", script + " # changed")
    #expect(throws: Conversion.Failure.otherProgram) { try Conversion(pdf, by: right, input: [], day: 0).run() }
  }

  @Test("a grant names a program that converts something, that is there, and perhaps a digest")
  func grants() throws {
    #expect(throws: GrantedProgram.Fault.unknown(name: "sh")) { try GrantedProgram("sh", in: ["/bin"]) }
    #expect(throws: GrantedProgram.Fault.unknown(name: "")) { try GrantedProgram("", in: ["/bin"]) }
    #expect(throws: GrantedProgram.Fault.missing(name: "pandoc")) { try GrantedProgram("pandoc", in: [folder.path]) }
    for digest in ["", "sha256:12", "md5:\(String(repeating: "a", count: 64))"] {
      #expect(throws: GrantedProgram.Fault.noDigest(digest)) { try GrantedProgram("pandoc@\(digest)", in: ["/bin"]) }
    }
    let pandoc = try program("pandoc", "")
    let chromium = try program("chromium", "")
    let weasyprint = try program("weasyprint", "")
    let pdf = try #require(Converter.named("pdf"))
    #expect(pdf.program(among: [pandoc]) == nil)
    #expect(pdf.program(among: [pandoc, chromium]) == chromium)
    #expect(pdf.program(among: [chromium, weasyprint]) == weasyprint)
    #expect(try GrantedProgram(weasyprint.path, in: []) == weasyprint)
  }

  @Test("a package of a format has its marks, and the times in a browser's PDF are those of the edition")
  func formats() throws {
    let end = "PK\\005\\006" + String(repeating: "\\000", count: 18)
    let epub = try #require(Converter.named("epub"))
    let head = "PK\\003\\004" + String(repeating: "\\000", count: 26)
    for (type, isRight) in [("application/epub+zip", true), ("application/zip", false)] {
      let pandoc = try program(
        "pandoc",
        "for a; do case $a in --output=*) printf '\(head)mimetype\(type)\(end)' > \"${a#--output=}\";; esac; done")
      let conversion = Conversion(epub, by: pandoc, input: [], day: 0)
      #expect(((try? conversion.run()) != nil) == isRight)
    }
    let pdf = try #require(Converter.named("pdf"))
    let chromium = try program(
      "chromium",
      "for a; do case $a in --print-to-pdf=*) printf '%%PDF-(D:1)/ModDate (D:20261129020057+00)%%%%EOF' > \"${a#*=}\";; esac; done"
    )
    let made = try Conversion(pdf, by: chromium, input: [], day: 19_357).run()
    #expect(String(decoding: made, as: UTF8.self) == "%PDF-(D:1)/ModDate (D:20221231000000+00)%%EOF")
  }
}
