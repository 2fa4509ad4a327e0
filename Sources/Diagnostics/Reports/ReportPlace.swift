import ByteText
import DocumentModel
import Workspace

/// A place as a report gives it: a file by its path in the repository, and what part of it.
struct ReportPlace: Hashable {
  /// With `/` between folders; never absolute.
  var path: String
  /// The first line where the place is a file as a whole.
  var start = Place(line: 1, column: 1)
  /// One past the last character; nil where the place is a file as a whole.
  var end: Place?

  /// Nil where the span is in no file, or in one that is not under the repository's root.
  init?(_ span: SourceSpan, in files: SourceMap, below folder: String) {
    guard let file = files.file(span.file), ReportPlace.isInside(file.path) else { return nil }
    path = folder + file.path
    start = file.place(at: Int(span.offset))
    end = file.place(at: span.end)
  }

  /// Where a diagnostic is.
  ///
  /// - Parameter path: the file that stands in for one that is nowhere, or outside.
  init(_ diagnostic: Diagnostic, or path: String, in files: SourceMap, below folder: String) {
    if let place = ReportPlace(diagnostic.span, in: files, below: folder) {
      self = place
    } else {
      self.path = folder + (ReportPlace.isInside(diagnostic.path) ? diagnostic.path : path)
    }
  }

  /// “path:line:column”, or the path alone.
  var text: String { PrintableText.escaped(path) + (end == nil ? "" : ":\(start.line):\(start.column)") }

  /// The path as a relative URI reference (RFC 3986): all but unreserved characters and `/` are percent-encoded.
  var uri: String {
    PercentEncoding.encoded(path) { $0 == UInt8(ascii: "/") || PercentEncoding.isUnreserved($0) }
  }

  private static func isInside(_ path: String) -> Bool {
    !path.isEmpty && path != "-" && !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }
}
