import FoundationEssentials

/// Cuts a text into the tokens of figures, a byte at a time: the characters of Swift are asked only where one is more than
/// a byte.
struct FigureTokenReader {
  private let text: String
  private let bytes: [UInt8]
  private let marks: NumberMarks
  private var offset = 0
  private var tokens: [FigureToken] = []

  init(_ text: String, marks: NumberMarks) {
    self.text = text
    self.marks = marks
    bytes = Array(text.utf8)
    tokens.reserveCapacity(bytes.count / 5)
  }

  /// All tokens; white space only separates.
  mutating func all() -> [FigureToken] {
    while offset < bytes.count {
      let start = offset
      let length = length(at: offset)
      if isDigit(at: offset) {
        readNumber()
      } else if let part = part(at: offset) {
        offset += length
        add(.number(part, isYearLike: false), from: start)
      } else if isLetter(at: offset, length) {
        readWord()
      } else {
        offset += length
        guard let sign = sign(at: start, length) else { continue }
        add(.sign(sign), from: start)
      }
    }
    return tokens
  }

  private mutating func add(
    _ kind: FigureToken.Kind, from start: Int, isCapitalised: Bool = false, integer: Int? = nil
  ) {
    tokens.append(FigureToken(kind: kind, range: start..<offset, isCapitalised: isCapitalised, integer: integer))
  }

  private mutating func readNumber() {
    let start = offset
    var digits: [UInt8] = []
    var separators = 0
    var hasPoint = offset > 1 && bytes[offset - 1] == UInt8(ascii: ".") && bytes[offset - 2].isDigit
    while offset < bytes.count {
      if isDigit(at: offset) {
        digits.append(bytes[offset])
        offset += 1
      } else if !hasPoint, let length = separatorLength(at: offset), digits.count <= 3 + 3 * separators,
        isGroup(at: offset + length)
      {
        separators += 1
        offset += length
      } else if !hasPoint, bytes[offset] == marks.decimal, isFraction(at: offset + 1) {
        hasPoint = true
        digits.append(UInt8(ascii: "."))
        offset += 1
      } else {
        break
      }
    }
    let printed = Self.text(digits)
    var integer = Int(printed)
    var value = integer.map { Decimal($0) } ?? (digits.count <= 30 ? Decimal(string: printed) : nil)
    var isYearLike = digits.count == 4 && separators == 0 && (1_500...2_100).contains(integer ?? 0)
    if !hasPoint, let part = part(at: offset) {
      value = value.map { $0 + part }
      (integer, isYearLike) = (nil, false)
      offset += length(at: offset)
    }
    // A number of more digits than a decimal has is a name.
    add(value.map { .number($0, isYearLike: isYearLike) } ?? .word(printed), from: start, integer: integer)
  }

  private mutating func readWord() {
    let start = offset
    var isASCII = true
    while offset < bytes.count {
      let length = length(at: offset)
      guard isLetter(at: offset, length) || isApostropheInside(at: offset, length) else { break }
      isASCII = isASCII && length == 1
      offset += length
    }
    let isCapitalised = isASCII ? bytes[start].isUppercase : character(at: start)?.isUppercase ?? false
    let word = isASCII ? lowercased(start..<offset) : Self.text(bytes[start..<offset]).lowercased()
    add(.word(word), from: start, isCapitalised: isCapitalised)
  }

  /// A word of ASCII in lower case. Most are short enough to need no memory of their own.
  private func lowercased(_ range: Range<Int>) -> String {
    unsafe String(unsafeUninitializedCapacity: range.count) { buffer in
      for (place, index) in range.enumerated() { unsafe buffer[place] = bytes[index].lowercased }
      return range.count
    }
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Characters

  /// The character that begins at an offset.
  private func character(at offset: Int) -> Character? {
    text[text.utf8.index(text.startIndex, offsetBy: offset)...].first
  }

  /// How many bytes the character has that begins at an offset.
  private func length(at offset: Int) -> Int {
    // What follows may combine with it.
    guard bytes[offset] >= 0x80 || offset + 1 < bytes.count && bytes[offset + 1] >= 0x80 else { return 1 }
    return character(at: offset)?.utf8.count ?? 1
  }

  private func isDigit(at offset: Int) -> Bool {
    offset < bytes.count && bytes[offset].isDigit && length(at: offset) == 1
  }

  private func isLetter(at offset: Int, _ length: Int) -> Bool {
    length == 1 ? bytes[offset].isLetter : character(at: offset)?.isLetter ?? false
  }

  /// The sign at an offset; nil for white space.
  private func sign(at offset: Int, _ length: Int) -> Character? {
    if length == 1 { return bytes[offset] <= 0x20 ? nil : Character(Unicode.Scalar(bytes[offset])) }
    return character(at: offset).flatMap { $0.isWhitespace ? nil : $0 }
  }

  /// "2½ million"
  private func part(at offset: Int) -> Decimal? {
    guard offset < bytes.count, bytes[offset] == 0xC2 else { return nil }
    return character(at: offset).flatMap { Self.parts[$0] }
  }

  private static let parts: [Character: Decimal] = [
    "½": Decimal(sign: .plus, exponent: -1, significand: 5), "¼": Decimal(sign: .plus, exponent: -2, significand: 25),
    "¾": Decimal(sign: .plus, exponent: -2, significand: 75),
  ]

  /// What stands between groups of three digits.
  private func separatorLength(at offset: Int) -> Int? {
    marks.groups.first { bytes[offset...].starts(with: $0) }?.count
  }

  private func isGroup(at offset: Int) -> Bool {
    (0..<3).allSatisfy { isDigit(at: offset + $0) } && !isDigit(at: offset + 3)
  }

  /// False for the digits of "23.5.2019" and "1.2.3", which are parts.
  private func isFraction(at offset: Int) -> Bool {
    var end = offset
    while isDigit(at: end) { end += 1 }
    return end > offset && !(end < bytes.count && bytes[end] == marks.decimal && isDigit(at: end + 1))
  }

  private func isApostropheInside(at offset: Int, _ length: Int) -> Bool {
    let next = offset + length
    guard next < bytes.count, bytes[offset...].starts(with: "'".utf8) || bytes[offset...].starts(with: "’".utf8) else {
      return false
    }
    return isLetter(at: next, self.length(at: next))
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
  fileprivate var isUppercase: Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self }
  fileprivate var isLetter: Bool { isUppercase || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self }
  fileprivate var lowercased: UInt8 { isUppercase ? self | 0x20 : self }
}
