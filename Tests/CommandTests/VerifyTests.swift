import Foundation
import Testing

/// `dossier verify`
@Suite("Verify")
struct VerifyTests {
  @Test("a workspace with restricted material and one without any depend on none")
  func noninterference() throws {
    let (with, without) = try WallTests.pair()
    for workspace in [with, without] {
      let run = try workspace.run("verify", "--noninterference", "--rounds", "3", "--seed", "11")
      #expect(run.status == 0, "\(run.messages)\(run.output)")
      let rounds = run.output.split(separator: "\n")
      #expect(rounds.count == 3)
      #expect(rounds.allSatisfy { $0.hasPrefix("seed 1") && $0.hasSuffix(": the same") })
      #expect(!run.output.contains(" 0 added"))
      #expect(run.messages.contains("not a byte of"))
      #expect(!(run.output + run.messages).lowercased().contains(WallTests.canary.lowercased()))
      #expect(!workspace.exists("out") && !workspace.exists(".dossier"))
      #expect(try workspace.run("verify", "--noninterference", "--rounds", "3", "--seed", "11").output == run.output)
    }
  }

  @Test("what cannot be built is not verified, and a wrong command line is one")
  func refusals() throws {
    let workspace = try TemporaryWorkspace(["Reports/x.md": "[x]{tlp=\"TLP:AMBRE\"}\n"])
    let run = try workspace.run("verify", "--noninterference")
    #expect(run.status == 1)
    #expect(run.messages.contains("[label/unreadable]"))
    #expect(try workspace.run("verify").status == 2)
    #expect(try workspace.run("verify", "--noninterference", "--rebuild").status == 2)
    #expect(try workspace.run("verify", "--noninterference", "--rounds", "0").status == 2)
  }

  @Test("published files are as built, until one byte of any of them is flipped")
  func digests() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    let whole = try workspace.run("verify")
    #expect(whole.status == 0)
    #expect(whole.messages == "6 files of 2 editions are as built\n")
    for (path, bytes) in try workspace.outputs() {
      for position in [0, bytes.count / 2, bytes.count - 1] {
        var flipped = bytes
        flipped[position] ^= 1
        try workspace.write(flipped, to: "out/\(path)")
        let run = try workspace.run("verify", "out")
        #expect(run.status == 1, "\(path) \(position)")
        #expect(run.messages.contains(path), "\(run.messages)")
      }
      try workspace.write(bytes, to: "out/\(path)")
    }
    try workspace.write(Data("x".utf8), to: "out/right/public/extra.txt")
    #expect(try workspace.run("verify").messages.contains("[verify/extra]"))
    #expect(try workspace.run("verify", "seeds").messages.contains("[verify/no-manifest]"))
    #expect(try workspace.run("verify", "nowhere").status == 2)
  }

  @Test("a folder that was not looked into is no folder as it was built")
  func unread() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    let deep = "out/" + String(repeating: "x/", count: 33)
    try workspace.write(Data("{}".utf8), to: deep + "manifest.json")
    let run = try workspace.run("verify")
    #expect(run.status == 1 && run.messages.contains("[verify/unreadable]"), "\(run.messages)")
    #expect(try workspace.run("verify", deep).messages.contains("[verify/manifest]"))
  }

  @Test("a build in memory finds what no digest tells: that the workspace says something else now")
  func rebuild() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    let elsewhere = ["TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8"]
    #expect(try workspace.run("verify", "--rebuild", environment: elsewhere).status == 0)
    try workspace.write(
      Data(try workspace.text("Reports/right.md").replacing("Known", with: "New").utf8), to: "Reports/right.md")
    #expect(try workspace.run("verify").status == 0)
    let run = try workspace.run("verify", "--rebuild")
    #expect(run.status == 1)
    #expect(run.messages.contains("out/right/public/right.html"))
  }
}
