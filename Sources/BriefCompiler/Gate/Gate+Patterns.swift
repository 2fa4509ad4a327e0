import Diagnostics
import DocumentModel
import Workspace
import YAMLSyntax

extension Gate {
  /// The patterns of `labels: paths:` that fit no file or folder: for full clearance, since what there is decides.
  static func idlePatterns(of configuration: WorkspaceConfiguration, in world: any World) -> [Diagnostic] {
    (configuration.values["labels"]?["paths"]?.entries ?? []).filter { !PatternSearch($0.key, world: world).fits }.map {
      Diagnostic(
        "label/idle-path", .warning, "the pattern “\($0.key)” fits no file", at: $0.keySpan,
        notes: ["Correct it, or take it out: what it was to keep back may be open."])
    }
  }

  /// Looks for patterns of `labels: paths:` that fit nothing as they are written and would in another case or with `/`
  /// for `\`: what they were to keep back is open.
  mutating func read(patternsIn world: any World) {
    for entry in labels.configuration.values["labels"]?["paths"]?.entries ?? [] {
      let search = PatternSearch(entry.key, world: world)
      guard !search.fits, let meant = search.nearMiss else { continue }
      report(
        "the pattern “\(entry.key)” fits nothing, and nearly fits “\(meant)”", at: entry.keySpan,
        fix: "write it as the files are called, with “/” between folders")
    }
  }
}

/// What a pattern fits, and what it would fit if case and the kind of slash did not count.
private struct PatternSearch {
  private(set) var fits = false
  private(set) var nearMiss: String?

  private let pattern: String
  private let folded: String
  private let world: any World

  init(_ pattern: String, world: any World) {
    self.pattern = pattern
    self.world = world
    folded = Self.folded(pattern)
    let wildcard = folded.split(separator: "/").prefix { !$0.contains("*") }.map(String.init)
    visit("", along: wildcard[...], depth: 0)
  }

  /// Follows the names before the first wildcard, and tries everything below.
  private mutating func visit(_ folder: String, along names: ArraySlice<String>, depth: Int) {
    guard !fits, depth < BriefFinder.depthLimit, let found = try? world.list(folder) else { return }
    for name in found {
      let isFolder = name.hasSuffix("/")
      let bare = isFolder ? String(name.dropLast()) : name
      if let next = names.first, Self.folded(bare) != next { continue }
      let path = folder.isEmpty ? bare : "\(folder)/\(bare)"
      if PathPattern.covers(pattern, path) { fits = true }
      if nearMiss == nil, PathPattern.covers(folded, Self.folded(path)) { nearMiss = path }
      if fits { return }
      if isFolder, !bare.hasPrefix(".") { visit(path, along: names.dropFirst(), depth: depth + 1) }
    }
  }

  private static func folded(_ path: String) -> String {
    RelativePath.normalized(path.replacing("\\", with: "/").lowercased().filter { !$0.isWhitespace })
  }
}
