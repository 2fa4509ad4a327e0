import DocumentModel
import PluginKit
import XMLSyntax

/// The columns of a CALS table, by name.
struct DocBookColumns {
  private(set) var columns: [Table.Column] = []
  private var numbers: [String: Int] = [:]
  /// The first and the last column of the spans that have names.
  private var spans: [String: ClosedRange<Int>] = [:]

  /// Reads the column specifications of a `tgroup`, an `entrytbl` or a head with columns of its own.
  init(_ group: Int, in reader: DocBookTreeReader) {
    let tree = reader.tree
    let limit = TableGrid.spanLimit
    let count = tree.attribute("cols", of: group).flatMap { Int($0) } ?? 0
    columns = Array(repeating: Table.Column(), count: min(max(count, 0), limit))
    var shares: [Int: Double] = [:]
    var next = 0
    for spec in reader.elements(group) where reader.name(of: spec) == "colspec" {
      let number = tree.attribute("colnum", of: spec).flatMap { Int($0) }.map { $0 - 1 } ?? next
      guard (0..<limit).contains(number) else { continue }
      while columns.count <= number { columns.append(Table.Column()) }
      next = number + 1
      if let name = tree.attribute("colname", of: spec) { numbers[name] = number }
      columns[number].alignment = DocBookTreeReader.alignment(tree.attribute("align", of: spec)) ?? .standard
      if let width = tree.attribute("colwidth", of: spec), let share = Self.share(width) { shares[number] = share }
    }
    apply(shares)
    for spec in reader.elements(group) where reader.name(of: spec) == "spanspec" {
      guard let name = tree.attribute("spanname", of: spec),
        let first = tree.attribute("namest", of: spec).flatMap({ numbers[$0] }),
        let last = tree.attribute("nameend", of: spec).flatMap({ numbers[$0] }), first <= last
      else { continue }
      spans[name] = first...last
    }
  }

  /// The share of a proportional width, as in `2*`.
  private static func share(_ width: String) -> Double? {
    guard width.hasSuffix("*") else { return nil }
    let number = width.dropLast()
    guard let share = number.isEmpty ? 1 : Double(number), share.isFinite, share > 0 else { return nil }
    return share
  }

  /// Shares that are not parts of one line already are made so. They say something only where all columns have one.
  private mutating func apply(_ shares: [Int: Double]) {
    let sum = shares.values.sorted().reduce(0, +)
    guard !shares.isEmpty, sum.isFinite, sum > 0 else { return }
    if sum > 1 + 1e-9, shares.count < columns.count { return }
    for (number, share) in shares { columns[number].width = sum > 1 + 1e-9 ? share / sum : share }
  }

  /// The columns that an entry takes where it would stand next.
  func range(of entry: Int, in reader: DocBookTreeReader, at next: Int) -> Range<Int> {
    let tree = reader.tree
    guard tree.hasAttributes(entry) else { return next..<(next + 1) }
    if let span = tree.attribute("spanname", of: entry).flatMap({ spans[$0] }) {
      let first = max(span.lowerBound, next)
      return first..<max(first + 1, span.upperBound + 1)
    }
    let start = tree.attribute("namest", of: entry) ?? tree.attribute("colname", of: entry)
    let first = max(start.flatMap { numbers[$0] } ?? next, next)
    let last = tree.attribute("nameend", of: entry).flatMap { numbers[$0] } ?? first
    return first..<(max(first, last) + 1)
  }
}
