import ByteText

/// A line without its indent and without white space at its end.
struct PlainTextLine {
  /// The column of its first character.
  var indent: Int
  var text: ArraySlice<UInt8>
  /// Where `text` begins in the file.
  var offset: Int
  /// True for the line that stands for a form feed.
  var isPageBreak = false

  var isBlank: Bool { text.isEmpty && !isPageBreak }

  /// Where the line ends in the file.
  var end: Int { offset + text.count }

  var width: Int { DisplayWidth.of(text) }

  /// The lines of a text. A line ends with LF, CR or CR LF, a page with FF.
  static func lines(of bytes: [UInt8]) -> [PlainTextLine] {
    var lines: [PlainTextLine] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = start
    func close() {
      var first = start
      var column = 0
      while first < index, bytes[first] == 0x20 || bytes[first] == 0x09 {
        column = bytes[first] == 0x09 ? (column / 8 + 1) * 8 : column + 1
        first += 1
      }
      var last = index
      while last > first, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
      lines.append(PlainTextLine(indent: first == last ? 0 : column, text: bytes[first..<last], offset: first))
    }
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A, 0x0D:
        close()
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        start = index + 1
      case 0x0C:
        if index > start { close() }
        lines.append(PlainTextLine(indent: 0, text: [], offset: index, isPageBreak: true))
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < index { close() }
    return lines
  }

  /// The line with columns of its indent taken away.
  func outdented(by columns: Int) -> PlainTextLine {
    var line = self
    line.indent = max(0, indent - columns)
    return line
  }

  /// The line without bytes at its beginning; white space after them becomes its indent.
  func dropping(_ count: Int) -> PlainTextLine {
    var rest = text.dropFirst(count)
    var spaces = 0
    while rest.first == 0x20 {
      rest = rest.dropFirst()
      spaces += 1
    }
    return PlainTextLine(
      indent: rest.isEmpty ? 0 : spaces, text: rest, offset: rest.startIndex - text.startIndex + offset)
  }
}
