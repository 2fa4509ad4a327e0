import Diagnostics
import DocumentModel
import Evidence
import Workspace
import YAMLSyntax

/// Formats sources of stores. Bytes come from a world, and nothing is written.
public struct SourceFormatting {
  let stores: [StoreSpec]
  let defaultLabel: AccessLabel?
  let labelOfPath: (String) -> AccessLabel?
  let world: any World
  let map: SourceMap
  let isVisible: (AccessLabel) -> Bool

  /// - Parameters:
  ///   - labelOfPath: what `labels.paths` of the workspace says of a path.
  ///   - map: where the world's files are numbered.
  ///   - clearance: sources above it do not exist, and records above it stay as they are.
  ///   - today: days since 1970-01-01, for embargoes.
  public init(
    stores: [StoreSpec], defaultLabel: AccessLabel?, labelOfPath: @escaping (String) -> AccessLabel? = { _ in nil },
    world: any World, map: SourceMap, clearance: AccessLabel.Level, today: Int
  ) {
    self.stores = stores
    self.defaultLabel = defaultLabel
    self.labelOfPath = labelOfPath
    self.world = world
    self.map = map
    isVisible = { $0.isVisible(at: clearance, on: today) }
  }

  /// The sources in their canonical form, by id.
  ///
  /// What the records say is compared before and after: a source that would say something else is left alone, with
  /// `internal/format`.
  ///
  /// - Parameters:
  ///   - ids: empty for all; ids that no visible source has are left out.
  ///   - expanding: true to write out what the short form leaves to be inferred.
  public func format(_ ids: [String] = [], expanding: Bool = false) -> [FormattedSource] {
    var store = load(world)
    let chosen = store.sources.indices.filter { index in
      let source = store.sources[index]
      return isVisible(source.label) && (ids.isEmpty || ids.contains(source.value.source.id))
    }
    var written: [Int: [String?]] = [:]
    for index in chosen { written[index] = giveIDs(&store.sources[index].value) }
    var views: [AccessLabel: StoreProjection] = [:]
    var results = broken(in: store, ids)
    for index in chosen {
      let source = store.sources[index]
      guard let file = store.files.first(where: { $0.source.id == source.span.file })?.source else { continue }
      var result = FormattedSource(
        id: source.value.source.id, path: file.path, old: file.bytes, bytes: file.bytes, isChanged: false,
        diagnostics: [])
      do throws(FormattingRefusal) {
        result.bytes = try formatted(
          file, source, ids: written[index] ?? [], expanding ? { projection(of: store, for: $0, &views) } : nil)
        result.isChanged = result.bytes != file.bytes
      } catch {
        result.diagnostics = [error.diagnostic(of: file)]
      }
      results.append(result)
    }
    verify(&results, against: store)
    return results.sorted { ($0.path, $0.id) < ($1.path, $1.id) }
  }

  private func load(_ world: any World) -> EvidenceStore {
    var ignored = DiagnosticSink()
    return EvidenceStore.load(
      stores: stores, defaultLabel: defaultLabel, labelOfPath: labelOfPath, world: world, map: map,
      diagnostics: &ignored)
  }

  /// Files that cannot be read as records.
  private func broken(in store: EvidenceStore, _ ids: [String]) -> [FormattedSource] {
    let read = Set(store.sources.map(\.span.file))
    return store.files.compactMap { file in
      guard isVisible(file.label), !read.contains(file.source.id),
        file.diagnostics.contains(where: { $0.severity == .error }),
        let spec = stores.first(where: { file.source.path.hasPrefix($0.path + "/sources/") })
      else { return nil }
      let id = String(file.source.path.dropFirst(spec.path.count + "/sources/".count).dropLast(".yaml".count))
      guard ids.isEmpty || ids.contains(id) else { return nil }
      return FormattedSource(
        id: id, path: file.source.path, old: file.source.bytes, bytes: file.source.bytes, isChanged: false,
        diagnostics: file.diagnostics)
    }
  }

  /// Gives the next free id to every visible record that has none, as a view does.
  ///
  /// - Returns: for each record the id that is to be written; nil where nothing is.
  private func giveIDs(_ draft: inout SourceDraft) -> [String?] {
    let used = Set(draft.records.compactMap(\.value.id))
    var last: [EvidenceRecord.Kind: Int] = [:]
    return draft.records.indices.map { index in
      let record = draft.records[index]
      guard isVisible(record.label), record.value.id == nil, !record.value.isWithdrawn, !record.value.fields.has("id")
      else { return nil }
      let id = RecordResolution.nextID(record.value.kind, used, &last)
      guard id.utf8.count <= 4 else { return nil }
      draft.records[index].value.id = id
      return id
    }
  }

  /// What is inferred for a record may come only from what everyone may see who may see the record.
  private func projection(
    of store: EvidenceStore, for label: AccessLabel, _ views: inout [AccessLabel: StoreProjection]
  ) -> StoreProjection {
    if let view = views[label] { return view }
    let view = StoreProjection(of: store) { label.join($0) == label }
    views[label] = view
    return view
  }

  private func formatted(
    _ file: SourceFile, _ source: Labelled<SourceDraft>, ids: [String?],
    _ projection: ((AccessLabel) -> StoreProjection)?
  ) throws(FormattingRefusal) -> [UInt8] {
    guard var bytes = SourceText.tidied(file.bytes), let text = SourceText(bytes), text.records.count == ids.count
    else { throw .unreadable }
    bytes = text.writing(ids: ids)
    if let projection {
      guard let text = SourceText(bytes) else { throw .changed }
      let lines = try expansion(of: source, in: text, path: file.path, projection)
      do {
        bytes = try text.writing(source: lines.source, records: lines.records)
      } catch { throw .comment }
    }
    guard let text = SourceText(bytes) else { throw .changed }
    // What came last may have moved up, and left blank lines at the end.
    guard let result = SourceText.tidied(text.ordered(source.value.records.map { isVisible($0.label) })) else {
      throw .changed
    }
    return result
  }

  private func expansion(
    of source: Labelled<SourceDraft>, in text: SourceText, path: String,
    _ projection: (AccessLabel) -> StoreProjection
  ) throws(FormattingRefusal) -> (source: [SourceText.Line], records: [[SourceText.Line]]) {
    let id = source.value.source.id
    var seen: [AccessLabel: (source: SourceRecord, records: [String: EvidenceRecord])] = [:]
    for label in Set(source.value.records.map(\.label) + [source.label]) where isVisible(label) {
      let projection = projection(label)
      guard errors(of: path, in: projection) == 0, let found = projection.view.source(id), found.id == id else {
        throw .faulty
      }
      seen[label] = (found, Dictionary(found.records.map { ($0.id, $0) }) { first, _ in first })
    }
    let lines = (seen[source.label]?.source).map { RecordExpansion.lines(of: $0, in: text.root) } ?? []
    let records = zip(source.value.records, text.records).map { record, node -> [SourceText.Line] in
      guard let local = record.value.id, !record.value.isWithdrawn, let found = seen[record.label]?.records[local],
        found.kind == record.value.kind
      else { return [] }
      return RecordExpansion.lines(of: found, in: node)
    }
    return (lines, records)
  }

  /// Reads what would be written, and leaves alone every file that would say something else.
  private func verify(_ results: inout [FormattedSource], against store: EvidenceStore) {
    let changed = results.filter(\.isChanged)
    guard !changed.isEmpty else { return }
    let overlay = FormattedWorld(
      base: world, files: Dictionary(changed.map { ($0.path, $0.bytes) }) { first, _ in first }, map: map)
    let before = StoreProjection(of: store) { _ in true }
    let after = StoreProjection(of: load(overlay)) { _ in true }
    for index in results.indices where results[index].isChanged {
      let (id, path) = (results[index].id, results[index].path)
      let says = { (projection: StoreProjection) in projection.view.source(id)?.mappingSpans { _ in .none } }
      guard says(before) != says(after) || errors(of: path, in: after) > errors(of: path, in: before) else { continue }
      if let file = try? world.source(results[index].path) {
        results[index].bytes = file.bytes
        results[index].isChanged = false
        results[index].diagnostics = [FormattingRefusal.changed.diagnostic(of: file)]
      }
    }
  }

  private func errors(of path: String, in projection: StoreProjection) -> Int {
    projection.diagnostics.count { diagnostic in
      diagnostic.severity == .error && (map.path(of: diagnostic.span.file) ?? diagnostic.path) == path
    }
  }
}
