import BriefCompiler
import BuiltInPlugins
import Citations
import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import Foundation
import TestSupport
import Workspace

/// The evidence of the rules' examples: an invented dam, with what people say of it.
enum ExampleStore {
  static let folder = SharedMaterial.packageRoot.appending(path: "Tests/ChecksTests/ExampleStore")

  static let captures = CaptureIndex(
    files(in: "captures").map { Capture(bytes: $0.bytes) })

  /// What a brief of this text gets to hear, all rules at their own severity.
  ///
  /// - Parameters:
  ///   - language: of the brief.
  ///   - captures: other texts than those of the store.
  ///   - evidence: the files of another store, by their path in it.
  static func diagnostics(
    for text: String, language: String = "en", verified: Bool = true, captures: [Capture]? = nil,
    evidence: [String: String]? = nil
  ) -> [Diagnostic] {
    report(on: text, language: language, verified: verified, captures: captures, evidence: evidence)
      .editions.flatMap(\.diagnostics)
  }

  /// - Parameter configuration: further lines of dossier.yaml.
  static func report(
    on text: String, language: String = "en", configuration: String = "", verified: Bool = true,
    captures: [Capture]? = nil, evidence: [String: String]? = nil
  ) -> BuildReport {
    let map = SourceMap()
    var world: [String: [UInt8]] = [
      "dossier.yaml": Array(
        "name: example\nlabels: {default: \"TLP:CLEAR\"}\nas-of: 2021-06-30\n\(configuration)".utf8),
      "Reports/example.md": Array(source(of: text, language: language).utf8),
    ]
    for (path, text) in evidence ?? [:] { world["seeds/\(path)"] = Array(text.utf8) }
    for name in ["sources", "registry"] where evidence == nil {
      for file in files(in: name) { world["seeds/\(name)/\(file.name)"] = file.bytes }
    }
    var request = BuildRequest(today: CivilDate(year: 2021, month: 6, day: 30)?.daysSinceEpoch ?? 0)
    request.checksOnly = true
    if verified { request.captures = captures.map { CaptureIndex($0) } ?? self.captures }
    let tools = Toolbox(plugins: BuiltInPlugins.all, formatter: HouseStyle())
    return WorkspaceCompiler(tools: tools, world: MemoryWorld(bytes: world, map: map), map: map)
      .build(request)
  }

  /// The file that holds a text.
  static func source(of text: String, language: String = "en") -> String {
    "---\ntitle: Example\nlang: \(language)\n---\n\n\(text)\n"
  }

  /// The ids of what a text gets to hear, sorted, information included.
  static func ids(for text: String) -> [String] { diagnostics(for: text).map(\.id.name).sorted() }

  private static func files(in name: String) -> [(name: String, bytes: [UInt8])] {
    let folder = folder.appending(path: name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
    }
  }
}
