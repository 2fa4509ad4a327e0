import Diagnostics

/// What changes between two texts, as `diff -u` prints it.
enum UnifiedDifference {
  private static let context = 3

  /// Empty where nothing changes.
  static func text(_ old: [UInt8], _ new: [UInt8], path: String) -> String {
    let (before, after) = (lines(old), lines(new))
    let changes = after.difference(from: before)
    guard !changes.isEmpty else { return "" }
    let removed = Set(changes.removals.compactMap { if case .remove(let offset, _, _) = $0 { offset } else { nil } })
    let inserted = Set(changes.insertions.compactMap { if case .insert(let offset, _, _) = $0 { offset } else { nil } })
    var steps: [(mark: String, line: String, old: Int, new: Int)] = []
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if removed.contains(i) {
        steps.append(("-", before[i], i, j))
        i += 1
      } else if inserted.contains(j) {
        steps.append(("+", after[j], i, j))
        j += 1
      } else {
        steps.append((" ", before[i], i, j))
        i += 1
        j += 1
      }
    }
    let name = PrintableText.escaped(path)
    return "--- \(name)\n+++ \(name)\n" + hunks(of: steps).map { hunk in text(of: steps[hunk]) }.joined()
  }

  /// Ranges of steps around changes; those that touch are one.
  private static func hunks(of steps: [(mark: String, line: String, old: Int, new: Int)]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in steps.indices where steps[index].mark != " " {
      let range = max(0, index - context)..<min(steps.count, index + context + 1)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private static func text(of steps: ArraySlice<(mark: String, line: String, old: Int, new: Int)>) -> String {
    guard let first = steps.first else { return "" }
    let old = steps.count { $0.mark != "+" }
    let new = steps.count { $0.mark != "-" }
    let head = "@@ -\(first.old + (old > 0 ? 1 : 0)),\(old) +\(first.new + (new > 0 ? 1 : 0)),\(new) @@\n"
    return head + steps.map { "\($0.mark)\(PrintableText.escaped($0.line))\n" }.joined()
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
