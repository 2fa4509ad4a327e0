import DocumentModel

/// Reads the name and the arguments of a shortcode as Quarto writes them. A key stops at `:`, `/`, `?` and `=`, so that
/// an address stays one positional argument.
struct ShortcodeScanner {
  let text: LeafText
  var place: Int
  let limit: Int

  mutating func shortcode(source: String) -> Shortcode? {
    guard let name = word(), !name.value.isEmpty else { return nil }
    var arguments: [Shortcode.Argument] = []
    while let argument = word() { arguments.append(argument) }
    return Shortcode(name: name.value, arguments: arguments, source: source)
  }

  private mutating func word() -> Shortcode.Argument? {
    let bytes = text.bytes
    place = bytes.skippingWhitespace(from: place, limit: limit)
    guard place < limit else { return nil }
    let start = place
    var key: String?
    while place < limit, !bytes[place].isWhitespace, !endsKey(bytes[place]) { place += 1 }
    if place < limit, bytes[place] == "=", place > start {
      key = text.string(start, place)
      place += 1
    } else {
      place = start
    }
    let value = value()
    return Shortcode.Argument(key: key, value: value, span: text.span(start, place))
  }

  private func endsKey(_ byte: UInt8) -> Bool {
    switch byte {
    case ":", "/", "?", "=", "\"", "'", "#": true
    default: false
    }
  }

  private mutating func value() -> String {
    let bytes = text.bytes
    guard place < limit else { return "" }
    if bytes[place] == "\"" || bytes[place] == "'",
      let close = bytes[(place + 1)..<limit].firstIndex(of: bytes[place])
    {
      defer { place = close + 1 }
      return text.string(place + 1, close)
    }
    let start = place
    while place < limit, !bytes[place].isWhitespace { place += 1 }
    return text.string(start, place)
  }
}
