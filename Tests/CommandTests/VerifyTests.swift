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
    #expect(try workspace.run("verify", "--noninterference", "--rounds", "0").status == 2)
  }
}
