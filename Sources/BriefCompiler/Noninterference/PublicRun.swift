import Diagnostics
import Workspace

/// All that a run gives to those for whom it is made.
struct PublicRun: Sendable {
  /// The files of the editions that would be published, by path.
  var files: [(path: String, bytes: [UInt8])]
  /// The editions and what became of them, and every message, with places and source lines.
  var messages: String
  var status: Int32

  init(_ report: BuildReport, _ editions: [CompiledEdition], map: SourceMap) {
    // A manifest differs wherever an output does, and says less.
    files = editions.filter(\.isPublishable).flatMap(\.readableFiles).sorted {
      ($0.path.hasSuffix(Manifest.name) ? 1 : 0, $0.path) < ($1.path.hasSuffix(Manifest.name) ? 1 : 0, $1.path)
    }
    let names = report.editions.map { "\($0.slug) \($0.audience) \($0.outputs)\n" }.joined()
    messages =
      names + TerminalEmitter(files: map, usesColor: false).text(Array(report.allDiagnostics))
      + JSONEmitter(files: map).text(report.allDiagnostics)
    status = report.exitStatus
  }

  /// Where another run first differs; nil where it is the same to the last byte.
  func difference(from other: PublicRun) -> String? {
    for (mine, others) in zip(files, other.files) {
      if mine.path != others.path { return "the files differ: \(min(mine.path, others.path)) is in one only" }
      if let offset = Self.offset(mine.bytes, others.bytes) { return "\(mine.path) differs at byte \(offset)" }
    }
    if files.count != other.files.count {
      let longer = files.count > other.files.count ? files : other.files
      return "the files differ: \(longer[min(files.count, other.files.count)].path) is in one only"
    }
    if let offset = Self.offset(Array(messages.utf8), Array(other.messages.utf8)) {
      return "the messages differ at byte \(offset)"
    }
    return status == other.status ? nil : "the exit status is \(status) in one and \(other.status) in the other"
  }

  private static func offset(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    if left == right { return nil }
    return zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)
  }
}
