import Foundation
import Testing

@Suite("Captures and vaults")
struct CaptureAndVaultTests {
  static let capture = "Title\n\nThe ministry says some 3,100 to 3,400 households moved.\n"
  static let digest = "cb033b144e37eb8a80d76210c9a860758f4c7a474d1cf4047a0ee44f1a79f6cc"

  func workspace(quote: String) throws -> TemporaryWorkspace {
    try TemporaryWorkspace([
      "captures/post.txt": Self.capture,
      "seeds/sources/valley-post-2019.yaml": """
      title: Thousands still wait
      published: 2019-05-02
      text: {sha256: "\(Self.digest)", paragraphs: 2}
      claims:
        - id: c01
          text: The ministry puts resettled households at between 3,100 and 3,400.
          quote: \(quote)
          by: water-ministry

      """,
    ])
  }

  @Test("a quotation is verified against the capture, which is found by its digest")
  func verified() throws {
    let right = try workspace(quote: "some 3,100 to 3,400 households")
    let run = try right.run("check", "--captures", "captures")
    #expect(run.status == 0, "\(run.messages)")
    let wrong = try workspace(quote: "about 3,100 to 3,400 households")
    let failed = try wrong.run("check", "--captures", "captures")
    #expect(failed.status == 1)
    #expect(failed.messages.contains("[quote/"), "\(failed.messages)")
    #expect(failed.messages.contains("valley-post-2019.yaml:5"), "\(failed.messages)")
  }

  @Test("without captures a quotation is said to be unverified, once a source, as information")
  func unverified() throws {
    let run = try workspace(quote: "about 3,100 to 3,400 households").run("check", "--captures", "seeds", "--verbose")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("[quote/unverified]"))
  }

  @Test("a store outside the workspace is read when it is granted, and its absence changes no public byte")
  func vault() throws {
    let config = try #require(TemporaryWorkspace.base["dossier.yaml"]).replacing(
      "stores: [{path: seeds}]",
      with: "stores: [{path: seeds}, {path: ../vault-of-test, optional: true, floor: \"TLP:AMBER\"}]")
    let workspace = try TemporaryWorkspace(["inner/dossier.yaml": config])
    for (path, text) in TemporaryWorkspace.base where path != "dossier.yaml" {
      try workspace.write(Data(text.utf8), to: "inner/" + path)
    }
    let absent = try workspace.run("-C", "inner", "build")
    #expect(absent.status == 2)
    let public1 = try workspace.run("build", "-C", "inner")
    try workspace.write(
      Data("published: 2019\nclaims:\n  - {id: c01, text: \"CANARY was said in the vault.\"}\n".utf8),
      to: "vault-of-test/sources/secret-2019.yaml")
    let public2 = try workspace.run("build", "-C", "inner", "--grant-read", "../vault-of-test")
    #expect(public1.status == 0, "\(public1.messages)")
    #expect(public2.status == 0, "\(public2.messages)")
    #expect(
      public2.messages.replacing("0 files written, 8 unchanged", with: "8 files written, 0 unchanged")
        == public1.messages)
    let list = try workspace.run("sources", "list", "-C", "inner", "--grant-read", "../vault-of-test")
    #expect(!list.output.contains("secret-2019"))
    let desk = try workspace.run(
      "sources", "list", "-C", "inner", "--grant-read", "../vault-of-test", "--clearance", "TLP:RED")
    #expect(desk.output.contains("secret-2019"))
    let ungranted = try workspace.run("sources", "list", "-C", "inner", "--clearance", "TLP:RED")
    #expect(!ungranted.output.contains("secret-2019"))
  }
}
