import ByteText
import DocumentModel
import PluginKit

/// The metadata of a page for machines, as JSON-LD with the words of schema.org.
enum HTMLLinkedData {
  static func of(_ metadata: Metadata) -> [UInt8] {
    var out = ByteWriter()
    out.write("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"Report\"")
    func field(_ name: String, _ value: String) {
      guard !value.isEmpty else { return }
      out.write(",\"\(name)\":")
      string(value, &out)
    }
    field("name", PlainWords.of(metadata.title))
    field("description", PlainWords.of(metadata.subtitle))
    field("inLanguage", LanguageTag(metadata.language)?.text ?? "")
    if HTMLDate(metadata.date) != nil { field("datePublished", metadata.date) }
    field("version", metadata.edition)
    field("keywords", metadata.keywords.joined(separator: ", "))
    if !metadata.authors.isEmpty {
      out.write(",\"author\":[")
      for (index, author) in metadata.authors.enumerated() {
        out.write(index > 0 ? ",{\"@type\":\"Person\",\"name\":" : "{\"@type\":\"Person\",\"name\":")
        string(author, &out)
        out.write(UInt8(ascii: "}"))
      }
      out.write(UInt8(ascii: "]"))
    }
    if !metadata.institution.isEmpty {
      out.write(",\"publisher\":{\"@type\":\"Organization\",\"name\":")
      string(metadata.institution, &out)
      out.write(UInt8(ascii: "}"))
    }
    out.write("}</script>\n")
    return out.bytes
  }

  private static func string(_ text: String, _ out: inout ByteWriter) {
    out.write(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out.write("\\\(scalar)")
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        out.write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      // JSON may hold noncharacters, an HTML page may not.
      default: out.write(String(scalar), as: .htmlText)
      }
    }
    out.write(UInt8(ascii: "\""))
  }
}
