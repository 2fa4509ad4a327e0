import Foundation
import Testing

@Suite("Files and folders")
struct FileSystemTests {
  @Test("no link leads out of the workspace: not a file's, not a folder's")
  func links() throws {
    let outside = try TemporaryWorkspace(["secret/x.md": "CANARY\n"])
    let workspace = try TemporaryWorkspace([
      "Reports/x.md": "---\ntitle: X\n---\n\n{{< include link.md >}}\n\n{{< include folder/x.md >}}\n"
    ])
    let reports = workspace.folder.appending(path: "Reports")
    try FileManager.default.createSymbolicLink(
      at: reports.appending(path: "link.md"), withDestinationURL: outside.folder.appending(path: "secret/x.md"))
    try FileManager.default.createSymbolicLink(
      at: reports.appending(path: "folder"), withDestinationURL: outside.folder.appending(path: "secret"))
    let run = try workspace.run("build", "--draft")
    #expect(run.status == 1)
    #expect(!run.messages.contains("CANARY"))
    for (path, bytes) in try workspace.outputs() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("CANARY"), "\(path)")
    }
  }

  @Test("a link in place of a brief, a folder or a record is told, and so is a name that is not UTF-8")
  func unreadableNames() throws {
    let outside = try TemporaryWorkspace(["more/x.md": "# X\n\nText.\n"])
    let workspace = try TemporaryWorkspace()
    let reports = workspace.folder.appending(path: "Reports")
    let targets = [("link.md", "more/x.md"), ("other.md", "more")]
    for (name, target) in targets {
      try FileManager.default.createSymbolicLink(
        at: reports.appending(path: name), withDestinationURL: outside.folder.appending(path: target))
    }
    let latin1 = Array((reports.path + "/caf").utf8) + [0xE9] + Array(".md\0".utf8)
    let file = unsafe latin1.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { name in
      unsafe name.baseAddress.map { unsafe creat($0, 0o666) } ?? -1
    }
    close(file)
    #expect(try workspace.run("build").messages.contains("error[label/unreadable]"))
    for _ in 1...2 {
      let run = try workspace.run("check", "--clearance", "TLP:RED")
      #expect(run.status == 1, "\(run.messages)")
      for (name, _) in targets {
        let message = "“Reports/\(name)” cannot be read: it is a symbolic link, and links are not followed"
        #expect(run.messages.contains(message), "\(run.messages)")
      }
      #expect(run.messages.contains("“Reports/caf\u{FFFD}.md” cannot be read: its name is not UTF-8; rename it"))
      #expect(!run.messages.contains("brief/empty"))
    }
    for (name, _) in targets { try FileManager.default.removeItem(at: reports.appending(path: name)) }
    #expect(try workspace.run("check", "--clearance", "TLP:RED").messages.contains("symbolic link") == false)
    try FileManager.default.createSymbolicLink(
      at: workspace.folder.appending(path: "seeds/sources/more.yaml"),
      withDestinationURL: outside.folder.appending(path: "more/x.md"))
    #expect(try workspace.run("build").messages.contains("error[label/unreadable]"))
    #expect(
      try workspace.run("check", "--clearance", "TLP:RED").messages.contains("“seeds/sources/more.yaml” cannot be"))
  }

  @Test("a link to a folder among briefs is told at full clearance, and stops nothing")
  func linkedFolder() throws {
    let workspace = try TemporaryWorkspace(["later/x.md": "Text.\n", "seeds/sources/.#open.yaml": "x"])
    try FileManager.default.createSymbolicLink(
      at: workspace.folder.appending(path: "Reports/archive"),
      withDestinationURL: workspace.folder.appending(path: "later"))
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "seeds/sources/.#open.yaml"))
    try FileManager.default.createSymbolicLink(
      atPath: workspace.folder.appending(path: "seeds/sources/.#open.yaml").path, withDestinationPath: "user@host.1")
    #expect(try workspace.run("build").status == 0)
    let run = try workspace.run("check", "--clearance", "TLP:RED")
    #expect(run.messages.contains("warning[file/unreadable]") && run.messages.contains("Reports/archive"), "\(run)")
  }

  @Test("a mark that joins a slash leads nowhere: no file behind a link is read, and no label is lost")
  func joinedSlashes() throws {
    let outside = try TemporaryWorkspace(["secret/x.md": "CANARY\n"])
    for link in ["link\u{600}", "\u{200D}link", "li\u{301}nk"] {
      let workspace = try TemporaryWorkspace([
        "Reports/x.md": "---\ntitle: X\n---\n\n{{< include \(link)/x.md >}}\n\n![CANARY](\(link)/x.png)\n"
      ])
      try FileManager.default.createSymbolicLink(
        at: workspace.folder.appending(path: "Reports/" + link),
        withDestinationURL: outside.folder.appending(path: "secret"))
      let run = try workspace.run("build")
      #expect(run.status == 1)
      for (path, bytes) in try workspace.outputs() where path.hasPrefix("x/") {
        #expect(!String(decoding: bytes, as: UTF8.self).contains("CANARY"), "\(link): \(path)")
      }
    }
    let labelled = try TemporaryWorkspace([
      "dossier.yaml": """
      labels: {default: "TLP:CLEAR", paths: {"Reports/internal/**": "TLP:RED"}}

      """,
      "Reports/internal/\u{200D}w.md": "CANARY\n",
    ])
    let run = try labelled.run("build")
    #expect(run.status == 1 && run.messages.contains("error[label/unreadable]"), "\(run.messages)")
    #expect(try labelled.outputs().isEmpty)
  }

  @Test("names that differ in the normal form of Unicode alone are told, and no edition is lost")
  func normalForms() throws {
    let workspace = try TemporaryWorkspace(["Reports/caf\u{E9}.md": "---\ntitle: X\n---\n\nText.\n"])
    #expect(try workspace.run("build").status == 0)
    let before = try workspace.outputs()
    try workspace.write(Data("---\nlabel: TLP:RED\n---\n\nText.\n".utf8), to: "Reports/twin.md")
    let reports = workspace.folder.appending(path: "Reports").path
    #expect(unsafe rename(reports + "/twin.md", reports + "/cafe\u{301}.md") == 0)
    let run = try workspace.run("build", "--prune")
    #expect(run.status == 1 && run.messages.contains("error[label/unreadable]"), "\(run.messages)")
    #expect(try workspace.outputs() == before)
    let told = try workspace.run("check", "--clearance", "TLP:RED").messages
    #expect(told.contains("another name has the same letters"), "\(told)")
  }

  @Test("two files whose names differ in the normal form alone are both read anew")
  func normalFormsIncluded() throws {
    let brief = { (path: String) in "---\ntitle: X\n---\n\n{{< include \(path) >}}\n" }
    let workspace = try TemporaryWorkspace([
      "Reports/a.md": brief("../parts/caf\u{E9}.md"), "Reports/b.md": brief("../parts/cafe\u{301}.md"),
      "parts/caf\u{E9}.md": "First.\n",
    ])
    let parts = workspace.folder.appending(path: "parts").path
    func write(_ text: String) throws {
      try workspace.write(Data(text.utf8), to: "parts/twin.md")
      #expect(unsafe rename(parts + "/twin.md", parts + "/cafe\u{301}.md") == 0)
    }
    try write("Second.\n")
    _ = try workspace.run("build")
    try write("Third.\n")
    _ = try workspace.run("build")
    #expect(try workspace.text("out/b/public/b.txt").contains("Third."))
  }

  @Test("an edition is replaced as a whole or not at all")
  func torn() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    let path = "out/right/public/right.xml"
    try FileManager.default.removeItem(at: workspace.folder.appending(path: path))
    try workspace.write(Data(), to: path + "/x")
    let before = try workspace.outputs()
    let brief = try workspace.text("Reports/right.md")
    try workspace.write(Data((brief + "\nMore.\n").utf8), to: "Reports/right.md")
    let run = try workspace.run("build")
    #expect(run.status == 1 && run.messages.contains("error[output/unwritable]"), "\(run.messages)")
    #expect(
      try workspace.outputs().filter { $0.key.hasPrefix("right/") } == before.filter { $0.key.hasPrefix("right/") })
  }

  @Test("a name as long as the system takes is written")
  func longNames() throws {
    let name = String(repeating: "\u{D55C}", count: 77)
    let workspace = try TemporaryWorkspace(["Reports/\(name).md": "---\ntitle: X\nformats: [html]\n---\n\nText.\n"])
    #expect(try workspace.run("build").status == 0)
    #expect(workspace.exists("out/\(name)/public/\(name).html"))
  }

  @Test("a build leaves no temporary file, and does not touch what has not changed")
  func unchanged() throws {
    let workspace = try TemporaryWorkspace()
    #expect(try workspace.run("build").status == 0)
    let page = workspace.folder.appending(path: "out/right/public/right.html").path
    let old = Date(timeIntervalSince1970: 1_000_000)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: page)
    let second = try workspace.run("build")
    #expect(second.messages.contains("0 files written, 8 unchanged"))
    #expect(try FileManager.default.attributesOfItem(atPath: page)[.modificationDate] as? Date == old)
    #expect(try workspace.outputs().keys.filter { $0.contains(".tmp") }.isEmpty)
  }

  @Test("the same inputs give the same bytes in another folder, time zone and locale, and a day later")
  func repeatable() throws {
    let first = try TemporaryWorkspace()
    let second = try TemporaryWorkspace()
    #expect(try first.run("build").status == 0)
    let elsewhere = ["TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8", "SOURCE_DATE_EPOCH": "1700086400", "HOME": ""]
    #expect(try second.run("build", environment: elsewhere).status == 0)
    #expect(try first.outputs() == second.outputs())
  }

  @Test("the example workspace builds at once, and a file that is there already stays")
  func example() throws {
    let workspace = try TemporaryWorkspace()
    let run = try workspace.run("init", "--example", "desk")
    #expect(run.status == 0, "\(run.messages)")
    let build = try workspace.run("build", "-C", "desk")
    #expect(build.status == 0, "\(build.messages)")
    #expect(build.messages.contains("5 editions: 32 files written"))
    try workspace.write(Data("mine".utf8), to: "desk/dossier.yaml")
    #expect(try workspace.run("init", "desk").status == 0)
    #expect(try workspace.text("desk/dossier.yaml") == "mine")
  }

  @Test("citations are looked up in the bibliographies that are named, and print as written where they are in none")
  func bibliographies() throws {
    let workspace = try TemporaryWorkspace([
      "refs.json": #"[{"id": "dam", "type": "book", "title": "Dams", "issued": {"date-parts": [[2019]]}}]"#
    ])
    let text = "So [@dam, p. 3], and so [@river].\n"
    let run = try workspace.run("render", "-", "--to", "text", "--bibliography", "refs.json", input: text)
    #expect(run.status == 0)
    #expect(run.output.contains("So [1], and so [@river]."))
    #expect(run.output.contains("Dams"))
    #expect(run.messages.contains("warning[cite/unknown-key]: no source “river”\n --> -:1:26\n"))
    #expect(try workspace.run("render", "-", input: text).messages.isEmpty)
    #expect(try workspace.run("render", "-", "--bibliography", "gone.json", input: text).status == 1)
  }

  @Test("what is piped in is rendered, and a reader that goes away is no error")
  func pipes() throws {
    let workspace = try TemporaryWorkspace()
    let run = try workspace.run("render", "-", "--to", "text", input: "# Hello\n\nWorld *again*.\n")
    #expect(run.status == 0)
    #expect(run.output.contains("World again."))
    #expect(try workspace.run("render", "-", input: "").status == 0)
    #expect(try workspace.run("render", "missing.md").status == 1)
    // A budget is not a fault of the document.
    let deep = String(repeating: "<section>", count: 300)
    #expect(try workspace.run("render", "-", "--from", "docbook", input: deep).status == 3)
    #expect(try workspace.run("render", "-", "--from", "docbook", input: "<article>").status == 1)
  }
}
