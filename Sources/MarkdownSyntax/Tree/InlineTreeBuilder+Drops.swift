import DocumentModel

/// The white space beside something that was dropped, which may stand at an end of a line once it is gone.
struct DropSeam {
  /// The last event that was dropped.
  var last = -1
  /// White space as it was written right before it: how many bytes, and where they start.
  var blanks = 0
  var blanksStart = 0
  /// True where nothing but what was dropped stands before it on its line, and nothing was kept after it so far.
  var isAtLineStart = false
}

extension InlineTreeBuilder {
  /// Drops what is refused, with everything in it, whatever its depth. Gives the event after it, where one was dropped.
  mutating func drop(at first: Int) -> Int? {
    let event = parser.events[first]
    var (last, start, end) = (first, Int(event.start), Int(event.end))
    let attributes: Attributes
    switch event.kind {
    case .linkOpen, .imageOpen, .spanOpen:
      attributes = parser.payloads[Int(event.data)].attributes
      last = parser.payloads[Int(event.data)].closing
      end = Int(parser.events[last].end)
    case .code:
      let code = parser.codes[Int(event.data)]
      (attributes, start, end) = (code.attributes, code.start, code.end)
    case .autolink: attributes = parser.autolinks[Int(event.data)].attributes
    default: return nil
    }
    guard !attributes.isEmpty, !admission.admits(attributes, .inline) else { return nil }
    findings.dropped.append(text.span(start, end))
    noteDrop(from: first, to: last)
    return last + 1
  }

  /// True for an event right after one that was dropped.
  func isAfterDrop(_ index: Int) -> Bool { seam.last >= 0 && seam.last == index - 1 }

  /// Leaves a run of events out, and remembers the white space before it.
  mutating func noteDrop(from first: Int, to last: Int) {
    reopenText()
    if first == 0 || parser.events[first - 1].kind.isLineEnd { seam.isAtLineStart = true }
    if !isAfterDrop(first) { noteBlanks(before: first) }
    seam.last = last
  }

  private mutating func noteBlanks(before index: Int) {
    guard index > 0, parser.events[index - 1].kind == .text else { return seam.blanks = 0 }
    let (start, end) = (Int(parser.events[index - 1].start), Int(parser.events[index - 1].end))
    let count = parser.bytes[start..<end].reversed().prefix(while: \.isBlank).count
    if count == end - start, isAfterDrop(index - 1) {
      seam.blanks += count
    } else {
      (seam.blanks, seam.blanksStart) = (count, end - count)
    }
  }

  /// Cuts off the white space before what was dropped last, which ends a line now.
  mutating func endLine() { if seam.blanks > 0 { cutText(to: seam.blanksStart, count: seam.blanks) } }

  /// Leaves out white space that begins a line because what stood before it was dropped. True where nothing is left of
  /// the event.
  mutating func skips(_ event: InlineEvent, at index: Int) -> Bool {
    switch event.kind {
    case .text:
      let start = parser.bytes.skippingBlanks(from: Int(event.start), limit: Int(event.end))
      guard start < event.end else { return true }
      seam.isAtLineStart = false
      addText(from: start, to: Int(event.end))
      return true
    case .softBreak where frames.count == 1 && frames[0].content.isEmpty && !hasText: return true
    case .comment where !options.allowsRawHTML: return false
    default:
      seam.isAtLineStart = false
      return false
    }
  }
}

extension InlineEvent.Kind {
  fileprivate var isLineEnd: Bool { self == .softBreak || self == .hardBreak }
}
