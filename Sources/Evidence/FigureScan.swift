import FoundationEssentials

/// One pass over the tokens of a text.
struct FigureScan {
  let bytes: [UInt8]
  let words: FigureWords
  let tokens: [FigureToken]

  enum Fraction { case round, rounded }

  /// A number without its hedges.
  struct Number {
    var value: Decimal
    /// What the magnitude multiplies: the 3 of "3 million".
    var coefficient: Decimal
    var magnitude: Decimal = 1
    var isVague = false
    var isPercent = false
    var isInWords = false
    /// Of a share in words: whether its percent is a whole number, or was rounded to one.
    var fraction: Fraction?
    var isYearLike = false
    var currency: String?
    var first: Int
    /// One past the last token.
    var end: Int
  }

  init(text: String, words: FigureWords, tokens: [FigureToken]) {
    bytes = Array(text.utf8)
    self.words = words
    self.tokens = tokens
  }

  func run() -> [FoundFigure] {
    var found: [FoundFigure] = []
    var index = 0
    var floor = 0
    while index < tokens.count {
      guard var number = number(at: index) else {
        index += 1
        continue
      }
      guard !isName(number) else {
        index = end(ofName: number)
        continue
      }
      if let span = dateEnd(number) {
        index = span
        continue
      }
      var figure: Quantity.Figure?
      if let high = upperEnd(of: number) {
        if number.magnitude == 1, high.magnitude > 1, number.coefficient < high.coefficient, !number.isVague {
          number.value *= high.magnitude
        }
        if number.value < high.value {
          figure = .range(number.value, high.value)
          number.isPercent = number.isPercent || high.isPercent
          number.currency = number.currency ?? high.currency
          number.isInWords = number.isInWords && high.isInWords
          number.end = high.end
        } else {
          number.value = number.coefficient * number.magnitude
        }
      }
      let (hedge, start, counts) = leadingHedge(before: number.first, floor: floor, isRange: figure != nil)
      if number.isYearLike, figure == nil, !counts {
        index = number.end
        continue
      }
      var end = number.end
      var said = hedge
      if figure == nil, let (trailing, after) = trailingHedge(at: end) {
        said = hedge ?? trailing
        end = after
      }
      let value = figure ?? self.figure(number, hedge: said)
      let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
      found.append(
        FoundFigure(
          figure: value, unit: number.isPercent ? .percent : number.currency.map(FoundFigure.Unit.money) ?? .count,
          printed: String(decoding: bytes[range], as: UTF8.self), range: range,
          isInWords: number.isInWords, slack: slack(of: value, number.fraction)))
      index = end
      floor = end
    }
    return found
  }

  /// A share in words is good to half a percent; a bound of one is exact unless its percent was rounded.
  private func slack(of figure: Quantity.Figure, _ fraction: Fraction?) -> Decimal {
    let half = Decimal(sign: .plus, exponent: -1, significand: 5)
    return switch (figure, fraction) {
    case (_, nil), (.approximate, _), (.vague, _): 0
    case (.equal, _): half
    case (_, let fraction?): fraction == .rounded ? half : 0
    }
  }

  private func figure(_ number: Number, hedge: FigureWords.Hedge?) -> Quantity.Figure {
    if number.isVague { return .vague(magnitude: number.value) }
    return switch hedge {
    case nil: .equal(number.value)
    case .approximate: .approximate(number.value)
    case .greater: .greater(number.value)
    case .atLeast: .atLeast(number.value)
    case .less: .less(number.value)
    case .atMost: .atMost(number.value)
    }
  }
}
