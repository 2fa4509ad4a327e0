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
  /// What is left of the file.
  let bytes: [UInt8]

  init(_ file: EvidenceStore.File, map: SourceMap?, isVisible: (AccessLabel) -> Bool) {
    let whole = file.source.bytes
    let withheld = file.parts.filter { !isVisible($0.label) }.map(\.span).sorted { $0.offset < $1.offset }
    let cuts = RecordCut.cuts(of: withheld, in: whole)
    self.cuts = cuts
    path = file.source.path
    if cuts.isEmpty {
      projected = file.source
      bytes = whole
    } else {
      var kept: [UInt8] = []
      var start = 0
      for cut in cuts {
        kept += whole[start..<max(start, cut.lowerBound)]
        start = max(start, cut.upperBound)
      }
      kept += whole[start...]
      bytes = kept
      projected = map?.add(path: file.source.path, bytes: kept)
    }
  }

  /// True where nothing was taken out, and every place is as it was.
  var isWhole: Bool { cuts.isEmpty }

  /// The place in the projected file; no place where there is none.
  func map(_ span: SourceSpan) -> SourceSpan {
    guard span.isKnown, let projected else { return .none }
    guard !cuts.isEmpty else { return span }
    let start = offset(Int(span.offset))
    return SourceSpan(file: projected.id, offset: start, length: max(0, offset(span.end) - start))
  }

  func map(_ diagnostic: Diagnostic) -> Diagnostic {
    var result = diagnostic.mappingSpans(map)
    if !result.span.isKnown { result.path = path }
    return result
  }

  private func offset(_ offset: Int) -> Int {
    var taken = 0
    for cut in cuts where cut.lowerBound < offset { taken += min(cut.upperBound, offset) - cut.lowerBound }
    return offset - taken
  }
}
