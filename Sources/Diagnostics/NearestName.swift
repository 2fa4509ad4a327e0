/// Finds the name that was probably meant.
public enum NearestName {
  /// The candidate nearest to a name that is unknown, or nil where none is near enough to be worth a suggestion.
  ///
  /// `_` and `-`, and upper and lower case, count as the same. Distance is the number of inserted, deleted, replaced
  /// and swapped letters (optimal string alignment); up to a third of the letters may differ. Of equals the first in
  /// alphabetical order wins.
  public static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = folded(name)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let other = folded(candidate)
      let limit = max(1, max(wanted.count, other.count) / 3)
      guard abs(other.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, other)
      guard distance <= limit else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.name) }) ?? true { best = (distance, candidate) }
    }
    return best?.name
  }

  /// True where at most so many letters have to be inserted, deleted, replaced or swapped to make one text of the
  /// other. Texts of more than 64 letters are far from all.
  public static func isNear(_ left: String, _ right: String, edits limit: Int) -> Bool {
    let (left, right) = (left.unicodeScalars, right.unicodeScalars)
    // Most words are told apart by their lengths, or by their letters: an edit brings in one that the other has not.
    guard abs(left.count - right.count) <= limit, left.count <= 64, right.count <= 64 else { return false }
    let (ours, theirs) = (letters(of: left), letters(of: right))
    guard max((ours & ~theirs).nonzeroBitCount, (theirs & ~ours).nonzeroBitCount) <= limit else { return false }
    return distance(left.map(\.value), right.map(\.value)) <= limit
  }

  /// A bit for each letter of a word, by its last six bits.
  private static func letters(of word: String.UnicodeScalarView) -> UInt64 {
    word.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.lowercased().utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
  }

  private static func distance<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for (i, a) in left.enumerated() {
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1) }
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
