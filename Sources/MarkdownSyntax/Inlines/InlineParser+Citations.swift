extension InlineParser {
  /// A citation key, or an e-mail address.
  mutating func takeAt() -> Bool {
    if extensions.contains(.citations), takeKey() { return true }
    return extensions.contains(.autolinks) && takeMailAddress()
  }

  mutating func takeSemicolon() -> Bool {
    guard !brackets.isEmpty else { return false }
    emit(.separator, place, place + 1)
    return true
  }

  private mutating func takeKey() -> Bool {
    var start = place
    let suppresses = start > runStart && bytes[start - 1] == "-"
    if suppresses { start -= 1 }
    if let before = scalar(before: start), before.isLetterOrDigit {
      guard suppresses else { return false }
      start = place
    }
    guard let (key, end) = key(at: place + 1) else { return false }
    keys.append(KeyPayload(key: text.string(key.lowerBound, key.upperBound), suppressesAuthor: start < place))
    emit(.citeKey, start, end, data: keys.count - 1)
    if !brackets.isEmpty { brackets[brackets.count - 1].holdsKey = true }
    return true
  }

  /// The key that starts at a place, and the place after it.
  private func key(at start: Int) -> (Range<Int>, next: Int)? {
    guard start < limit else { return nil }
    if bytes[start] == "{" { return bracedKey(at: start) }
    guard bytes[start].isWordPart || bytes[start] == "_", !isGeneralPunctuation(at: start) else { return nil }
    var at = start + 1
    while at < limit {
      if isKeyPart(at) {
        at += 1
      } else if CitationKeys.isInnerPunctuation(bytes[at]), at + 1 < limit,
        isKeyPart(at + 1) || (bytes[at + 1] == "/" && (bytes[at] == ":" || bytes[at] == "/"))
      {
        at += 1
      } else {
        break
      }
    }
    return (start..<at, at)
  }

  private func isKeyPart(_ at: Int) -> Bool {
    (bytes[at].isWordPart || bytes[at] == "_") && !isGeneralPunctuation(at: at)
  }

  /// U+2000 to U+206F: dashes, curly quotation marks and the like are no part of a key.
  private func isGeneralPunctuation(at place: Int) -> Bool {
    bytes[place] == 0xE2 && place + 1 < limit && (bytes[place + 1] == 0x80 || bytes[place + 1] == 0x81)
  }

  /// `{…}` with balanced braces and without white space.
  private func bracedKey(at start: Int) -> (Range<Int>, next: Int)? {
    var depth = 0
    var at = start
    while at < limit, !bytes[at].isWhitespace {
      if bytes[at] == "{" { depth += 1 }
      if bytes[at] == "}" {
        depth -= 1
        if depth == 0 { return at > start + 1 ? ((start + 1)..<at, at + 1) : nil }
      }
      at += 1
    }
    return nil
  }
}

/// What citation keys are made of.
enum CitationKeys {
  /// Punctuation that may stand inside a key, one at a time.
  static func isInnerPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case ":", ".", "#", "$", "%", "&", "-", "+", "?", "<", ">", "~", "/": true
    default: false
    }
  }

  /// True for a key that names a numbered element of the document.
  static func isCrossReference(_ key: String) -> Bool {
    guard let dash = key.utf8.firstIndex(of: UInt8(ascii: "-")), dash < key.utf8.index(before: key.utf8.endIndex) else {
      return false
    }
    switch key[..<dash].lowercased() {
    case "fig", "tbl", "sec", "eq", "lst": return true
    default: return false
    }
  }
}
