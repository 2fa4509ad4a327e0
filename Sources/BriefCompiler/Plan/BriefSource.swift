import Diagnostics
import DocumentModel
import MarkdownSyntax
import Workspace
import YAMLSyntax

/// A brief as it was found: its name, its configuration and where its text is.
struct BriefSource: Sendable {
  /// The name of the file or folder; outputs go to a folder of that name.
  var slug: String
  /// The `brief.yaml`, or the Markdown file.
  var path: String
  /// The folder that paths in the brief are relative to.
  var folder: String
  /// The brief's own configuration, as written; checked when the brief is planned.
  var values: YAMLNode
  /// True for a brief in one Markdown file.
  var hasOwnText: Bool
  var span: SourceSpan
  /// What is wrong with the configuration's YAML. Who does not get the brief does not hear of it.
  var diagnostics: [Diagnostic]

  /// True where the command line means this brief: by its name, or by its path as seen from the workspace, from a folder
  /// above or from one below.
  func isNamed(_ name: String) -> Bool {
    if name == slug { return true }
    let place = hasOwnText ? path : folder
    let file = "/" + RelativePath.normalized(name)
    let named = !hasOwnText && file.hasSuffix("/brief.yaml") ? String(file.dropLast("/brief.yaml".count)) : file
    return named.count > 1 && !place.isEmpty && ("/\(place)".hasSuffix(named) || named.hasSuffix("/\(place)"))
  }

  /// False where the YAML could not be read in full.
  var isWhole: Bool { !diagnostics.contains { $0.severity == .error } }
}
