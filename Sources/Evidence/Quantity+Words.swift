import FoundationEssentials

extension Quantity {
  /// The figure in words, for print, with its hedge and the unit where that is no counted thing: "about 800",
  /// "80,000 to 120,000", "more than 90%", "882 miles", "tens of thousands".
  ///
  /// A language (BCP 47) without words of its own gets English.
  public func words(in language: String) -> String {
    let words = QuantityWords.of(language)
    func number(_ value: Decimal) -> String { words.withUnit(QuantityWords.digits(value), unit, value == 1) }
    return switch figure {
    case .equal(let value): number(value)
    case .approximate(let value): words.about(number(value))
    case .greater(let value): words.moreThan(number(value))
    case .atLeast(let value): words.atLeast(number(value))
    case .less(let value): words.lessThan(number(value))
    case .atMost(let value): words.atMost(number(value))
    case .range(let low, let high): words.range(QuantityWords.digits(low), number(high))
    case .vague(let magnitude): words.withUnit(words.vague(magnitude), unit, false)
    }
  }
}

/// How a language prints figures. A new language is one more entry of `all`.
private struct QuantityWords: Sendable {
  let about: @Sendable (String) -> String
  let moreThan: @Sendable (String) -> String
  let atLeast: @Sendable (String) -> String
  let lessThan: @Sendable (String) -> String
  let atMost: @Sendable (String) -> String
  let range: @Sendable (String, String) -> String
  /// By magnitude: what stands for tens, hundreds, …; other magnitudes are printed in digits.
  let magnitudes: [Int: String]
  let more: @Sendable (String) -> String
  /// By UCUM code: for one, and for several.
  let units: [String: (one: String, several: String)]

  static func of(_ language: String) -> QuantityWords {
    all[String(language.prefix { $0 != "-" }).lowercased()] ?? english
  }

  private static let all: [String: QuantityWords] = ["en": english, "ko": korean]

  private static let english = QuantityWords(
    about: { "about \($0)" }, moreThan: { "more than \($0)" }, atLeast: { "at least \($0)" },
    lessThan: { "fewer than \($0)" }, atMost: { "up to \($0)" }, range: { "\($0) to \($1)" },
    magnitudes: [
      10: "dozens", 100: "hundreds", 1_000: "thousands", 10_000: "tens of thousands", 100_000: "hundreds of thousands",
      1_000_000: "millions", 10_000_000: "tens of millions",
    ],
    more: { "several times \($0)" },
    units: [
      "%": ("%", "%"), "[mi_i]": (" mile", " miles"), "km": (" km", " km"), "a": (" year", " years"),
      "mo": (" month", " months"), "d": (" day", " days"), "h": (" hour", " hours"),
      "USD": (" U.S. dollars", " U.S. dollars"),
      "t": (" t", " t"), "kg": (" kg", " kg"),
    ])

  private static let korean = QuantityWords(
    about: { "약 \($0)" }, moreThan: { "\($0) 초과" }, atLeast: { "\($0) 이상" }, lessThan: { "\($0) 미만" },
    atMost: { "최대 \($0)" }, range: { "\($0)~\($1)" },
    magnitudes: [
      10: "수십", 100: "수백", 1_000: "수천", 10_000: "수만", 100_000: "수십만", 1_000_000: "수백만", 10_000_000: "수천만",
    ],
    more: { "\($0)의 몇 배" },
    units: [
      "%": ("%", "%"), "[mi_i]": ("마일", "마일"), "km": ("km", "km"), "a": ("년", "년"), "mo": ("개월", "개월"), "d": ("일", "일"),
      "h": ("시간", "시간"), "USD": ("달러", "달러"), "t": ("t", "t"), "kg": ("kg", "kg"),
    ])

  func vague(_ magnitude: Decimal) -> String {
    magnitudes.first { Decimal($0.key) == magnitude }?.value ?? more(Self.digits(magnitude))
  }

  /// Counted things (`{person}`) have no word here: what is counted stands beside the figure.
  func withUnit(_ number: String, _ unit: String, _ isOne: Bool) -> String {
    guard !unit.isEmpty, unit != "1", !unit.hasPrefix("{") else { return number }
    if let words = units[unit] { return number + (isOne ? words.one : words.several) }
    return "\(number) \(unit)"
  }

  /// Digits in groups of three from four digits up.
  static func digits(_ value: Decimal) -> String {
    let text = value.description
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, !text.contains("e"), !text.contains("E") else { return text }
    let sign = whole.hasPrefix("-") ? "-" : ""
    let digits = Array(whole.dropFirst(sign.count))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return sign + grouped + (parts.count == 2 ? ".\(parts[1])" : "")
  }
}
