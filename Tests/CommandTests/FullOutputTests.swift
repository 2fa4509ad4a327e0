import Foundation
import Testing

/// What cannot be written is said, and is no success.
@Suite("Outputs that take no more")
struct FullOutputTests {
  /// Runs the program in a shell, which knows it as `$0`.
  private func run(_ script: String, in workspace: TemporaryWorkspace) throws -> CommandRun {
    try CommandRun(
      ["-c", script, CommandRun.program.path], in: workspace.folder, program: URL(filePath: "/bin/sh"))
  }

  @Test(
    "standard output that is full makes the exit status 1",
    arguments: [
      "--help", "render Reports/right.md", "build --json", "plan", "claims list", "sources show valley-post-2019",
      "diff out out --format json",
    ])
  func full(arguments: String) throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    let run = try run("\"$0\" \(arguments) > /dev/full", in: workspace)
    #expect(run.status == 1, "\(run)")
    let message = "error[output/unwritable]: “standard output” cannot be written: No space left on device"
    #expect(run.messages.contains(message), "\(run)")
  }

  @Test("a reader that has gone is no error")
  func reader() throws {
    let script = "trap '' PIPE; { sleep 1; \"$0\" claims list --format json; echo $? >&2; } | true"
    #expect(try run(script, in: try TemporaryWorkspace()).messages == "0\n")
  }

  @Test("a file that may not be as large is an error of writing, and nothing of it is left")
  func sizeLimit() throws {
    let text = String(repeating: "Words of a sentence.\n\n", count: 20_000)
    let workspace = try TemporaryWorkspace(["Reports/large.md": "---\ntitle: Large\n---\n\n\(text)"])
    let run = try run("ulimit -f 100; \"$0\" build", in: workspace)
    #expect(run.status == 1 && run.messages.contains("large.html” cannot be written: File too large"), "\(run)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: workspace.folder.path)
    #expect(!names.contains { $0.hasPrefix("out/large/public/") || $0.hasSuffix(".tmp") }, "\(names)")
  }

  @Test("an edition of many files needs few open ones")
  func manyFiles() throws {
    let text = (1...300).map { "![p](p\($0).png)" }.joined(separator: "\n\n")
    let workspace = try TemporaryWorkspace([
      "Reports/many/brief.yaml": "title: Many\nformats: [docbook]\nsections: [x.md]\n", "Reports/many/x.md": text,
    ])
    let dot = try #require(
      Data(
        base64Encoded:
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="))
    for number in 1...300 { try workspace.write(dot + Data("\(number)".utf8), to: "Reports/many/p\(number).png") }
    let run = try run("ulimit -n 128; \"$0\" build many", in: workspace)
    #expect(run.status == 0, "\(run)")
    #expect(try workspace.outputs().keys.filter { $0.hasPrefix("many/") }.count > 300)
  }
}
