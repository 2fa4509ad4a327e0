import DocumentModel

/// What an author deletes with a record or an entry of a registry: its lines, or where others share them its bytes
/// and a comma.
struct RecordCut {
  private let bytes: [UInt8]

  /// The ranges that go with these records, which are in the order of the file; in order and without overlaps.
  static func cuts(of spans: [SourceSpan], in bytes: [UInt8]) -> [Range<Int>] {
    let cutter = RecordCut(bytes: bytes)
    var cuts: [Range<Int>] = []
    for span in spans {
      var cut = cutter.range(of: span)
      // A last item takes the comma before it along, also where that has gone with the item before.
      var isLast = cutter.isLastOfFlow(span.end)
      while isLast {
        let comma = cutter.skippingBack(cut.lowerBound) - 1
        isLast = cuts.last.map { $0.upperBound > comma } ?? false
        if isLast {
          cut = cuts.removeLast().lowerBound..<cut.upperBound
        } else if comma >= 0, bytes[comma] == 0x2C {
          cut = comma..<cut.upperBound
        } else {
          cut = cutter.wholeLines(of: cut)
        }
      }
      if let last = cuts.last, cut.lowerBound <= last.upperBound {
        cuts[cuts.count - 1] = last.lowerBound..<max(last.upperBound, cut.upperBound)
      } else {
        cuts.append(cut)
      }
    }
    return cuts
  }

  private func range(of span: SourceSpan) -> Range<Int> {
    let start = min(Int(span.offset), bytes.count)
    let end = min(max(start, span.end), bytes.count)
    let next = skippingComments(end)
    if next < bytes.count, [0x2C, 0x5D, 0x7D].contains(bytes[next]) { return flow(start, end, next) }
    return block(start, end)
  }

  // MARK: Between brackets

  private func flow(_ start: Int, _ end: Int, _ next: Int) -> Range<Int> {
    guard bytes[next] == 0x2C else { return start..<end }
    return wholeLines(of: start..<skippingSpaces(next + 1))
  }

  /// The lines of a range that shares them with nothing but comments.
  private func wholeLines(of range: Range<Int>) -> Range<Int> {
    let line = lineStart(of: range.lowerBound)
    let after = skippingSpaces(range.upperBound)
    return skippingSpaces(line) == range.lowerBound && isEndOfLine(after) ? line..<nextLine(after) : range
  }

  private func isLastOfFlow(_ offset: Int) -> Bool {
    let next = skippingComments(offset)
    return next < bytes.count && (bytes[next] == 0x5D || bytes[next] == 0x7D)
  }

  /// Behind the last byte before an offset that is neither a space nor a line end.
  private func skippingBack(_ offset: Int) -> Int {
    var index = offset
    while index > 0, isSpace(bytes[index - 1]) || isBreak(bytes[index - 1]) { index -= 1 }
    return index
  }

  // MARK: On lines of its own

  private func block(_ start: Int, _ end: Int) -> Range<Int> {
    var first = lineStart(of: start)
    // How far the dash, or the key, is indented.
    var column = skippingSpaces(first) - first
    // A dash may stand alone on a line above.
    if bytes[first..<start].allSatisfy(isSpace) {
      var line = first
      while line > 0 {
        line = lineStart(of: line - 1)
        let mark = skippingSpaces(line)
        if isEndOfLine(mark) { continue }
        if bytes[mark] == 0x2D, mark - line < column, isEndOfLine(skippingSpaces(mark + 1)) {
          first = line
          column = mark - line
        }
        break
      }
    } else if !bytes[first..<start].allSatisfy({ isSpace($0) || $0 == 0x2D || $0 == 0x3F }) {
      return start..<end
    }
    // A block scalar ends where the next line starts, and its blank lines are its own.
    let lastLine = lineStart(of: end)
    let isAtLineStart = lastLine > first && bytes[lastLine..<end].allSatisfy(isSpace)
    var last = isAtLineStart ? lastLine : nextLine(end)
    var line = last
    var blanks = 0
    while line < bytes.count {
      let mark = skippingSpaces(line)
      if mark == bytes.count { break }
      if isBreak(bytes[mark]) {
        blanks += 1
        line = nextLine(mark)
      } else if bytes[mark] == 0x23, mark - line > column {
        line = nextLine(mark)
        last = line
        blanks = 0
      } else {
        break
      }
    }
    // Of blank lines before and after, one gap stays.
    var above = first
    while blanks > 0, above > 0 {
      above = lineStart(of: above - 1)
      guard isBlank(above) else { break }
      blanks -= 1
      last = nextLine(last)
    }
    return first..<last
  }

  // MARK: Lines

  private func lineStart(of offset: Int) -> Int {
    var index = min(offset, bytes.count)
    // Between CR and LF there is no line.
    if index > 0, index < bytes.count, bytes[index] == 0x0A, bytes[index - 1] == 0x0D { index -= 1 }
    while index > 0, !isBreak(bytes[index - 1]) { index -= 1 }
    return index == 0 && offset > 2 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : index
  }

  private func nextLine(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, !isBreak(bytes[index]) { index += 1 }
    guard index < bytes.count else { return index }
    return bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
  }

  private func skippingSpaces(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    return index
  }

  /// The next byte that is no space, line end or comment.
  private func skippingComments(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count {
      if bytes[index] == 0x23 {
        while index < bytes.count, !isBreak(bytes[index]) { index += 1 }
      } else if isSpace(bytes[index]) || isBreak(bytes[index]) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  private func isBlank(_ line: Int) -> Bool {
    let mark = skippingSpaces(line)
    return mark == bytes.count || isBreak(bytes[mark])
  }

  /// True where a line has nothing more than a comment.
  private func isEndOfLine(_ offset: Int) -> Bool {
    offset >= bytes.count || isBreak(bytes[offset]) || bytes[offset] == 0x23
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
