extension InlineParser {
  // MARK: Marks

  /// Which sides of a run of marks text stands on (CommonMark 0.31.2 §6.2).
  private func flanks(from start: Int, to end: Int) -> (left: Bool, right: Bool, afterMark: Bool, beforeMark: Bool) {
    let before = scalar(before: start) ?? "\n"
    let after = scalar(at: end) ?? "\n"
    let (spaceBefore, spaceAfter) = (before.isFlankingSpace, after.isFlankingSpace)
    let (markBefore, markAfter) = (before.isFlankingPunctuation, after.isFlankingPunctuation)
    let left = !spaceAfter && (!markAfter || spaceBefore || markBefore)
    let right = !spaceBefore && (!markBefore || spaceAfter || markAfter)
    return (left, right, markBefore, markAfter)
  }

  private func runEnd(of byte: UInt8) -> Int {
    var end = place
    while end < limit, bytes[end] == byte { end += 1 }
    return end
  }

  mutating func takeEmphasisMark(_ byte: UInt8) -> Bool {
    let end = runEnd(of: byte)
    let side = flanks(from: place, to: end)
    if byte == "*" {
      push(.asterisk, to: end, canOpen: side.left, canClose: side.right)
    } else {
      push(
        .underscore, to: end, canOpen: side.left && (!side.right || side.afterMark),
        canClose: side.right && (!side.left || side.beforeMark))
    }
    return true
  }

  mutating func takeTilde() -> Bool {
    let end = runEnd(of: UInt8(ascii: "~"))
    let side = flanks(from: place, to: end)
    switch end - place {
    case 1 where extensions.contains(.subscript): pushScript(.tilde)
    case 1 where extensions.contains(.strikeout): push(.tilde, to: end, canOpen: side.left, canClose: side.right)
    case 2 where extensions.contains(.strikeout): push(.tildes, to: end, canOpen: side.left, canClose: side.right)
    default: place = end
    }
    return true
  }

  mutating func takeEquals() -> Bool {
    let end = runEnd(of: UInt8(ascii: "="))
    guard end - place == 2 else {
      place = end
      return true
    }
    let side = flanks(from: place, to: end)
    push(.equals, to: end, canOpen: side.left, canClose: side.right)
    return true
  }

  mutating func takeCaret() -> Bool {
    if extensions.contains(.inlineNotes), place + 1 < limit, bytes[place + 1] == "[" { return openNote() }
    guard extensions.contains(.superscript), runEnd(of: UInt8(ascii: "^")) == place + 1 else {
      place = runEnd(of: UInt8(ascii: "^"))
      return true
    }
    pushScript(.caret)
    return true
  }

  /// Sub- and superscripts hold no white space, unless it is escaped.
  mutating func pushScript(_ kind: Delimiter.Kind) {
    var mark = lastScript[kind] ?? ScriptMark(end: text.start, barrier: text.start)
    for at in mark.end..<max(mark.end, place)
    where bytes[at].isWhitespace && !(at > text.start && bytes[at - 1] == "\\") {
      mark.barrier = place
      break
    }
    let canOpen = place + 1 < limit && !bytes[place + 1].isWhitespace
    let canClose = place > mark.barrier && place > text.start && !bytes[place - 1].isWhitespace
    let start = place
    push(kind, to: place + 1, canOpen: canOpen, canClose: canClose)
    if let last = delimiters.indices.last, delimiters[last].place == start { delimiters[last].barrier = mark.barrier }
    mark.end = start + 1
    lastScript[kind] = mark
  }

  /// Adds a run to the stack, with one event a mark. A run that can do nothing stays text.
  private mutating func push(_ kind: Delimiter.Kind, to end: Int, canOpen: Bool, canClose: Bool) {
    guard canOpen || canClose else {
      place = end
      return
    }
    let start = place
    flush(to: start)
    let first = events.count
    for mark in start..<end { events.append(InlineEvent(.text, mark, mark + 1)) }
    place = end
    runStart = end
    delimiters.append(
      Delimiter(
        kind: kind, canOpen: canOpen, canClose: canClose, length: end - start, first: first, end: events.count,
        below: delimiters.count - 1, place: start))
  }

  mutating func takeQuote(_ byte: UInt8) -> Bool {
    let before = scalar(before: place)
    let after = scalar(at: place + 1)
    let isAfterWord = before?.isLetterOrDigit ?? false
    let isAfterSpace = before?.isFlankingSpace ?? true
    let isBeforeSpace = after?.isFlankingSpace ?? true
    let isAfterOpening = before == "(" || before == "[" || before == "{"
    let canOpen = !isAfterWord && !isBeforeSpace
    var canClose = !isAfterSpace && !isAfterOpening
    let isSingle = byte == "'"
    if isSingle, after?.isLetterOrDigit ?? false { canClose = false }
    let curly: Unicode.Scalar = isSingle ? "\u{2019}" : canOpen && !canClose ? "\u{201C}" : "\u{201D}"
    let start = place
    _ = takeScalar(curly, length: 1)
    guard canOpen || canClose else { return true }
    delimiters.append(
      Delimiter(
        kind: isSingle ? .singleQuote : .doubleQuote, canOpen: canOpen, canClose: canClose, length: 1,
        first: events.count - 1, end: events.count, below: delimiters.count - 1, place: start))
    return true
  }

  // MARK: Matching

  /// Matches the delimiters above a height of the stack, and removes them from it.
  mutating func matchDelimiters(above bottom: Int) {
    guard delimiters.count > bottom + 1 else { return }
    for index in openersBottom.indices { openersBottom[index] = bottom }
    var current = bottom + 1
    while current < delimiters.count {
      guard delimiters[current].canClose else {
        current += 1
        continue
      }
      let closer = delimiters[current]
      var candidate = closer.below
      let lowest = openersBottom[closer.searchKind]
      while candidate > lowest, !delimiters[candidate].matches(closer) { candidate = delimiters[candidate].below }
      if candidate > lowest {
        join(opener: candidate, closer: current)
        if delimiters[current].remaining == 0 {
          remove(current)
          current += 1
        }
      } else {
        openersBottom[closer.searchKind] = closer.below
        if !closer.canOpen { remove(current) }
        current += 1
      }
    }
    delimiters.removeSubrange((bottom + 1)...)
  }

  /// Takes a delimiter out of the chain that searches follow.
  private mutating func remove(_ index: Int) {
    if index + 1 < delimiters.count { delimiters[index + 1].below = delimiters[index].below }
  }

  private mutating func join(opener: Int, closer: Int) {
    let isPaired = delimiters[opener].kind == .asterisk || delimiters[opener].kind == .underscore
    let count =
      isPaired ? min(2, delimiters[opener].remaining, delimiters[closer].remaining) : delimiters[closer].length
    let style = style(of: delimiters[opener].kind, count: count)
    let open = delimiters[opener].end - count
    let close = delimiters[closer].first
    widen(from: open, count: count, kind: .open, style: style)
    widen(from: close, count: count, kind: .close, style: style)
    delimiters[opener].end -= count
    delimiters[closer].first += count
    delimiters[closer].below = delimiters[opener].remaining == 0 ? delimiters[opener].below : opener
  }

  /// Makes one event of the events of several marks.
  private mutating func widen(from first: Int, count: Int, kind: InlineEvent.Kind, style: InlineEvent.Style) {
    let end = events[first + count - 1].end
    events[first].kind = kind
    events[first].style = style
    events[first].end = end
    for index in (first + 1)..<(first + max(1, count)) {
      events[index].kind = .nothing
    }
  }

  private func style(of kind: Delimiter.Kind, count: Int) -> InlineEvent.Style {
    switch kind {
    case .asterisk, .underscore: count == 2 ? .strong : .emphasis
    case .tildes: .strikeout
    case .tilde: extensions.contains(.subscript) ? .subscript : .strikeout
    case .caret: .superscript
    case .singleQuote: .singleQuoted
    case .doubleQuote: .doubleQuoted
    case .equals: .highlight
    }
  }
}
