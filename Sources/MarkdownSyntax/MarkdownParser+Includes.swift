import DocumentModel
import Workspace

extension MarkdownParser {
  /// The paths that `{{< include path >}}` names anywhere in a file, as they are written: in code and comments, too, where
  /// nothing is included. A shortcode across lines that a block marks, such as a quotation's, may be missed.
  public static func includedPaths(in source: SourceFile) -> [String] {
    let bytes = source.bytes
    var paths: [String] = []
    var place = 0
    while let start = bytes.find("{{<", from: place, limit: bytes.count) {
      place = start + 3
      guard let close = bytes.find(">}}", from: place, limit: bytes.count) else { break }
      let text = LeafText(source: bytes, start: place, end: close, file: source.id)
      var scanner = ShortcodeScanner(text: text, place: place, limit: close)
      guard let code = scanner.shortcode(source: ""), code.name == "include",
        let path = code.arguments.first(where: { $0.key == nil })?.value
      else { continue }
      paths.append(path)
      place = close + 3
    }
    return paths
  }
}
