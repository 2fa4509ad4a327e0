import Diagnostics
import IncrementalBuild
import Workspace

/// One brief for one audience, compiled and not yet published.
struct CompiledEdition: Sendable {
  var slug: String
  var audience: String
  /// Where its files go.
  var folder: String
  /// All files by their path in the workspace.
  var files: [(path: String, bytes: [UInt8])]
  /// The main files, in the order of the formats.
  var mainFiles: [String]
  var diagnostics: [Diagnostic]
  /// False where an error keeps the edition back.
  var isPublishable: Bool

  /// The edition in a report, with nothing written: it was only checked, or what was there before stays.
  func reported(as outcome: BuildReport.Edition.Outcome) -> BuildReport.Edition {
    BuildReport.Edition(
      slug: slug, audience: audience, outcome: outcome, outputs: mainFiles, files: [], diagnostics: diagnostics)
  }

  /// Writes the edition, or says why the one before stays.
  func published(to output: OutputFolder?) -> BuildReport.Edition {
    var edition = reported(as: .kept)
    guard isPublishable, let output else { return edition }
    do throws(WorldError) {
      let written = try output.publish(files)
      edition.files = files.map(\.path)
      edition.outcome = .published(written: written.written.count, unchanged: written.unchanged.count)
    } catch {
      edition.diagnostics.append(
        Diagnostic(
          "output/unwritable", .error, error.description, path: folder,
          notes: ["the files that were there before are unchanged"]))
    }
    return edition
  }
}
