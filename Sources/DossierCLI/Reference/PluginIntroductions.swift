import Workspace

/// The first paragraph of each plugin's README file, by the name in its heading.
struct PluginIntroductions {
  private var paragraphs: [String: String] = [:]

  /// - Parameter families: the folders under `Plugins/` to look into.
  init(world: any World, families: [String]) {
    for family in families {
      for name in (try? world.list("Plugins/\(family)")) ?? [] where name.hasSuffix("/") {
        guard let source = try? world.source("Plugins/\(family)/\(name)README.md") else { continue }
        let parts = String(decoding: source.bytes, as: UTF8.self).split(separator: "\n\n", maxSplits: 2)
        guard parts.count > 1, parts[0].hasPrefix("# ") else { continue }
        paragraphs["\(family)/\(parts[0].dropFirst(2))"] = ReferencePages.trimmed(parts[1])
      }
    }
  }

  /// - Parameter family: the folder under `Plugins/`.
  func paragraph(of name: String, in family: String) -> String? { paragraphs["\(family)/\(name)"] }
}
