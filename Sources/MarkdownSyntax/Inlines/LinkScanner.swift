/// The parts of links, as CommonMark 0.31.2 §4.7 and §6.3 define them. A scan gives the place after the part, or nil.
enum LinkScanner {
  /// Parentheses in a plain destination may nest this deep.
  private static let parenthesisLimit = 32
  private static let labelLimit = 999
  /// A shortcode in an address may have so many bytes.
  private static let shortcodeLimit = 400

  struct Part {
    /// Without its delimiters.
    var start: Int
    var end: Int
    /// The place after its delimiters.
    var next: Int
  }

  /// `<…>` or a run without spaces and with balanced parentheses. A shortcode in the run may have spaces, where there
  /// are shortcodes.
  static func destination(in bytes: [UInt8], at start: Int, limit: Int, hasShortcodes: Bool = false) -> Part? {
    guard start < limit else { return nil }
    var place = start
    if bytes[start] == "<" {
      place += 1
      while place < limit {
        switch bytes[place] {
        case ">": return Part(start: start + 1, end: place, next: place + 1)
        case "<", "\n", "\r": return nil
        case "\\": place += place + 1 < limit && bytes[place + 1].isPunctuation ? 2 : 1
        default: place += 1
        }
      }
      return nil
    }
    var depth = 0
    scan: while place < limit {
      switch bytes[place] {
      case "\\": place += place + 1 < limit && bytes[place + 1].isPunctuation ? 2 : 1
      case "(":
        depth += 1
        if depth > parenthesisLimit { return nil }
        place += 1
      case ")":
        if depth == 0 { break scan }
        depth -= 1
        place += 1
      case "{" where hasShortcodes && bytes.matches("{{<", at: place, limit: limit):
        let end =
          bytes[place..<min(limit, place + shortcodeLimit)].firstIndex(of: 0x0A) ?? min(limit, place + shortcodeLimit)
        place = bytes.find(">}}", from: place + 3, limit: end).map { $0 + 3 } ?? place + 1
      case let byte where byte.isControl || byte == 0x20: break scan
      default: place += 1
      }
    }
    guard depth == 0 else { return nil }
    return Part(start: start, end: place, next: place)
  }

  /// `"…"`, `'…'` or `(…)`.
  static func title(in bytes: [UInt8], at start: Int, limit: Int) -> Part? {
    guard start < limit else { return nil }
    let closer: UInt8
    switch bytes[start] {
    case "\"", "'": closer = bytes[start]
    case "(": closer = UInt8(ascii: ")")
    default: return nil
    }
    var place = start + 1
    while place < limit {
      let byte = bytes[place]
      if byte == closer { return Part(start: start + 1, end: place, next: place + 1) }
      if byte == "(", closer == ")" { return nil }
      place += byte == "\\" && place + 1 < limit && bytes[place + 1].isPunctuation ? 2 : 1
    }
    return nil
  }

  /// `[…]` without unescaped brackets inside.
  static func label(in bytes: [UInt8], at start: Int, limit: Int) -> Part? {
    guard start < limit, bytes[start] == "[" else { return nil }
    var place = start + 1
    while place < limit, place - start <= labelLimit + 1 {
      switch bytes[place] {
      case "]": return Part(start: start + 1, end: place, next: place + 1)
      case "[": return nil
      case "\\": place += place + 1 < limit && bytes[place + 1].isPunctuation ? 2 : 1
      default: place += 1
      }
    }
    return nil
  }

  /// A label in the form in which labels are compared: case folded, runs of white space as one space. Nil where it
  /// holds nothing else than white space.
  static func normalized(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isPlain = true
    var space = false
    for byte in bytes {
      if byte.isWhitespace {
        space = !result.isEmpty
        continue
      }
      if space { result.append(0x20) }
      space = false
      if byte >= 0x80 { isPlain = false }
      result.append(byte.lowercased)
    }
    guard !result.isEmpty else { return nil }
    if isPlain { return result }
    // Lower, upper and lower again is full case folding for letters that grow, such as sharp s.
    return Array(String(decoding: result, as: UTF8.self).lowercased().uppercased().lowercased().utf8)
  }

  /// A destination or title with its escapes and character references resolved.
  static func unescaped(_ bytes: [UInt8], from start: Int, to end: Int) -> String {
    guard bytes[start..<end].contains(where: { $0 == "\\" || $0 == "&" || $0 == 0 || $0 == 0x0D }) else {
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    var result: [UInt8] = []
    var place = start
    while place < end {
      let byte = bytes[place]
      if byte == "\\", place + 1 < end, bytes[place + 1].isPunctuation {
        result.append(bytes[place + 1])
        place += 2
      } else if byte == "&", let reference = CharacterReferences.scan(bytes, at: place, limit: end) {
        result.append(contentsOf: reference.text.utf8)
        place = reference.next
      } else if byte == 0 {
        result.append(contentsOf: "\u{FFFD}".utf8)
        place += 1
      } else {
        result.append(byte)
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
