/// Edits of one file's bytes, each in its place; one that overlaps another is not made.
struct ByteEdits {
  private let bytes: [UInt8]
  private var edits: [(range: Range<Int>, text: [UInt8])] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Returns: false where an edit is there already, and nothing is done.
  mutating func replace(_ range: Range<Int>, with text: String) -> Bool {
    let isFree = edits.allSatisfy { edit in
      range.upperBound <= edit.range.lowerBound || edit.range.upperBound <= range.lowerBound
    }
    guard isFree, range.upperBound <= bytes.count else { return false }
    edits.append((range, Array(text.utf8)))
    return true
  }

  /// The bytes with all edits made; nil where there is none.
  var result: [UInt8]? {
    guard !edits.isEmpty else { return nil }
    var result: [UInt8] = []
    var start = 0
    for edit in edits.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }) {
      result += bytes[start..<max(start, edit.range.lowerBound)] + edit.text
      start = max(start, edit.range.upperBound)
    }
    return result + bytes[start...]
  }
}
