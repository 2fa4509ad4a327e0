import Diagnostics
import DocumentModel
import PluginKit
import Workspace

/// Reads plain text as people write it: mails, notes, old reports.
public struct PlainTextReader: Reader {
  public static let id: PluginID = "formats/text-reader"
  public static let name = "text"
  public static let summary = "Plain text: paragraphs, headings, lists, quotes and numbered notes by their looks"
  public static let fileExtensions = ["txt", "text"]
  public static let parameters: [Parameter] = []

  public init(arguments: PluginArguments) {}

  public func read(_ source: SourceFile, in context: PluginContext, diagnostics: inout DiagnosticSink) -> Document {
    let decoded = PlainTextEncoding.utf8(source.bytes)
    if decoded.hasReplacement {
      diagnostics.warning(
        "text/undecodable", "the text is not UTF-8", at: SourceSpan(file: source.id, offset: 0, length: 0),
        notes: ["Bytes that are no characters are shown as U+FFFD. Save the text as UTF-8."])
    }
    var lines = PlainTextLine.lines(of: decoded.bytes)
    var reading = PlainTextReading(file: decoded.isSame ? source.id : .none, lines: lines)
    reading.takeNotes(from: &lines)
    var document = Document()
    document.metadata.language = ""
    document.blocks = reading.document(lines)
    return document
  }
}

/// The encodings of plain text: UTF-8, or UTF-16 where a byte order mark says so.
enum PlainTextEncoding {
  /// - Returns: `isSame` where places in the bytes are places in the file.
  static func utf8(_ bytes: [UInt8]) -> (bytes: [UInt8], isSame: Bool, hasReplacement: Bool) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes[0] == 0xFF
      var units: [UInt16] = []
      var index = 2
      while index + 1 < bytes.count {
        units.append(
          isLittle
            ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
            : UInt16(bytes[index + 1]) | UInt16(bytes[index]) << 8)
        index += 2
      }
      let text = String(decoding: units, as: UTF16.self)
      return (Array(text.utf8), false, text.unicodeScalars.contains("\u{FFFD}") || !bytes.count.isMultiple(of: 2))
    }
    if String(validating: bytes, as: UTF8.self) != nil { return (bytes, true, false) }
    return (Array(String(decoding: bytes, as: UTF8.self).utf8), false, true)
  }
}
