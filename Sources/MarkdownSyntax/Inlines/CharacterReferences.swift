/// Character references: `&name;`, `&#123;`, `&#x7B;` (CommonMark 0.31.2 §2.5).
public enum CharacterReferences {
  public struct Reference {
    public var text: String
    /// Behind the semicolon.
    public var next: Int
  }

  /// The reference that starts at an ampersand, or nil.
  public static func scan(_ bytes: [UInt8], at start: Int, limit: Int) -> Reference? {
    var place = start + 1
    guard place < limit else { return nil }
    if bytes[place] == "#" { return numeric(bytes, at: place + 1, limit: limit) }
    while place < limit, bytes[place].isAlphanumeric, place - start <= 32 { place += 1 }
    guard place > start + 1, place < limit, bytes[place] == ";", let text = named(bytes[(start + 1)..<place]) else {
      return nil
    }
    return Reference(text: text, next: place + 1)
  }

  private static func numeric(_ bytes: [UInt8], at start: Int, limit: Int) -> Reference? {
    var place = start
    guard place < limit else { return nil }
    let isHexadecimal = bytes[place] | 0x20 == "x"
    if isHexadecimal { place += 1 }
    let first = place
    var value: UInt32 = 0
    while place < limit, place - first < (isHexadecimal ? 7 : 8) {
      let byte = bytes[place]
      guard isHexadecimal ? byte.isHexDigit : byte.isDigit else { break }
      let digit = byte.isDigit ? byte & 0x0F : (byte & 0x0F) &+ 9
      value = value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit)
      place += 1
    }
    let count = place - first
    guard count > 0, count <= (isHexadecimal ? 6 : 7), place < limit, bytes[place] == ";" else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Reference(text: String(scalar ?? "\u{FFFD}"), next: place + 1)
  }

  /// The characters of a name in the table, by binary search over its lines.
  private static func named(_ name: ArraySlice<UInt8>) -> String? {
    var low = 0
    var high = table.count
    while low < high {
      var line = (low + high) / 2
      while line > low, table[line - 1] != "\n" { line -= 1 }
      var space = line
      while table[space] != " " { space += 1 }
      let found = table[line..<space]
      var next = space
      while next < table.count, table[next] != "\n" { next += 1 }
      if found.elementsEqual(name) { return text(of: table[(space + 1)..<next]) }
      if found.lexicographicallyPrecedes(name) { low = min(next + 1, high) } else { high = line }
    }
    return nil
  }

  private static func text(of codes: ArraySlice<UInt8>) -> String {
    var result = ""
    for code in codes.split(separator: UInt8(ascii: "+")) {
      let value = code.reduce(UInt32(0)) { $0 &* 16 &+ UInt32($1.isDigit ? $1 & 0x0F : ($1 & 0x0F) &+ 9) }
      if let scalar = Unicode.Scalar(value) { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
