import Evidence
import EvidenceIndex
import Workspace

/// The file of an index: `.dossier/<clearance>/index.sqlite`, readable by its owner alone.
struct IndexFile {
  /// The workspace; nil to keep none.
  let folder: FolderDescriptor?
  let clearance: AccessLabel.Level

  private var path: String { ".dossier/\(clearance.stateFolder)/index.sqlite" }

  /// The index that is there, or an empty one; nil where none can be kept. One that cannot be opened is deleted.
  func open() -> EvidenceIndex? {
    guard let file = try? folder?.libraryFile(path) else { return nil }
    guard file.isWritable else { return EvidenceIndex(path: file.path, isReadOnly: true) }
    if let index = EvidenceIndex(path: file.path) { return index }
    remove()
    return (try? folder?.libraryFile(path)).flatMap { $0 }.flatMap { EvidenceIndex(path: $0.path) }
  }

  /// An index with the content, in the file if it can be written, otherwise in memory.
  func fill(_ content: CatalogueContent, _ key: EvidenceIndex.Key) -> EvidenceIndex? {
    if let index = open(), index.fill(key, records: content.records, names: content.names) { return index }
    remove()
    if let index = open(), index.fill(key, records: content.records, names: content.names) { return index }
    guard let index = EvidenceIndex(), index.fill(key, records: content.records, names: content.names) else {
      return nil
    }
    return index
  }

  private func remove() { for suffix in ["", "-wal", "-shm"] { try? folder?.remove(path + suffix) } }
}
