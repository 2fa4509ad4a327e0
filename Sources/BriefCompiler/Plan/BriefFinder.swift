import Diagnostics
import DocumentModel
import MarkdownSyntax
import Workspace
import YAMLSyntax

/// Finds the briefs of a workspace: folders with a `brief.yaml`, and Markdown files that belong to no such folder.
struct BriefFinder {
  let world: any World
  private(set) var briefs: [BriefSource] = []
  /// The folders and files that patterns name and that are not there.
  private(set) var missing: [String] = []
  /// What cannot be looked through: there may be labels in it.
  private(set) var unreadable: [Diagnostic] = []

  /// How deep folders of reports may be nested.
  static let depthLimit = 32

  init(world: any World) { self.world = world }

  /// Finds the briefs under patterns such as `Reports/**`; sorted by path. A folder stands for all that is in it.
  mutating func find(_ patterns: [String]) {
    let patterns = patterns.map(Self.pattern)
    let files = Set(patterns.filter { !$0.contains("*") })
    let folders = patterns.filter { $0.contains("*") }
    let bases = Set(folders.map(PathPattern.base))
    // What is below another base is visited with it.
    for base in bases.sorted() where !bases.contains(where: { $0 != base && Self.holds($0, base) }) {
      visit(base, folders, depth: 0)
    }
    for path in files.subtracting(briefs.map(\.path)).sorted() where isThere(path) { add(files: [path]) }
    briefs.sort { $0.path < $1.path }
  }

  /// True for a path that is a folder's, or lies below it.
  static func holds(_ folder: String, _ path: String) -> Bool {
    folder.isEmpty || path == folder || path.hasPrefix(folder + "/")
  }

  /// A pattern with wildcards, or the path of a Markdown file; the name of a folder stands for all that is in it.
  static func pattern(_ text: String) -> String {
    text.contains("*") || text.hasSuffix(".md") ? text : text.isEmpty ? "**" : "\(text)/**"
  }

  /// False for a file that is not there, which is noted.
  private mutating func isThere(_ path: String) -> Bool {
    do throws(WorldError) {
      _ = try world.source(path)
    } catch {
      if case .notFound = error {
        missing.append(path)
        return false
      }
    }
    return true
  }

  /// Adds briefs that are Markdown files.
  mutating func add(files paths: [String]) {
    for path in paths.sorted() {
      add(file: path, folder: path.split(separator: "/").dropLast().joined(separator: "/"))
    }
  }

  private mutating func visit(_ folder: String, _ patterns: [String], depth: Int) {
    guard depth < Self.depthLimit else {
      unreadable.append(
        Diagnostic(
          "file/unreadable", .error, "folders of reports are read to a depth of \(Self.depthLimit)", path: folder))
      return
    }
    let names: [String]
    do throws(WorldError) {
      names = try world.list(folder).filter { !$0.hasPrefix(".") }
    } catch {
      if case .notFound = error {
        missing.append(folder)
      } else {
        unreadable.append(Diagnostic("file/unreadable", .error, error.description, path: folder))
      }
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
    if let slip = FrontMatterSlip.find(in: source) { sink.report(slip) }
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
