// The engine reads bytes. These let a byte be compared with the character that it stands for.

func == (byte: UInt8, scalar: Unicode.Scalar) -> Bool { UInt32(byte) == scalar.value }
func != (byte: UInt8, scalar: Unicode.Scalar) -> Bool { UInt32(byte) != scalar.value }
func ~= (scalar: Unicode.Scalar, byte: UInt8) -> Bool { UInt32(byte) == scalar.value }

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isAlphanumeric: Bool { isDigit || isLetter }
  var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
  /// Space or tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  var isWhitespace: Bool { self == 0x20 || self &- 0x09 < 5 }
  var isControl: Bool { self < 0x20 || self == 0x7F }
  var isPunctuation: Bool {
    self &- 0x21 < 15 || self &- 0x3A < 7 || self &- 0x5B < 6 || self &- 0x7B < 4
  }
  /// A letter, a digit, or part of a character outside ASCII.
  var isWordPart: Bool { isAlphanumeric || self >= 0x80 }
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension [UInt8] {
  /// True where the bytes at a place are these; a place past the end has none.
  func matches(_ text: StaticString, at place: Int, limit: Int, ignoringCase: Bool = false) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place >= 0, limit - place >= length else { return false }
    // The literal outlives the call, and the loop stays inside its length.
    let start = unsafe text.utf8Start
    for index in 0..<length {
      let byte = self[place + index]
      if unsafe (ignoringCase ? byte.lowercased : byte) != start[index] { return false }
    }
    return true
  }

  /// The first place at or after `start` that is no space or tab.
  func skippingBlanks(from start: Int, limit: Int) -> Int {
    var place = start
    while place < limit, self[place].isBlank { place += 1 }
    return place
  }

  /// The first place at or after `start` that is no white space.
  func skippingWhitespace(from start: Int, limit: Int) -> Int {
    var place = start
    while place < limit, self[place].isWhitespace { place += 1 }
    return place
  }

  /// The place where bytes stand first at or after `start`, or nil.
  func find(_ text: StaticString, from start: Int, limit: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    guard length > 0, limit - start >= length else { return nil }
    // The literal has at least one byte.
    let first = unsafe text.utf8Start.pointee
    var place = start
    while place <= limit - length {
      if self[place] == first, matches(text, at: place, limit: limit) { return place }
      place += 1
    }
    return nil
  }

  /// The character that ends just before a place.
  func scalar(before place: Int, from start: Int) -> Unicode.Scalar? {
    guard place > start else { return nil }
    var first = place - 1
    if self[first] < 0x80 { return Unicode.Scalar(self[first]) }
    while first > start, place - first < 4, self[first] & 0xC0 == 0x80 { first -= 1 }
    return String(decoding: self[first..<place], as: UTF8.self).unicodeScalars.last
  }

  /// The character that starts at a place.
  func scalar(at place: Int, limit: Int) -> Unicode.Scalar? {
    guard place < limit else { return nil }
    if self[place] < 0x80 { return Unicode.Scalar(self[place]) }
    return String(decoding: self[place..<Swift.min(limit, place + 4)], as: UTF8.self).unicodeScalars.first
  }
}
