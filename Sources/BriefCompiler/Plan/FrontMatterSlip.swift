import Diagnostics
import DocumentModel
import MarkdownSyntax
import Workspace

/// A brief's front matter that is none: behind an empty line, or without an end. It would be printed as text, and what it
/// says would not hold.
enum FrontMatterSlip {
  static func find(in source: SourceFile) -> Diagnostic? {
    guard MarkdownParser.frontMatter(of: source) == nil else { return nil }
    let head = source.bytes.prefix(1024)
    let isMarked = head.starts(with: [0xEF, 0xBB, 0xBF])
    let lines = String(decoding: head.dropFirst(isMarked ? 3 : 0), as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let start = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }), start + 1 < lines.count,
      lines[start].trimmingPrefix(while: \.isWhitespace).prefix(while: { !$0.isWhitespace }) == "---",
      isEntry(lines[start + 1])
        && (ConfigurationKeys.brief.contains { lines[start + 1].hasPrefix($0.name + ":") }
          || start + 2 < lines.count && isEntry(lines[start + 2]))
    else { return nil }
    let isBehind = start > 0 || lines[start].first?.isWhitespace == true
    return Diagnostic(
      "brief/front-matter", .error,
      isBehind
        ? "front matter that does not begin with the file is read as text"
        : "front matter without an end is read as text",
      at: source.span.start,
      fixes: [Fix(isBehind ? "begin the file with its line of hyphens" : "close it with a line of three hyphens")])
  }

  /// True for a line such as `title: Text`.
  private static func isEntry(_ line: Substring) -> Bool {
    guard let mark = line.firstIndex(of: ":"), line.first?.isLetter == true else { return false }
    return line[..<mark].allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }
}
