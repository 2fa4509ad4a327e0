import Foundation
import Testing

/// Formats that programs make, with scripts in the programs' place.
@Suite("Conversion on the command line")
struct ConversionCommandTests {
  private static let weasyprint = """
    #!/bin/sh
    for last; do input=$output; output=$last; done
    (echo %PDF-; grep -c Known "$input"; echo %%EOF) > "$output"

    """

  private func workspace(_ script: String = weasyprint) throws -> TemporaryWorkspace {
    let workspace = try TemporaryWorkspace([
      "Reports/right.md": "---\ntitle: Right\nformats: [text, pdf]\n---\n\n## Known\n\nText.\n"
    ])
    try install(script, in: workspace)
    return workspace
  }

  private func install(_ script: String, in workspace: TemporaryWorkspace) throws {
    try workspace.write(Data(script.utf8), to: "tools/weasyprint")
    let path = workspace.folder.appending(path: "tools/weasyprint").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  @Test("a format that a program makes is left out with a warning where none is granted")
  func notGranted() throws {
    let workspace = try workspace()
    let run = try workspace.run("build")
    #expect(run.status == 0)
    #expect(run.messages.contains("warning[convert/not-granted]"))
    #expect(run.messages.contains("Reports/right.md:3:17"))
    #expect(run.messages.contains("dossier build --grant-run weasyprint"))
    #expect(workspace.exists("out/right/public/right.txt"))
    #expect(!workspace.exists("out/right/public/right.pdf"))
    #expect(try workspace.run("check", "--strict").status == 0)
  }

  @Test("a granted program is found on the path or named by its place")
  func granted() throws {
    let workspace = try workspace()
    let path = workspace.folder.appending(path: "tools").path
    let run = try workspace.run("build", "--grant-run", "weasyprint", environment: ["PATH": "\(path):/usr/bin:/bin"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try workspace.text("out/right/public/right.pdf").hasPrefix("%PDF-\n"))
    #expect(try workspace.run("build", "--grant-run", "tools/weasyprint").messages.contains("0 files written"))
    let render = try workspace.run("render", "Reports/right.md", "-o", "r.pdf", "--grant-run", "tools/weasyprint")
    #expect(render.status == 0, "\(render.messages)")
    #expect(try workspace.text("r.pdf").hasPrefix("%PDF-\n"))
  }

  @Test("where a program fails, what was published before stays as a whole")
  func failure() throws {
    let workspace = try workspace()
    #expect(try workspace.run("build", "--grant-run", "tools/weasyprint").status == 0)
    let before = try workspace.outputs()
    try install("#!/bin/sh\necho no fonts >&2\nexit 7\n", in: workspace)
    try workspace.write(
      Data("---\ntitle: Right\nformats: [text, pdf]\n---\n\n## Changed\n\nText.\n".utf8), to: "Reports/right.md")
    let run = try workspace.run("build", "--grant-run", "tools/weasyprint")
    #expect(run.status == 1)
    #expect(run.messages.contains("error[convert/failed]: weasyprint ended with status 7"))
    #expect(run.messages.contains("it said: no fonts"))
    #expect(try workspace.outputs() == before)
  }

  @Test("a document that a program cannot convert is a failure, and not a wrong command line")
  func failedRender() throws {
    let workspace = try workspace("#!/bin/sh\nexit 7\n")
    let run = try workspace.run(
      "render", "Reports/right.md", "-o", "r.pdf", "--grant-run", "tools/weasyprint")
    #expect(run.status == 1 && run.messages.contains("error[convert/failed]"), "\(run)")
    #expect(!workspace.exists("r.pdf"))
  }

  @Test("a grant that is none is a wrong command line, and render says what is to be granted")
  func wrongGrants() throws {
    let workspace = try workspace()
    for grant in ["sh", "pandoc@sha256:1", "/nowhere/pandoc"] {
      #expect(try workspace.run("build", "--grant-run", grant).status == 2)
    }
    let run = try workspace.run("render", "Reports/right.md", "--to", "pdf")
    #expect(run.status == 2)
    #expect(run.messages.contains("error[convert/not-granted]"))
  }

  @Test("a workspace cannot grant itself a program")
  func workspaceGrant() throws {
    let workspace = try workspace()
    let configuration = try #require(TemporaryWorkspace.base["dossier.yaml"]) + "grant-run: [weasyprint]\n"
    try workspace.write(Data(configuration.utf8), to: "dossier.yaml")
    let run = try workspace.run("build", environment: ["PATH": "tools:\(workspace.folder.path)/tools:/usr/bin:/bin"])
    #expect(run.status == 1)
    #expect(run.messages.contains("config/unknown-key"))
    #expect(!workspace.exists("out/right/public/right.pdf"))
  }

  @Test("what a program would get is looked through for leaks like all that is published")
  func leaks() throws {
    let canary = "seven grey herons crossed the frozen weir at dawn"
    let workspace = try workspace()
    try workspace.write(
      Data("title: Secret\nlabel: TLP:RED\nclaims:\n  - id: c01\n    text: \(canary)\n".utf8),
      to: "seeds/sources/secret-2019.yaml")
    try workspace.write(
      Data("---\ntitle: Right\nformats: [pdf]\n---\n\nWe saw \(canary).\n".utf8), to: "Reports/right.md")
    let run = try workspace.run("build", "--grant-run", "tools/weasyprint")
    #expect(run.status == 4, "\(run.messages)")
    #expect(!workspace.exists("out/right/public/right.pdf"))
  }

  @Test("a link that the command line names is followed")
  func link() throws {
    let workspace = try TemporaryWorkspace(["Reports/x.md": "Words.\n"])
    let link = workspace.folder.appending(path: "link.md")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "Reports/x.md")
    #expect(try workspace.run("render", "link.md", "--to", "text", "--fragment").output == "Words.\n")
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "Reports/x.md"))
    let run = try workspace.run("render", "link.md")
    #expect(run.status == 1 && run.messages.contains("error[file/unreadable]"), "\(run.messages)")
  }
}
