import Citations
import Diagnostics
import Workspace
import YAMLSyntax

/// The bibliography files that a workspace names.
enum Bibliography {
  /// The items of all files by key; of two with one key the later file's counts.
  static func load(
    _ files: [YAMLNode], world: any World, diagnostics: inout [Diagnostic]
  ) -> [String: BibliographyItem] {
    var items: [String: BibliographyItem] = [:]
    for file in files {
      guard let path = file.text else { continue }
      do throws(WorldError) {
        let source = try world.source(path)
        var sink = DiagnosticSink()
        for item in BibliographyReader.read(source, diagnostics: &sink) { items[item.key] = item }
        diagnostics += sink.diagnostics
      } catch {
        diagnostics.append(
          Diagnostic("file/missing", .error, error.description, at: file.span, path: path))
      }
    }
    return items
  }
}
