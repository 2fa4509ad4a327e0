import Foundation

/// A workspace in a folder that goes when the test ends: a configuration, a source, and a brief that is right.
final class TemporaryWorkspace {
  let folder: URL

  /// - Parameter files: added to the base, or in place of its files, by path.
  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dossier-test-\(UUID().uuidString)")
    for (path, text) in Self.base.merging(files, uniquingKeysWith: { $1 }) { try write(Data(text.utf8), to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ bytes: Data, to path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> CommandRun {
    try CommandRun(arguments, in: folder, input: input, environment: environment)
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder.appending(path: path).path) }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  /// Every file under `out/`, by path, with its bytes.
  func outputs() throws -> [String: Data] {
    let out = folder.appending(path: "out")
    guard let paths = FileManager.default.enumerator(atPath: out.path) else { return [:] }
    var files: [String: Data] = [:]
    for case let path as String in paths {
      let url = out.appending(path: path)
      let isFile =
        try FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType == .typeRegular
      if isFile { files[path] = try Data(contentsOf: url) }
    }
    return files
  }

  static let base: [String: String] = [
    "dossier.yaml": """
    name: test-desk
    stores: [{path: seeds}]
    labels: {default: "TLP:CLEAR"}
    audiences:
      public: {clearance: "TLP:CLEAR"}
      partners: {clearance: "TLP:GREEN"}
    as-of: 2020-01-01

    """,
    "seeds/sources/valley-post-2019.yaml": """
    title: Thousands still wait
    published: 2019-05-02
    claims:
      - id: c01
        text: The ministry puts resettled households at between 3,100 and 3,400.
        quote: some 3,100 to 3,400 households
        by: water-ministry

    """,
    "seeds/registry/actors.yaml": "water-ministry: {names: [{text: Ministry of Water}]}\n",
    "Reports/right.md": """
    ---
    title: Right
    ---

    ## Known

    The ministry puts them at between 3,100 and 3,400 [@valley-post-2019#c01].

    """,
  ]
}
