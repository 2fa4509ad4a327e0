import ByteText
import Diagnostics
import DocumentModel
import Evidence
import Workspace
import YAMLSyntax

/// The record that an analyst starts from, made from the captured text of a source: its digest, what its first lines
/// let one guess, and its paragraphs with their numbers.
public struct NewSourceRecord: Sendable {
  /// What is known already; nil for what is to be guessed.
  public struct Known: Sendable {
    public var id: String?
    public var url: String?
    /// EDTF.
    public var published: String?
    public var title: String?

    public init(id: String? = nil, url: String? = nil, published: String? = nil, title: String? = nil) {
      self.id = id
      self.url = url
      self.published = published
      self.title = title
    }
  }

  public let id: String
  /// Of the capture's bytes, in lower-case hexadecimal.
  public let sha256: String
  /// False where nothing tells the date: the record has an empty line for it.
  public let hasDate: Bool
  /// The YAML of the record.
  public let bytes: [UInt8]

  /// The most lines that a capture may have.
  static let lineLimit = 1_000_000
  /// How many paragraphs are listed: the rest is counted.
  static let listLimit = 1000

  /// Makes the record. Nil, with a diagnostic, for a text that is empty, has too many lines or is not UTF-8, and for an
  /// id or a date that cannot be used.
  public init?(of file: SourceFile, known: Known, diagnostics: inout DiagnosticSink) {
    let bytes = file.bytes
    guard NewSourceRecord.isText(file, &diagnostics) else { return nil }
    // Not a whole capture: nothing is looked up in it, and making ready for that takes much memory.
    let paragraphs = Capture.paragraphs(of: bytes)
    guard !paragraphs.isEmpty else {
      diagnostics.error(
        "file/empty", "the captured text is empty", at: file.span,
        notes: ["Save the text of the source to a file, and name that file."])
      return nil
    }
    if let published = known.published, EDTF(published) == nil {
      diagnostics.report(
        Diagnostic(
          "date/edtf", .error, "“\(PrintableText.escaped(published))” is no date", path: "--published",
          notes: ["Write a date such as 2014, 2014-10, 2014-10-22, 2014~ or 2004/2014."]))
      return nil
    }
    let guess = CaptureGuess(paragraphs)
    let date = known.published ?? guess.published
    let year = date.flatMap { EDTF($0) }?.firstDay.map { String(CivilDate(daysSinceEpoch: $0).year) }
    let firstWords = paragraphs.first?.text ?? ""
    let id =
      known.id ?? SourceID.derived(from: known.title ?? guess.title ?? String(firstWords.prefix(300)), year: year)
    guard SourceID.isKey(id), !SourceID.isReserved(id) else {
      diagnostics.report(
        Diagnostic(
          SourceID.isReserved(id) ? "evidence/reserved-id" : "evidence/source-id", .error,
          "“\(PrintableText.escaped(id))” cannot be the id of a source", path: "--id",
          notes: ["Write letters, digits and hyphens, and not fig- tbl- sec- eq- lst- in front."]))
      return nil
    }
    self.id = id
    sha256 = Capture.digest(of: bytes)
    hasDate = date != nil
    var lines: [String] = []
    if let url = known.url ?? guess.url { lines.append("url: " + Self.line(url, isGuess: known.url == nil)) }
    if let title = known.title ?? guess.title {
      lines.append("title: " + Self.line(title, isGuess: known.title == nil))
    }
    // A date needs no quotation marks here: the key says how it is read.
    lines.append(
      "published:" + (date.map { " " + $0 + (known.published == nil ? "  # guessed" : "") } ?? "  # when? 2019-05-02"))
    lines.append("text: {sha256: \(YAMLText.scalar(sha256)), paragraphs: \(paragraphs.count)}")
    lines += Self.example + Self.list(of: paragraphs)
    self.bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func line(_ text: String, isGuess: Bool) -> String {
    YAMLText.scalar(text) + (isGuess ? "  # guessed" : "")
  }

  private static let example = [
    "claims: []",
    "# A claim, in place of the brackets above:",
    "#   - text: What the source says, in a sentence of your own.",
    "#     quote: its own words, twenty-five at most",
    "#     by: the-actor-who-says-so",
    "#     at: {paragraph: 1}",
    "#",
    "# The paragraphs of the captured text, by number:",
  ]

  private static func list(of paragraphs: [Capture.Paragraph]) -> [String] {
    var lines = paragraphs.prefix(listLimit).map { paragraph in
      let text = paragraph.text.drop(while: \.isWhitespace)
      let start = text.unicodeScalars.prefix(60)
      let isWhole = start.endIndex == text.unicodeScalars.endIndex
      return "# \(paragraph.number)  " + YAMLText.comment(String(start)) + (isWhole ? "" : "…")
    }
    if paragraphs.count > listLimit { lines.append("# and \(paragraphs.count - listLimit) more") }
    return lines
  }

  private static func isText(_ file: SourceFile, _ diagnostics: inout DiagnosticSink) -> Bool {
    var lines = 0
    for byte in file.bytes where byte == 0x0A || byte == 0x0D { lines += 1 }
    guard lines <= lineLimit else {
      diagnostics.error(
        "budget/lines", "the captured text has more than \(lineLimit) lines",
        at: SourceSpan(file: file.id, offset: 0, length: 0), notes: ["Split it into several texts."])
      return false
    }
    let repaired = String(decoding: file.bytes, as: UTF8.self)
    // Reading mends what is not UTF-8: the first byte that differs is the first that was wrong.
    let differing = zip(repaired.utf8, file.bytes).enumerated().first { $1.0 != $1.1 }?.offset
    guard differing != nil || repaired.utf8.count != file.bytes.count else { return true }
    let offset = differing ?? max(0, file.bytes.count - 1)
    diagnostics.error(
      "file/not-utf8", "the captured text is not UTF-8", at: SourceSpan(file: file.id, offset: offset, length: 1),
      notes: ["Save it as plain text in UTF-8: a PDF or a page of another encoding has to be converted first."])
    return false
  }
}
