import DocumentModel

extension InlineParser {
  // MARK: Code

  mutating func takeCode() -> Bool {
    let start = place
    var content = start
    while content < limit, bytes[content] == "`" { content += 1 }
    let length = content - start
    guard let close = closingBackticks(length, after: content) else {
      place = content
      return true
    }
    var payload = CodePayload(start: start, end: close + length)
    if extensions.contains(.attributes), let (found, next) = AttributeScanner.scan(text, at: payload.end, limit: limit)
    {
      switch found {
      case .attributes(let value):
        payload.attributes = value
        payload.end = next
      case .raw(let format) where extensions.contains(.rawAttribute):
        payload.rawFormat = format
        payload.end = next
      case .raw: break
      }
    }
    var (from, to) = (content, close)
    if to - from >= 2, isCodeSpace(bytes[from]), isCodeSpace(bytes[to - 1]),
      bytes[from..<to].contains(where: { !isCodeSpace($0) })
    {
      (from, to) = (from + 1, to - 1)
    }
    codes.append(payload)
    flush(to: start)
    events.append(InlineEvent(.code, from, to, data: codes.count - 1))
    place = payload.end
    runStart = payload.end
    return true
  }

  private func isCodeSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// The place of the next run of backticks of a length. Where one is missing once, all runs of the rest are noted, so
  /// that no search goes to the end twice.
  private mutating func closingBackticks(_ length: Int, after start: Int) -> Int? {
    if knowsBacktickRuns, backtickRuns[length] ?? -1 < start { return nil }
    var at = start
    while at < limit {
      guard bytes[at] == "`" else {
        at += 1
        continue
      }
      let run = at
      while at < limit, bytes[at] == "`" { at += 1 }
      if at - run == length { return run }
      if !knowsBacktickRuns { backtickRuns[at - run] = run }
    }
    knowsBacktickRuns = true
    return nil
  }

  // MARK: Math

  /// `$…$` without space inside the marks and without a digit after them, and `$$…$$`.
  mutating func takeMath() -> Bool {
    let start = place
    if start + 1 < limit, bytes[start + 1] == "$" {
      guard !hopeless.contains(.displayMath) else { return false }
      guard let close = bytes.find("$$", from: start + 2, limit: limit) else {
        hopeless.insert(.displayMath)
        return false
      }
      guard close > start + 2 else { return false }
      emit(.displayMath, start, close + 2)
      return true
    }
    guard start + 1 < limit, !bytes[start + 1].isWhitespace, !hopeless.contains(.math) else { return false }
    var at = start + 1
    while at < limit {
      if bytes[at] == "\\" {
        at += 2
      } else if bytes[at] == "$", at > start + 1, !bytes[at - 1].isWhitespace,
        !(at + 1 < limit && bytes[at + 1].isDigit)
      {
        emit(.math, start, at + 1)
        return true
      } else {
        at += 1
      }
    }
    hopeless.insert(.math)
    return false
  }

  // MARK: Smart punctuation

  mutating func takeDash() -> Bool {
    var end = place
    while end < limit, bytes[end] == "-" { end += 1 }
    let start = place
    switch end - start {
    case 1: return false
    case let count:
      // Pandoc's way: em dashes while three are left, then an en dash.
      var left = count
      while left >= 3 {
        _ = takeScalar("\u{2014}", length: 3)
        left -= 3
      }
      if left == 2 { _ = takeScalar("\u{2013}", length: 2) }
      if left == 1 { place += 1 }
      return true
    }
  }

  /// An ellipsis of three full stops, or the space after an abbreviation, at which no line breaks.
  mutating func takeFullStop() -> Bool {
    if bytes.matches("...", at: place, limit: limit) { return takeScalar("\u{2026}", length: 3) }
    guard place + 2 < limit, bytes[place + 1] == 0x20, !bytes[place + 2].isWhitespace,
      Abbreviations.end(at: place, in: bytes, from: text.start)
    else { return false }
    place += 1
    return takeScalar("\u{A0}", length: 1)
  }

  // MARK: Shortcodes

  /// `{{< name argument key="value" >}}`; `{{{< … >}}}` and `{{</* … */>}}` show a shortcode as text.
  mutating func takeShortcode() -> Bool {
    let start = place
    if bytes.matches("{{{<", at: start, limit: limit), let close = shortcodeEnd(from: start + 4),
      bytes.matches("}", at: close + 3, limit: limit)
    {
      flush(to: start)
      events.append(InlineEvent(.text, start + 1, close + 3))
      place = close + 4
      runStart = place
      return true
    }
    guard bytes.matches("{{<", at: start, limit: limit), let close = shortcodeEnd(from: start + 3) else {
      return takeStrayLabel()
    }
    if bytes.matches("/*", at: start + 3, limit: close), bytes.matches("*/", at: close - 2, limit: close) {
      replacements.append("{{<" + text.string(start + 5, max(start + 5, close - 2)) + ">}}")
      emit(.replacement, start, close + 3, data: replacements.count - 1)
      return true
    }
    var scanner = ShortcodeScanner(text: text, place: start + 3, limit: close)
    guard let shortcode = scanner.shortcode(source: text.string(start, close + 3)) else { return false }
    shortcodes.append(shortcode)
    emit(.shortcode, start, close + 3, data: shortcodes.count - 1)
    return true
  }

  private mutating func takeStrayLabel() -> Bool {
    let name = bytes.skippingBlanks(from: place + 1, limit: limit)
    guard extensions.contains(.attributes), bytes.matches("tlp", at: name, limit: limit, ignoringCase: true) else {
      return false
    }
    emit(.strayLabel, place, name + 3)
    return true
  }

  private mutating func shortcodeEnd(from start: Int) -> Int? {
    guard !hopeless.contains(.shortcode) else { return nil }
    guard let close = bytes.find(">}}", from: start, limit: limit) else {
      hopeless.insert(.shortcode)
      return nil
    }
    return close
  }
}
