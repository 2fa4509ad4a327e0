import DocumentModel
import PluginKit

/// A document that was read and resolved, and what it is rendered in.
public struct ReadDocument: Sendable {
  /// For all formats.
  public var document: Document
  public var context: PluginContext
  var holdsFormatConditions: Bool

  /// The document without what is meant for other formats than one.
  public func document(for format: String) -> Document {
    holdsFormatConditions ? FormatConditions.document(document, for: format) : document
  }
}
