import DocumentModel

extension MarkdownWriter {
  /// Writes what the document says about itself as YAML; nothing where it says nothing.
  mutating func writeFrontMatter(_ metadata: Metadata) {
    isInFrontMatter = true
    defer { isInFrontMatter = false }
    var lines: [String] = []
    func add(_ key: String, _ value: String) {
      if !value.isEmpty { lines.append("\(key): \(Self.scalar(value))") }
    }
    func add(_ key: String, _ values: [String]) {
      if !values.isEmpty { lines.append("\(key): [\(values.map(Self.scalar).joined(separator: ", "))]") }
    }
    add("kind", metadata.kind)
    add("title", line(metadata.title))
    add("subtitle", line(metadata.subtitle))
    add("authors", metadata.authors)
    add("institution", metadata.institution)
    add("date", metadata.date)
    add("as-of", metadata.asOf)
    add("edition", metadata.edition)
    if !lines.isEmpty || metadata.language != Metadata().language { add("lang", metadata.language) }
    add("keywords", metadata.keywords)
    let abstract = captured(wrap: wrap) { $0.write(metadata.abstract) }
    guard !lines.isEmpty || !abstract.isEmpty else { return }
    writeLine("---")
    for line in lines { writeLine(line) }
    if !abstract.isEmpty {
      writeLine("abstract: |")
      for line in abstract.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
        writeLine(line.isEmpty ? [] : [0x20, 0x20] + line)
      }
    }
    writeLine("---")
    separate()
  }

  /// A paragraph of Markdown on one line.
  private mutating func line(_ content: [Inline]) -> String {
    var lines = text(content, isOneLine: true)
    lines.text = lines.joined
    return String(decoding: lines.first, as: UTF8.self)
  }

  /// A YAML scalar in double quotation marks, with what YAML forbids escaped.
  private static func scalar(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
