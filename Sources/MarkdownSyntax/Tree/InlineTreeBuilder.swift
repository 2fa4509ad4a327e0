import Diagnostics
import DocumentModel

/// Makes inline nodes of the events of one leaf. It keeps its own stack, and past the limit it lets marks go and keeps
/// their text.
struct InlineTreeBuilder {
  static let depthLimit = 1000

  /// What is open, with what was made in it so far.
  struct Frame {
    /// The event that opened it; -1 for the leaf itself.
    var event: Int
    var content: [Inline] = []
    var citation: CitationFrame?
    /// Where the last text in `content` starts, in the leaf's text.
    var lastTextStart = 0
  }

  /// The part of a citation that is being read.
  struct CitationFrame {
    var items: [CitationItem] = []
    var key: KeyPayload?
    var mode = CitationItem.Mode.normal
    var prefix: [Inline] = []
    var start: Int
  }

  let options: MarkdownOptions
  let admission: Admission
  let parser: InlineParser
  /// The notes by index; nil inside a note, where references are not resolved.
  let notes: [Int: Footnote]?
  var findings: Findings

  var frames: [Frame]
  /// How many open marks were let go.
  private var flattened = 0
  private(set) var wasTooDeep = false
  private var linkDepth = 0
  private var noteDepth = 0
  /// The openings of notes inside notes, which are kept as text.
  private var nestedNotes: Set<Int> = []
  var seam = DropSeam()

  // Text that is not a node yet: a run of bytes as they stand, or pieces put together.
  private var textStart = 0
  private var textEnd = 0
  private var pieces: [UInt8] = []
  private(set) var hasText = false
  private var isRun = true

  init(
    options: MarkdownOptions, admission: Admission, parser: InlineParser, notes: [Int: Footnote]?, findings: Findings
  ) {
    self.options = options
    self.admission = admission
    self.parser = parser
    self.notes = notes
    self.findings = findings
    frames = [Frame(event: -1)]
  }

  var text: LeafText { parser.text }

  mutating func build() -> [Inline] {
    var index = 0
    while index < parser.events.count {
      if let next = drop(at: index) {
        index = next
      } else {
        add(parser.events[index], at: index)
        index += 1
      }
    }
    if isAfterDrop(parser.events.count) { endLine() }
    flushText()
    if isAfterDrop(parser.events.count) {
      while case .softBreak? = frames[0].content.last?.kind { frames[0].content.removeLast() }
    }
    return frames[0].content
  }

  // MARK: Text

  mutating func addText(from start: Int, to end: Int) {
    if !hasText {
      (textStart, textEnd, hasText, isRun) = (start, end, true, true)
    } else if isRun, textEnd == start {
      textEnd = end
    } else {
      startPieces()
      pieces.append(contentsOf: parser.bytes[start..<end])
      textEnd = end
    }
  }

  private mutating func addText(_ string: String, from start: Int, to end: Int) {
    if !hasText {
      (textStart, hasText, isRun) = (start, true, false)
    } else {
      startPieces()
    }
    pieces.append(contentsOf: string.utf8)
    textEnd = end
  }

  private mutating func startPieces() {
    guard isRun else { return }
    pieces.append(contentsOf: parser.bytes[textStart..<textEnd])
    isRun = false
  }

  private mutating func flushText() {
    guard hasText else { return }
    hasText = false
    let string = isRun ? text.string(textStart, textEnd) : String(decoding: pieces, as: UTF8.self)
    if !isRun { pieces.removeAll(keepingCapacity: true) }
    guard !string.isEmpty else { return }
    append(.text(string), text.span(textStart, textEnd))
    frames[frames.count - 1].lastTextStart = textStart
  }

  /// Goes on with the text before something that was dropped, so that the text after it makes one node with it.
  mutating func reopenText() {
    flushText()
    let top = frames.count - 1
    guard !hasText, case .text(let string)? = frames[top].content.last?.kind else { return }
    frames[top].content.removeLast()
    (textStart, hasText, isRun) = (frames[top].lastTextStart, true, false)
    pieces = Array(string.utf8)
  }

  /// Takes white space off the end of the text.
  mutating func cutText(to end: Int, count: Int) {
    guard hasText, !isRun, pieces.count >= count else { return }
    pieces.removeLast(count)
    textEnd = end
  }

  mutating func append(_ kind: Inline.Kind, _ span: SourceSpan, attributes: Attributes = .empty) {
    frames[frames.count - 1].content.append(Inline(kind, attributes: attributes, span: span))
  }

  // MARK: Events

  private mutating func add(_ event: InlineEvent, at index: Int) {
    let (start, end) = (Int(event.start), Int(event.end))
    if seam.isAtLineStart, skips(event, at: index) { return }
    switch event.kind {
    case .text: return addText(from: start, to: end)
    case .separator where !isCitationOpen: return addText(from: start, to: end)
    case .scalar:
      return addText(Unicode.Scalar(UInt32(event.data)).map { String($0) } ?? "", from: start, to: end)
    case .replacement: return addText(parser.replacements[Int(event.data)], from: start, to: end)
    case .nothing: return
    case .undefinedNote: return addUndefinedNote(from: start, to: end)
    case .strayLabel: return addStrayLabel(from: start, to: end)
    case .html where !options.allowsRawHTML:
      findings.warnOfRawHTML(at: text.span(start, end))
      return addText(from: start, to: end)
    case .comment where !options.allowsRawHTML:
      findings.note(comment: parser.bytes[start..<end], at: text.span(start, end))
      return noteDrop(from: index, to: index)
    // An address in angle brackets binds more tightly than the link around it; a bare one is its text.
    case .autolink where linkDepth > 0 && parser.bytes[start] != "<": return addText(from: start, to: end)
    case .noteReference where notes?[Int(event.data)] == nil || noteDepth > 0:
      return addNestedNote(from: start, to: end)
    case .softBreak, .hardBreak: if isAfterDrop(index) { endLine() }
    default: break
    }
    flushText()
    addNode(event, at: index)
  }

  var isCitationOpen: Bool { flattened == 0 && frames[frames.count - 1].citation != nil }

  private mutating func addNode(_ event: InlineEvent, at index: Int) {
    let (start, end) = (Int(event.start), Int(event.end))
    let span = text.span(start, end)
    switch event.kind {
    case .softBreak: append(.softBreak, span)
    case .hardBreak: append(.lineBreak, span)
    case .code: addCode(event)
    case .math: append(.math(Math(source: text.string(start + 1, end - 1), isDisplay: false)), span)
    case .displayMath: append(.math(Math(source: text.string(start + 2, end - 2), isDisplay: true)), span)
    case .html, .comment:
      let html = TagFilter.apply(to: text.string(start, end), if: options.extensions.contains(.tagFilter))
      findings.note(comment: parser.bytes[start..<end], at: span)
      append(.raw(RawText(format: "html", text: html)), span)
    case .autolink: addAutolink(event, span)
    case .noteReference:
      guard let note = notes?[Int(event.data)] else { return }
      findings.usedNotes.append(Int(event.data))
      append(.footnote(note), span)
    case .shortcode: append(.shortcode(parser.shortcodes[Int(event.data)]), span)
    case .citeKey: addKey(event, span)
    case .citeItem: startItem(event, span)
    case .separator: finishItem(before: start, next: end)
    case .open, .linkOpen, .imageOpen, .spanOpen, .noteOpen, .citeOpen, .citeOpenAfterKey: open(event, at: index)
    case .close, .linkClose, .imageClose, .spanClose, .noteClose, .citeClose: close(event)
    case .text, .scalar, .replacement, .nothing, .undefinedNote, .strayLabel: break
    }
  }

  private mutating func addCode(_ event: InlineEvent) {
    let payload = parser.codes[Int(event.data)]
    let span = text.span(payload.start, payload.end)
    let code = String(
      decoding: parser.bytes[Int(event.start)..<Int(event.end)].lazy.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    if let format = payload.rawFormat {
      if options.admitsRaw(format) { return append(.raw(RawText(format: format, text: code)), span) }
      findings.warnOfRawHTML(at: span)
    }
    append(.code(code), span, attributes: payload.attributes)
  }

  private mutating func addAutolink(_ event: InlineEvent, _ span: SourceSpan) {
    var (start, end) = (Int(event.start), Int(event.end))
    if parser.bytes[start] == "<" { (start, end) = (start + 1, end - 1) }
    let address = text.string(start, end)
    let payload = parser.autolinks[Int(event.data)]
    let link = Link(target: payload.prefix + address, content: [.text(address, span: text.span(start, end))])
    append(.link(link), span.union(payload.attributes.span), attributes: payload.attributes)
  }

  private mutating func addUndefinedNote(from start: Int, to end: Int) {
    findings.warn(
      "markdown/undefined-note", "no note “\(text.string(start + 2, end - 1))” is defined", at: text.span(start, end),
      notes: ["a note is defined by a line that starts with \(text.string(start, end)): and its text"])
    addText(from: start, to: end)
  }

  private mutating func addNestedNote(from start: Int, to end: Int) {
    warnOfNestedNote(at: text.span(start, end))
    addText(from: start, to: end)
  }

  private mutating func warnOfNestedNote(at span: SourceSpan) {
    findings.warn(
      "markdown/nested-note", "a note inside a note is kept as text", at: span,
      notes: ["move what it says into the text of the outer note"])
  }

  private mutating func addStrayLabel(from start: Int, to end: Int) {
    findings.diagnostics.append(
      Diagnostic(
        "label/in-text", .error, "a label stands in the text and labels nothing", at: text.span(start, end),
        notes: ["write {tlp=\"…\"} right after a bracketed span, at the end of a heading, or after :::, and close it"]))
    addText(from: start, to: end)
  }

  // MARK: Pairs

  private mutating func open(_ event: InlineEvent, at index: Int) {
    guard flattened == 0, frames.count <= InlineTreeBuilder.depthLimit else {
      flattened += 1
      if !wasTooDeep { findings.warnOfDepth(at: text.span(Int(event.start), Int(event.end))) }
      wasTooDeep = true
      return
    }
    if event.kind == .noteOpen, noteDepth > 0 || notes == nil {
      nestedNotes.insert(index)
      return
    }
    var frame = Frame(event: index)
    if event.kind == .linkOpen { linkDepth += 1 }
    if event.kind == .noteOpen { noteDepth += 1 }
    if event.kind == .citeOpen { frame.citation = CitationFrame(start: Int(event.end)) }
    if event.kind == .citeOpenAfterKey {
      let key = parser.keys[Int(event.data)]
      frame.citation = CitationFrame(
        key: key, mode: key.suppressesAuthor ? .suppressAuthor : .authorInText, start: Int(event.start))
    }
    frames.append(frame)
  }

  private mutating func close(_ event: InlineEvent) {
    if flattened > 0 {
      flattened -= 1
      return
    }
    if event.kind == .noteClose, nestedNotes.contains(Int(event.data)) {
      return warnOfNestedNote(at: text.span(Int(parser.events[Int(event.data)].start), Int(event.end)))
    }
    guard frames.count > 1, let frame = frames.popLast() else { return }
    let opening = parser.events[frame.event]
    let span = text.span(Int(opening.start), Int(event.end))
    switch opening.kind {
    case .linkOpen, .imageOpen, .spanOpen: finishBracket(frame, opening, span)
    case .noteOpen: finishNote(frame, span)
    case .citeOpen, .citeOpenAfterKey: finishCitation(frame, from: Int(opening.start), to: event, span)
    default: append(InlineTreeBuilder.styled(opening.style, frame.content), span)
    }
  }

  private static func styled(_ style: InlineEvent.Style, _ content: [Inline]) -> Inline.Kind {
    switch style {
    case .none: .span(content)
    case .emphasis: .emphasis(content)
    case .strong: .strong(content)
    case .strikeout: .styled(.strikeout, content)
    case .superscript: .styled(.superscript, content)
    case .subscript: .styled(.subscript, content)
    case .singleQuoted: .quoted(.single, content)
    case .doubleQuoted: .quoted(.double, content)
    case .highlight: .styled(.highlight, content)
    }
  }

  private mutating func finishBracket(_ frame: Frame, _ opening: InlineEvent, _ span: SourceSpan) {
    let payload = parser.payloads[Int(opening.data)]
    if opening.kind == .linkOpen { linkDepth -= 1 }
    switch opening.kind {
    case .linkOpen:
      append(
        .link(Link(target: payload.target, title: payload.title, content: frame.content)), span,
        attributes: payload.attributes)
    case .imageOpen:
      append(
        .image(Image(target: payload.target, title: payload.title, alternative: frame.content)), span,
        attributes: payload.attributes)
    default:
      let kind = SpanStyle.kind(of: payload.attributes, frame.content)
      if case .styled = kind { return append(kind, span) }
      append(kind, span, attributes: payload.attributes)
    }
  }

  private mutating func finishNote(_ frame: Frame, _ span: SourceSpan) {
    noteDepth -= 1
    let inside = SourceSpan(file: span.file, offset: Int(span.offset) + 2, length: 0)
    let whole = frame.content.isEmpty ? inside : frame.content.reduce(.none) { $0.union($1.span) }
    let block = Block(.paragraph(frame.content), span: whole)
    append(.footnote(Footnote(content: [block], span: span)), span)
  }
}
