import ByteText

/// The captured text of a source.
public struct Capture: Sendable {
  /// A non-blank line.
  public struct Paragraph: Hashable, Sendable {
    /// From 1.
    public let number: Int
    public let text: String
    /// In Unicode code points of the capture.
    public let range: Range<Int>
  }

  /// Where words stand in a capture.
  public enum Anchor: Hashable, Sendable {
    /// `range` counts Unicode code points of the capture.
    case found(paragraph: Int, range: Range<Int>)
    /// The words stand in several paragraphs.
    case ambiguous(paragraphs: [Int])
    case notFound
  }

  /// Of the bytes, in lower-case hexadecimal.
  public let sha256: String
  public let paragraphs: [Paragraph]
  private let folded: [FoldedText]

  /// - Parameter bytes: bytes that are not UTF-8 are read as U+FFFD.
  public init(bytes: [UInt8]) {
    sha256 = Capture.digest(of: bytes)
    paragraphs = Capture.paragraphs(of: bytes)
    folded = paragraphs.map { FoldedText($0.text) }
  }

  /// The SHA-256 of bytes in lower-case hexadecimal.
  public static func digest(of bytes: [UInt8]) -> String { SHA256.hexadecimal(of: bytes) }

  /// The non-blank lines of a text.
  public static func paragraphs(of bytes: [UInt8]) -> [Paragraph] {
    var found: [Paragraph] = []
    var line = String.UnicodeScalarView()
    var start = 0
    var index = 0
    func close() {
      if line.contains(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }) {
        found.append(Paragraph(number: found.count + 1, text: String(line), range: start..<(start + line.count)))
      }
      line = String.UnicodeScalarView()
      start = index
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      index += 1
      if scalar == "\n" || scalar == "\r" { close() } else { line.append(scalar) }
    }
    index += 1
    close()
    return found
  }

  /// The n-th non-blank line; nil where there is none.
  public func paragraph(_ number: Int) -> Paragraph? {
    paragraphs.indices.contains(number - 1) ? paragraphs[number - 1] : nil
  }

  /// Finds words as they are printed. Typography is folded (quotation marks, dashes, spaces), letters are not.
  ///
  /// - Parameter paragraph: looks in this paragraph only.
  public func anchor(_ words: String, in paragraph: Int? = nil) -> Anchor {
    let wanted = FoldedText(words)
    var places: [(paragraph: Int, range: Range<Int>)] = []
    for (item, text) in zip(paragraphs, folded) where paragraph == nil || paragraph == item.number {
      if let range = text.range(of: wanted) {
        places.append(
          (item.number, (item.range.lowerBound + range.lowerBound)..<(item.range.lowerBound + range.upperBound)))
      }
    }
    guard let first = places.first else { return .notFound }
    return places.count == 1
      ? .found(paragraph: first.paragraph, range: first.range) : .ambiguous(paragraphs: places.map(\.paragraph))
  }
}
