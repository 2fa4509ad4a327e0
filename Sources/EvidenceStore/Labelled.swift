import Diagnostics
import DocumentModel
import Evidence

/// Something read from a store, with the label that decides who may see it and what was wrong with it.
struct Labelled<Value: Sendable>: Sendable {
  var value: Value
  /// Joined with the labels of what contains it.
  var label: AccessLabel
  /// All of it in its file.
  var span: SourceSpan
  var diagnostics: [Diagnostic]
}
