import FoundationEssentials

/// What stands around a number: hedges, the other end of a range, and what makes it a name or a date.
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
    while let phrase = words.hedges.first(where: { matches($0.words, at: start - $0.words.count) }),
      start - phrase.words.count >= floor
    {
      start -= phrase.words.count
      counts = counts || words.countingHedges.contains(phrase.words)
      if case .approximate? = hedge { hedge = phrase.hedge } else { hedge = hedge ?? phrase.hedge }
    }
    return (hedge, start, counts)
  }

  func trailingHedge(at index: Int) -> (FigureWords.Hedge, end: Int)? {
    if token(index)?.sign == "+", touchesBefore(index) { return (.atLeast, index + 1) }
    if token(index)?.sign == "-", token(index + 1)?.word == "odd" { return (.approximate, index + 2) }
    return words.trailingHedges.first { matches($0.words, at: index) }.map { ($0.hedge, index + $0.words.count) }
  }

  /// The second number of "A to B", "A–B", "between A and B", "two or three".
  func upperEnd(of low: Number) -> Number? {
    guard !low.isVague, !low.isPercent || token(low.end)?.word != "in" else { return nil }
    let joint = low.end
    let isJoined =
      switch token(joint)?.kind {
      case .word("to"): token(low.first - 1)?.word != "according"
      case .word("and"): token(low.first - 1)?.word == "between"
      case .word("or"): low.isInWords
      case .sign("–"), .sign("-"), .sign("—"): touchesBefore(joint) == touchesAfter(joint)
      default: false
      }
    guard isJoined, let high = number(at: joint + 1), !high.isVague, !isName(high),
      low.isPercent == high.isPercent || !low.isPercent, low.currency == nil || high.currency ?? low.currency != nil,
      !(low.isYearLike && high.isYearLike), !low.isYearLike || high.magnitude == 1 && high.value > 2_100
    else { return nil }
    return high
  }

  /// True for a number that names something: an ordinal, "No. 12", a document symbol, a time, a pronoun.
  func isName(_ number: Number) -> Bool {
    let before = token(number.first - 1)
    let after = token(number.end)
    if number.isInWords { return isWordOfName(number) }
    if let sign = before?.sign, touchesBefore(number.first) {
      if ["/", ":", ".", "#", "@", "_"].contains(sign) { return true }
      // "COVID-19", "mid-2014": the hyphen hangs the number on a word.
      if sign == "-" || sign == "–", let stem = token(number.first - 2), touchesBefore(number.first - 1) {
        return stem.word != nil
      }
    }
    if before?.word != nil, number.currency == nil, touchesBefore(number.first) { return true }
    if let sign = after?.sign, touchesBefore(number.end), touchesAfter(number.end) {
      if ["/", ":", "_"].contains(sign) { return true }
      if sign == ".", case .number? = token(number.end + 1)?.kind { return true }
      if sign == "-", number.isYearLike, case .number(let next, _)? = token(number.end + 1)?.kind, next < 100 {
        return true
      }
      if sign == "-", number.isYearLike, let suffix = token(number.end + 1)?.word {
        return words.yearSuffixes.contains(suffix)
      }
    }
    // "21st", "1990s", "5th": letters right behind digits.
    if let word = after?.word, touchesBefore(number.end) { return word.utf8.allSatisfy { $0 < 0x80 } }
    if let word = after?.word, words.clock.contains(word), number.value <= 24, number.magnitude == 1 {
      return word.count > 1 || token(number.end + 1)?.sign == "."
    }
    return isLabelled(number.first)
  }

  private func isWordOfName(_ number: Number) -> Bool {
    guard let first = token(number.first), let word = first.word else { return false }
    let before = token(number.first - 1)
    let isSentenceStart = before == nil || before?.sign.map { $0 != "," && $0 != "-" } ?? false
    if first.isCapitalised, !isSentenceStart { return true }
    if before?.sign == "-", touchesBefore(number.first) { return true }
    if number.end == number.first + 1, word == "one" {
      if let before = before?.word, words.pronounsBefore.contains(before) { return true }
      if let after = token(number.end)?.word, words.pronounsAfter.contains(after) { return true }
      return token(number.end) == nil || token(number.end)?.sign.map { $0 != "-" } ?? false
    }
    return isLabelled(number.first)
  }

  private func isLabelled(_ first: Int) -> Bool {
    var before = first - 1
    let hasPoint = token(before)?.sign == "."
    if hasPoint { before -= 1 }
    guard let word = token(before)?.word, words.labels.contains(word) else { return false }
    // "no" without its full stop is a negation.
    return hasPoint || (word != "no" && word != "p" && word != "figure" && word != "part")
      || token(before)?.isCapitalised == true && word != "no"
  }

  /// One past a date that the number belongs to: "22 October", "Dec. 22, 2019", "22–24 October", "2014-10-22".
  func dateEnd(_ number: Number) -> Int? {
    guard number.magnitude == 1, !number.isInWords, !number.isPercent, number.currency == nil else { return nil }
    var end = number.end
    if number.isYearLike {
      guard token(end)?.sign == "-", touchesBefore(end), touchesAfter(end) else { return nil }
      while token(end)?.sign == "-", case .number? = token(end + 1)?.kind { end += 2 }
      return end > number.end ? end : nil
    }
    guard number.value >= 1, number.value <= 31, number.coefficient == number.value else { return nil }
    if ["-", "–", "to", "and"].contains(token(end).map { $0.word ?? String($0.sign ?? " ") }),
      case .number(let last, isYearLike: false)? = token(end + 1)?.kind, last <= 31,
      isMonth(end + 2) || isMonthBefore(number.first)
    {
      return end + 2
    }
    if isMonth(end) || (token(end)?.word == "of" && isMonth(end + 1)) { return end }
    return isMonthBefore(number.first) ? end : nil
  }

  private func isMonthBefore(_ first: Int) -> Bool {
    isMonth(first - 1) || (token(first - 1)?.sign == "." && isMonth(first - 2))
  }

  /// The next token after one at which no figure starts: past the whole of a name in digits, past a word of number
  /// words otherwise.
  func skip(from index: Int) -> Int {
    guard let number = number(at: index), isName(number), !number.isInWords else { return index + 1 }
    var end = number.end
    while touchesBefore(end), let token = token(end), token.sign.map({ "/:.-_".contains($0) }) ?? true {
      if token.sign != nil, !touchesAfter(end) { break }
      end += 1
    }
    return max(end, index + 1)
  }
}
