import DocumentModel
import Workspace

extension MarkdownParser {
  /// The paths that `{{< include path >}}` names anywhere in a file, as they are written: in code and comments, too, where
  /// nothing is included. A shortcode across lines that a block marks, such as a quotation's, may be missed.
  public static func includedPaths(in source: SourceFile) -> [String] {
    let bytes = source.bytes
    var paths: [String] = []
    var place = 0
    while let close = bytes.find(">}}", from: place, limit: bytes.count) {
      defer { place = close + 3 }
      // The last one before its end: each byte is looked at twice at most, whatever stands there.
      guard let open = (place..<close).last(where: { bytes.matches("{{<", at: $0, limit: close) }) else { continue }
      let start = open + 3
      let text = LeafText(source: bytes, start: start, end: close, file: source.id)
      var scanner = ShortcodeScanner(text: text, place: start, limit: close)
      guard let code = scanner.shortcode(source: ""), code.name == "include",
        let path = code.arguments.first(where: { $0.key == nil })?.value
      else { continue }
      paths.append(path)
    }
    return paths
  }
}
