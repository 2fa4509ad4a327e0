import DocumentModel

extension HTMLChart {
  /// Time runs down a line that is true to scale; each event's words stand beside it, moved down where there is no room,
  /// and a thin line leads to its day. An event that fills a span of days is a bar.
  mutating func draw(_ chart: TimelineChart) {
    let entries = chart.entries.map { entry in
      (entry, Self.wrap(entry.label, width: Self.width - 52), Double(entry.firstDay), Double(entry.lastDay))
    }
    guard let first = entries.map(\.2).min(), let last = entries.map({ max($0.2, $0.3) }).max() else { return }
    let needed = entries.reduce(0) { $0 + Double($1.1.count + 1) * Self.lineHeight + 12 }
    let days = max(last - first, 1)
    let perDay = max(needed - 2 * Self.lineHeight, 24) / days
    func place(_ day: Double) -> Double { 14 + (day - first) * perDay }

    line([(14, place(first)), (14, place(max(last, first + 1)))], style: "line", width: 2)
    var free = 0.0
    for (entry, lines, start, end) in entries {
      startGroup(entry.claims)
      let from = place(start)
      let to = place(max(start, end))
      if to - from > 4 {
        line([(14, from), (14, to)], style: "span", width: 7)
      } else {
        dot(x: 14, y: (from + to) / 2)
      }
      let middle = to - from > 4 ? min(max(free + 12, from), to) : (from + to) / 2
      let top = max(free, middle - 14)
      line([(22, middle), (34, top + 13), (44, top + 13)], style: "line")
      text(entry.date, x: 50, y: top + Self.lineHeight, style: "strong")
      for (index, words) in lines.enumerated() {
        text(words, x: 50, y: top + Self.lineHeight * Double(index + 2))
      }
      free = top + Self.lineHeight * Double(lines.count + 1) + 12
      endGroup()
    }
    height = max(free, place(last) + 8)
  }
}
