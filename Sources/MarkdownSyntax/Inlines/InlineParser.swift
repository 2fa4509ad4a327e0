import DocumentModel

/// Inline structure: turns the text of one leaf after another into events, in one pass with a stack of delimiters and
/// a stack of brackets (CommonMark 0.31.2, appendix, phase 2).
struct InlineParser {
  let extensions: MarkdownExtensions
  /// Bytes that may mean something; every other byte is text.
  private let special: [Bool]
  var links: [[UInt8]: LinkDefinition]
  let notes: [[UInt8]: Int]

  var text: LeafText
  var bytes: [UInt8]
  var place = 0
  var limit = 0
  /// Where the text starts that is not in an event yet.
  var runStart = 0

  var events: [InlineEvent] = []
  var delimiters: [Delimiter] = []
  var brackets: [Bracket] = []
  /// Brackets below this height of the stack hold a link and can be none.
  var linkBarrier = 0
  var openersBottom = [Int](repeating: -1, count: Delimiter.searchKinds)
  /// The last sub- or superscript mark, by type, and the white space seen after it.
  var lastScript: [Delimiter.Kind: ScriptMark] = [:]

  var payloads: [BracketPayload] = []
  var codes: [CodePayload] = []
  var keys: [KeyPayload] = []
  var autolinks: [AutolinkPayload] = []
  var replacements: [String] = []
  var shortcodes: [Shortcode] = []

  /// Runs of backticks by length: the last place of each, known once one was looked for in vain.
  var backtickRuns: [Int: Int] = [:]
  var knowsBacktickRuns = false
  /// What is known not to be closed in the rest of the text.
  var hopeless: Set<Opener> = []

  enum Opener: UInt8 {
    case comment, instruction, declaration, cdata, shortcode, math, displayMath
  }

  init(
    extensions: MarkdownExtensions, links: [[UInt8]: LinkDefinition], notes: [[UInt8]: Int], source: [UInt8],
    file: FileID
  ) {
    self.extensions = extensions
    self.links = links
    self.notes = notes
    special = InlineParser.specialBytes(extensions)
    text = LeafText(source: source, start: 0, end: 0, file: file)
    bytes = source
  }

  private static func specialBytes(_ extensions: MarkdownExtensions) -> [Bool] {
    var marks: [Unicode.Scalar] = ["\n", "\\", "`", "*", "_", "[", "]", "!", "<", "&", "\0"]
    if extensions.contains(.smart) { marks += ["'", "\"", "-", "."] }
    if !extensions.isDisjoint(with: [.strikeout, .subscript]) { marks.append("~") }
    if !extensions.isDisjoint(with: [.superscript, .inlineNotes]) { marks.append("^") }
    if extensions.contains(.math) { marks.append("$") }
    if extensions.contains(.mark) { marks.append("=") }
    if extensions.contains(.shortcodes) { marks.append("{") }
    if !extensions.isDisjoint(with: [.autolinks, .citations]) { marks.append("@") }
    if extensions.contains(.citations) { marks.append(";") }
    if extensions.contains(.autolinks) { marks += [":", "w", "W"] }
    var table = [Bool](repeating: false, count: 256)
    for mark in marks { table[Int(mark.value)] = true }
    return table
  }

  /// Reads a leaf's text; `events` and the payloads hold what was found.
  mutating func read(_ leaf: LeafText) {
    reset(for: leaf)
    while true {
      while place < limit, !special[Int(bytes[place])] { place += 1 }
      guard place < limit else { break }
      if !take(bytes[place]) { place += 1 }
    }
    place = limit
    flush(to: limit)
    if !delimiters.isEmpty { matchDelimiters(above: -1) }
  }

  private mutating func reset(for leaf: LeafText) {
    text = leaf
    bytes = leaf.bytes
    place = leaf.start
    runStart = leaf.start
    limit = leaf.end
    events.removeAll(keepingCapacity: true)
    delimiters.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    linkBarrier = 0
    if !payloads.isEmpty { payloads.removeAll(keepingCapacity: true) }
    if !codes.isEmpty { codes.removeAll(keepingCapacity: true) }
    if !keys.isEmpty { keys.removeAll(keepingCapacity: true) }
    if !autolinks.isEmpty { autolinks.removeAll(keepingCapacity: true) }
    if !replacements.isEmpty { replacements.removeAll(keepingCapacity: true) }
    if !shortcodes.isEmpty { shortcodes.removeAll(keepingCapacity: true) }
    if knowsBacktickRuns {
      backtickRuns.removeAll(keepingCapacity: true)
      knowsBacktickRuns = false
    }
    if !hopeless.isEmpty { hopeless.removeAll() }
    if !lastScript.isEmpty { lastScript.removeAll() }
  }

  /// Reads what starts at `place`. False where the byte is text after all; then nothing was changed.
  private mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case "\n": takeLineEnd()
    case "\\": takeEscape()
    case "`": takeCode()
    case "*", "_": takeEmphasisMark(byte)
    case "[": openBracket()
    case "]": closeBracket()
    case "!": openImage()
    case "<": takeAngle()
    case "&": takeReference()
    case "~": takeTilde()
    case "^": takeCaret()
    case "'", "\"": takeQuote(byte)
    case "-": takeDash()
    case ".": takeFullStop()
    case "=": takeEquals()
    case "$": takeMath()
    case "{": takeShortcode()
    case "@": takeAt()
    case ";": takeSemicolon()
    case ":", "w", "W": takeBareAddress(byte)
    default: takeScalar("\u{FFFD}", length: 1)
    }
  }

  // MARK: Events

  /// Puts the text before a place into an event.
  mutating func flush(to end: Int) {
    if runStart < end { events.append(InlineEvent(.text, runStart, end)) }
    runStart = end
  }

  /// Adds an event for the bytes of a range, and goes on after it.
  mutating func emit(_ kind: InlineEvent.Kind, _ start: Int, _ end: Int, data: Int = -1) {
    flush(to: start)
    events.append(InlineEvent(kind, start, end, data: data))
    place = end
    runStart = end
  }

  mutating func takeScalar(_ scalar: Unicode.Scalar, length: Int) -> Bool {
    emit(.scalar, place, place + length, data: Int(scalar.value))
    return true
  }

  /// The character before a place, as far as the leaf goes.
  func scalar(before place: Int) -> Unicode.Scalar? { bytes.scalar(before: place, from: text.start) }

  func scalar(at place: Int) -> Unicode.Scalar? { bytes.scalar(at: place, limit: limit) }

  // MARK: Line ends, escapes, references

  private mutating func takeLineEnd() -> Bool {
    var end = place
    while end > runStart, bytes[end - 1] == 0x20 { end -= 1 }
    let isHard = place - end >= 2 || extensions.contains(.hardLineBreaks)
    let next = bytes.skippingBlanks(from: place + 1, limit: limit)
    while end > runStart, bytes[end - 1].isBlank { end -= 1 }
    emit(isHard ? .hardBreak : .softBreak, end, next)
    return true
  }

  private mutating func takeEscape() -> Bool {
    guard place + 1 < limit else {
      // A last backslash keeps an image inline that would be a figure.
      guard extensions.contains(.implicitFigures), runStart == place, events.last?.kind == .imageClose else {
        return false
      }
      emit(.nothing, place, place + 1)
      return true
    }
    let next = bytes[place + 1]
    if next == "\n" {
      emit(.hardBreak, place, bytes.skippingBlanks(from: place + 2, limit: limit))
      return true
    }
    if next == " ", extensions.contains(.smart) { return takeScalar("\u{A0}", length: 2) }
    guard next.isPunctuation else { return false }
    flush(to: place)
    events.append(InlineEvent(.text, place + 1, place + 2))
    place += 2
    runStart = place
    return true
  }

  private mutating func takeReference() -> Bool {
    guard let reference = CharacterReferences.scan(bytes, at: place, limit: limit) else { return false }
    replacements.append(reference.text)
    emit(.replacement, place, reference.next, data: replacements.count - 1)
    return true
  }
}
