import Foundation
import Testing

@Suite("dossier sources verify")
struct VerifyCommandTests {
  private static let capture = """
    Thousands still wait
    The ministry speaks of some 3,100 to 3,400 households.
    Nobody asked us, says Lena Oru.

    """

  /// A workspace whose record has a capture, and the digest of it.
  private func workspace(_ claims: String) throws -> (TemporaryWorkspace, digest: String) {
    let workspace = try TemporaryWorkspace(["captures/.keep": ""])
    let added = try workspace.run(
      "sources", "add", "-", "--id", "post", "--published", "2019-05-02", "--captures", "captures", input: Self.capture)
    #expect(added.status == 0)
    let path = "seeds/sources/post.yaml"
    try workspace.write(
      Data(try workspace.text(path).replacing("claims: []", with: "claims:\n" + claims).utf8), to: path)
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.appending(path: "captures").path)
    return (workspace, String(try #require(names.first { $0.hasSuffix(".txt") }).dropLast(4)))
  }

  private static let good = """
      - {id: c01, text: The ministry gives a range., quote: "some 3,100 to 3,400 households", at: {paragraph: 2}}
      - {id: c02, text: A resident complains., quote: Nobody asked us, at: {exact: Nobody asked us, start: 76, end: 91}}
    """

  @Test("digests, places and quotations are counted")
  func counts() throws {
    let (workspace, _) = try workspace(Self.good)
    let run = try workspace.run("sources", "verify", "--captures", "captures")
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      run.output == """
                    verified  unverified  wrong
        digests     1         0           0
        places      2         0           0
        quotations  2         1           0

        """)
    let strict = try workspace.run("sources", "verify", "--captures", "captures", "--strict", "--json")
    #expect(strict.status == 1)
    let counts = try JSONSerialization.jsonObject(with: Data(strict.output.utf8)) as? [String: Any]
    #expect((counts?["quotations"] as? [String: Int]) == ["verified": 2, "unverified": 1, "wrong": 0])
    #expect((counts?["sources"] as? [[String: Any]])?.map { $0["id"] as? String } == ["post", "valley-post-2019"])
    #expect(try workspace.run("sources", "verify", "post", "--captures", "captures", "--strict").status == 0)
  }

  @Test("without captures nothing is verified, and nothing is wrong")
  func unverified() throws {
    let (workspace, _) = try workspace(Self.good)
    let run = try workspace.run("sources", "verify")
    #expect(run.status == 0 && run.output.contains("quotations  0         3           0"))
  }

  @Test("a captured text that cannot be read is told of, and named at full clearance only")
  func unreadable() throws {
    let (workspace, digest) = try workspace(Self.good)
    let path = workspace.folder.appending(path: "captures/\(digest).txt")
    try FileManager.default.removeItem(at: path)
    try FileManager.default.createSymbolicLink(at: path, withDestinationURL: URL(filePath: "/etc/hostname"))
    for command in [["check"], ["sources", "verify"]] {
      let run = try CommandRun(command + ["--captures", "captures"], in: workspace.folder)
      #expect(run.messages.contains("warning[file/unreadable]") && !run.messages.contains("\(digest).txt"))
      let red = try CommandRun(command + ["--captures", "captures", "--clearance", "TLP:RED"], in: workspace.folder)
      #expect(red.messages.contains("“\(digest).txt” cannot be read: it is a symbolic link"), "\(red.messages)")
    }
  }

  @Test("wrong words, places and captures are errors with their place")
  func wrong() throws {
    let (workspace, digest) = try workspace(
      Self.good.replacing("3,400 households", with: "3,500 households").replacing("start: 76", with: "start: 75"))
    let run = try workspace.run("sources", "verify", "post", "--captures", "captures")
    #expect(run.status == 1)
    #expect(run.messages.contains("error[quote/not-found]") && run.messages.contains("error[quote/range]"))
    #expect(run.messages.contains("seeds/sources/post.yaml:"))
    #expect(
      run.output.contains("places      1         0           1")
        && run.output.contains("quotations  1         0           1"))
    try workspace.write(Data((Self.capture + "!").utf8), to: "captures/\(digest).txt")
    let altered = try workspace.run("sources", "verify", "post", "--captures", "captures")
    #expect(altered.status == 1 && altered.messages.contains("error[quote/capture-altered]"))
    #expect(altered.output.contains("digests     0         0           1"))
  }

  @Test("an unknown source is named, and an empty store has nothing to verify")
  func edges() throws {
    let workspace = try TemporaryWorkspace()
    let run = try workspace.run("sources", "verify", "valley-post-2018")
    #expect(run.status == 1 && run.messages.contains("Did you mean “valley-post-2019”?"))
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "seeds"))
    #expect(try workspace.run("sources", "verify").output.contains("digests     0         0           0"))
  }
}
