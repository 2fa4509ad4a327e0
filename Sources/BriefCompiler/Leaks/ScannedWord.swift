import ByteText

/// A word as texts are compared by: letters or digits, by a hash that upper case, accents' encoding and invisible
/// characters do not change.
struct ScannedWord {
  enum Kind { case letters, number, ideograph }

  var hash: UInt64
  var kind: Kind
  /// True for function words, letters that stand alone, and numbers.
  var isFunction: Bool
  /// True for these and for what offices, papers and places are called (`CommonWords`).
  var isCommon: Bool
  var isCapital: Bool
  /// True where no white space stands between it and the word before.
  var isJoined: Bool
  /// In bytes of the text.
  var range: Range<Int>

  /// The words of a text.
  ///
  /// A word is a run of letters, a run of digits, or one ideograph; soft hyphens and zero-width characters are not
  /// there. Line ends are white space like any other, so that wrapping changes nothing. Time is linear.
  ///
  /// - Parameter marks: characters of ASCII that are not there either, such as the marks of Markdown inside a word.
  static func words(of bytes: [UInt8], ignoring marks: Set<UInt8> = []) -> [ScannedWord] {
    var scan = WordScan(bytes, marks)
    return scan.run()
  }

  static func words(of text: String) -> [ScannedWord] { words(of: Array(text.utf8)) }
}

private struct WordScan {
  private let bytes: [UInt8]
  private let marks: [Bool]
  private var words: [ScannedWord] = []
  private var hash = Self.seed
  private var start = -1
  private var end = 0
  private var kind = ScannedWord.Kind.letters
  /// The word so far, from its first letter outside of ASCII on.
  private var scalars = String.UnicodeScalarView()
  private var isJoined = false

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ bytes: [UInt8], _ marks: Set<UInt8>) {
    self.bytes = bytes
    self.marks = (0..<128).map { marks.contains($0) }
  }

  mutating func run() -> [ScannedWord] {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        visit(ascii: byte, at: place)
        place += 1
      } else {
        let (scalar, length) = bytes.span.scalar(at: place)
        visit(scalar, at: place, length: length)
        place += length
      }
    }
    close()
    return words
  }

  private mutating func visit(ascii byte: UInt8, at place: Int) {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: extend(.letters, byte, at: place)
    case 0x30...0x39: extend(.number, byte, at: place)
    case 0x20, 0x09...0x0D:
      close()
      isJoined = false
    default: if !marks[Int(byte)] { close() }
    }
  }

  private mutating func extend(_ next: ScannedWord.Kind, _ byte: UInt8, at place: Int) {
    if start >= 0, kind != next { close() }
    if start < 0 { open(next, at: place) }
    if scalars.isEmpty {
      hash = (hash ^ UInt64(next == .letters ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    } else {
      scalars.append(Unicode.Scalar(byte))
    }
    end = place + 1
  }

  private mutating func visit(_ scalar: Unicode.Scalar, at place: Int, length: Int) {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || scalar == "\u{FEFF}" { return }
    if properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value) {
      close()
      open(.ideograph, at: place)
      scalars.append(scalar)
      end = place + length
      close()
    } else if properties.isAlphabetic || properties.generalCategory == .nonspacingMark {
      if start >= 0, kind != .letters { close() }
      if start < 0 { open(.letters, at: place) }
      if scalars.isEmpty {
        scalars.append(contentsOf: String(decoding: bytes[start..<place], as: UTF8.self).unicodeScalars)
      }
      scalars.append(scalar)
      end = place + length
    } else {
      close()
      if properties.isWhitespace { isJoined = false }
    }
  }

  private mutating func open(_ kind: ScannedWord.Kind, at place: Int) {
    self.kind = kind
    start = place
    hash = Self.seed
  }

  private mutating func close() {
    guard start >= 0 else { return }
    let isForeign = !scalars.isEmpty
    if isForeign {
      // The hash of a string is the same for all encodings of its accents.
      hash = UInt64(bitPattern: Int64(String(scalars).lowercased().hashValue))
    }
    let first = bytes[start]
    let isBare = !isForeign && (kind == .number || end - start < 2)
    words.append(
      ScannedWord(
        hash: hash, kind: kind, isFunction: isBare || CommonWords.function.contains(hash),
        isCommon: isBare || CommonWords.common.contains(hash),
        isCapital: (0x41...0x5A).contains(first) || isForeign, isJoined: isJoined && !words.isEmpty,
        range: start..<end))
    scalars = String.UnicodeScalarView()
    start = -1
    isJoined = true
  }
}
