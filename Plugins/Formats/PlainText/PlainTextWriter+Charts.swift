import ByteText
import DocumentModel

extension PlainTextWriter {
  /// Writes a chart: estimates as bars, anything else as its table.
  mutating func write(_ chart: ChartSpec) {
    writeWrapped(bytes(of: chart.title))
    if !chart.description.isEmpty { writeWrapped(bytes(of: chart.description)) }
    separate()
    switch chart.kind {
    case .range(let range): write(range, twin: chart.table)
    case .timeline: writeTimeline(chart.table)
    case .relations: write(chart.table)
    }
  }

  /// Each row of the twin is an entry: its date, then what happened.
  private mutating func writeTimeline(_ table: Table) {
    let rows = table.body.map { row in row.cells.map { inlines(Self.content(of: $0)) } }
    let columns = min(28, (rows.compactMap(\.first).map { DisplayWidth.of($0[...]) }.max() ?? 0) + 2)
    for row in rows {
      guard let date = row.first else { continue }
      let rest = Array(row.dropFirst().filter { !$0.isEmpty }.joined(separator: Array(", ".utf8)))
      let marker = DisplayWidth.of(date[...]) < columns ? date : date + [0x20]
      indented(by: columns, marker: marker) { $0.writeWrapped(rest) }
    }
  }

  private mutating func write(_ range: RangeChart, twin: Table) {
    let ends = range.bars.flatMap { [$0.low, $0.high] }.compactMap(\.self).filter(\.isFinite)
    guard let most = ends.max(), let least = ends.min(), range.bars.count == twin.body.count else {
      return write(twin)
    }
    let low = min(0, least)
    let high = most > low ? most : low + 1
    let columns = min(36, max(16, room / 2))
    for (bar, row) in zip(range.bars, twin.body) {
      let marks = row.cells.flatMap { Self.noteReferences(in: Self.content(of: $0)) }.map { "[\($0)]" }.joined()
      writeWrapped(bytes(of: "\(bar.label): \(bar.figure)\(marks)"))
      indented(by: 2) { $0.writeLine(Self.bar(from: bar.low, to: bar.high, in: (low, high), columns: columns)) }
    }
    separate()
    writeWrapped(bytes(of: words.scale(Self.text(low), Self.text(high), range.unit.isEmpty ? "" : " " + range.unit)))
    if range.bars.contains(where: { $0.low == nil || $0.high == nil }) { writeWrapped(bytes(of: words.unbounded)) }
  }

  /// `[----o----]` between two values; an end that is open is `<` or `>`, a single value `o`.
  private static func bar(from first: Double?, to last: Double?, in scale: (Double, Double), columns: Int) -> [UInt8] {
    guard first != nil || last != nil else { return [UInt8(ascii: "?")] }
    func place(_ value: Double) -> Int {
      let share = (value - scale.0) / (scale.1 - scale.0)
      return share.isFinite ? min(columns - 1, max(0, Int((share * Double(columns - 1)).rounded()))) : 0
    }
    // An open end has a place of its own, even where the other end lies at the margin.
    var start = first.map(place) ?? 0
    if last == nil { start = min(start, max(0, columns - 2)) }
    let end = max(start + (first == nil ? 1 : 0), last.map(place) ?? columns - 1)
    var line = [UInt8](repeating: 0x20, count: start)
    guard end > start else { return line + [UInt8(ascii: "o")] }
    line += [UInt8](repeating: UInt8(ascii: "-"), count: end - start + 1)
    line[start] = UInt8(ascii: first == nil ? "<" : "[")
    line[end] = UInt8(ascii: last == nil ? ">" : "]")
    if first != nil, last != nil, end - start > 1 { line[(start + end) / 2] = UInt8(ascii: "o") }
    return line
  }

  /// A number with its thousands parted; fractions to two digits.
  private static func text(_ value: Double) -> String {
    guard abs(value) < 1e15 else { return String(value) }
    let whole = value.rounded(.towardZero)
    let digits = Array(String(Int(abs(whole))).utf8)
    var grouped: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(UInt8(ascii: ",")) }
      grouped.append(digit)
    }
    let hundredths = Int((abs(value - whole) * 100).rounded())
    let fraction = hundredths == 0 ? "" : hundredths < 10 ? ".0\(hundredths)" : ".\(hundredths)"
    return (value < 0 ? "-" : "") + String(decoding: grouped, as: UTF8.self) + fraction
  }

  static func content(of cell: Table.Cell) -> [Inline] {
    cell.blocks.flatMap { block -> [Inline] in
      switch block.kind {
      case .paragraph(let content), .plain(let content): content
      default: [.text([block].plainText)]
      }
    }
  }

  private static func noteReferences(in content: [Inline]) -> [Int] {
    content.flatMap { inline -> [Int] in
      switch inline.kind {
      case .noteReference(let number): [number]
      case .cite(let citation): noteReferences(in: citation.rendered)
      case .span(let content): noteReferences(in: content)
      default: []
      }
    }
  }
}
