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
    /// The day on which the text was captured, and the name of the file that it came in.
    public var captured: CivilDate?
    public var file: String?
    /// What the page that the text was taken from says of itself: it goes before what the text lets one guess.
    public var page: PageProposal?

    public init(
      id: String? = nil, url: String? = nil, published: String? = nil, title: String? = nil,
      captured: CivilDate? = nil, file: String? = nil, page: PageProposal? = nil
    ) {
      self.id = id
      self.url = url
      self.published = published
      self.title = title
      self.captured = captured
      self.file = file
      self.page = page
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
    let date = known.published ?? known.page?.published ?? guess.published
    let title = known.title ?? known.page?.title ?? guess.title
    let year = date.flatMap { EDTF($0) }?.firstDay.map { String(CivilDate(daysSinceEpoch: $0).year) }
    let firstWords = paragraphs.first?.text ?? ""
    let id =
      known.id ?? SourceID.derived(from: title ?? String(firstWords.prefix(300)), year: year)
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
    let pages = CapturePages(paragraphs, of: bytes)
    var lines: [String] = []
    if let url = known.url ?? known.page?.url ?? guess.url {
      lines.append("url: " + Self.line(url, isGuess: known.url == nil))
    }
    if let title {
      lines.append("title: " + Self.line(title, isGuess: known.title == nil))
    }
    lines += Self.guesses(paragraphs, known.page)
    // A date needs no quotation marks here: the key says how it is read.
    lines.append(
      "published:" + (date.map { " " + $0 + (known.published == nil ? "  # guessed" : "") } ?? "  # when? 2019-05-02"))
    lines.append("text: {sha256: \(YAMLText.scalar(sha256)), paragraphs: \(paragraphs.count)}")
    let boilerplate = BoilerplateGuess.paragraphs(of: paragraphs, pages: pages)
    if !boilerplate.isEmpty {
      lines.append("boilerplate: [\(boilerplate.map(String.init).joined(separator: ", "))]  # guessed")
    }
    if let custody = Self.custody(known) { lines.append(custody) }
    let first = paragraphs.first { !boilerplate.contains($0.number) }?.number ?? 1
    lines += Self.example(paragraph: first, page: pages.page(of: first)) + Self.list(of: paragraphs, pages)
    self.bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func line(_ text: String, isGuess: Bool) -> String {
    YAMLText.scalar(text) + (isGuess ? "  # guessed" : "")
  }

  /// Who wrote it, its symbol and its language.
  private static func guesses(_ paragraphs: [Capture.Paragraph], _ page: PageProposal?) -> [String] {
    var lines: [String] = []
    if let publisher = page?.publisher { lines.append("publisher: " + line(publisher, isGuess: true)) }
    let named = page?.names ?? []
    let authors = (named.isEmpty ? BylineGuess.authors(of: paragraphs) : named).map { name in
      let given = name.given.isEmpty ? "" : ", given: \(YAMLText.scalar(name.given, isInFlow: true))"
      return "{family: \(YAMLText.scalar(name.family, isInFlow: true))\(given)}"
    }
    if !authors.isEmpty { lines.append("authors: [\(authors.joined(separator: ", "))]  # guessed") }
    if let symbol = BylineGuess.symbol(of: paragraphs) { lines.append("symbol: " + line(symbol, isGuess: true)) }
    if let language = page?.language ?? BylineGuess.language(of: paragraphs) {
      lines.append("language: \(language)  # guessed")
    }
    return lines
  }

  /// From which file the text was captured, and when.
  private static func custody(_ known: Known) -> String? {
    guard let day = known.captured else { return nil }
    let file = known.file.map { ", from: \(YAMLText.scalar($0, isInFlow: true))" } ?? ""
    return "custody: [{on: \(day), what: captured\(file)}]"
  }

  private static func example(paragraph: Int, page: Int?) -> [String] {
    let page = page.map { ", page: \"\($0)\"" } ?? ""
    return [
      "claims: []",
      "# A claim, in place of the brackets above:",
      "#   - text: What the source says, in a sentence of your own.",
      "#     quote: its own words, twenty-five at most",
      "#     by: the-actor-who-says-so",
      "#     at: {paragraph: \(paragraph)\(page)}",
      "#",
      "# The paragraphs of the captured text, by number:",
    ]
  }

  private static func list(of paragraphs: [Capture.Paragraph], _ pages: CapturePages) -> [String] {
    var lines: [String] = []
    var page: Int?
    for paragraph in paragraphs.prefix(listLimit) {
      if let next = pages.page(of: paragraph.number), next != page {
        lines.append("# page \(next):")
        page = next
      }
      let text = paragraph.text.drop(while: \.isWhitespace)
      let start = text.unicodeScalars.prefix(60)
      let isWhole = start.endIndex == text.unicodeScalars.endIndex
      lines.append("# \(paragraph.number)  " + YAMLText.comment(String(start)) + (isWhole ? "" : "…"))
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
    guard !file.bytes.starts(with: Array("%PDF-".utf8)) else {
      diagnostics.error(
        "file/not-utf8", "this is a PDF, and no text", at: SourceSpan(file: file.id, offset: 0, length: 4),
        notes: [wayOut(for: file)])
      return false
    }
    let repaired = String(decoding: file.bytes, as: UTF8.self)
    // Reading mends what is not UTF-8: the first byte that differs is the first that was wrong.
    let differing = zip(repaired.utf8, file.bytes).enumerated().first { $1.0 != $1.1 }?.offset
    guard differing != nil || repaired.utf8.count != file.bytes.count else { return true }
    let offset = differing ?? max(0, file.bytes.count - 1)
    diagnostics.error(
      "file/not-utf8", "the captured text is not UTF-8", at: SourceSpan(file: file.id, offset: offset, length: 1),
      notes: [wayOut(for: file)])
    return false
  }

  /// How to make text of what the first bytes say that the file is.
  private static func wayOut(for file: SourceFile) -> String {
    if file.bytes.starts(with: Array("%PDF".utf8)) {
      return "It is a PDF: `pdftotext FILE - | dossier sources add -` keeps its pages."
    }
    if file.bytes.starts(with: Array("PK".utf8)) {
      return "It may be a Word file: `pandoc --wrap=none -t plain FILE | dossier sources add -`."
    }
    return "Save it as plain text in UTF-8: a page of another encoding has to be converted first."
  }
}
