import Diagnostics
import DocumentModel
import MarkdownSyntax
import PluginKit
import Workspace

/// A Markdown file as an audience may know it: without the bytes of what is withheld. Text, places in messages and
/// digests all refer to that file, so that they do not tell how much is missing.
enum MarkdownProjection {
  /// The file for an audience; the same file where nothing in it is withheld.
  static func project(_ source: SourceFile, for audience: Audience, map: SourceMap) -> SourceFile {
    let admission = Admission { attributes, _ in audience.admits(attributes) }
    var ignored = DiagnosticSink()
    let dropped = MarkdownParser.read(source, options: .dossier, admission: admission, diagnostics: &ignored).dropped
    guard !dropped.isEmpty else { return source }
    return map.add(path: source.path, bytes: bytes(of: source, without: dropped))
  }

  /// What is left of a file without some spans, which are in order.
  static func bytes(of source: SourceFile, without spans: [SourceSpan]) -> [UInt8] {
    var kept: [UInt8] = []
    var start = 0
    for span in spans {
      let cut = cut(of: span, in: source.bytes)
      kept += source.bytes[start..<max(start, cut.lowerBound)]
      start = max(start, cut.upperBound)
    }
    return kept + source.bytes[start...]
  }

  /// What goes with a span that is withheld.
  static func cut(of span: SourceSpan, in bytes: [UInt8]) -> Range<Int> {
    widened(Int(span.offset)..<span.end, in: bytes)
  }

  /// Whole lines with the blank lines after them, where whole lines are withheld; otherwise the bytes alone.
  private static func widened(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    func isSpace(_ index: Int) -> Bool { bytes[index] == 0x20 || bytes[index] == 0x09 }
    func isLineEnd(_ index: Int) -> Bool { bytes[index] == 0x0A || bytes[index] == 0x0D }
    var start = min(range.lowerBound, bytes.count)
    while start > 0, isSpace(start - 1) { start -= 1 }
    var end = min(range.upperBound, bytes.count)
    guard start == 0 || isLineEnd(start - 1) else { return range.clamped(to: 0..<bytes.count) }
    if end == 0 || !isLineEnd(end - 1) {
      while end < bytes.count, isSpace(end) { end += 1 }
      guard end == bytes.count || isLineEnd(end) else { return range.clamped(to: 0..<bytes.count) }
    }
    while end < bytes.count, isSpace(end) || isLineEnd(end) { end += 1 }
    // The indentation of the next line that is kept stays.
    while end < bytes.count, end > start, !isLineEnd(end - 1) { end -= 1 }
    return start..<max(start, end)
  }
}
