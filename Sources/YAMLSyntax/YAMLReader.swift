import Diagnostics
import DocumentModel
import Workspace

/// Reads a YAML file, or the front matter of another file, into nodes that know their places.
///
/// The profile is small on purpose: UTF-8, one document, no anchors, aliases, tags or merge keys, keys are scalars and
/// occur once. Whatever else comes is an error with its place and a way out; input never ends the program.
public enum YAMLReader {
  /// The value of the file; nil where it is empty (without a diagnostic) or cannot be read (with one).
  ///
  /// - Parameter region: the part of the file that is YAML; nil for all of it.
  public static func read(
    _ source: SourceFile, region: SourceSpan? = nil, limits: YAMLLimits = YAMLLimits(),
    diagnostics: inout DiagnosticSink
  ) -> YAMLNode? {
    var start = min(region.map { Int($0.offset) } ?? 0, source.bytes.count)
    let end = min(max(start, region?.end ?? source.bytes.count), source.bytes.count)
    if source.bytes[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    let bytes = source.bytes[start..<end]
    guard bytes.count <= limits.bytes else {
      diagnostics.error(
        "budget/yaml-size", "YAML of \(bytes.count) bytes is larger than the \(limits.bytes) that are read",
        at: SourceSpan(file: source.id, offset: start, length: 0), notes: ["Split it into several files."])
      return nil
    }
    guard isText(bytes, of: source, &diagnostics) else { return nil }
    var builder = YAMLBuilder(file: source.id, bytes: bytes, limits: limits)
    let failure = YAMLEventParser.parse(bytes) { builder.take($0) }
    for diagnostic in builder.diagnostics { diagnostics.report(diagnostic) }
    if let failure, !builder.isStopped {
      diagnostics.report(YAMLProblem.explain(failure, at: builder.span(failure.index..<failure.index), in: source))
      return nil
    }
    return builder.isStopped ? nil : builder.root
  }
}
