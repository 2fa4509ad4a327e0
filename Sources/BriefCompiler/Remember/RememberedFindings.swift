import Diagnostics
import DocumentModel
import Workspace

/// Diagnostics as a memory keeps them: with the paths of the files that their places are in.
struct RememberedFindings: Codable {
  private var diagnostics: [Diagnostic]
  /// By the number that the file had.
  private(set) var paths: [UInt32: String] = [:]

  /// Nil where a place is in a text that is no file of the workspace, such as one that a plugin made.
  ///
  /// - Parameter find: the file of a path as the run sees it.
  init?(_ diagnostics: [Diagnostic], map: SourceMap, find: (String) -> SourceFile?) {
    self.diagnostics = diagnostics
    for id in diagnostics.reduce(into: Set<FileID>(), { $0.formUnion($1.files) }) where id != .none {
      guard let file = map.file(id), find(file.path)?.id == id else { return nil }
      paths[id.rawValue] = file.path
    }
  }

  /// The diagnostics, with their places in the files as this run numbers them; nil where one is gone.
  func placed(find: (String) -> SourceFile?) -> [Diagnostic]? {
    var files: [UInt32: FileID] = [:]
    for (number, path) in paths {
      guard let file = find(path) else { return nil }
      files[number] = file.id
    }
    guard !files.isEmpty else { return diagnostics }
    return diagnostics.map { diagnostic in
      diagnostic.mappingSpans { span in
        var span = span
        span.file = files[span.file.rawValue] ?? .none
        return span
      }
    }
  }
}

extension Diagnostic {
  /// The files of all its places.
  fileprivate var files: [FileID] {
    [span.file] + (labels + trace).map(\.span.file) + fixes.flatMap { $0.edits.map(\.span.file) }
  }
}
