import FoundationEssentials

/// What stands around a number: hedges, and the other end of a range.
extension FigureScan {
  func token(_ index: Int) -> FigureToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  func matches(_ phrase: [String], at index: Int) -> Bool {
    index >= 0 && phrase.indices.allSatisfy { token(index + $0)?.word == phrase[$0] }
  }

  /// True where no white space separates a token from the one before it.
  func touchesBefore(_ index: Int) -> Bool {
    guard let here = token(index), let before = token(index - 1) else { return false }
    return before.range.upperBound == here.range.lowerBound
  }

  func touchesAfter(_ index: Int) -> Bool { touchesBefore(index + 1) }

  func isMonth(_ index: Int) -> Bool {
    token(index).map { $0.isCapitalised && words.months.contains($0.word ?? "") } ?? false
  }

  /// The hedge before a number, the first token of what is printed, and whether the hedge makes a four-digit number
  /// a count. The outermost bound wins over an approximator.
  func leadingHedge(before first: Int, floor: Int, isRange: Bool) -> (FigureWords.Hedge?, start: Int, counts: Bool) {
    var start = first
    var hedge: FigureWords.Hedge?
    var counts = false
    if isRange, let opener = token(first - 1)?.word, opener == "between" || opener == "from", first > floor {
      start -= 1
    }
    while let found = self.hedge(endingAt: start, floor: floor) {
      counts = counts || words.countingHedges.contains(found.words)
      start -= found.length
      if case .approximate? = hedge { hedge = found.hedge } else { hedge = hedge ?? found.hedge }
    }
    return (hedge, start, counts && !isSpanOfTime(first))
  }

  private func hedge(endingAt end: Int, floor: Int) -> (hedge: FigureWords.Hedge, words: [String], length: Int)? {
    if end - 1 >= floor, let sign = token(end - 1)?.sign, let hedge = FigureScan.hedgeSigns[sign] {
      return (hedge, [], 1)
    }
    if end - 2 >= floor, token(end - 1)?.sign == ".", touchesBefore(end - 1),
      let hedge = token(end - 2)?.word.flatMap({ words.shortHedges[$0] })
    {
      return (hedge, [], 2)
    }
    let phrase = words.hedges.first { matches($0.words, at: end - $0.words.count) }
    return phrase.flatMap { end - $0.words.count >= floor ? ($0.hedge, $0.words, $0.words.count) : nil }
  }

  private static let hedgeSigns: [Character: FigureWords.Hedge] = [
    "~": .approximate, "≈": .approximate, ">": .greater, "<": .less, "≥": .atLeast, "≤": .atMost,
  ]

  /// "over 2015", where no noun follows.
  private func isSpanOfTime(_ year: Int) -> Bool {
    guard token(year - 1)?.word == "over", let next = token(year + 1)?.word else { return token(year + 1)?.word == nil }
    return words.afterYears.contains(next)
  }

  func trailingHedge(at index: Int) -> (FigureWords.Hedge, end: Int)? {
    if token(index)?.sign == "+", touchesBefore(index) { return (.atLeast, index + 1) }
    if token(index)?.sign == "-", token(index + 1)?.word == "odd" { return (.approximate, index + 2) }
    if token(index)?.sign == "-", token(index + 1)?.word == "plus" { return (.atLeast, index + 2) }
    if let phrase = words.trailingHedges.first(where: { matches($0.words, at: index) }) {
      return (phrase.hedge, index + phrase.words.count)
    }
    // "30,000 people or fewer": the noun is no part of the figure.
    guard token(index)?.word != nil, token(index + 1)?.word == "or" else { return nil }
    return words.trailingHedges.first { matches($0.words, at: index + 1) }.map { ($0.hedge, index) }
  }

  /// The second number of "A to B", "A–B", "between A and B", "two or three".
  func upperEnd(of low: Number) -> Number? {
    guard !low.isVague, !low.isPercent || token(low.end)?.word != "in" else { return nil }
    let joint = low.end
    let isJoined =
      switch token(joint)?.kind {
      case .word("to"): !isChange(low)
      case .word("and"): token(low.first - 1)?.word == "between"
      case .word("or"): true
      case .sign("–"), .sign("-"), .sign("—"): touchesBefore(joint) == touchesAfter(joint)
      default: false
      }
    guard isJoined, let high = number(at: joint + 1), !high.isVague, !isName(high),
      low.isPercent == high.isPercent || !low.isPercent, low.currency == nil || high.currency ?? low.currency != nil,
      !(low.isYearLike && high.isYearLike), !low.isYearLike || high.magnitude == 1 && high.value > 2_100
    else { return nil }
    return high
  }

  /// "rose from 20 to 30": two figures.
  private func isChange(_ low: Number) -> Bool {
    guard token(low.first - 1)?.word == "from" else { return false }
    return (2...4).contains { token(low.first - $0)?.word.map(words.changes.contains) ?? false }
  }
}
