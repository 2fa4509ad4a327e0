import DocumentModel

/// The YAML at the head of a file, between `---` and `---` or `...`. It is found here, not parsed.
struct FrontMatter {
  /// The YAML without its fences.
  var content: Range<Int>
  /// The start of the line after the closing fence.
  var next: Int
  /// How many lines it takes, fences counted.
  var lineCount: Int

  /// Nil where the file does not start with a fence, where a blank line follows it, or where it is never closed.
  init?(in bytes: [UInt8], from start: Int) {
    guard let first = FrontMatter.line(in: bytes, from: start), FrontMatter.isFence(bytes[first.text], "-") else {
      return nil
    }
    var place = first.next
    var count = 1
    while let line = FrontMatter.line(in: bytes, from: place) {
      count += 1
      let text = bytes[line.text]
      if count == 2, text.allSatisfy(\.isBlank) { return nil }
      if FrontMatter.isFence(text, "-") || FrontMatter.isFence(text, ".") {
        content = first.next..<place
        next = line.next
        lineCount = count
        return
      }
      place = line.next
    }
    return nil
  }

  /// The place of the YAML.
  func span(in file: FileID) -> SourceSpan {
    SourceSpan(file: file, offset: content.lowerBound, length: content.count)
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ mark: Unicode.Scalar) -> Bool {
    line.count >= 3 && line.prefix(3).allSatisfy { $0 == mark } && line.dropFirst(3).allSatisfy(\.isBlank)
  }

  private static func line(in bytes: [UInt8], from start: Int) -> (text: Range<Int>, next: Int)? {
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    guard end < bytes.count else { return (start..<end, end) }
    return (start..<end, bytes.matches("\r\n", at: end, limit: bytes.count) ? end + 2 : end + 1)
  }
}
