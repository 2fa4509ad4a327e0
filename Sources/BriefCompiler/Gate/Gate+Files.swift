import Diagnostics
import DocumentModel
import Evidence
import MarkdownSyntax
import Workspace
import YAMLSyntax

extension Gate {
  /// Reads the labels of all briefs and of the files beside them. A brief's own label covers its files.
  mutating func read(_ finder: BriefFinder, packs: [(path: String, label: YAMLNode)], world: any World) {
    for brief in finder.briefs {
      read(label: brief.values["label"], of: brief.path)
      let paths = finder.files[brief.path] ?? []
      for path in paths where path.hasSuffix(".md") { read(markdown: path, world: world) }
      for folder in paths where folder.hasSuffix("/") { read(markdownIn: String(folder.dropLast()), world: world) }
      if let label = labels.own[brief.path] { cover(paths, with: label) }
    }
    for pack in packs { read(label: pack.label, of: pack.path) }
  }

  /// Reads the labels of all Markdown files of a folder and the folders in it.
  mutating func read(markdownIn folder: String, world: any World, depth: Int = 0) {
    guard depth < BriefFinder.depthLimit, let names = try? world.list(folder) else { return }
    for name in names {
      if name.hasSuffix("/") {
        read(markdownIn: "\(folder)/\(name.dropLast())", world: world, depth: depth + 1)
      } else if name.hasSuffix(".md") {
        read(markdown: "\(folder)/\(name)", world: world)
      }
    }
  }

  private mutating func read(markdown path: String, world: any World) {
    guard let source = try? world.source(path) else { return }
    var ignored = DiagnosticSink()
    if let region = FrontMatter.region(of: source),
      let node = YAMLReader.read(source, region: region, diagnostics: &ignored)
    {
      read(label: node["label"], of: path)
    }
    read(passagesOf: source)
  }
}

/// The YAML at the head of a Markdown file.
enum FrontMatter {
  static func region(of source: SourceFile) -> SourceSpan? {
    guard source.bytes.starts(with: Array("---".utf8)) || source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      return nil
    }
    var ignored = DiagnosticSink()
    return MarkdownParser.read(
      source, options: .dossier, admission: Admission { _, _ in false }, diagnostics: &ignored
    ).frontMatter
  }
}
