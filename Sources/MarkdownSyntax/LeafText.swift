import DocumentModel

/// The text of a leaf as one run of bytes, and where each of them stands in the source.
///
/// Lines that follow each other in the source without anything between them are read in place; others are joined.
struct LeafText {
  struct Segment {
    var start: Int
    var source: Int
  }

  var bytes: [UInt8]
  var start: Int
  var end: Int
  /// Empty where the bytes are the source's own.
  var segments: [Segment] = []
  var file: FileID

  /// A run of the source.
  init(source: [UInt8], start: Int, end: Int, file: FileID) {
    bytes = source
    self.start = start
    self.end = end
    self.file = file
  }

  /// Lines joined by line feeds.
  init(source: [UInt8], lines: ArraySlice<LineSegment>, file: FileID) {
    self.file = file
    guard let first = lines.first, let last = lines.last else {
      (bytes, start, end) = (source, 0, 0)
      return
    }
    if LeafText.isContiguous(lines, in: source) {
      (bytes, start, end) = (source, Int(first.start), Int(last.end))
      return
    }
    bytes = []
    bytes.reserveCapacity(Int(last.end - first.start) + 1)
    for line in lines {
      if !segments.isEmpty { bytes.append(0x0A) }
      bytes.append(contentsOf: repeatElement(0x20, count: Int(line.padding)))
      segments.append(Segment(start: bytes.count, source: Int(line.start)))
      bytes.append(contentsOf: source[Int(line.start)..<Int(line.end)])
    }
    (start, end) = (0, bytes.count)
  }

  /// A run of the source in which `\|` stands for `|`.
  init(cell source: [UInt8], start: Int, end: Int, file: FileID) {
    self.init(source: source, start: start, end: end, file: file)
    guard source.find("\\|", from: start, limit: end) != nil else { return }
    var joined: [UInt8] = []
    var from = start
    while let escape = source.find("\\|", from: from, limit: end) {
      segments.append(Segment(start: joined.count, source: from))
      joined.append(contentsOf: source[from..<escape])
      from = escape + 1
      segments.append(Segment(start: joined.count, source: from))
      joined.append(UInt8(ascii: "|"))
      from += 1
    }
    segments.append(Segment(start: joined.count, source: from))
    joined.append(contentsOf: source[from..<end])
    bytes = joined
    (self.start, self.end) = (0, joined.count)
  }

  static func isContiguous(_ lines: ArraySlice<LineSegment>, in source: [UInt8]) -> Bool {
    guard var previous = lines.first, previous.padding == 0 else { return false }
    for line in lines.dropFirst() {
      guard line.padding == 0, line.start == previous.end + 1, source[Int(previous.end)] == 0x0A else { return false }
      previous = line
    }
    return true
  }

  /// The offset in the source of a place in the text.
  func sourceOffset(_ place: Int) -> Int {
    guard let first = segments.first else { return place }
    var low = 0
    var high = segments.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if segments[middle].start <= place { low = middle } else { high = middle }
    }
    let segment = low == 0 ? first : segments[low]
    return segment.source + max(0, place - segment.start)
  }

  /// The span in the source of a run of the text.
  func span(_ from: Int, _ to: Int) -> SourceSpan {
    if segments.isEmpty { return SourceSpan(file: file, offset: from, length: max(0, to - from)) }
    let first = sourceOffset(from)
    let last = to > from ? sourceOffset(to - 1) + 1 : first
    return SourceSpan(file: file, offset: first, length: max(0, last - first))
  }

  func string(_ from: Int, _ to: Int) -> String {
    from < to ? String(decoding: bytes[from..<to], as: UTF8.self) : ""
  }
}

extension LeafText {
  /// The span of a run without the white space at its ends.
  func trimmedSpan(_ from: Int, _ to: Int) -> SourceSpan {
    var (first, last) = (from, max(from, to))
    while first < last, bytes[first].isWhitespace { first += 1 }
    while last > first, bytes[last - 1].isWhitespace { last -= 1 }
    return span(first, last)
  }
}
