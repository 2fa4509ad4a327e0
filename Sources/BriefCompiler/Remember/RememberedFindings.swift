import Diagnostics
import DocumentModel
import IncrementalBuild
import Workspace

/// Diagnostics as a memory keeps them: with the paths of the files that their places are in.
struct RememberedFindings {
  private var diagnostics: [Diagnostic]
  /// By the number that the file had.
  private(set) var paths: [UInt32: String] = [:]

  /// Nil where a place is in a text that is no file of the workspace, such as one that a plugin made.
  ///
  /// - Parameter find: the file of a path as the run sees it.
  init?(_ diagnostics: [Diagnostic], map: SourceMap, find: (String) -> SourceFile?) {
    self.diagnostics = diagnostics
    for id in diagnostics.reduce(into: Set<FileID>(), { $0.formUnion($1.files) }) where id != .none {
      guard let path = map.path(of: id), find(path)?.id == id else { return nil }
      paths[id.rawValue] = path
    }
  }

  /// Nil where the fields are none that `write` gives.
  init?(_ reader: inout FieldReader) {
    let paths = reader.items { reader -> (UInt32, String)? in
      guard let number = reader.number(), let path = reader.text() else { return nil }
      return (UInt32(truncatingIfNeeded: number), path)
    }
    guard let paths, let diagnostics = reader.diagnostics() else { return nil }
    self.diagnostics = diagnostics
    self.paths = Dictionary(paths) { first, _ in first }
  }

  func write(to writer: inout FieldWriter) {
    writer.add(paths.sorted { $0.key < $1.key }) { writer, path in
      writer.add(Int(path.key))
      writer.add(path.value)
    }
    writer.add(diagnostics)
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
  var files: [FileID] {
    [span.file] + (labels + trace).map(\.span.file) + fixes.flatMap { $0.edits.map(\.span.file) }
  }
}
