import DocumentModel
import Evidence
import Workspace

/// A file of a store as an editor of its bytes sees it.
public struct StoredFile: Sendable {
  /// A record or an entry of a registry with a label of its own.
  public struct Part: Sendable {
    public let span: SourceSpan
    public let label: AccessLabel
  }

  /// The name of the registry; nil for a source.
  public let registry: String?
  public let source: SourceFile
  public let label: AccessLabel
  public let parts: [Part]

  /// The ranges of bytes that go when parts of the file are deleted, in order and without overlaps.
  public func cuts(of parts: [Part]) -> [Range<Int>] {
    RecordCut.cuts(of: parts.map(\.span).sorted { $0.offset < $1.offset }, in: source.bytes)
  }
}

extension EvidenceStore {
  /// The files of the stores, in the order in which they were read.
  public var storedFiles: [StoredFile] {
    files.map { file in
      var registry: String?
      if case .registry(let name) = file.content { registry = name.rawValue }
      return StoredFile(
        registry: registry, source: file.source, label: file.label,
        parts: file.parts.map { StoredFile.Part(span: $0.span, label: $0.label) })
    }
  }
}
