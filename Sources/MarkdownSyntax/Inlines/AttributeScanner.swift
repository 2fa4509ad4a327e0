import DocumentModel

/// Reads `{#id .class key=value}` and `{=format}`, as Pandoc writes them. Curly quotation marks around a value are
/// accepted, because word processors make them.
struct AttributeScanner {
  enum Found {
    case attributes(Attributes)
    case raw(format: String)
  }

  let text: LeafText
  let limit: Int
  private var place: Int
  private var id: String?
  private var classes: [String] = []
  private var pairs: [Attributes.Pair] = []

  private init(_ text: LeafText, at start: Int, limit: Int) {
    self.text = text
    self.limit = limit
    place = start
  }

  /// The attributes that start at a brace and the place after them, or nil.
  static func scan(_ text: LeafText, at start: Int, limit: Int) -> (found: Found, next: Int)? {
    guard start < limit, text.bytes[start] == "{" else { return nil }
    var scanner = AttributeScanner(text, at: start + 1, limit: limit)
    return scanner.run(from: start)
  }

  /// The attributes that end at `end`, in braces, and where they start.
  static func scanTrailing(_ text: LeafText, from start: Int, end: Int) -> (attributes: Attributes, start: Int)? {
    guard end > start, text.bytes[end - 1] == "}" else { return nil }
    var candidate = end - 1
    var tries = 0
    while candidate > start, tries < 16 {
      candidate -= 1
      guard text.bytes[candidate] == "{" else { continue }
      tries += 1
      if candidate > start, text.bytes[candidate - 1] == "\\" { continue }
      if let (found, next) = scan(text, at: candidate, limit: end), next == end, case .attributes(let value) = found {
        return (value, candidate)
      }
    }
    return nil
  }

  private mutating func run(from start: Int) -> (found: Found, next: Int)? {
    let bytes = text.bytes
    place = bytes.skippingWhitespace(from: place, limit: limit)
    if place < limit, bytes[place] == "=" {
      let name = place + 1
      guard let end = word(from: name) else { return nil }
      let close = bytes.skippingWhitespace(from: end, limit: limit)
      guard close < limit, bytes[close] == "}" else { return nil }
      return (.raw(format: text.string(name, end)), close + 1)
    }
    while place < limit {
      place = bytes.skippingWhitespace(from: place, limit: limit)
      guard place < limit else { return nil }
      switch bytes[place] {
      case "}":
        let value = Attributes(id: id, classes: classes, pairs: pairs, span: text.span(start, place + 1))
        return (.attributes(value), place + 1)
      case "#":
        guard let end = identifier(from: place + 1) else { return nil }
        id = text.string(place + 1, end)
        place = end
      case ".":
        guard let end = word(from: place + 1) else { return nil }
        classes.append(text.string(place + 1, end))
        place = end
      case "-" where place + 1 < limit && (bytes[place + 1].isWhitespace || bytes[place + 1] == "}"):
        classes.append("unnumbered")
        place += 1
      default:
        guard pair() else { return nil }
      }
      guard place < limit, bytes[place].isWhitespace || bytes[place] == "}" else { return nil }
    }
    return nil
  }

  private mutating func pair() -> Bool {
    let start = place
    guard let end = word(from: place), end < limit, text.bytes[end] == "=" else { return false }
    let key = text.string(start, end)
    place = end + 1
    guard let value = value() else { return false }
    switch key {
    case "id": id = value
    case "class": classes += value.split(separator: " ").map(String.init)
    default: pairs.append(Attributes.Pair(key: key, value: value, span: text.span(start, place)))
    }
    return true
  }

  private mutating func value() -> String? {
    let bytes = text.bytes
    guard place < limit else { return nil }
    if bytes[place] == "\"" || bytes[place] == "'" {
      let quote = bytes[place]
      var end = place + 1
      while end < limit, bytes[end] != quote { end += bytes[end] == "\\" ? 2 : 1 }
      guard end < limit else { return nil }
      defer { place = end + 1 }
      return LinkScanner.unescaped(bytes, from: place + 1, to: end)
    }
    if let open = curlyQuote(at: place) {
      var end = place + 3
      while end < limit, bytes[end] != "\n", curlyQuote(at: end) != open { end += 1 }
      guard end < limit, curlyQuote(at: end) == open else { return nil }
      defer { place = end + 3 }
      return text.string(place + 3, end)
    }
    let start = place
    while place < limit, !bytes[place].isWhitespace, bytes[place] != "}" {
      if bytes[place] == "{" || bytes[place] == "\"" { return nil }
      place += 1
    }
    return LinkScanner.unescaped(bytes, from: start, to: place)
  }

  private enum CurlyQuote { case single, double }

  /// U+2018 to U+201F: the kind of a curly quotation mark that starts at a place.
  private func curlyQuote(at place: Int) -> CurlyQuote? {
    let bytes = text.bytes
    guard place + 2 < limit, bytes[place] == 0xE2, bytes[place + 1] == 0x80 else { return nil }
    switch bytes[place + 2] {
    case 0x98...0x9B: return .single
    case 0x9C...0x9F: return .double
    default: return nil
    }
  }

  private func identifier(from start: Int) -> Int? {
    var end = start
    while end < limit, AttributeScanner.isNamePart(text.bytes[end]) { end += 1 }
    return end > start ? end : nil
  }

  private func word(from start: Int) -> Int? {
    guard start < limit, text.bytes[start].isLetter || text.bytes[start] >= 0x80, curlyQuote(at: start) == nil else {
      return nil
    }
    return identifier(from: start)
  }

  static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isWordPart || byte == "-" || byte == "_" || byte == ":" || byte == "."
  }
}
