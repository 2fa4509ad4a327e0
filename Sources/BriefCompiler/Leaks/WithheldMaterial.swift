import Diagnostics
import DocumentModel
import Evidence
import MarkdownSyntax
import PluginKit
import Workspace
import YAMLSyntax

/// Which files, briefs and passages nobody gets whom a run at one clearance may serve.
struct WithheldMaterial: Sendable {
  /// Everyone for whom the run can make an edition, and those below.
  let readers: [Audience]
  /// The briefs that none of them gets.
  let briefs: [BriefSource]
  private let site: Site

  init(_ site: Site) {
    self.site = site
    let names = site.configuration.audiences.filter { $0.clearance <= site.clearance }.map(\.name)
    readers = (names + [""]).map { Audience(name: $0, clearance: site.clearance, today: site.today) }
    briefs = site.briefs.filter { brief in
      guard site.labels.label(of: brief.path).isVisible(at: site.clearance, on: site.today) else { return true }
      guard let editions = brief.values["editions"]?.elements.compactMap(\.text) else { return false }
      return !names.contains { editions.contains($0) }
    }
  }

  /// False for a file above the clearance, and for one of a brief that nobody of the run gets.
  func isOpen(_ path: String) -> Bool {
    site.labels.label(of: path).isVisible(at: site.clearance, on: site.today)
      && !briefs.contains { $0.hasOwnText ? path == $0.path : path.hasPrefix($0.folder + "/") }
  }

  /// What of a file is withheld from all of them, in order.
  func spans(in source: SourceFile) -> [SourceSpan] {
    site.undividedFiles.contains(source.id) ? [] : reading(of: source).dropped
  }

  /// A file as somebody of them may read it.
  func reading(of source: SourceFile) -> MarkdownReading {
    let readers = readers
    let admission = Admission { attributes, _ in readers.contains { $0.admits(attributes) } }
    var ignored = DiagnosticSink()
    return MarkdownParser.read(source, options: .dossier, admission: admission, diagnostics: &ignored)
  }
}
