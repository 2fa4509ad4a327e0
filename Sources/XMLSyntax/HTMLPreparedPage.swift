/// A page made ready for libxml2, after a look at its bytes: budgets are held that the parser does not hold, and what it
/// would not understand is written in another way.
///
/// - Named references of HTML 5 become their characters: libxml2 knows those of HTML 4.
/// - NUL becomes U+FFFD, as in browsers.
public struct HTMLPreparedPage: Sendable {
  /// Gives the characters of the named reference at an ampersand, and how many bytes it takes.
  public typealias Reference = (_ bytes: [UInt8], _ ampersand: Int, _ limit: Int) -> (text: String, count: Int)?

  private(set) var bytes: [UInt8]
  /// Behind each change, the place in these bytes and how far the page's own place is from it.
  private var shifts: [(place: Int, by: Int)] = []

  /// The most bytes of one attribute's value and of one comment.
  private static let textLimit = 10_000_000

  init(_ page: [UInt8], limits: XMLLimits, reference: Reference) throws(XMLProblem) {
    var scan = Scan(bytes: page, limits: limits)
    try scan.run(reference)
    guard !scan.changes.isEmpty else {
      bytes = page
      return
    }
    bytes = []
    bytes.reserveCapacity(page.count)
    var done = 0
    for change in scan.changes {
      bytes += page[done..<change.range.lowerBound]
      bytes += change.text
      done = change.range.upperBound
      shifts.append((bytes.count, done - bytes.count))
    }
    bytes += page[done...]
  }

  /// The place in the page of a place in these bytes.
  func original(_ place: Int) -> Int {
    guard !shifts.isEmpty else { return place }
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].place <= place { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? place : place + shifts[low - 1].by
  }

  /// Where the tag begins that ends at a place, as near as the next `<` before it tells.
  func tagStart(before place: Int) -> Int {
    var index = min(place, bytes.count) - 1
    while index > 0, bytes[index] != UInt8(ascii: "<") { index -= 1 }
    return max(0, index)
  }

  /// Behind the `>` of an end tag whose name was read.
  func tagEnd(after place: Int) -> Int {
    place < bytes.count && bytes[place] == UInt8(ascii: ">") ? place + 1 : min(place, bytes.count)
  }

  private struct Scan {
    let bytes: [UInt8]
    let limits: XMLLimits
    var index = 0
    var changes: [(range: Range<Int>, text: [UInt8])] = []

    init(bytes: [UInt8], limits: XMLLimits) {
      self.bytes = bytes
      self.limits = limits
    }

    mutating func run(_ reference: Reference) throws(XMLProblem) {
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "<"): try markup(reference)
        case UInt8(ascii: "&"): resolve(reference)
        case 0:
          changes.append((index..<index + 1, [0xEF, 0xBF, 0xBD]))
          index += 1
        default: index += 1
        }
      }
    }

    private mutating func markup(_ reference: Reference) throws(XMLProblem) {
      guard index + 1 < bytes.count else {
        index += 1
        return
      }
      let next = bytes[index + 1]
      if next == UInt8(ascii: "!"), starts("!--", at: index + 1) {
        let start = index
        index = min(bytes.count, find("-->", from: index + 4) ?? bytes.count)
        try check(index - start, at: start, "a comment")
      } else if (next | 0x20) &- UInt8(ascii: "a") < 26 {
        try tag(reference)
      } else {
        index += 1
      }
    }

    /// Reads a start tag, and what follows it up to its end tag where that is no markup.
    private mutating func tag(_ reference: Reference) throws(XMLProblem) {
      let start = index
      index += 1
      while index < bytes.count, (bytes[index] | 0x20) &- UInt8(ascii: "a") < 26 { index += 1 }
      let name = start + 1..<index
      var attributes = 0
      var isInName = false
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: ">"):
          index += 1
          if isName("script", name) || isName("style", name) { skipText(of: name) }
          return
        case UInt8(ascii: "="):
          isInName = false
          index += 1
          try value(reference)
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D, UInt8(ascii: "/"):
          isInName = false
          index += 1
        default:
          if !isInName { attributes += 1 }
          isInName = true
          index += 1
        }
        if attributes > limits.attributesPerElement {
          throw XMLProblem(
            .limit, line: line(of: start), "more than \(limits.attributesPerElement) attributes on one element")
        }
      }
    }

    private mutating func value(_ reference: Reference) throws(XMLProblem) {
      while index < bytes.count, isSpace(bytes[index]) { index += 1 }
      guard index < bytes.count else { return }
      let quote = bytes[index]
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      if isQuoted { index += 1 }
      let start = index
      while index < bytes.count {
        let byte = bytes[index]
        if isQuoted ? byte == quote : (byte <= 0x20 || byte == UInt8(ascii: ">")) { break }
        if byte == UInt8(ascii: "&") {
          resolve(reference)
        } else {
          if byte == 0 { changes.append((index..<index + 1, [0xEF, 0xBF, 0xBD])) }
          index += 1
        }
      }
      try check(index - start, at: start, "the value of an attribute")
      if isQuoted, index < bytes.count { index += 1 }
    }

    /// Names that libxml2 knows stay as they are. A character that would be markup stays a reference.
    private mutating func resolve(_ reference: Reference) {
      let start = index
      index += 1
      guard index < bytes.count, (bytes[index] | 0x20) &- UInt8(ascii: "a") < 26 else { return }
      guard let found = reference(bytes, start, bytes.count), found.count > 1 else { return }
      var text: [UInt8] = []
      for byte in found.text.utf8 {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
          text += "&#\(byte);".utf8
        default: text.append(byte)
        }
      }
      index = min(bytes.count, start + found.count)
      changes.append((start..<index, text))
    }

    private func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    private func isName(_ name: StaticString, _ range: Range<Int>) -> Bool {
      guard range.count == name.utf8CodeUnitCount, bytes[range.lowerBound] | 0x20 == UInt8(ascii: "s") else {
        return false
      }
      return bytes[range].elementsEqual("\(name)".utf8) { $0 | 0x20 == $1 }
    }

    /// Passes over the text of an element in which there is no markup.
    private mutating func skipText(of name: Range<Int>) {
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "<"), index + 1 + name.count < bytes.count,
          bytes[index + 1] == UInt8(ascii: "/"),
          bytes[(index + 2)...].prefix(name.count).elementsEqual(bytes[name], by: { $0 | 0x20 == $1 | 0x20 })
        {
          return
        }
        if bytes[index] == 0 { changes.append((index..<index + 1, [0xEF, 0xBF, 0xBD])) }
        index += 1
      }
    }

    private func check(_ count: Int, at place: Int, _ what: String) throws(XMLProblem) {
      guard count > HTMLPreparedPage.textLimit else { return }
      throw XMLProblem(.limit, line: line(of: place), "\(what) has more than \(HTMLPreparedPage.textLimit) bytes")
    }

    private func line(of place: Int) -> Int { 1 + bytes[..<place].count { $0 == 0x0A } }

    private func starts(_ text: StaticString, at place: Int) -> Bool {
      place <= bytes.count && bytes[place...].starts(with: "\(text)".utf8)
    }

    private func find(_ text: String, from place: Int) -> Int? {
      var place = place
      let first = text.utf8.first
      while place < bytes.count {
        if bytes[place] == first, bytes[place...].starts(with: text.utf8) { return place + text.utf8.count }
        place += 1
      }
      return nil
    }
  }
}
