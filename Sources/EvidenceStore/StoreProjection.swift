import Diagnostics
import DocumentModel
import Evidence
import Workspace

/// What an audience sees of the stores, and what is wrong with it: a function of what it may see and of nothing else.
public struct StoreProjection: Sendable {
  public let view: EvidenceView
  public let diagnostics: [Diagnostic]

  init(of store: EvidenceStore, captures: CaptureIndex = CaptureIndex(), isVisible: (AccessLabel) -> Bool) {
    let files = Dictionary(
      store.files.map { ($0.source.id, FileProjection($0, map: store.map, isVisible: isVisible)) }
    ) { first, _ in first }
    var found: [Diagnostic] = store.files.flatMap { file in
      file.diagnostics.filter { diagnostic in
        isVisible(file.label)
          && ([diagnostic.span] + diagnostic.labels.map(\.span)).allSatisfy { isVisible(file.label(at: $0)) }
      }
    }

    let registries = RegistryProjection(of: store, isVisible: isVisible)
    found += registries.diagnostics

    var sources: [String: Labelled<SourceDraft>] = [:]
    for source in store.sources where isVisible(source.label) {
      if let first = sources[source.value.source.id] {
        found.append(
          Diagnostic(
            "evidence/duplicate-id", .error, "a second source has the id “\(source.value.source.id)”",
            at: SourceSpan(file: source.span.file, offset: Int(source.span.offset), length: 0),
            labels: [Diagnostic.Label("the first is here", at: first.span)],
            notes: ["Rename one of the two files; only the first is used."]))
        continue
      }
      var visible = source
      if !source.value.records.allSatisfy({ isVisible($0.label) }) {
        visible.value.records = source.value.records.filter { isVisible($0.label) }
      }
      sources[source.value.source.id] = visible
    }

    var resolution = RecordResolution(registries: registries.registries, sources: sources)
    let records = sources.keys.sorted().compactMap { sources[$0] }.map { resolution.resolve($0) }
    found += resolution.diagnostics + EventOrder(records).diagnostics()

    diagnostics = found.map { diagnostic in
      let file = files[diagnostic.span.file]
      return (path: file?.path ?? diagnostic.path, diagnostic: file?.map(diagnostic) ?? diagnostic)
    }.sorted { left, right in
      (left.path, left.diagnostic.span.offset, left.diagnostic.id, left.diagnostic.message)
        < (right.path, right.diagnostic.span.offset, right.diagnostic.id, right.diagnostic.message)
    }.map(\.diagnostic)
    view = EvidenceView(
      sources: records.map { source in
        guard let file = files[source.span.file], !file.isWhole else { return source }
        return source.mappingSpans { file.map($0) }
      }, registries: registries.registries, captures: captures)
  }
}

extension SourceRecord {
  /// The same source with other places.
  func mappingSpans(_ map: (SourceSpan) -> SourceSpan) -> SourceRecord {
    var copy = self
    copy.span = map(span)
    for index in copy.claims.indices { copy.claims[index].span = map(copy.claims[index].span) }
    for index in copy.quotations.indices { copy.quotations[index].span = map(copy.quotations[index].span) }
    for index in copy.positions.indices { copy.positions[index].span = map(copy.positions[index].span) }
    for index in copy.events.indices { copy.events[index].span = map(copy.events[index].span) }
    for index in copy.recommendations.indices {
      copy.recommendations[index].span = map(copy.recommendations[index].span)
    }
    for index in copy.relations.indices { copy.relations[index].span = map(copy.relations[index].span) }
    return copy
  }
}
