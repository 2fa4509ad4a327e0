import Diagnostics
import DocumentModel
import MarkdownSyntax
import Workspace
import YAMLSyntax

/// Finds the briefs of a workspace: folders with a `brief.yaml`, and Markdown files that belong to no such folder.
struct BriefFinder {
  let world: any World
  private(set) var briefs: [BriefSource] = []
  /// Every file of a brief, by the brief's path: for labels.
  private(set) var files: [String: [String]] = [:]
  /// Diagnostics by the file that they are about: who may not see the file does not see them.
  private(set) var diagnostics: [(path: String, sink: DiagnosticSink)] = []

  /// How deep folders of reports may be nested.
  static let depthLimit = 32

  init(world: any World) { self.world = world }

  /// Finds the briefs under patterns such as `Reports/**`; sorted by path.
  mutating func find(_ patterns: [String]) {
    for base in Set(patterns.map(PathPattern.base)).sorted() { visit(base, patterns, depth: 0) }
    briefs.sort { $0.path < $1.path }
  }

  private mutating func visit(_ folder: String, _ patterns: [String], depth: Int) {
    guard depth < Self.depthLimit, let names = try? world.list(folder) else { return }
    let prefix = folder.isEmpty ? "" : folder + "/"
    if names.contains("brief.yaml") {
      add(folder: folder, names: names.map { prefix + $0 })
      return
    }
    for name in names {
      if name.hasSuffix("/") {
        visit(prefix + name.dropLast(), patterns, depth: depth + 1)
      } else if name.hasSuffix(".md"), patterns.contains(where: { PathPattern.matches($0, prefix + name) }) {
        add(file: prefix + name, folder: folder)
      }
    }
  }

  private mutating func add(folder: String, names: [String]) {
    let path = folder + "/brief.yaml"
    guard let source = read(path) else { return }
    var sink = DiagnosticSink()
    let values = YAMLReader.read(source, diagnostics: &sink) ?? YAMLNode(.mapping([]), at: source.span)
    diagnostics.append((path, sink))
    files[path] = names
    briefs.append(
      BriefSource(
        slug: String(folder.split(separator: "/").last ?? "brief"), path: path, folder: folder, values: values,
        hasOwnText: false, span: source.span))
  }

  private mutating func add(file path: String, folder: String) {
    guard let source = read(path) else { return }
    var sink = DiagnosticSink()
    var ignored = DiagnosticSink()
    let reading = MarkdownParser.read(
      source, options: .dossier, admission: Admission { _, _ in false }, diagnostics: &ignored)
    let values = reading.frontMatter.flatMap { YAMLReader.read(source, region: $0, diagnostics: &sink) }
    diagnostics.append((path, sink))
    files[path] = [path]
    let name = path.split(separator: "/").last.map { String($0.dropLast(".md".count)) } ?? "brief"
    briefs.append(
      BriefSource(
        slug: name, path: path, folder: folder, values: values ?? YAMLNode(.mapping([]), at: source.span),
        hasOwnText: true, span: source.span))
  }

  private mutating func read(_ path: String) -> SourceFile? {
    do throws(WorldError) {
      return try world.source(path)
    } catch {
      var sink = DiagnosticSink()
      sink.report(Diagnostic("file/unreadable", .error, error.description, path: path))
      diagnostics.append((path, sink))
      return nil
    }
  }
}
