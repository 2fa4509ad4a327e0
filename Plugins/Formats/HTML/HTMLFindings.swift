import Diagnostics
import DocumentModel
import XMLSyntax

/// What a page had that is told once, however often it stood there.
struct HTMLFindings {
  enum Kind: Hashable {
    case unsafeAddress, activeContent, embeddedImage, imageSet, longSpan, noText
    /// The name of an element that the tree has no kind for.
    case noPlace(String)
  }

  private struct Finding {
    var kind: Kind
    var node: HTMLTree.NodeID
    var count: Int
  }

  private var all: [Finding] = []

  mutating func add(_ kind: Kind, at node: HTMLTree.NodeID) {
    if let index = all.firstIndex(where: { $0.kind == kind }) {
      all[index].count += 1
    } else {
      all.append(Finding(kind: kind, node: node, count: 1))
    }
  }

  /// Each kind once, at its first place.
  func diagnostics(place: (HTMLTree.NodeID) -> SourceSpan) -> [Diagnostic] {
    all.map { finding in
      Self.diagnostic(finding.kind, times: finding.count > 1 ? ", \(finding.count) times" : "", place(finding.node))
    }
  }

  private static func diagnostic(_ kind: Kind, times: String, _ span: SourceSpan) -> Diagnostic {
    switch kind {
    case .unsafeAddress:
      Diagnostic(
        "html/unsafe-url", .warning, "an address of a kind that is not allowed is left out\(times); its text is kept",
        at: span, notes: ["allowed are http, https, mailto, tel, doi, relative addresses and #"])
    case .activeContent:
      Diagnostic(
        "html/active-content", .information, "a script is left out\(times)", at: span,
        notes: ["What it would have written into the page is not in the document."])
    case .embeddedImage:
      Diagnostic(
        "html/embedded-image", .information, "a picture inside the page keeps only its text\(times)", at: span,
        notes: ["Save the picture as a file, and name that."])
    case .imageSet:
      Diagnostic(
        "html/image-set", .information, "of a picture in several sizes the first is taken\(times)", at: span)
    case .longSpan:
      Diagnostic(
        "html/table-span", .warning, "a cell reaches over more than 1,000 rows or columns\(times)", at: span,
        notes: ["It is cut to that."])
    case .noText:
      Diagnostic(
        "html/no-text", .warning, "the page has no text", at: span,
        notes: ["A script may write it: save the page from a browser, as it is shown there."])
    case .noPlace(let name):
      Diagnostic(
        "html/no-place", .information, "“\(name)” has no place in a document\(times)", at: span,
        notes: ["What it holds is kept under a class of that name."])
    }
  }
}
