import Diagnostics
import DocumentModel
import Evidence
import Workspace

/// A file as an audience may know it: without the lines of what is withheld. Places refer to that file, so that they
/// do not tell how much is missing above them.
struct FileProjection {
  /// What was taken out, in order.
  private let cuts: [Range<Int>]
  /// Nil where places have to be left out.
  private let projected: SourceFile?
  let path: String

  init(_ file: EvidenceStore.File, map: SourceMap?, isVisible: (AccessLabel) -> Bool) {
    let bytes = file.source.bytes
    var cuts: [Range<Int>] = []
    for part in file.parts where !isVisible(part.label) {
      let cut = FileProjection.lines(of: part.span, in: bytes)
      if let last = cuts.last, cut.lowerBound <= last.upperBound {
        cuts[cuts.count - 1] = last.lowerBound..<max(last.upperBound, cut.upperBound)
      } else {
        cuts.append(cut)
      }
    }
    self.cuts = cuts
    path = file.source.path
    if cuts.isEmpty {
      projected = file.source
    } else {
      var kept: [UInt8] = []
      var start = 0
      for cut in cuts {
        kept += bytes[start..<max(start, cut.lowerBound)]
        start = max(start, cut.upperBound)
      }
      kept += bytes[start...]
      projected = map?.add(path: file.source.path, bytes: kept)
    }
  }

  /// The place in the projected file; no place where there is none.
  func map(_ span: SourceSpan) -> SourceSpan {
    guard span.isKnown, let projected else { return .none }
    guard !cuts.isEmpty else { return span }
    let start = offset(Int(span.offset))
    return SourceSpan(file: projected.id, offset: start, length: max(0, offset(span.end) - start))
  }

  func map(_ diagnostic: Diagnostic) -> Diagnostic {
    var result = diagnostic
    result.span = map(diagnostic.span)
    if !result.span.isKnown { result.path = path }
    result.labels = diagnostic.labels.map { Diagnostic.Label($0.text, at: map($0.span)) }
    result.fixes = diagnostic.fixes.map { fix in
      Fix(fix.summary, fix.applicability, edits: fix.edits.map { Fix.Edit(map($0.span), with: $0.replacement) })
    }
    return result
  }

  private func offset(_ offset: Int) -> Int {
    var taken = 0
    for cut in cuts where cut.lowerBound < offset { taken += min(cut.upperBound, offset) - cut.lowerBound }
    return offset - taken
  }

  /// The whole lines of an entry, or its bytes with the comma behind it where others share its line.
  private static func lines(of span: SourceSpan, in bytes: [UInt8]) -> Range<Int> {
    var start = min(Int(span.offset), bytes.count)
    var end = min(max(start, span.end), bytes.count)
    while start > 0, [0x20, 0x2D].contains(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else {
      while end < bytes.count, [0x20, 0x2C].contains(bytes[end]) { end += 1 }
      return min(Int(span.offset), bytes.count)..<end
    }
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return start..<min(end + 1, bytes.count)
  }
}
