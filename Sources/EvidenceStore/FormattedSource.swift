import Diagnostics
import DocumentModel
import Workspace

/// A source record in its canonical form, which is the author's own text with as few changes as possible: a writer
/// that made the file anew would lose comments, line breaks and quotation marks that somebody chose.
///
/// Canonical are: UTF-8 without byte order mark, line feeds, no blanks at the ends of lines, one line end at the end of
/// the file; an id in every record; the keys of the source and of each record in one order (`KeyOrder`), whole lines
/// being moved with the comments above them. Records in braces stay on their lines. What is written here and not by the
/// author has quotation marks only where YAML needs them.
public struct FormattedSource: Sendable {
  public let id: String
  public let path: String
  /// What the file holds.
  public let old: [UInt8]
  /// What the file should hold; what it holds where nothing is to be changed, or where it is left alone.
  public internal(set) var bytes: [UInt8]
  public internal(set) var isChanged: Bool
  /// Why the file is left alone, if it is.
  public internal(set) var diagnostics: [Diagnostic]
}

/// Why a file is left alone.
enum FormattingRefusal: Error {
  case unreadable, comment, faulty, changed

  func diagnostic(of file: SourceFile) -> Diagnostic {
    let (id, message, wayOut): (DiagnosticID, String, String) =
      switch self {
      case .unreadable:
        ("sources/unreadable", "the file has faults and is left alone", "Correct what `dossier check` says of it.")
      case .comment:
        (
          "sources/comment", "a comment inside a value would be lost, and the file is left alone",
          "Put the comment on a line above its key."
        )
      case .faulty:
        (
          "sources/faulty", "the records have errors, and nothing is inferred from them",
          "Correct what `dossier check` says of the file."
        )
      case .changed:
        (
          "internal/format", "formatting would change what the records say, and the file is left alone",
          "This is a fault of the program; the file is as good as before."
        )
      }
    let start = SourceSpan(file: file.id, offset: 0, length: 0)
    return Diagnostic(id, .error, message, at: start, notes: [wayOut])
  }
}
