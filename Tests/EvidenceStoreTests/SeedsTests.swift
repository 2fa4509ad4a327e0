import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import Foundation
import TestSupport
import Testing
import Workspace

/// The project's own evidence, loaded as a workspace would load it.
@Suite("The project's own seeds")
struct SeedsTests {
  private struct Seeds {
    let map = SourceMap()
    let store: EvidenceStore
    let loading: [Diagnostic]

    init() throws {
      var files: [String: [UInt8]] = [:]
      for folder in ["seeds/sources", "seeds/registry"] {
        let url = SharedMaterial.packageRoot.appending(path: folder)
        for file in try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil) {
          files["\(folder)/\(file.lastPathComponent)"] = Array(try Data(contentsOf: file))
        }
      }
      var sink = DiagnosticSink()
      store = EvidenceStore.load(
        stores: [StoreSpec(path: "seeds")], defaultLabel: .clear, world: MemoryWorld(bytes: files, map: map), map: map,
        diagnostics: &sink)
      loading = sink.diagnostics
    }

    func shown(_ diagnostics: [Diagnostic]) -> [String] {
      diagnostics.map { diagnostic in
        let file = map.file(diagnostic.span.file)
        let place = file?.place(at: Int(diagnostic.span.offset))
        return "\(file?.path ?? diagnostic.path):\(place?.line ?? 0) \(diagnostic.severity.name) \(diagnostic.id): "
          + diagnostic.message
      }
    }
  }

  @Test("they load without errors or warnings, and hold more than a hundred records")
  func load() throws {
    let seeds = try Seeds()
    #expect(seeds.loading.isEmpty && seeds.store.labelFaults.isEmpty)
    let projection = seeds.store.projection(for: .clear, today: 0)
    #expect(seeds.shown(projection.diagnostics.filter { $0.severity > .information }) == [])
    let records = projection.view.records()
    #expect(projection.view.sources.count == 5)
    #expect(records.count >= 100)
    let kinds = EvidenceRecord.Kind.allCases.map { kind in records.count { $0.record.kind == kind } }
    #expect(!kinds.contains(0))
  }

  @Test("every paragraph number, quoted word and printed figure is in the captures, and no record repeats eight words")
  func captures() throws {
    guard let folder = SharedMaterial.find("seeds", for: "the seeds against their captured texts") else { return }
    let seeds = try Seeds()
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let captures = try CaptureIndex(files.map { Capture(bytes: Array(try Data(contentsOf: $0))) })
    let view = seeds.store.view(for: .clear, today: 0)
    for source in view.sources {
      let digest = try #require(source.capture?.sha256)
      let capture = try #require(captures[digest], "\(source.id) has no capture")
      for record in source.records {
        guard let paragraph = record.at.paragraph else { continue }
        #expect(capture.paragraph(paragraph) != nil, "\(source.id)#\(record.id)")
        #expect(!source.boilerplate.contains(paragraph), "\(source.id)#\(record.id)")
      }
      // A relation stands where its evidence does.
      #expect(source.records.filter { $0.kind != .relation && $0.at.paragraph == nil }.map(\.id) == [], "\(source.id)")
    }
    #expect(seeds.shown(seeds.store.quoteDiagnostics(for: .clear, today: 0, captures: captures)) == [])
  }
}
