import BuiltInPlugins
import Citations
import Diagnostics
import Evidence
import Foundation
import IncrementalBuild
import PluginKit
import Synchronization
import TestSupport
import Testing
import Workspace

@testable import BriefCompiler

/// Builds after which some briefs change, over a folder on disk.
@Suite("Making changed briefs again alone")
final class RenewalTests {
  private let url: URL
  private let folder: FolderDescriptor

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "dossier-renewal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = try FolderDescriptor(path: url.path)
    try write(Self.configuration, to: "dossier.yaml")
    try write(
      "title: Thousands still wait\npublished: 2019-05-02\nclaims: [{id: c01, text: The weir stands.}]\n",
      to: "seeds/sources/post.yaml")
    for name in ["a", "b", "c"] { try write(Self.brief("Words of \(name)."), to: "briefs/\(name).md") }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  private static let configuration = """
    labels: {default: "TLP:CLEAR"}
    reports: [briefs/**]
    formats: [html, text]
    stores: [{path: seeds}]

    """

  private static func brief(_ text: String, title: String = "T") -> String { "---\ntitle: \(title)\n---\n\n\(text)\n" }

  private func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Messages, one to a line, and no more than three of them.
  private struct Telling: RunTelling {
    var form: String { "" }

    func findings(of report: BuildReport) -> RunTranscript {
      text(report.allDiagnostics.prefix(3).map(\.message), of: report.allDiagnostics.count)
    }

    func ending(of report: BuildReport) -> RunTranscript { RunTranscript() }

    func told(_ findings: [Diagnostic], printing limit: Int) -> ToldFindings? {
      ToldFindings(
        tally: FindingTally(findings), shownCount: findings.count, printed: findings.prefix(limit).map(\.message))
    }

    func transcript(of outline: RunOutline) -> RunTranscript? {
      outline.shown(limit: 3).map { text($0.printed, of: $0.count) }
    }

    private func text(_ lines: [String], of count: Int) -> RunTranscript {
      RunTranscript(errors: lines.joined(separator: "\n") + "\n\(count)\n")
    }
  }

  /// A folder that counts what is read of it.
  private final class CountedWorld: World {
    private let base: any World
    private let onRead: @Sendable (String) -> Void
    let read = Mutex<Set<String>>([])

    /// - Parameter onRead: is called before a file is read.
    init(_ base: any World, onRead: @escaping @Sendable (String) -> Void) {
      self.base = base
      self.onRead = onRead
    }

    func source(_ path: String) throws(WorldError) -> SourceFile {
      onRead(path)
      read.withLock { _ = $0.insert(path) }
      return try base.source(path)
    }

    func list(_ folder: String) throws(WorldError) -> [String] { try base.list(folder) }
    func stamps(_ folder: String) -> [FileStamp]? { base.stamps(folder) }
    func stamp(_ path: String) -> FileStamp? { base.stamp(path) }
    func exists(_ path: String) -> Bool { base.exists(path) }
  }

  /// Builds, and gives what was told, and the briefs and the files of evidence that were read for it.
  private func build(
    remembering: Bool = true, onRead: @escaping @Sendable (String) -> Void = { _ in }
  ) -> (told: RunTranscript, briefs: [String], evidence: [String]) {
    let map = SourceMap()
    let disk = DiskWorld(folder: folder, map: map)
    let world = CountedWorld(disk, onRead: onRead)
    let compiler = WorkspaceCompiler(
      tools: Toolbox(plugins: BuiltInPlugins.all, formatter: HouseStyle()), world: world, map: map,
      output: OutputFolder(folder))
    let request = BuildRequest(today: 18_000)
    let told =
      remembering
      ? compiler.told(request, remembering: RunMemory(folder: folder, world: disk), program: "p", by: Telling())
      : Telling().transcript(of: compiler.build(request))
    let read = world.read.withLock { $0.sorted() }
    return (told, read.filter { $0.hasPrefix("briefs/") }, read.filter { $0.hasPrefix("seeds/") })
  }

  /// Builds, changes a brief and builds again: what is read, and whether all is told and made as by a clean build.
  private func expect(
    _ briefs: [String]? = nil, evidence: [String]? = nil, afterChanging path: String, to text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    _ = build()
    try write(text, to: path)
    let again = build()
    if let briefs { #expect(again.briefs == briefs, sourceLocation: sourceLocation) }
    if let evidence { #expect(again.evidence == evidence, sourceLocation: sourceLocation) }
    try expectAsClean(again.told, sourceLocation: sourceLocation)
    #expect(build().told == again.told, sourceLocation: sourceLocation)
  }

  /// Whether all was told, and is there, as a clean build tells and makes it.
  private func expectAsClean(_ told: RunTranscript, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: url.path).filter { $0.hasPrefix("out/") }.sorted()
    let made = files.map { try? Data(contentsOf: url.appending(path: $0)) }
    #expect(told == build(remembering: false).told, sourceLocation: sourceLocation)
    #expect(files.map { try? Data(contentsOf: url.appending(path: $0)) } == made, sourceLocation: sourceLocation)
  }

  @Test("a brief whose text alone changed is read alone, and all is told as before")
  func text() throws {
    try expect(["briefs/b.md"], afterChanging: "briefs/b.md", to: Self.brief("Some 43.3% agreed [@post#c01]."))
    try expect(
      ["briefs/a.md"], afterChanging: "briefs/a.md",
      to: Self.brief("Some 6.5% agreed [@post#c01]. Others 7.5% [@post#c01]. And 8.5% [@post#c01]."))
    try expect(["briefs/b.md"], afterChanging: "briefs/b.md", to: Self.brief("No figure."))
  }

  @Test("of the evidence is read what the brief asks for, and what its citations look like is as before")
  func evidence() throws {
    let source = "title: The weir\nauthors: [{family: Li}]\npublished: 2019-05-02\nclaims: [{id: c01, text: Yes.}]\n"
    try write(source, to: "seeds/sources/li.yaml")
    let metric = "metric:\n  label: Houses\n  unit: \"{house}\"\n  words: [houses]\n"
    let registry = "seeds/registry/metrics.yaml"
    try write(metric, to: registry)
    try write(Self.configuration + "bibliography: [refs.json]\n", to: "dossier.yaml")
    try write(
      #"[{"id": "book", "title": "Dam", "author": [{"family": "Li"}], "issued": {"date-parts": [[2019]]}}]"#,
      to: "refs.json")
    let path = "briefs/b.md"
    try expect([path], evidence: [], afterChanging: path, to: Self.brief("Words [@book], and more [@book]."))
    try expect([path], evidence: [], afterChanging: path, to: Self.brief("They saw 43.3% [@book]."))
    try expect([path], evidence: [], afterChanging: path, to: Self.brief("They saw 43.3% of 12 houses [@book]."))
    let all = [registry, "seeds/sources/li.yaml", "seeds/sources/post.yaml"]
    try expect([path], evidence: all, afterChanging: path, to: Self.brief("They saw 43.3% of 12 houses [@li#c01]."))
    try expect([path], evidence: all, afterChanging: path, to: Self.brief("Yes [@li#c01]. No [@book]. So [@li]."))
    // A change of the evidence is seen by briefs that were made without it.
    try expect([path], evidence: [], afterChanging: path, to: Self.brief("Words [@book]. Words [@book]."))
    try expect(Self.all, afterChanging: "seeds/sources/li.yaml", to: source.replacing("Li", with: "Lu"))
    try expect([path], evidence: [], afterChanging: path, to: Self.brief("Words [@book]. Other words [@book]."))
    try expect(Self.all, afterChanging: registry, to: metric.replacing("houses", with: "huts"))
    try expect([path], evidence: [], afterChanging: path, to: Self.brief("They saw 12 huts and 7 houses [@book]."))
  }

  @Test(
    "what changes before it is read for a changed brief passes the gate, and is made as by a clean build",
    arguments: [
      ("seeds/sources/post.yaml", "title: T\nlabel: TLP:AMBERR\nclaims: [{id: c01, text: The weir stands.}]\n"),
      ("seeds/sources/post.yaml", "title: Other\nclaims: [{id: c01, text: The weir fell., label: TLP:AMBER}]\n"),
      ("seeds/sources/new.yaml", "title: New\nclaims: [{id: c01, text: The weir stands.}]\n"),
      ("seeds/registry/metrics.yaml", "metric:\n  label: Houses\n  unit: \"{house}\"\n  words: [houses]\n"),
      ("dossier.yaml", configuration + "lang: ko\n"), ("refs.json", "[]"),
      ("briefs/b.md", brief("[Words]{.amberr} [@post#c01].")),
    ])
  func meanwhile(path: String, text: String) throws {
    try write(Self.configuration + "bibliography: [refs.json]\n", to: "dossier.yaml")
    try write(#"[{"id": "book", "title": "Dam"}]"#, to: "refs.json")
    let before = try? String(contentsOf: url.appending(path: path), encoding: .utf8)
    _ = build()
    try write(Self.brief("Words [@post#c01], [@book] and [@new#c01]."), to: "briefs/b.md")
    let file = url.appending(path: path)
    let again = build { read in
      if read == (path == "briefs/b.md" ? "refs.json" : "briefs/b.md") {
        try? FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data(text.utf8).write(to: file)
      }
    }
    try expectAsClean(again.told)
    // What was made meanwhile is not taken for what would be made of the files as they were.
    if let before { try write(before, to: path) } else { try FileManager.default.removeItem(at: file) }
    try expectAsClean(build().told)
  }

  @Test(
    "what changes between two looks of a whole build is made as by a clean build by the next",
    arguments: [
      ("briefs/b.md", brief("Words of b.", title: "Other")), ("dossier.yaml", configuration + "lang: ko\n"),
      ("refs.json", #"[{"id": "book", "title": "Weir"}]"#), ("Plugins/Topics/p/plugin.yaml", "title: {en: Other}\n"),
    ])
  func betweenLooks(path: String, text: String) throws {
    try write(Self.configuration + "bibliography: [refs.json]\n", to: "dossier.yaml")
    try write(#"[{"id": "book", "title": "Dam"}]"#, to: "refs.json")
    try write("title: {en: P}\n", to: "Plugins/Topics/p/plugin.yaml")
    try write("Words.\n", to: "Plugins/Topics/p/section.md")
    try write("---\ntitle: T\nsections: [{use: p}]\n---\n\nWords [@book].\n", to: "briefs/a.md")
    let file = url.appending(path: path)
    let looks = Mutex(0)
    _ = build { read in
      if read == path,
        looks.withLock({
          $0 += 1; return $0
        }) == 2
      {
        try? Data(text.utf8).write(to: file)
      }
    }
    #expect(looks.withLock(\.self) > 1)
    try expectAsClean(build().told)
  }

  @Test("what several briefs say of a file that they share is told once, as before")
  func sharedFile() throws {
    try write("Some 43.3% agreed [@post#c01].\n", to: "parts/shared.md")
    for name in ["a", "c"] { try write(Self.brief("{{< include ../parts/shared.md >}}"), to: "briefs/\(name).md") }
    try expect(["briefs/b.md"], afterChanging: "briefs/b.md", to: Self.brief("Some 6.5% agreed [@post#c01]."))
    try expect(Self.all, afterChanging: "briefs/a.md", to: Self.brief("{{< include ../parts/shared.md >}}\n\nMore."))
  }

  private static let all = ["a", "b", "c"].map { "briefs/\($0).md" }

  @Test(
    "where more than its text may be another, everything is looked at",
    arguments: [
      brief("Words.", title: "Other"), brief("[Words]{.green}."), brief("::: {only=public}\nWords.\n:::"),
      "---\ntitle: T\nlabel: TLP:GREEN\n---\n\nWords.\n", brief("{{< include c.md >}}"), brief("[Words]{.amberr}."),
    ])
  func more(text: String) throws { try expect(Self.all, afterChanging: "briefs/b.md", to: text) }

  @Test("a brief that goes into another one takes it along")
  func included() throws {
    try write(Self.brief("{{< include c.md >}}"), to: "briefs/a.md")
    try expect(Self.all, afterChanging: "briefs/c.md", to: Self.brief("Other words."))
  }

  @Test("an error that keeps the brief back is told as of a whole build")
  func keptBack() throws {
    try write(
      "rules: {figure/*: error}\n" + "labels: {default: \"TLP:CLEAR\"}\nreports: [briefs/**]\n", to: "dossier.yaml")
    try expect(Self.all, afterChanging: "briefs/b.md", to: Self.brief("Some 43.3% agreed [@nobody]."))
  }

  @Test("a finding about another brief shows the line as it is now")
  func quotedLine() throws {
    try write("# First\n", to: "briefs/one/x.md")
    try write("# Second\n", to: "briefs/two/x.md")
    try expect(Self.all + ["briefs/one/x.md", "briefs/two/x.md"], afterChanging: "briefs/one/x.md", to: "# Third\n")
  }

  @Test("a brief that is a bibliography, too, or a style sheet, changes what it is used for")
  func otherUses() throws {
    try write(Self.configuration + "bibliography: [./briefs/refs.md]\ntheme: {css: briefs/b.md}\n", to: "dossier.yaml")
    try write(#"[{"id": "book", "type": "book", "title": "The Dam"}]"#, to: "briefs/refs.md")
    try write(Self.brief("Words [@book]."), to: "briefs/a.md")
    try write("p { color: red }\n", to: "briefs/b.md")
    let all = Self.all + ["briefs/refs.md"]
    try expect(all, afterChanging: "briefs/refs.md", to: #"[{"id": "book", "type": "book", "title": "The Weir"}]"#)
    try expect(all, afterChanging: "briefs/b.md", to: "p { color: tan }\n")
  }

  @Test("where files have labels, everything is looked at, and nothing of them is kept for everyone")
  func labels() throws {
    try write("title: It\nlabel: TLP:AMBER\nsections: [s.md]\n", to: "briefs/fold/brief.yaml")
    try write("Li is canaryxyzzy.\n", to: "briefs/fold/s.md")
    _ = build()
    try write(Self.brief("{{< include fold/s.md >}}"), to: "briefs/b.md")
    let again = build()
    #expect(again.briefs.count > 1)
    for name in ["", "-wal"] {
      let kept = try? Data(contentsOf: url.appending(path: ".dossier/clear/steps.sqlite" + name))
      #expect(kept?.range(of: Data("canaryxyzzy".utf8)) == nil)
    }
  }

  @Test("whatever briefs say one after the other, all is told and made as by a clean build")
  func anything() throws {
    let texts = [
      "Words.", "Some 43.3% agreed [@post#c01].", "Some 6.5% agreed [@post#c01]. Others 7.5% [@post#c01].",
      "{{< include c.md >}}", "{{< include none.md >}}", "[Words]{.green}.", "[Words]{.amberr}.",
      "[Words]{.unnumbered}.",
      "A [@nobody].", "", "::: {.claims}\n:::", "::: {.source-list}\n:::", "::: {.glossary}\n:::",
      "“Thousands wait” [@post].",
    ]
    for seed in PropertyRuns.seeds(2) {
      var numbers = RandomNumbers(seed: seed)
      for _ in 0..<20 {
        let name = numbers.pick(["a", "b", "c"])
        let title = numbers.once(in: 6) ? "Other" : "T"
        let text = Self.brief(numbers.pick(texts), title: title)
        try expect(afterChanging: "briefs/\(name).md", to: text)
      }
    }
  }
}
