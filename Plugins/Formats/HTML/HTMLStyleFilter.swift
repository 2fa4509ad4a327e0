import ByteText

/// A style sheet of the workspace as it may stand in a page: nothing in it reaches out of the page. What would is taken
/// out and told; the page's policy would refuse it too, but not every program that reads a page heeds that.
///
/// The bytes are divided as CSS Syntax 3 divides them, escapes included, so that `\75rl(…)` is an address too.
struct HTMLStyleFilter {
  /// What was taken out, and where.
  struct Finding {
    var what: String
    var offset: Int
    var length: Int
  }

  private(set) var css = ByteWriter()
  private(set) var findings: [Finding] = []
  /// Whether the sheet brings fonts of its own.
  private(set) var hasFonts = false

  private let bytes: [UInt8]
  private var place = 0

  /// Functions other than `url` whose texts are addresses.
  private static let functions: Set<String> = [
    "src", "image", "image-set", "-webkit-image-set", "element", "expression",
  ]
  private static let pictures = ["png", "jpeg", "gif", "webp"].map { "data:image/\($0);" }
  private static let fonts = ["data:font/", "data:application/font-"]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while place < bytes.count { step() }
  }

  private mutating func step() {
    let byte = bytes[place]
    switch byte {
    case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
      skipComment()
      css.write(UInt8(ascii: " "))
    case UInt8(ascii: "\""), UInt8(ascii: "'"): write(string: string().value)
    case UInt8(ascii: "@"):
      let start = place
      place += 1
      let name = name().lowercased()
      guard ["import", "charset", "namespace"].contains(name) else { return write(nameFrom: start) }
      skipStatement()
      if name == "import" { find("@import", from: start) }
    case _ where Self.isNameByte(byte): writeName()
    default:
      // No end tag may come about.
      if byte == UInt8(ascii: "/"), css.last == UInt8(ascii: "<") { css.write(UInt8(ascii: " ")) }
      css.write(byte < 0x20 && byte != 0x0A ? UInt8(ascii: " ") : byte)
      place += 1
    }
  }

  private mutating func writeName() {
    let start = place
    let name = name()
    guard peek(0) == UInt8(ascii: "(") else { return write(nameFrom: start) }
    place += 1
    let function = name.lowercased()
    if function == "url" {
      write(address: address(), from: start)
    } else if Self.functions.contains(function) {
      skipArguments()
      find("\(function)()", from: start)
      css.write("none")
    } else {
      write(nameFrom: start)
    }
  }

  /// Writes what was read as it is, but for `<`, which stands in a name behind a backslash only.
  private mutating func write(nameFrom start: Int) {
    for byte in bytes[start..<place] {
      if byte == UInt8(ascii: "<") { css.write("3c ") } else { css.write(byte) }
    }
  }

  private mutating func write(address: String, from start: Int) {
    let lower = address.lowercased()
    let isFont = Self.fonts.contains { lower.hasPrefix($0) }
    guard isFont || address.hasPrefix("#") || Self.pictures.contains(where: { lower.hasPrefix($0) }) else {
      find("url(\(address.prefix(60)))", from: start)
      return css.write("none")
    }
    hasFonts = hasFonts || isFont
    css.write("url(")
    write(string: address)
    css.write(")")
  }

  private mutating func find(_ what: String, from start: Int) {
    findings.append(Finding(what: what, offset: start, length: place - start))
  }

  /// Writes a string so that it can end neither itself nor the element that the sheet stands in.
  private mutating func write(string: String) {
    css.write("\"")
    css.write(string, as: HTMLTheme.string)
    css.write("\"")
  }

  // MARK: Reading

  private var next: UInt8? { peek(1) }

  private func peek(_ distance: Int) -> UInt8? {
    place + distance < bytes.count ? bytes[place + distance] : nil
  }

  private mutating func skipComment() {
    place += 2
    while place < bytes.count, !(bytes[place] == UInt8(ascii: "*") && next == UInt8(ascii: "/")) { place += 1 }
    place = min(place + 2, bytes.count)
  }

  /// Skips to the end of a statement without a block.
  private mutating func skipStatement() {
    while let byte = peek(0), byte != UInt8(ascii: "}"), byte != UInt8(ascii: "{") {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        _ = string()
        continue
      }
      if byte == UInt8(ascii: "("), place > 0 {
        place += 1
        skipArguments()
        continue
      }
      place += 1
      if byte == UInt8(ascii: ";") { return }
    }
  }

  /// Skips what stands in parentheses that are open, and the closing one.
  private mutating func skipArguments() {
    var depth = 1
    while let byte = peek(0), depth > 0 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = string()
      case UInt8(ascii: "\\"): place = min(place + 2, bytes.count)
      default:
        if byte == UInt8(ascii: "(") { depth += 1 } else if byte == UInt8(ascii: ")") { depth -= 1 }
        place += 1
      }
    }
  }

  /// The address in `url(…)`, of which the parenthesis is read.
  private mutating func address() -> String {
    while let byte = peek(0), Self.isSpace(byte) { place += 1 }
    if let mark = peek(0), mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      let (value, isWhole) = string()
      skipArguments()
      return isWhole ? value : "…"
    }
    var value: [UInt8] = []
    while let byte = peek(0), byte != UInt8(ascii: ")") {
      if byte == UInt8(ascii: "\\") {
        value += escape().utf8
      } else {
        if !Self.isSpace(byte) { value.append(byte) }
        place += 1
      }
    }
    place = min(place + 1, bytes.count)
    return String(decoding: value, as: UTF8.self)
  }

  /// A string without its marks, and whether it ends as it has to; an end of line ends one that does not.
  private mutating func string() -> (value: String, isWhole: Bool) {
    let mark = bytes[place]
    place += 1
    var value: [UInt8] = []
    while let byte = peek(0) {
      if byte == mark {
        place += 1
        return (String(decoding: value, as: UTF8.self), true)
      }
      if byte == 0x0A || byte == 0x0D || byte == 0x0C { break }
      if byte == UInt8(ascii: "\\") {
        value += escape().utf8
      } else {
        value.append(byte)
        place += 1
      }
    }
    return (String(decoding: value, as: UTF8.self), false)
  }

  /// A name with its escapes read; it may be empty.
  private mutating func name() -> String {
    var value: [UInt8] = []
    while let byte = peek(0), Self.isNameByte(byte) {
      if byte == UInt8(ascii: "\\") {
        value += escape().utf8
      } else {
        value.append(byte)
        place += 1
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// What a backslash and what follows it stand for.
  private mutating func escape() -> String {
    place += 1
    var value: UInt32 = 0
    var count = 0
    while count < 6, let digit = peek(0).flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) {
      value = value << 4 | UInt32(digit)
      count += 1
      place += 1
    }
    if count > 0 {
      if let byte = peek(0), Self.isSpace(byte) { place += 1 }
      return value == 0 ? "\u{FFFD}" : String(Character(Unicode.Scalar(value) ?? "\u{FFFD}"))
    }
    guard let byte = peek(0) else { return "" }
    // The end of a line is no character of a string that goes on behind it.
    guard byte != 0x0A, byte != 0x0D, byte != 0x0C else {
      place += 1
      return ""
    }
    var end = place + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    defer { place = end }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\\")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
