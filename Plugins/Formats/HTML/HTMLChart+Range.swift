import DocumentModel

extension HTMLChart {
  /// One row for each estimate: who says it and the figure in words, and below the figure as a dot or a bar between its
  /// bounds. Where a bound is missing the bar runs on to the edge and ends in an open arrow.
  mutating func draw(_ chart: RangeChart) {
    let bounds = chart.bars.flatMap { [$0.low, $0.high] }.compactMap { $0 }.filter(\.isFinite)
    let scale = HTMLChartScale(bounds)
    var y = 4.0
    for bar in chart.bars {
      startGroup(bar.claims)
      y = drawLabels(bar, y)
      drawBar(bar, scale, y)
      endGroup()
      y += 26
    }
    drawAxis(scale, unit: chart.unit, y - 6)
  }

  private mutating func drawLabels(_ bar: RangeChart.Bar, _ top: Double) -> Double {
    var y = top
    let fits = Self.measure(bar.label) + Self.measure(bar.figure) + 16 <= Self.width
    let lines = Self.wrap(bar.label, width: Self.width)
    for line in lines {
      y += Self.lineHeight
      text(line, x: 0, y: y)
    }
    if !fits || lines.isEmpty { y += Self.lineHeight }
    text(bar.figure, x: Self.width, y: y, anchor: .end, style: "strong")
    return y + 13
  }

  private mutating func drawBar(_ bar: RangeChart.Bar, _ scale: HTMLChartScale, _ y: Double) {
    let low = bar.low.flatMap { $0.isFinite ? scale.position($0) : nil }
    let high = bar.high.flatMap { $0.isFinite ? scale.position($0) : nil }
    line([(scale.left, y), (scale.right, y)], style: "hair")
    switch (low, high) {
    case (let low?, let high?) where abs(high - low) < 3: dot(x: (low + high) / 2, y: y)
    case (let low?, let high?):
      line([(low, y), (high, y)], style: "span", width: 5)
      for end in [low, high] { line([(end, y - 6), (end, y + 6)], style: "span", width: 2) }
    case (let low?, nil):
      line([(low, y), (scale.right - 2, y)], style: "span", width: 5, dashes: "10 3")
      line([(low, y - 6), (low, y + 6)], style: "span", width: 2)
      line([(scale.right - 8, y - 7), (scale.right, y), (scale.right - 8, y + 7)], style: "span", width: 2)
    case (nil, let high?):
      line([(high, y), (scale.left + 2, y)], style: "span", width: 5, dashes: "10 3")
      line([(high, y - 6), (high, y + 6)], style: "span", width: 2)
      line([(scale.left + 8, y - 7), (scale.left, y), (scale.left + 8, y + 7)], style: "span", width: 2)
    case (nil, nil): line([(scale.left, y), (scale.right, y)], style: "line", width: 2, dashes: "2 6")
    }
  }

  private mutating func drawAxis(_ scale: HTMLChartScale, unit: String, _ y: Double) {
    line([(scale.left, y), (scale.right, y)], style: "line")
    for (index, tick) in scale.ticks.enumerated() {
      let x = scale.position(tick)
      line([(x, y), (x, y + 5)], style: "line")
      let isLast = index == scale.ticks.count - 1
      text(
        HTMLChartScale.printed(tick), x: x, y: y + 20, anchor: index == 0 ? .start : isLast ? .end : .middle,
        style: "soft")
    }
    height = y + 26
    for line in Self.wrap(unit, width: Self.width) {
      text(line, x: 0, y: height + 12, style: "soft")
      height += Self.lineHeight
    }
  }
}
