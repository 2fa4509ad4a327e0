/// A linear scale that shows zero: from zero, or the lowest number below it, to a round number at or above the highest.
struct HTMLChartScale {
  // A dot at the end of the scale is inside the drawing.
  let left = 6.0
  let right = 394.0
  let ticks: [Double]

  init(_ values: [Double]) {
    let low = min(0, values.min() ?? 0)
    let high = max(0, values.max() ?? 0)
    // A difference of two finite numbers need not be finite.
    let range = high / 2 - low / 2
    guard range.isFinite, range > 0 else {
      ticks = [0, 1]
      return
    }
    let step = Self.roundStep(range / 2)
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    guard step > 0, step.isFinite, first.isFinite, last.isFinite, last - first < 20, last > first else {
      ticks = [low, high]
      return
    }
    ticks = stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// The smallest of 1, 2, 2.5 and 5 times a power of ten that is not less than a number.
  private static func roundStep(_ value: Double) -> Double {
    var power = 1.0
    while power * 10 <= value { power *= 10 }
    while power > value, power > 1e-300 { power /= 10 }
    return [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= value } ?? value
  }

  func position(_ value: Double) -> Double {
    guard let first = ticks.first, let last = ticks.last else { return left }
    // Halves, so that no difference overflows.
    let share = (value / 2 - first / 2) / (last / 2 - first / 2)
    return left + (right - left) * min(max(share.isFinite ? share : 0, 0), 1)
  }

  /// A number with separators: `120,000`, `2.5`. Very large ones are shortened by powers of ten.
  static func printed(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    guard abs(value) < 1e15 else { return String(value) }
    let isWhole = value == value.rounded()
    guard isWhole else { return String(value) }
    var digits = Array(String(Int(abs(value))).utf8)
    var index = digits.count - 3
    while index > 0 {
      digits.insert(UInt8(ascii: ","), at: index)
      index -= 3
    }
    return (value < 0 ? "−" : "") + String(decoding: digits, as: UTF8.self)
  }
}
