import Converters
import Diagnostics
import DocumentModel
import PluginKit

/// What an edition comes to: its files, and what was said of it.
struct EditionProduct: Sendable {
  /// The brief's metadata, resolved.
  var metadata: Metadata
  /// The files by path below the edition's folder.
  var outputs: [EditionFile] = []
  /// What is still to be made, by path below the edition's folder.
  var conversions: [(path: String, conversion: Conversion)] = []
  var diagnostics: [Diagnostic] = []
  /// The files that the edition was made from, as its audience sees them.
  var inputs: [Manifest.File] = []
  /// Its headings.
  var sections: [Manifest.Section] = []
  /// The sources that it lists.
  var sources: [EditionEvidence.Source] = []
}
