import Diagnostics
import Evidence
import Testing
import Workspace

@testable import EvidenceStore

@Suite("Folders of a store that cannot be read")
struct UnreadableFolderTests {
  private struct Guarded: World {
    let base = MemoryWorld(["seeds/sources/a.yaml": "title: A\n", "seeds/registry/topics.yaml": "t: {label: T}\n"])

    func source(_ path: String) throws(WorldError) -> SourceFile { try base.source(path) }

    func list(_ folder: String) throws(WorldError) -> [String] {
      if folder == "seeds/sources" { throw .unreadable(path: folder, reason: "Permission denied") }
      return try base.list(folder)
    }
  }

  @Test("they may hold labels, and close the gate as files do")
  func gate() {
    var sink = DiagnosticSink()
    let store = EvidenceStore.load(
      stores: [StoreSpec(path: "seeds")], defaultLabel: .clear, world: Guarded(), diagnostics: &sink)
    #expect(store.labelFaults.map(\.details.path) == ["seeds/sources"])
    #expect(store.labelFaults.map(\.details.id.name) == ["evidence/unreadable"])
    #expect(sink.diagnostics.isEmpty)
  }
}
