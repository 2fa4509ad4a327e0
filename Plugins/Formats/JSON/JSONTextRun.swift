import ByteText
import DocumentModel

/// What is pending while running text is written: Pandoc keeps words and the spaces between them apart, joins words that
/// touch, and makes one space of several.
struct JSONTextRun {
  /// A space, a line end that means one, and a line end that the reader sees, in the order in which one outdoes another.
  enum Break: Comparable {
    case space, soft, line

    var name: String {
      switch self {
      case .space: "Space"
      case .soft: "SoftBreak"
      case .line: "LineBreak"
      }
    }
  }

  /// True where spaces at the start and the end are left out.
  let isTrimmed: Bool
  /// True where no node was written yet.
  var isEmpty = true
  /// The place of the word whose text was begun and not ended.
  var word: SourceSpan?
  /// The break that the next node is written behind.
  var pending: (kind: Break, span: SourceSpan)?

  init(isTrimmed: Bool) { self.isTrimmed = isTrimmed }
}

extension JSONTreeWriter {
  mutating func add(_ kind: JSONTextRun.Break, at span: SourceSpan, to run: inout JSONTextRun) {
    endWord(of: &run)
    guard let pending = run.pending else {
      run.pending = (kind, span)
      return
    }
    if pending.kind == .line, kind == .line {
      writePending(of: &run)
      run.pending = (kind, span)
    } else if pending.kind < kind {
      run.pending = (kind, span)
    }
  }

  /// Ends what is open, and parts the node that comes next from those before it.
  mutating func startElement(in run: inout JSONTextRun) {
    endWord(of: &run)
    writePending(of: &run)
    if !run.isEmpty { out.write(UInt8(ascii: ",")) }
    run.isEmpty = false
  }

  mutating func finish(_ run: inout JSONTextRun) {
    endWord(of: &run)
    if run.isTrimmed, let pending = run.pending, pending.kind != .line { return }
    writePending(of: &run)
  }

  private mutating func endWord(of run: inout JSONTextRun) {
    guard let span = run.word else { return }
    run.word = nil
    out.write(UInt8(ascii: "\""))
    close(at: span)
  }

  private mutating func writePending(of run: inout JSONTextRun) {
    guard let pending = run.pending else { return }
    run.pending = nil
    if run.isTrimmed, run.isEmpty, pending.kind != .line { return }
    if !run.isEmpty { out.write(UInt8(ascii: ",")) }
    run.isEmpty = false
    node(pending.kind.name, at: pending.span)
  }

  // MARK: Words

  /// Writes text as words and spaces, split at ASCII white space as Pandoc does; a run with a line end is a soft break.
  mutating func write(_ text: String, at span: SourceSpan, to run: inout JSONTextRun) {
    let bytes = text.utf8
    let isVerbatim = span.isKnown && Self.isVerbatim(text, span)
    var index = bytes.startIndex
    var offset = 0
    while index < bytes.endIndex {
      let start = index
      let isSpace = Self.isSpace(bytes[index])
      var (length, hasLineEnd) = (0, false)
      while index < bytes.endIndex, Self.isSpace(bytes[index]) == isSpace {
        if bytes[index] == 0x0A || bytes[index] == 0x0D { hasLineEnd = true }
        index = bytes.index(after: index)
        length += 1
      }
      let place = isVerbatim ? SourceSpan(file: span.file, offset: Int(span.offset) + offset, length: length) : span
      offset += length
      if isSpace {
        add(hasLineEnd ? .soft : .space, at: place, to: &run)
      } else {
        write(word: String(text[start..<index]), at: place, to: &run)
      }
    }
  }

  private mutating func write(word: String, at span: SourceSpan, to run: inout JSONTextRun) {
    if let open = run.word {
      run.word = open.union(span)
    } else {
      startElement(in: &run)
      out.write("{\"t\":\"Str\",\"c\":\"")
      run.word = span
    }
    write(escaped: word)
  }

  /// True for running text of which nothing is left without the spaces at its ends.
  static func isNothing(_ content: [Inline]) -> Bool {
    content.allSatisfy { inline in
      guard isBare(inline.attributes) else { return false }
      switch inline.kind {
      case .text(let text): return text.utf8.allSatisfy(isSpace)
      case .softBreak: return true
      default: return false
      }
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// True where the source holds the text letter for letter, so that each word's own place is known. Typographic marks
  /// may stand for others of another length, which hides how long what stands before them is.
  private static func isVerbatim(_ text: String, _ span: SourceSpan) -> Bool {
    text.utf8.count == Int(span.length) && text.utf8.allSatisfy { $0 != 0xE2 && $0 != 0xEF }
  }
}
