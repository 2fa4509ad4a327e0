import ByteText
import DocumentModel

/// Draws a chart as inline SVG: a title and a description for those who do not see it, labels beside what they name,
/// and text that stays readable on a small screen. The same data gives the same drawing.
struct HTMLChart {
  /// The drawing is 400 units wide and as high as it has to be.
  static let width = 400.0
  static let lineHeight = 18.0

  var svg = ByteWriter()
  var height = 0.0
  let words: HTMLWords
  private let chart: ChartSpec
  private let name: String

  init(_ chart: ChartSpec, name: String, words: HTMLWords) {
    self.chart = chart
    self.name = name
    self.words = words
    switch chart.kind {
    case .range(let range): draw(range)
    case .timeline(let timeline): draw(timeline)
    case .relations(let relations): draw(relations)
    }
  }

  var bytes: [UInt8] {
    var out = ByteWriter()
    out.write("<svg viewBox=\"0 0 400 \(Self.number(max(1, height)))\" role=\"img\"")
    out.write(" aria-labelledby=\"\(escaped: name)-title\" aria-describedby=\"\(escaped: name)-desc\">\n")
    out.write("<title id=\"\(escaped: name)-title\">")
    out.write(chart.title, as: .htmlText)
    out.write("</title>\n<desc id=\"\(escaped: name)-desc\">")
    out.write(chart.description, as: .htmlText)
    out.write("</desc>\n")
    out.write(svg.bytes)
    out.write("</svg>")
    return out.bytes
  }

  // MARK: Marks

  enum Anchor: String { case start, middle, end }

  mutating func text(_ text: String, x: Double, y: Double, anchor: Anchor = .start, style: String = "") {
    svg.write("<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\"")
    if anchor != .start { svg.write(" text-anchor=\"\(anchor.rawValue)\"") }
    if !style.isEmpty { svg.write(" class=\"\(style)\"") }
    svg.write(">")
    svg.write(text, as: .htmlText)
    svg.write("</text>\n")
  }

  /// A line through points.
  mutating func line(_ points: [(Double, Double)], style: String, width: Double = 1, dashes: String = "") {
    let path = points.map { "\(Self.number($0.0)),\(Self.number($0.1))" }.joined(separator: " ")
    svg.write("<polyline points=\"\(path)\" class=\"\(style)\" stroke=\"currentColor\" fill=\"none\"")
    svg.write(" stroke-width=\"\(Self.number(width))\"")
    if !dashes.isEmpty { svg.write(" stroke-dasharray=\"\(dashes)\"") }
    svg.write("/>\n")
  }

  mutating func dot(x: Double, y: Double, radius: Double = 5, style: String = "point") {
    svg.write("<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\"")
    svg.write(" class=\"\(style)\"/>\n")
  }

  /// Starts a group that names the claims behind it.
  mutating func startGroup(_ claims: [ClaimReference]) {
    svg.write("<g")
    if !claims.isEmpty {
      svg.write(" data-claim=\"\(escaped: claims.map(\.description).joined(separator: " "))\"")
    }
    svg.write(">\n")
  }

  mutating func endGroup() { svg.write("</g>\n") }

  // MARK: Measures

  /// With one decimal at most, and never in scientific notation.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((min(max(value, -1e6), 1e6) * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  /// How wide a line of words is, in units of the drawing: as wide as in the widest of the usual fonts, DejaVu Sans.
  static func measure(_ text: String) -> Double { Double(DisplayWidth.of(text)) * 8.1 }

  /// Lines of words that are about as wide as there is room for. A word that is wider stands alone.
  static func wrap(_ text: String, width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if line.isEmpty || measure(longer) <= width {
        line = longer
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
