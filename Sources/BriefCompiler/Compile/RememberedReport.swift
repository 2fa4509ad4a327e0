import Diagnostics
import DocumentModel
import FoundationEssentials
import Workspace

/// A report as a memory of runs keeps it: with the paths of the files that its places are in.
struct RememberedReport: Codable {
  private var editions: [BuildReport.Edition]
  private var indexes: [BuildReport.Edition]
  private var diagnostics: [Diagnostic]
  /// By the number that the file had.
  private var paths: [UInt32: String] = [:]

  /// Nil where a place is in a text that no file of the world holds, such as one with passages left out.
  init?(_ report: BuildReport, map: SourceMap, world: any World) {
    editions = report.editions.map(\.unchanged)
    indexes = report.indexes.map(\.unchanged)
    diagnostics = report.diagnostics
    for id in report.allDiagnostics.reduce(into: Set<FileID>(), { $0.formUnion($1.files) }) where id != .none {
      guard let file = map.file(id), (try? world.source(file.path))?.id == id else { return nil }
      paths[id.rawValue] = file.path
    }
  }

  /// The report, with its places in the files as this run numbers them; nil where one is gone.
  func report(world: any World) -> BuildReport? {
    var files: [UInt32: FileID] = [:]
    for (number, path) in paths {
      guard let file = try? world.source(path) else { return nil }
      files[number] = file.id
    }
    func placed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
      diagnostics.map { diagnostic in
        diagnostic.mappingSpans { span in
          var span = span
          span.file = files[span.file.rawValue] ?? .none
          return span
        }
      }
    }
    var report = BuildReport()
    report.diagnostics = placed(diagnostics)
    func placed(_ edition: BuildReport.Edition) -> BuildReport.Edition {
      var edition = edition
      edition.diagnostics = placed(edition.diagnostics)
      return edition
    }
    report.editions = editions.map(placed)
    report.indexes = indexes.map(placed)
    return report
  }
}

extension BuildReport.Edition {
  /// The edition as a run finds it that has nothing to write.
  fileprivate var unchanged: BuildReport.Edition {
    guard case .published(let written, let unchanged) = outcome else { return self }
    var edition = self
    edition.outcome = .published(written: 0, unchanged: written + unchanged)
    return edition
  }
}

extension Diagnostic {
  /// The files of all its places.
  fileprivate var files: [FileID] {
    [span.file] + (labels + trace).map(\.span.file) + fixes.flatMap { $0.edits.map(\.span.file) }
  }
}
