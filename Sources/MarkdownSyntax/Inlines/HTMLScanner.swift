/// Raw HTML in running text (CommonMark 0.31.2 §6.6).
enum HTMLScanner {
  /// The place after the open or closing tag that starts at a `<`, or nil.
  static func tag(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    var place = start + 1
    guard place < limit else { return nil }
    let isClosing = bytes[place] == "/"
    if isClosing { place += 1 }
    guard place < limit, bytes[place].isLetter else { return nil }
    while place < limit, bytes[place].isAlphanumeric || bytes[place] == "-" { place += 1 }
    if isClosing {
      place = bytes.skippingWhitespace(from: place, limit: limit)
      return place < limit && bytes[place] == ">" ? place + 1 : nil
    }
    while let next = attribute(in: bytes, at: place, limit: limit) { place = next }
    place = bytes.skippingWhitespace(from: place, limit: limit)
    if place < limit, bytes[place] == "/" { place += 1 }
    return place < limit && bytes[place] == ">" ? place + 1 : nil
  }

  private static func attribute(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    var place = bytes.skippingWhitespace(from: start, limit: limit)
    guard place > start, place < limit, bytes[place].isLetter || bytes[place] == "_" || bytes[place] == ":" else {
      return nil
    }
    while place < limit, isNamePart(bytes[place]) { place += 1 }
    let name = place
    place = bytes.skippingWhitespace(from: place, limit: limit)
    guard place < limit, bytes[place] == "=" else { return name }
    place = bytes.skippingWhitespace(from: place + 1, limit: limit)
    guard place < limit else { return nil }
    if bytes[place] == "\"" || bytes[place] == "'" {
      guard let end = bytes[(place + 1)..<limit].firstIndex(of: bytes[place]) else { return nil }
      return end + 1
    }
    let value = place
    while place < limit, !bytes[place].isWhitespace, !isValueEnd(bytes[place]) { place += 1 }
    return place > value ? place : nil
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == "_" || byte == "." || byte == ":" || byte == "-"
  }

  private static func isValueEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case "\"", "'", "=", "<", ">", "`": true
    default: false
    }
  }
}
