import MarkdownSyntax

/// Which characters need a backslash, each for a reason of its own.
extension MarkdownText {
  enum Escape { case none, backslash, reference }

  mutating func escape(of byte: UInt8, _ source: [UInt8], _ offset: Int) -> Escape {
    if offset == 0, let escape = escapeAfterMarkup(byte, source) { return escape }
    switch byte {
    case UInt8(ascii: "`"): return census.encodesBacktick ? .reference : census.escapesBacktick ? .backslash : .none
    case UInt8(ascii: "|"):
      // A line that ends with a bar is no line of verse, and a backslash does not change that.
      return place.isVerse && isLast(source, offset) && next == nil ? .reference : .none
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      // After an opening bracket no quotation mark closes.
      if isLast(source, offset), case .close(let mark)? = next, mark == .singleQuote || mark == .doubleQuote {
        return .reference
      }
    default: break
    }
    return needsBackslash(byte, source, offset) ? .backslash : .none
  }

  /// The first character of a text can go on with the markup before it.
  private func escapeAfterMarkup(_ byte: UInt8, _ source: [UInt8]) -> Escape? {
    guard case .markup(let ending) = last else { return nil }
    switch ending {
    case .math: return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? .reference : nil
    case .attributable: return byte == UInt8(ascii: "{") ? .backslash : nil
    case .bracket: return "({:[".utf8.contains(byte) ? .backslash : nil
    case .key:
      if Self.isASCIIWord(byte) { return .reference }
      if byte == UInt8(ascii: "_") { return .backslash }
      if endsKey(byte) { return Escape.none }
      guard ":.#$%&-+?<>~/".utf8.contains(byte) else { return nil }
      guard let after = source.dropFirst().first else { return next == nil ? nil : .backslash }
      return Self.isWord(after) || after == UInt8(ascii: "_") || after == UInt8(ascii: "/") ? .backslash : nil
    case .closedKey, .closed: return nil
    }
  }

  /// True for the slash after a key that ends in a slash or a colon, which does so because a slash follows.
  func endsKey(_ byte: UInt8) -> Bool {
    last == .markup(.key) && byte == UInt8(ascii: "/") && (bytes.last == byte || bytes.last == UInt8(ascii: ":"))
  }

  private mutating func needsBackslash(_ byte: UInt8, _ source: [UInt8], _ offset: Int) -> Bool {
    let after: UInt8? = offset + 1 < source.count ? source[offset + 1] : nil
    switch byte {
    // Smart punctuation would curl them.
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): return true
    case UInt8(ascii: "*"): return census.escapesAsterisk && !neighbours.isIdle(source, offset)
    case UInt8(ascii: "_"): return census.escapesUnderscore && !neighbours.isIdle(source, offset)
    case UInt8(ascii: "~"): return census.escapesTilde && !neighbours.isIdle(source, offset)
    case UInt8(ascii: "^"):
      // Before a bracket it begins a note, after one the label of a note, and before a note raised text.
      return census.escapesCaret && !neighbours.isIdle(source, offset) || !brackets.isEmpty || isBeforeNote(after)
    case UInt8(ascii: "$"): return escapesDollar(before: after, source, offset)
    case UInt8(ascii: "["): return !isHarmlessBracket(source, offset)
    case UInt8(ascii: "]"): return !brackets.isEmpty
    case UInt8(ascii: "{"): return escapesBrace(before: after, source, offset)
    case UInt8(ascii: "<"): return after.map { Self.isASCIILetter($0) || "/!?".utf8.contains($0) } ?? (next != nil)
    case UInt8(ascii: "&"): return isReference(source, offset)
    case UInt8(ascii: "@"): return escapesAt(before: after, source, offset)
    case UInt8(ascii: "-"):
      // Two make a dash, and one before a key suppresses its author.
      return bytes.last == byte || after == nil && (next?.firstByte == UInt8(ascii: "@") || next?.firstByte == byte)
    case UInt8(ascii: "."):
      // Three make an ellipsis, and `www.` begins an address.
      return bytes.last == byte && bytes.dropLast().last == byte || endsWithWWW || endsAbbreviation(source, offset)
    case UInt8(ascii: ":"): return source[(offset + 1)...].starts(with: "//".utf8) && isAfterScheme(source, offset)
    // Before a bracket it makes a picture of a link.
    case UInt8(ascii: "!"): return after == nil && next?.firstByte == UInt8(ascii: "[")
    case UInt8(ascii: "#"):
      // At the end of a heading number signs after a space are cut off.
      return place.isHeading && (bytes.last == 0x20 || bytes.last == space || bytes.isEmpty)
        && source[offset...].allSatisfy { $0 == byte } && next == nil
    // In a citation it parts two items.
    case UInt8(ascii: ";"): return brackets.last?.isCitation ?? false
    default: return false
    }
  }

  private var neighbours: MarkdownNeighbours {
    MarkdownNeighbours(before: index > 0 ? pieces[index - 1] : nil, after: next, areRaised: raised > 0)
  }

  private func isLast(_ source: [UInt8], _ offset: Int) -> Bool { offset + 1 == source.count }

  private func isBeforeNote(_ after: UInt8?) -> Bool {
    after == nil && (next?.firstByte == UInt8(ascii: "[") || next?.firstByte == UInt8(ascii: "^"))
  }

  /// A formula begins before no space, and ends after none.
  private mutating func escapesDollar(before after: UInt8?, _ source: [UInt8], _ offset: Int) -> Bool {
    guard census.escapesDollar else { return false }
    if offset > 0, source[offset - 1] == UInt8(ascii: "$") { return true }
    // A last space may become a character reference.
    return after.map { $0 != 0x20 || raised > 0 || offset + 2 == source.count } ?? (next != nil)
  }

  /// Braces after markup are attributes; two begin a shortcode, and `{tlp` would be taken for a label that was meant.
  private func escapesBrace(before after: UInt8?, _ source: [UInt8], _ offset: Int) -> Bool {
    if place.endsWithAttributes || after == UInt8(ascii: "{") { return true }
    guard let after else { return next?.firstByte == UInt8(ascii: "{") }
    guard after == 0x20 || after == 0x09 || after | 0x20 == UInt8(ascii: "t") else { return false }
    let word = source[(offset + 1)...].drop { $0 == 0x20 || $0 == 0x09 }.prefix(3)
    return word.map { $0 | 0x20 }.elementsEqual("tlp".utf8)
  }

  /// `&name;` and `&#1;`. Names have two letters at least.
  private func isReference(_ source: [UInt8], _ offset: Int) -> Bool {
    let rest = source[(offset + 1)...].prefix(34)
    if rest.first == UInt8(ascii: "#") { return true }
    let name = rest.prefix(while: Self.isASCIIWord)
    return name.count > 1 && rest.dropFirst(name.count).first == UInt8(ascii: ";")
  }

  /// After a letter it would make an address of a mailbox, where the host has a period; elsewhere a citation.
  private func escapesAt(before after: UInt8?, _ source: [UInt8], _ offset: Int) -> Bool {
    guard let after else { return next != nil }
    guard Self.isWord(after) || "_{)*".utf8.contains(after) else { return false }
    guard Self.isLetterOrDigit(previousScalar) else { return true }
    return source[(offset + 1)...].prefix { Self.isASCIIWord($0) || "-_.".utf8.contains($0) }
      .contains(UInt8(ascii: "."))
  }

  /// True for the full stop of an abbreviation before a space that would become a no-break space.
  private func endsAbbreviation(_ source: [UInt8], _ offset: Int) -> Bool {
    guard source[(offset + 1)...].first == 0x20, offset + 2 < source.count ? source[offset + 2] != 0x20 : next != nil
    else { return false }
    return Abbreviations.end(at: bytes.count, in: bytes, from: 0)
  }

  private var endsWithWWW: Bool { bytes.suffix(3).allSatisfy { $0 | 0x20 == UInt8(ascii: "w") } && bytes.count > 2 }

  /// True where letters before a colon end with the scheme of an address that would be a link.
  private func isAfterScheme(_ source: [UInt8], _ offset: Int) -> Bool {
    let before = source[..<offset].suffix(5).map { $0 | 0x20 }
    return ["http", "https", "ftp"].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// True for `[words]` that no link, note, citation or box could begin with, and that is no label of a heading.
  private func isHarmlessBracket(_ source: [UInt8], _ offset: Int) -> Bool {
    guard brackets.isEmpty, raised == 0 else { return false }
    if offset > 0 {
      guard source[offset - 1] == 0x20 || source[offset - 1] == UInt8(ascii: "(") else { return false }
      // Only spaces between it and a key before it.
      if index > 0, source.prefix(min(offset, 4)).allSatisfy({ $0 == 0x20 }) { return false }
    } else if index > 0 {
      return false
    }
    let content = source[(offset + 1)...].prefix(60).prefix { Self.isWord($0) || $0 == 0x20 || "…,-".utf8.contains($0) }
    let close = content.endIndex
    guard close < source.count, source[close] == UInt8(ascii: "]"), content.count > 1 else { return false }
    if let after = source[(close + 1)...].first {
      if "([{:".utf8.contains(after) { return false }
    } else {
      switch next {
      case nil, .softBreak?, .hardBreak?, .close?: break
      default: return false
      }
    }
    return !labels.contains(String(decoding: content, as: UTF8.self))
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
