import FoundationEssentials

/// Files as Swift source, for a program that has to carry them.
enum EmbeddedSource {
  static func text(name: String, root: String, files: [String]) throws -> String {
    var lines: [String] = []
    for file in files.sorted() {
      let path = file.hasPrefix(root + "/") ? String(file.dropFirst(root.count + 1)) : file
      let bytes = try Data(contentsOf: URL(filePath: file))
      lines.append("    (\(literal(path)), \(literal(String(decoding: bytes, as: UTF8.self)))),")
    }
    return """
      /// Files that the program carries, by path. Generated.
      public enum \(name) {
        public static let files: [(path: String, text: String)] = [
      \(lines.joined(separator: "\n"))
        ]
      }

      """
  }

  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case " "..."~": literal.unicodeScalars.append(scalar)
      default: literal += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return literal + "\""
  }
}
