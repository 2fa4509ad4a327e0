import Evidence
import EvidenceIndex
import EvidenceStore
import IncrementalBuild
import Workspace

/// The records that one clearance sees, to list and to search. They come from an index where one is current; where it
/// is not, it is made anew, and where it cannot be kept, it is made in memory.
public struct EvidenceCatalogue {
  private let index: EvidenceIndex
  private let remake: () -> EvidenceIndex?

  init(index: EvidenceIndex, remake: @escaping () -> EvidenceIndex?) {
    self.index = index
    self.remake = remake
  }

  /// The records that a query asks for; nil where not even memory holds an index.
  public func records(_ query: RecordQuery) -> [IndexedRecord]? {
    index.records(query) ?? remake()?.records(query)
  }

  /// Goes through the rows that a query asks for, of which only one is held at a time; nil as with `records`.
  ///
  /// - Parameter body: adds a row to the result; false where it cannot read it.
  public func reduce<Result>(
    _ query: RecordQuery, into result: Result, _ body: (inout Result, borrowing IndexedRow) -> Bool
  ) -> Result? {
    index.reduce(query, into: result, body) ?? remake()?.reduce(query, into: result, body)
  }

  /// The ids of a registry, or of `sources`, sorted.
  public func ids(of registry: String) -> [String] { index.ids(of: registry) }
}

extension WorkspaceCompiler {
  /// The records that the run's clearance sees. Nil where a label of the store cannot be read, or the workspace cannot;
  /// the report says why. Faults of records are `check`'s to tell.
  ///
  /// - Parameters:
  ///   - folder: the workspace, in which the index is kept; nil to keep none.
  ///   - program: what tells this program from others: an index of another is made anew.
  public func catalogue(
    _ request: BuildRequest, in folder: FolderDescriptor?, program: String, report: inout BuildReport
  ) -> EvidenceCatalogue? {
    guard let settings = Site.configuration(of: self, report: &report) else { return nil }
    let file = IndexFile(folder: folder, clearance: request.clearance)
    // The index lies where others read it, and its key is of all files, whoever may see them.
    let salt = folder.map(StateSalt.text) ?? ""
    let inputs = CatalogueInputs(
      stores: settings.configuration.stores.map(\.path), world: world,
      basis: "\(EvidenceIndex.version) \(program) \(request.clearance.name) \(request.today) \(salt)")
    let stamp = inputs.stamp
    if let index = file.open(), let key = index.key {
      if key.stamp != nil, key.stamp == stamp { return catalogue(index, settings, request) }
      if key.content == inputs.content {
        if let stamp { index.setStamp(stamp) }
        return catalogue(index, settings, request)
      }
    }
    guard let store = openStore(settings, &report, request) else { return nil }
    let key = EvidenceIndex.Key(content: inputs.content, stamp: stamp)
    guard let index = file.fill(CatalogueContent(of: store, request: request, map: map), key) else { return nil }
    return catalogue(index, settings, request)
  }

  private func catalogue(
    _ index: EvidenceIndex, _ settings: Site.Settings, _ request: BuildRequest
  ) -> EvidenceCatalogue {
    EvidenceCatalogue(index: index) {
      var ignored = BuildReport()
      guard let store = openStore(settings, &ignored, request) else { return nil }
      let content = CatalogueContent(of: store, request: request, map: map)
      return IndexFile(folder: nil, clearance: request.clearance).fill(content, .init(content: "", stamp: nil))
    }
  }

  /// The store behind its own gate: every label of its files and of `dossier.yaml` can be read.
  func openStore(
    _ settings: Site.Settings, _ report: inout BuildReport, _ request: BuildRequest
  ) -> EvidenceStore? {
    let (store, found) = settings.store(world: world, map: map)
    var gate = Gate(configuration: settings.configuration)
    gate.add(settings.labelFaults)
    gate.add(store.labelFaults.map(\.details))
    guard gate.isOpen else {
      privateLog?(gate.faults)
      report.diagnostics = request.clearance == .red ? gate.faults : [Gate.message]
      return nil
    }
    report.diagnostics += found
    return store
  }
}
