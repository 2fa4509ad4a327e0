import ByteText
import DocumentModel

extension HTMLChart {
  /// Actors that do something stand at the left, those to whom they do it at the right; each tie is an arrow with its
  /// word on it. An actor is drawn once for each side, in the order of the ties.
  mutating func draw(_ chart: RelationsChart) {
    let edges = chart.edges.filter {
      chart.actors.indices.contains($0.subject) && chart.actors.indices.contains($0.object)
    }
    var subjects: [Int] = []
    for edge in edges where !subjects.contains(edge.subject) { subjects.append(edge.subject) }
    var y = 2.0
    for subject in subjects {
      let own = edges.filter { $0.subject == subject }
      let rows = own.map { edge in
        (edge, Self.wrap(chart.actors[edge.object], width: 112), Self.wrap(edge.label, width: 120))
      }
      let heights = rows.map { Double(max($0.1.count, $0.2.count, 1)) * Self.lineHeight + 16 }
      let total = heights.reduce(0, +) + Double(max(0, rows.count - 1)) * 6
      let name = Self.wrap(chart.actors[subject], width: 112)
      let box = Double(max(name.count, 1)) * Self.lineHeight + 12
      let middle = y + max(total, box) / 2
      node(name, x: 0, middle: middle)
      var top = y + max(0, box - total) / 2
      for (row, height) in zip(rows, heights) {
        startGroup(row.0.claims)
        let target = top + height / 2
        line([(124, middle), (136, target), (264, target)], style: "line")
        svg.write("<polygon points=\"")
        svg.write("276,\(Self.number(target)) 264,\(Self.number(target - 5)) 264,\(Self.number(target + 5))")
        svg.write("\" class=\"head\"/>\n")
        // The words stand on the line; what does not fit on it stands below.
        for (index, words) in row.2.enumerated() {
          let baseline = index == 0 ? target - 5 : target + Self.lineHeight * Double(index) - 2
          text(words, x: 200, y: baseline, anchor: .middle, style: "soft")
        }
        node(row.1, x: 276, middle: target)
        endGroup()
        top += height + 6
      }
      y += max(total, box) + 14
    }
    height = max(1, y - 10)
  }

  private mutating func node(_ lines: [String], x: Double, middle: Double) {
    let box = Double(max(lines.count, 1)) * Self.lineHeight + 8
    svg.write("<rect x=\"\(Self.number(x + 0.5))\" y=\"\(Self.number(middle - box / 2))\" width=\"123\"")
    svg.write(" height=\"\(Self.number(box))\" rx=\"3\" class=\"node\" fill=\"none\" stroke=\"currentColor\"/>\n")
    for (index, line) in lines.enumerated() {
      text(
        line, x: x + 62, y: middle - box / 2 + Self.lineHeight * Double(index + 1), anchor: .middle, style: "strong")
    }
  }
}
