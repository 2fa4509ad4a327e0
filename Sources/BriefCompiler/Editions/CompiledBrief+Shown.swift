import DocumentModel
import PluginKit

extension CompiledBrief {
  /// What the edition rests on.
  var shown: EditionEvidence {
    EditionEvidence(
      of: document.apparatus.claims.map(\.reference), document.apparatus.references, in: evidence, asOf: asOf,
      language: language)
  }
}
