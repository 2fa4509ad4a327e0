/// Where sentences end in plain text.
///
/// A sentence ends at `.`, `!`, `?` or `…` with what closes after it, before white space and something that may start
/// a sentence; not after an abbreviation or an initial. Chinese, Japanese and Korean full stops end one at once.
enum SentenceBoundaries {
  /// The offsets, in bytes of UTF-8, at which a next sentence starts.
  static func find(in text: [UInt8]) -> [Int] {
    var boundaries: [Int] = []
    var index = 0
    while index < text.count {
      if let end = wideStop(in: text, at: index) {
        index = skip(closer, in: text, from: end)
        if index < text.count { boundaries.append(skip(space, in: text, from: index)) }
      } else if let stop = stop(in: text, at: index) {
        let end = skip(closer, in: text, from: skip(Self.stop, in: text, from: stop))
        let next = skip(space, in: text, from: end)
        if next > end, next < text.count, mayStart(text, at: next),
          !(text[index] == UInt8(ascii: ".") && end == index + 1 && isAbbreviation(before: index, in: text))
        {
          boundaries.append(next)
        }
        index = end
      } else {
        index += 1
      }
    }
    return boundaries.filter { $0 < text.count }
  }

  // MARK: Marks: the place after one that stands at an offset, or nil

  private static func stop(in text: [UInt8], at index: Int) -> Int? {
    switch text[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): index + 1
    case 0xE2: end(of: "…", in: text, at: index)
    default: nil
    }
  }

  private static func wideStop(in text: [UInt8], at index: Int) -> Int? {
    switch text[index] {
    case 0xE3: end(of: "。", in: text, at: index)
    case 0xEF: end(of: "！", in: text, at: index) ?? end(of: "？", in: text, at: index)
    default: nil
    }
  }

  private static func closer(in text: [UInt8], at index: Int) -> Int? {
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): index + 1
    case 0xC2: end(of: "»", in: text, at: index)
    case 0xE2: end(of: "”", in: text, at: index) ?? end(of: "’", in: text, at: index)
    case 0xE3: end(of: "」", in: text, at: index) ?? end(of: "』", in: text, at: index)
    default: nil
    }
  }

  private static func space(in text: [UInt8], at index: Int) -> Int? {
    switch text[index] {
    case 0x20, 0x0A, 0x09: index + 1
    case 0xC2: end(of: "\u{A0}", in: text, at: index)
    case 0xE2: end(of: "\u{202F}", in: text, at: index)
    case 0xE3: end(of: "\u{3000}", in: text, at: index)
    default: nil
    }
  }

  private static func end(of mark: StaticString, in text: [UInt8], at index: Int) -> Int? {
    let length = mark.utf8CodeUnitCount
    guard text.count - index >= length else { return nil }
    for offset in 0..<length {
      // The literal outlives the call, and the loop stays inside its length.
      if unsafe mark.utf8Start[offset] != text[index + offset] { return nil }
    }
    return index + length
  }

  private static func skip(
    _ mark: (_ text: [UInt8], _ index: Int) -> Int?, in text: [UInt8], from start: Int
  ) -> Int {
    var index = start
    while index < text.count, let next = mark(text, index) { index = next }
    return index
  }

  // MARK: What stands around a stop

  private static func mayStart(_ text: [UInt8], at index: Int) -> Bool {
    let byte = text[index]
    guard byte >= 0x80 else {
      return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) && byte != UInt8(ascii: ",")
        && byte != UInt8(ascii: ";")
    }
    let scalar = String(decoding: text[index..<min(text.count, index + 4)], as: UTF8.self).unicodeScalars.first
    return !(scalar?.properties.isLowercase ?? false)
  }

  /// Words after which a full stop does not end a sentence, unless nothing else can.
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "sen", "rep", "gov", "st", "no", "nos", "vol", "p", "pp", "para",
    "paras", "art", "ch", "sec", "fig", "cf", "e.g", "i.e", "vs", "u.s", "u.n", "u.k", "jan", "feb", "mar", "apr",
    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx", "ca", "c", "est", "al", "ed", "eds", "h.r",
    "e.o",
    "pub", "res", "lt", "maj", "sgt",
  ]

  /// Longer words are no abbreviations, and are not looked at.
  private static let longestWord = 12

  private static func isAbbreviation(before stop: Int, in text: [UInt8]) -> Bool {
    var start = stop
    while start > 0, stop - start <= longestWord, !endsWord(in: text, before: start) { start -= 1 }
    guard stop - start <= longestWord else { return false }
    let word = String(decoding: text[start..<stop], as: UTF8.self)
    if word.unicodeScalars.count == 1, word.unicodeScalars.allSatisfy(\.properties.isUppercase) { return true }
    return abbreviations.contains(word.lowercased())
  }

  /// True where a word that goes up to a place has to start there: white space or an opening mark stands before it.
  private static func endsWord(in text: [UInt8], before place: Int) -> Bool {
    switch text[place - 1] {
    case 0x20, 0x0A, 0x09, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    case 0xA0: place > 1 && text[place - 2] == 0xC2
    case 0xAF, 0x9C: place > 2 && text[place - 3] == 0xE2 && text[place - 2] == 0x80
    case 0x80: place > 2 && text[place - 3] == 0xE3 && text[place - 2] == 0x80
    default: false
    }
  }
}
