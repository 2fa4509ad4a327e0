import Diagnostics
import DocumentModel
import MarkdownSyntax
import Workspace
import YAMLSyntax

/// Finds the briefs of a workspace: folders with a `brief.yaml`, and Markdown files that belong to no such folder.
struct BriefFinder {
  let world: any World
  private(set) var briefs: [BriefSource] = []
  /// Where briefs were looked for and cannot be: folders that are not there, or cannot be read.
  private(set) var faults: [WorldError] = []

  /// How deep folders of reports may be nested.
  static let depthLimit = 32

  init(world: any World) { self.world = world }

  /// Finds the briefs under patterns such as `Reports/**`; sorted by path. A folder stands for all that is in it.
  mutating func find(_ patterns: [String]) {
    let patterns = patterns.map(Self.pattern)
    for base in Set(patterns.map(PathPattern.base)).sorted() { visit(base, patterns, depth: 0) }
    briefs.sort { $0.path < $1.path }
  }

  /// A pattern of files, of a pattern or the name of a folder.
  static func pattern(_ text: String) -> String {
    text.contains("*") || text.hasSuffix(".md") ? text : text.isEmpty ? "**" : "\(text)/**"
  }

  /// Adds briefs that are Markdown files.
  mutating func add(files paths: [String]) {
    for path in paths.sorted() {
      add(file: path, folder: path.split(separator: "/").dropLast().joined(separator: "/"))
    }
  }

  private mutating func visit(_ folder: String, _ patterns: [String], depth: Int) {
    guard depth < Self.depthLimit else { return }
    let names: [String]
    do throws(WorldError) {
      names = try world.list(folder).filter { !$0.hasPrefix(".") }
    } catch {
      faults.append(error)
      return
    }
    let prefix = folder.isEmpty ? "" : folder + "/"
    if let name = ["brief.yaml", "brief.yml"].first(where: names.contains) {
      add(prefix + name, in: folder)
      return
    }
    for name in names {
      if name.hasSuffix("/") {
        // What builds and publications write is no source of theirs, whatever the patterns say.
        if folder.isEmpty, ["out/", "\(Publications.folder)/"].contains(name) { continue }
        visit(prefix + name.dropLast(), patterns, depth: depth + 1)
      } else if name.hasSuffix(".md"), patterns.contains(where: { PathPattern.matches($0, prefix + name) }) {
        add(file: prefix + name, folder: folder)
      }
    }
  }

  private mutating func add(_ path: String, in folder: String) {
    let slug = String(folder.split(separator: "/").last ?? "brief")
    guard let source = read(path, named: slug) else { return }
    var sink = DiagnosticSink()
    let values = YAMLReader.read(source, diagnostics: &sink) ?? YAMLNode(.mapping([]), at: source.span)
    briefs.append(
      BriefSource(
        slug: slug, path: path, folder: folder, values: values,
        hasOwnText: false, span: source.span, diagnostics: sink.diagnostics))
  }

  private mutating func add(file path: String, folder: String) {
    let slug = path.split(separator: "/").last.map { String($0.dropLast(".md".count)) } ?? "brief"
    guard let source = read(path, named: slug) else { return }
    var sink = DiagnosticSink()
    let values = MarkdownParser.frontMatter(of: source).flatMap {
      YAMLReader.read(source, region: $0, diagnostics: &sink)
    }
    briefs.append(
      BriefSource(
        slug: slug, path: path, folder: folder, values: values ?? YAMLNode(.mapping([]), at: source.span),
        hasOwnText: true, span: source.span, diagnostics: sink.diagnostics))
  }

  /// The file; what cannot be read is a brief without text, which is said where the brief is made.
  private mutating func read(_ path: String, named slug: String) -> SourceFile? {
    do throws(WorldError) {
      return try world.source(path)
    } catch {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      briefs.append(
        BriefSource(
          slug: slug, path: path, folder: folder, values: .empty, hasOwnText: false, span: .none,
          diagnostics: [Diagnostic("file/unreadable", .error, error.description, path: path)]))
      return nil
    }
  }
}
