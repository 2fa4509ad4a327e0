import DocumentModel

/// The marker of a list or of one of its items.
struct ListMarker {
  enum Kind: Equatable {
    /// `-`, `+` or `*`.
    case bullet(UInt8)
    /// The ways in which the marker can be read, the likeliest first, with the number that it has in that one.
    case ordered([List.Numbering], start: Int, List.Delimiter)
  }

  var kind: Kind
  /// Columns before the marker.
  var indent = 0
  /// Columns from the marker's first to the content's first.
  var padding = 2
  /// True for `A.`, which would otherwise make a list of a name such as “A. Smith”.
  var needsTwoSpaces = false
  /// False for what can only go on with a list: `aa.` after `z.`.
  var mayStartList = true

  init(bullet mark: UInt8) { kind = .bullet(mark) }

  private init(_ numberings: [List.Numbering], start: Int, _ delimiter: List.Delimiter) {
    kind = .ordered(numberings, start: start, delimiter)
  }

  /// True where an item with this marker belongs to a list that began with another.
  func continues(_ list: ListMarker) -> Bool {
    switch (kind, list.kind) {
    case (.bullet(let mark), .bullet(let first)): mark == first
    case (.ordered(let numberings, _, let delimiter), .ordered(let first, _, let firstDelimiter)):
      delimiter == firstDelimiter && first.first.map(numberings.contains) ?? false
    default: false
    }
  }

  // MARK: Reading

  /// A marker and how many bytes it has.
  typealias Found = (ListMarker, length: Int)

  /// `1.` or `1)`, with up to nine digits (CommonMark 0.31.2 §5.2).
  static func number(in bytes: [UInt8], at start: Int, limit: Int) -> Found? {
    guard let (number, end) = digits(in: bytes, at: start, limit: limit), end < limit else { return nil }
    switch bytes[end] {
    case ".": return (ListMarker([.decimal], start: number, .period), end + 1 - start)
    case ")": return (ListMarker([.decimal], start: number, .parenthesis), end + 1 - start)
    default: return nil
    }
  }

  private static func digits(in bytes: [UInt8], at start: Int, limit: Int) -> (number: Int, end: Int)? {
    var (number, place) = (0, start)
    while place < limit, bytes[place].isDigit, place - start < 9 {
      number = number * 10 + Int(bytes[place] & 0x0F)
      place += 1
    }
    return place > start ? (number, place) : nil
  }

  /// Pandoc's markers beside that: letters and Roman numerals, numbers in parentheses, and `#.`
  ///
  /// `(C)` is none, because it begins a notice of copyright, and neither is `p.` before a number.
  static func fancy(in bytes: [UInt8], at start: Int, limit: Int) -> Found? {
    let isOpen = bytes[start] == "("
    let first = isOpen ? start + 1 : start
    guard first < limit else { return nil }
    if bytes[first] == "#" { return isOpen ? nil : defaultNumber(in: bytes, at: first, limit: limit) }
    if bytes[first].isDigit {
      guard isOpen, let (number, end) = digits(in: bytes, at: first, limit: limit), end < limit, bytes[end] == ")"
      else { return nil }
      return (ListMarker([.decimal], start: number, .parentheses), end + 1 - start)
    }
    var end = first
    while end < limit, bytes[end].isLetter, end - first < longestNumeral { end += 1 }
    guard end > first, end < limit else { return nil }
    let delimiter: List.Delimiter
    switch bytes[end] {
    case ")": delimiter = isOpen ? .parentheses : .parenthesis
    case "." where !isOpen: delimiter = .period
    default: return nil
    }
    guard var marker = lettered(bytes[first..<end], delimiter) else { return nil }
    let isUpper = bytes[first] < 0x60
    if isOpen, isUpper, end - first == 1 { return nil }
    marker.needsTwoSpaces = isUpper && delimiter == .period && end - first == 1
    if end - first == 1, bytes[first] == "p", delimiter == .period, end + 2 < limit, bytes[end + 2].isDigit {
      return nil
    }
    return (marker, end + 1 - start)
  }

  private static func defaultNumber(in bytes: [UInt8], at start: Int, limit: Int) -> Found? {
    guard start + 1 < limit else { return nil }
    switch bytes[start + 1] {
    case ".": return (ListMarker([.decimal], start: 1, .period), 2)
    case ")": return (ListMarker([.decimal], start: 1, .parenthesis), 2)
    default: return nil
    }
  }

  /// The longest Roman numeral below 4,000 has 15 letters.
  private static let longestNumeral = 15

  /// A letter, or a Roman numeral. `i` alone begins a list of Roman numerals, any other letter one of letters.
  private static func lettered(_ word: ArraySlice<UInt8>, _ delimiter: List.Delimiter) -> ListMarker? {
    guard let first = word.first else { return nil }
    let isUpper = first < 0x60
    guard word.allSatisfy({ ($0 < 0x60) == isUpper }) else { return nil }
    let letters: List.Numbering = isUpper ? .upperAlpha : .lowerAlpha
    let numerals: List.Numbering = isUpper ? .upperRoman : .lowerRoman
    let roman = romanNumber(word)
    if word.count == 1 {
      let number = Int(first.lowercased) - 0x60
      if first.lowercased == "i" { return ListMarker([numerals, letters], start: 1, delimiter) }
      return ListMarker(roman == nil ? [letters] : [letters, numerals], start: number, delimiter)
    }
    if let roman { return ListMarker([numerals, letters].dropLast(word.count > 2 ? 1 : 0), start: roman, delimiter) }
    guard word.count == 2 else { return nil }
    var marker = ListMarker([letters], start: 27, delimiter)
    marker.mayStartList = false
    return marker
  }

  /// The value of a Roman numeral in the form in which it is usually written, such as `xiv`.
  private static func romanNumber(_ word: ArraySlice<UInt8>) -> Int? {
    var number = 0
    var last = 0
    for letter in word.reversed() {
      let value: Int
      switch letter.lowercased {
      case "i": value = 1
      case "v": value = 5
      case "x": value = 10
      case "l": value = 50
      case "c": value = 100
      case "d": value = 500
      case "m": value = 1000
      default: return nil
      }
      number += value < last ? -value : value
      last = max(last, value)
    }
    let usual = ListNumber.text(number, as: .lowerRoman).utf8
    return usual.elementsEqual(word.lazy.map(\.lowercased)) ? number : nil
  }
}
