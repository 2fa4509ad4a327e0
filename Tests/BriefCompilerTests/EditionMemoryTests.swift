import BuiltInPlugins
import Citations
import Diagnostics
import DocumentModel
import Evidence
import Foundation
import IncrementalBuild
import PluginKit
import TestSupport
import Testing
import Workspace

@testable import BriefCompiler

/// Workspaces in memory whose editions are kept in a cache on disk from one run to the next.
@Suite("The memory of editions")
final class EditionMemoryTests {
  private let url: URL
  private let folder: FolderDescriptor

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "dossier-editions-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = try FolderDescriptor(path: url.path)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// What a run gives, and which editions it compiled and why.
  private func run(
    _ files: [String: String], remembering: Bool = true, program: String = "p", today: Int = 18_000,
    carrying embedded: [String: String] = [:]
  ) -> (given: PublicRun, reasons: [String: String]) {
    let map = SourceMap()
    var compiler = WorkspaceCompiler(
      tools: Toolbox(plugins: BuiltInPlugins.all, formatter: HouseStyle()), world: MemoryWorld(files, map: map),
      map: map, embedded: MemoryWorld(embedded, map: map))
    let steps = StepCache(folder: folder, clearance: "clear")
    if remembering { compiler.cache = BuildCache(steps: steps, program: program) }
    let (report, editions) = compiler.compiledEditions(BuildRequest(today: today))
    steps.finish()
    let reasons = report.editions.compactMap { edition in edition.reason.map { (edition.slug, $0.description) } }
    return (PublicRun(report, editions, map: map), Dictionary(reasons) { $1 })
  }

  private static let files: [String: String] = [
    "dossier.yaml": """
    labels: {default: "TLP:CLEAR"}
    stores: [{path: seeds}]
    formats: [html, text]
    as-of: 2020-01-01
    bibliography: [refs.json]

    """,
    "refs.json": #"[{"id": "book", "type": "book", "title": "A book"}]"#,
    "seeds/registry/topics.yaml": "river: {label: River}\nhills: {label: Hills}\n",
    "seeds/registry/metrics.yaml": """
    households: {label: Households, unit: "{household}", measure: stock, half-life-months: 36}

    """,
    "seeds/sources/post-2019.yaml": """
    title: Thousands still wait
    published: 2019-05-02
    claims:
      - id: c01
        text: The ministry counts 3,100 households at the river.
        metric: households
        quote: 3,100 households
        topics: [river]
      - id: c02
        text: The hills were empty in March.
        topics: [hills]
      - id: c03
        text: A road was built.

    """,
    "seeds/sources/log-2019.yaml": """
    title: A log
    published: 2019-06-01
    claims: [{id: c01, text: The weir stands., topics: [river]}]

    """,
    "Reports/figures.md": "---\ntitle: Figures\n---\n\nThe ministry counts 3,100 households [@post-2019#c01].\n",
    "Reports/hills.md": "---\ntitle: Hills\n---\n\nThe hills were empty [@post-2019#c02].\n",
    "Reports/river.md": "---\ntitle: River\nsections: [{use: key-findings, with: {topic: river}}]\n---\n\nText.\n",
    "Reports/plain.md":
      "---\ntitle: Plain\n---\n\nNothing is cited here but a book [@book].\n\n{{< include part.md >}}\n",
    "Reports/part.md": "---\neditions: []\n---\n\nA part.\n",
  ]

  private func changed(_ path: String, _ old: String, _ new: String) throws -> [String: String] {
    var files = Self.files
    let text = try #require(files[path])
    try #require(text.contains(old))
    files[path] = text.replacing(old, with: new)
    return files
  }

  @Test("nothing changed: nothing is compiled, and everything is as it was")
  func unchanged() {
    let first = run(Self.files)
    #expect(first.given.files.count > 5)
    #expect(Set(first.reasons.values) == ["it was not built before"])
    let second = run(Self.files)
    #expect(second.reasons.isEmpty)
    #expect(second.given.difference(from: first.given) == nil)
  }

  @Test(
    "a change compiles the briefs that show it, and no other",
    arguments: [
      ("seeds/sources/post-2019.yaml", "were empty in", "were empty from", ["hills": "post-2019#c02 changed"]),
      ("seeds/sources/post-2019.yaml", "A road was", "Two roads were", [:]),
      ("seeds/sources/post-2019.yaml", "  - id: c02", "  # Looked at twice.\n  - id: c02", [:]),
      (
        "seeds/sources/log-2019.yaml", "The weir stands.", "The weir stood.",
        ["river": "log-2019#c01 changed"]
      ),
      ("Reports/hills.md", "empty [", "quite empty [", ["hills": "Reports/hills.md changed"]),
      ("Reports/part.md", "A part", "Another part", ["plain": "Reports/part.md changed"]),
    ])
  func change(path: String, old: String, new: String, expected: [String: String]) throws {
    _ = run(Self.files)
    let files = try changed(path, old, new)
    let second = run(files)
    #expect(second.reasons == expected)
    #expect(second.given.difference(from: run(files, remembering: false).given) == nil)
  }

  @Test("a finding that shows a record shows it where it is now, whatever file of that name the program carries")
  func place() throws {
    var files = try changed("Reports/figures.md", "3,100", "5,400")
    let name = "seeds/sources/post-2019.yaml"
    let carried = files.filter { $0.key == name }
    let before = run(files, carrying: carried)
    #expect(before.given.messages.contains(name))
    files[name] = "# Looked at twice.\n" + (files[name] ?? "")
    let again = run(files, carrying: carried)
    #expect(again.given.difference(from: run(files, remembering: false, carrying: carried).given) == nil)
  }

  @Test("what holds for all briefs compiles all of them: the configuration, the bibliography, the program")
  func conditions() throws {
    _ = run(Self.files)
    let configuration = run(try changed("dossier.yaml", "2020-01-01", "2024-01-01"))
    #expect(configuration.reasons.count == 4 && Set(configuration.reasons.values) == ["dossier.yaml changed"])
    _ = run(Self.files)
    #expect(Set(run(try changed("refs.json", "A book", "The book")).reasons.values) == ["the bibliography changed"])
    _ = run(Self.files)
    #expect(Set(run(Self.files, program: "q").reasons.values) == ["the program changed"])
  }

  @Test("under as-of a new day compiles what ends or is free on it, and nothing else")
  func days() throws {
    var files = try changed(
      "seeds/sources/log-2019.yaml", "topics: [river]", "topics: [river], label: {tlp: TLP:CLEAR, embargo: 2019-04-15}")
    files["Reports/exempt.md"] =
      "---\ntitle: Exempt\n---\n\n<!-- dossier: allow date/* until 2019-04-14 because known -->\n5 come today.\n"
    files["Reports/late.md"] =
      "---\ntitle: Late\n---\n\nText.\n\n::: {tlp=TLP:CLEAR embargo=2019-04-15}\nFree later.\n:::\n"
    func day(_ today: Int) -> [String: String] {
      let given = run(files, today: today)
      #expect(given.given.difference(from: run(files, remembering: false, today: today).given) == nil)
      return given.reasons
    }
    // 2019-04-13, and the days after it.
    #expect(Set(day(17_999).values) == ["it was not built before"])
    #expect(day(18_000).isEmpty)
    let third = [
      "exempt": "the day changed", "late": "Reports/late.md changed", "river": "the claims of topic river changed",
    ]
    #expect(day(18_001) == third)
    #expect(day(18_002).isEmpty)
  }

  @Test("where as-of pins no day, each is one of another judgement")
  func judgement() throws {
    let files = try changed("dossier.yaml", "as-of: 2020-01-01\n", "")
    _ = run(files)
    #expect(Set(run(files, today: 18_001).reasons.values) == ["the day of judgement changed"])
  }

  @Test("a record that is cited before it is there compiles the brief when it comes")
  func appearance() throws {
    let before = try changed("Reports/hills.md", "c02", "c04")
    _ = run(before)
    var after = before
    after["seeds/sources/post-2019.yaml"]? += "  - {id: c04, text: The hills were full., topics: [hills]}\n"
    #expect(run(after).reasons == ["hills": "post-2019#c04 changed"])
  }

  @Test("a claim that contradicts another compiles the briefs that show the other")
  func contradiction() {
    _ = run(Self.files)
    var files = Self.files
    files["seeds/sources/count-2019.yaml"] = """
      title: A count
      published: 2019-05-03
      claims: [{id: c01, text: There were 9 households., metric: households, quote: 9 households}]

      """
    let second = run(files)
    #expect(second.reasons["figures"]?.contains("changed") == true)
    #expect(second.given.difference(from: run(files, remembering: false).given) == nil)
  }

  @Test("after any changes, what memory gives equals what a clean run gives")
  func randomChanges() {
    for seed in PropertyRuns.seeds(4) {
      var numbers = RandomNumbers(seed: seed)
      var files = Self.files.merging(NoninterferenceFixture.files.filter { $0.key != "dossier.yaml" }) { first, _ in
        first
      }
      for step in 0..<6 {
        let incremental = run(files).given
        let difference = incremental.difference(from: run(files, remembering: false).given)
        #expect(difference == nil, "seed \(seed), step \(step): \(difference ?? "")")
        for _ in 0...numbers.below(2) { RandomEdit.apply(to: &files, &numbers) }
      }
    }
  }
}

/// An edit of a line, or of a whole file, as somebody may make it.
private enum RandomEdit {
  static func apply(to files: inout [String: String], _ numbers: inout RandomNumbers) {
    let paths = files.keys.filter { $0 != "dossier.yaml" }.sorted()
    let path = paths[numbers.below(paths.count)]
    var lines = (files[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = numbers.below(lines.count)
    switch numbers.below(7) {
    case 0: lines[index] = lines[index].replacing("0", with: "7").replacing("1", with: "2")
    case 1: lines.remove(at: index)
    case 2: lines.insert(lines[index], at: index)
    case 3: lines[index] += " more"
    case 4: lines[index] = "# " + lines[index]
    case 5: files[path] = nil
    default: files[path.replacing("2019", with: "2021")] = files[path]
    }
    if files[path] != nil { files[path] = lines.joined(separator: "\n") }
  }
}
