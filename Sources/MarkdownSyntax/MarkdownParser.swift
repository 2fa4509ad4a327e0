import Diagnostics
import DocumentModel
import Workspace

/// Reads Markdown: bytes to block structure, through the admission, to inline events, to the tree.
///
/// Total: whatever the bytes are, there is a document. Time is linear in their number.
public enum MarkdownParser {
  /// The YAML at the head of a file, without its fences; nil where there is none.
  public static func frontMatter(of source: SourceFile) -> SourceSpan? {
    FrontMatter(in: source.bytes, from: start(of: source)).map { $0.span(in: source.id) }
  }

  /// Reads a file. What `admission` refuses leaves no trace in the result, in the numbering or in the diagnostics.
  public static func read(
    _ source: SourceFile, options: MarkdownOptions, admission: Admission = .everything,
    diagnostics: inout DiagnosticSink
  ) -> MarkdownReading {
    if source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF]) {
      diagnostics.report(Findings.foreignEncoding(of: source))
      return MarkdownReading(document: Document())
    }
    var start = start(of: source)
    var blocks = BlockParser(source: source, extensions: options.extensions)
    var frontMatter: SourceSpan?
    if options.extensions.contains(.frontMatter), let found = FrontMatter(in: source.bytes, from: start) {
      frontMatter = found.span(in: source.id)
      start = found.next
      blocks.lineNumber = found.lineCount
    }
    blocks.run(from: start)
    blocks.dropRefused(by: admission)
    var builder = BlockTreeBuilder(blocks: blocks, options: options, admission: admission)
    let content = builder.build()
    var findings = builder.findings
    let away = DroppedRanges(blocks, findings.dropped)
    findings.reportStructure(of: blocks, outside: away)
    findings.reportInvalidText(in: source, outside: away)
    findings.reportOverrides(in: source, outside: away)
    for diagnostic in findings.diagnostics.sorted(by: { $0.span.offset < $1.span.offset }) {
      diagnostics.report(diagnostic)
    }
    var exemptions = findings.exemptions.sorted { $0.span.offset < $1.span.offset }
    exemptions.find(in: content)
    return MarkdownReading(
      document: Document(blocks: content), frontMatter: frontMatter, exemptions: exemptions,
      dropped: away.spans(in: source.id))
  }

  /// Behind the byte order mark.
  private static func start(of source: SourceFile) -> Int {
    source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}

extension Findings {
  /// Unclosed divs and too deep nesting, where they stand in admitted text.
  fileprivate mutating func reportStructure(of blocks: BlockParser, outside away: DroppedRanges) {
    for index in blocks.unclosedDivisions where !blocks.nodes[Int(index)].isDropped {
      let node = blocks.nodes[Int(index)]
      let lineEnd = blocks.bytes[Int(node.start)...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? blocks.bytes.count
      warn(
        "markdown/unclosed-div", "this div is never closed", at: blocks.span(node.start, Int32(lineEnd)),
        notes: ["close it with a line of three colons"])
    }
    for index in blocks.brokenGrids where !blocks.nodes[Int(index)].isDropped {
      warn(
        "markdown/grid-table", "this looks like a grid table and is none", at: blocks.span(of: Int(index)),
        notes: ["its lines are as long as the first, and its bars stand below each other; it is kept as text"])
    }
    for place in blocks.strayFences where !away.contains(place) {
      let lineEnd = blocks.bytes[place...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? blocks.bytes.count
      diagnostics.append(
        Diagnostic(
          "markdown/stray-fence", .error, "this line starts like the fence of a div and is none",
          at: SourceSpan(file: blocks.file, offset: place, length: lineEnd - place),
          notes: ["write three colons and one word or {attributes}, or three colons alone to close a div"]))
    }
    if !diagnostics.contains(where: { $0.id == "markdown/too-deep" }),
      let place = blocks.tooDeep.first(where: { !away.contains($0) })
    {
      warnOfDepth(at: SourceSpan(file: blocks.file, offset: place, length: 1))
    }
  }

  /// A file that a text editor saved as UTF-16: read as UTF-8 it would be noise, and its labels would not be seen.
  fileprivate static func foreignEncoding(of source: SourceFile) -> Diagnostic {
    Diagnostic(
      "markdown/utf-16", .error, "this file is UTF-16, and nothing of it is read",
      at: SourceSpan(file: source.id, offset: 0, length: 2), notes: ["save the file as UTF-8"])
  }

  /// Characters that turn the direction of the text after them and cannot be seen, once.
  fileprivate mutating func reportOverrides(in source: SourceFile, outside away: DroppedRanges) {
    let bytes = source.bytes
    if let text = try? UTF8Span(validating: bytes.span), text.isKnownASCII { return }
    // U+202D and U+202E are the bytes E2 80 AD and E2 80 AE.
    for place in bytes.indices.dropLast(2)
    where bytes[place] == 0xE2 && bytes[place + 1] == 0x80 && (bytes[place + 2] == 0xAD || bytes[place + 2] == 0xAE)
      && !away.contains(place)
    {
      return warn(
        "markdown/direction-override", "a character that cannot be seen turns the direction of the text after it",
        at: SourceSpan(file: source.id, offset: place, length: 3),
        notes: ["it shows letters in another order than they are written in; delete it, or write {dir=rtl} on a span"])
    }
  }

  /// Bytes that are not UTF-8, once.
  fileprivate mutating func reportInvalidText(in source: SourceFile, outside away: DroppedRanges) {
    let bytes = source.bytes
    var start = 0
    while start < bytes.count {
      do {
        let rest = bytes.span.extracting(start...)
        _ = try UTF8Span(validating: rest)
        return
      } catch {
        let offset = start + error.byteOffsets.lowerBound
        start += error.byteOffsets.upperBound
        if away.contains(offset) { continue }
        return warn(
          "markdown/invalid-utf8", "this is not UTF-8 and is shown as U+FFFD",
          at: SourceSpan(file: source.id, offset: offset, length: error.byteOffsets.count),
          notes: ["save the file as UTF-8"])
      }
    }
  }
}

/// The parts of a file that were dropped.
private struct DroppedRanges {
  /// Ascending, and apart from each other.
  private var ranges: [Range<Int>] = []

  init(_ blocks: BlockParser, _ inlines: [SourceSpan]) {
    var all = blocks.nodes.filter(\.isDropped).map { Int($0.start)..<Int(max($0.start, $0.end)) }
    all += inlines.map { Int($0.offset)..<$0.end }
    if !blocks.grids.isEmpty, !all.isEmpty {
      let cells = GridCells(blocks)
      all = all.flatMap(cells.parts)
    }
    for range in all.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }

  func spans(in file: FileID) -> [SourceSpan] {
    ranges.map { SourceSpan(file: file, offset: $0.lowerBound, length: $0.count) }
  }

  func contains(_ offset: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(offset)
  }
}
