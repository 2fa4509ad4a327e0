import ByteText
import Diagnostics
import DocumentModel

/// Collects the elements of a text, its notes last.
struct PlainHTMLWriter {
  var out = ByteWriter(capacity: 16384)
  var diagnostics: DiagnosticSink
  /// True where raw HTML and addresses of every scheme go through.
  let allowsRaw: Bool
  let quotes: QuotationStyle
  /// How deep the text is in quotation marks: they change with it.
  var quotationDepth = 0
  var notes: PlainHTMLNotes

  init(notes: [Note], quotes: QuotationStyle, allowsRaw: Bool, diagnostics: DiagnosticSink) {
    self.quotes = quotes
    self.notes = PlainHTMLNotes(notes)
    self.allowsRaw = allowsRaw
    self.diagnostics = diagnostics
  }

  // MARK: Markup

  mutating func text(_ text: String) { out.write(text, as: Self.escaping) }

  /// Text and values of attributes alike have these four marks escaped.
  private static let escaping = Escaping(
    [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")], allowing: .html)

  mutating func attribute(_ name: String, _ value: String) {
    out.write(" \(name)=\"")
    text(value)
    out.write("\"")
  }

  mutating func open(_ tag: String, _ attributes: Attributes = .empty, class own: String = "") {
    out.write("<")
    out.write(tag)
    write(attributes, class: own)
    out.write(">")
  }

  mutating func close(_ tag: String, _ after: String = "") {
    out.write("</")
    out.write(tag)
    out.write(">")
    out.write(after)
  }

  /// Identifier, classes, language, direction and data; whatever else an author wrote has no place in HTML.
  mutating func write(_ attributes: Attributes, class own: String = "") {
    if let id = attributes.id, !id.isEmpty { attribute("id", id) }
    let classes = ([own] + attributes.classes).filter { !$0.isEmpty }
    if !classes.isEmpty { attribute("class", classes.joined(separator: " ")) }
    for pair in attributes.pairs where Self.isAdmitted(pair.key) { attribute(pair.key, pair.value) }
  }

  private static func isAdmitted(_ key: String) -> Bool {
    ["lang", "dir", "title", "width", "height"].contains(key)
      || key.hasPrefix("data-") && key.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x61...0x7A).contains($0) }
  }

  mutating func write(banner: LabelBanner?) {
    guard let banner else { return }
    out.write("<p class=\"label\">")
    text(banner.instruction.isEmpty ? banner.label : "\(banner.label): \(banner.instruction)")
    out.write("</p>\n")
  }

  // MARK: Addresses

  /// The address as it may be written; nil, with a message, where its scheme is not admitted.
  mutating func address(_ target: String, at span: SourceSpan) -> String? {
    if allowsRaw { return Self.encoded(target) }
    guard let address = LinkAddress(target) else {
      diagnostics.warning(
        "html/unsafe-url", "the link’s address is of a kind that is not allowed; its text is kept", at: span,
        notes: ["allowed are \(LinkAddress.schemes.sorted().joined(separator: ", ")), relative addresses and #"])
      return nil
    }
    return address.text
  }

  /// Percent-encodes what no address may hold, and keeps what is encoded already, as CommonMark's examples do.
  static func encoded(_ target: String) -> String {
    var result: [UInt8] = []
    for byte in target.utf8 {
      if byte < 0x80, safe.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let safe = Set(
    "-_.+!*(),%#@?=;:/$&'~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)
  private static let digits = Array("0123456789ABCDEF".utf8)
}
