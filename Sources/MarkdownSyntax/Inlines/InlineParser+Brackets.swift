import DocumentModel

/// An open bracket.
struct Bracket {
  enum Kind: UInt8 { case link, image, note }

  var kind: Kind
  /// The event of the mark.
  var event: Int
  /// How many delimiters stood below it.
  var delimiters: Int
  /// The place after the mark.
  var start: Int
  /// True where another bracket opened inside: its text can be no label.
  var holdsBracket = false
  /// True where a citation key stands inside, and in no bracket further in.
  var holdsKey = false
  /// True where brackets inside looked like a citation and are none.
  var holdsFailedCitation = false
  /// The event of the citation key right before it; -1 for none.
  var keyBefore = -1
}

extension InlineParser {
  // MARK: Opening

  mutating func openBracket() -> Bool {
    if extensions.contains(.footnotes), takeNoteReference() { return true }
    let key = keyBeforeBracket()
    emit(.text, place, place + 1)
    push(.link)
    brackets[brackets.count - 1].keyBefore = key
    return true
  }

  mutating func openImage() -> Bool {
    guard place + 1 < limit, bytes[place + 1] == "[" else { return false }
    if extensions.contains(.footnotes), place + 2 < limit, bytes[place + 2] == "^" { return false }
    emit(.text, place, place + 2)
    push(.image)
    return true
  }

  /// `^[`. The caret is a mark of its own until the brackets turn out to be a note.
  mutating func openNote() -> Bool {
    if extensions.contains(.superscript) { pushScript(.caret) } else { emit(.text, place, place + 1) }
    emit(.text, place, place + 1)
    push(.note)
    return true
  }

  private mutating func push(_ kind: Bracket.Kind) {
    if !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
    brackets.append(Bracket(kind: kind, event: events.count - 1, delimiters: delimiters.count, start: place))
  }

  /// The event of a citation key that stands right before the place, with at most white space between; -1 for none, and
  /// before `[^`, which begins no locator.
  private func keyBeforeBracket() -> Int {
    guard !bytes.matches("[^", at: place, limit: limit),
      brackets.last.map({ $0.kind == .note }) ?? true, bytes[runStart..<place].allSatisfy(\.isWhitespace)
    else {
      return -1
    }
    let last = events.last?.kind == .softBreak && runStart == place ? events.count - 2 : events.count - 1
    guard last >= 0, events[last].kind == .citeKey else { return -1 }
    return last
  }

  /// `[^label]`. False where it has another form.
  private mutating func takeNoteReference() -> Bool {
    guard place + 2 < limit, bytes[place + 1] == "^" else { return false }
    var end = place + 2
    while end < limit, bytes[end] != "]" {
      if bytes[end].isWhitespace || bytes[end] == "[" || bytes[end] == "^" { return false }
      end += 1
    }
    guard end < limit, let label = LinkScanner.normalized(bytes[(place + 2)..<end]) else { return false }
    if let note = notes[label] {
      emit(.noteReference, place, end + 1, data: note)
      return true
    }
    if end + 1 < limit, bytes[end + 1] == "(", inlineTarget(at: end + 1) != nil { return false }
    emit(.undefinedNote, place, end + 1)
    return true
  }

  // MARK: Closing

  mutating func closeBracket() -> Bool {
    guard let bracket = brackets.last else { return false }
    let close = place
    if bracket.kind == .note, finishNote(bracket, at: close) { return true }
    if finishLink(bracket, at: close) { return true }
    dropBracket()
    if bracket.holdsFailedCitation || bracket.holdsKey, !brackets.isEmpty {
      brackets[brackets.count - 1].holdsFailedCitation = true
    }
    return false
  }

  /// Takes the innermost bracket off the stack.
  private mutating func dropBracket() {
    brackets.removeLast()
    linkBarrier = min(linkBarrier, brackets.count)
  }

  private mutating func finishNote(_ bracket: Bracket, at close: Int) -> Bool {
    guard !belongsToBracket(close + 1) else { return false }
    events[bracket.event - 1].kind = .nothing
    events[bracket.event].start -= 1
    finish(bracket, open: .noteOpen, close: .noteClose, from: close, to: close + 1)
    if extensions.contains(.superscript) { delimiters.removeLast() }
    return true
  }

  /// True where what stands at a place makes a link or a span of the brackets before it.
  private func belongsToBracket(_ next: Int) -> Bool {
    guard next < limit else { return false }
    switch bytes[next] {
    case "(", "[": return true
    case "{":
      guard extensions.contains(.bracketedSpans), let (found, _) = AttributeScanner.scan(text, at: next, limit: limit),
        case .attributes = found
      else { return false }
      return true
    default: return false
    }
  }

  private mutating func finishLink(_ bracket: Bracket, at close: Int) -> Bool {
    let next = close + 1
    let mayLink = bracket.kind == .image || brackets.count > linkBarrier
    if mayLink, next < limit, bytes[next] == "(", let found = inlineTarget(at: next) {
      finishLink(bracket, target: found.target, title: found.title, from: close, to: found.next)
      return true
    }
    if bracket.kind != .image, extensions.contains(.bracketedSpans), next < limit, bytes[next] == "{",
      let (found, end) = AttributeScanner.scan(text, at: next, limit: limit), case .attributes(let value) = found
    {
      payloads.append(BracketPayload(attributes: value))
      finish(bracket, open: .spanOpen, close: .spanClose, from: close, to: end, payload: payloads.count - 1)
      return true
    }
    let label = LinkScanner.label(in: bytes, at: next, limit: limit)
    if let label, label.end > label.start {
      if mayLink, let key = LinkScanner.normalized(bytes[label.start..<label.end]), let found = links[key] {
        finishLink(bracket, target: found.destination, title: found.title, from: close, to: label.next)
        return true
      }
    }
    if bracket.kind != .image, finishCitation(bracket, at: close) { return true }
    let hasFullLabel = label.map { $0.end > $0.start } ?? false
    guard mayLink, !hasFullLabel, !bracket.holdsBracket, !links.isEmpty, close - bracket.start <= 999,
      let key = LinkScanner.normalized(bytes[bracket.start..<close]), let found = links[key]
    else { return false }
    finishLink(bracket, target: found.destination, title: found.title, from: close, to: label?.next ?? next)
    return true
  }

  private mutating func finishLink(_ bracket: Bracket, target: String, title: String, from close: Int, to end: Int) {
    var payload = BracketPayload(target: target, title: title)
    var end = end
    if extensions.contains(.attributes), end < limit, bytes[end] == "{",
      let (found, next) = AttributeScanner.scan(text, at: end, limit: limit), case .attributes(let value) = found
    {
      payload.attributes = value
      end = next
    }
    payloads.append(payload)
    let isImage = bracket.kind == .image
    finish(
      bracket, open: isImage ? .imageOpen : .linkOpen, close: isImage ? .imageClose : .linkClose, from: close, to: end,
      payload: payloads.count - 1)
    if !isImage { linkBarrier = brackets.count }
  }

  /// Turns a bracket and what closes it into a pair of events.
  private mutating func finish(
    _ bracket: Bracket, open: InlineEvent.Kind, close: InlineEvent.Kind, from start: Int, to end: Int,
    payload: Int = -1
  ) {
    flush(to: start)
    matchDelimiters(above: bracket.delimiters - 1)
    events[bracket.event].kind = open
    events[bracket.event].data = Int32(payload)
    if payload >= 0 { payloads[payload].closing = events.count }
    emit(close, start, end, data: bracket.event)
    dropBracket()
    if bracket.holdsFailedCitation, !brackets.isEmpty { brackets[brackets.count - 1].holdsFailedCitation = true }
  }

  /// `(target "title")` and the place after it.
  private func inlineTarget(at start: Int) -> (target: String, title: String, next: Int)? {
    var at = bytes.skippingWhitespace(from: start + 1, limit: limit)
    guard
      let destination = LinkScanner.destination(
        in: bytes, at: at, limit: limit, hasShortcodes: extensions.contains(.shortcodes))
    else { return nil }
    at = bytes.skippingWhitespace(from: destination.next, limit: limit)
    var title: LinkScanner.Part?
    if at > destination.next, let found = LinkScanner.title(in: bytes, at: at, limit: limit) {
      title = found
      at = bytes.skippingWhitespace(from: found.next, limit: limit)
    }
    guard at < limit, bytes[at] == ")" else { return nil }
    return (
      LinkScanner.unescaped(bytes, from: destination.start, to: destination.end),
      title.map { LinkScanner.unescaped(bytes, from: $0.start, to: $0.end) } ?? "", at + 1
    )
  }

  // MARK: Citations in brackets

  /// Makes a citation of a bracket: either every part between semicolons holds a key, or the bracket follows a key.
  private mutating func finishCitation(_ bracket: Bracket, at close: Int) -> Bool {
    guard extensions.contains(.citations), bracket.holdsKey || bracket.keyBefore >= 0, !bracket.holdsFailedCitation
    else { return false }
    flush(to: close)
    matchDelimiters(above: bracket.delimiters - 1)
    guard markItems(from: bracket.event + 1, firstMayLackKey: bracket.keyBefore >= 0) else { return false }
    guard bracket.keyBefore >= 0 else {
      finish(bracket, open: .citeOpen, close: .citeClose, from: close, to: close + 1)
      return true
    }
    let key = bracket.keyBefore
    let data = events[key].data
    events[key].kind = .citeOpenAfterKey
    for index in (key + 1)..<bracket.event { events[index].kind = .nothing }
    finish(bracket, open: .nothing, close: .citeClose, from: close, to: close + 1)
    events[key].data = data
    events[events.count - 1].data = Int32(key)
    return true
  }

  /// Marks the first key of each part. False, and nothing is changed, where a part has none.
  ///
  /// It goes backwards, because the end of a pair tells where its start is, so that nothing inside is looked at twice.
  private mutating func markItems(from first: Int, firstMayLackKey: Bool) -> Bool {
    var found: [Int] = []
    var key: Int?
    var index = events.count - 1
    var depth = 0
    while index >= first {
      switch events[index].kind {
      case .linkClose, .imageClose, .spanClose, .noteClose, .citeClose: index = Int(events[index].data)
      case .close: depth += 1
      case .open: depth -= 1
      case .citeKey where depth == 0: key = index
      case .separator where depth == 0:
        guard let item = key else { return false }
        found.append(item)
        key = nil
      default: break
      }
      index -= 1
    }
    if let item = key {
      // A bracket after a key whose own first key suppresses the author is no part of it.
      if firstMayLackKey, keys[Int(events[item].data)].suppressesAuthor { return false }
      found.append(item)
    } else if !firstMayLackKey {
      return false
    }
    for item in found { events[item].kind = .citeItem }
    return true
  }
}
