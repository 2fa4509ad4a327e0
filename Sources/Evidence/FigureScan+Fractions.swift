import FoundationEssentials

/// Shares in words, as percent.
extension FigureScan {
  /// "a third of", "two-thirds", "half of", "three quarters".
  func fraction(at index: Int) -> Number? {
    guard let word = token(index)?.word else { return nil }
    if word == "half" {
      guard ["of", "the", "its", "their", "all"].contains(token(index + 1)?.word),
        !["the", "first", "second", "other", "latter"].contains(token(index - 1)?.word)
      else { return nil }
      return percent(1, of: 2, index, index + 1)
    }
    guard let (count, whole, end) = parts(at: index), count > 1 || isShare(index, end) else { return nil }
    return percent(count, of: whole, index, end)
  }

  /// "a third", "two-thirds".
  private func parts(at index: Int) -> (count: Int, whole: Int, end: Int)? {
    guard let word = token(index)?.word,
      let count = word == "a" || word == "an" ? 1 : words.numerals[word], (1...9).contains(count)
    else { return nil }
    let next = token(index + 1)?.sign == "-" ? index + 2 : index + 1
    guard let name = token(next)?.word, let whole = words.parts[name], count < whole,
      (count > 1) == name.hasSuffix("s")
    else { return nil }
    return (count, whole, next + 1)
  }

  /// True for "a third of", "one-third", "a third to a half": "a third" alone may be one more.
  private func isShare(_ first: Int, _ end: Int) -> Bool {
    if token(end)?.word == "of" || token(first + 1)?.sign == "-" { return true }
    return ["and", "or", "to"].contains(token(end)?.word)
      && (parts(at: end + 1) != nil || token(end + 1)?.word == "half")
  }

  /// "one in five", "nine out of ten".
  func ratio(_ number: Number) -> Number? {
    // "in" is a word of other languages too.
    guard !words.numerals.isEmpty else { return nil }
    var next = number.end
    if token(next)?.word == "out", token(next + 1)?.word == "of" {
      next += 2
    } else if token(next)?.word == "in" {
      next += 1
    } else {
      return nil
    }
    guard number.magnitude == 1, let whole = digits(at: next) ?? inWords(at: next), !whole.isYearLike,
      let part = Int(number.value.description), let all = Int(whole.value.description), part > 0, part < all,
      all <= 1_000, !isMonth(next + 1), next > number.end + 1 || whole.isInWords == number.isInWords
    else { return nil }
    return percent(part, of: all, number.first, whole.end)
  }

  /// A share in percent: as it is where it has at most one decimal, otherwise rounded to a whole number.
  private func percent(_ part: Int, of whole: Int, _ first: Int, _ end: Int) -> Number {
    let isRound = (part * 1_000).isMultiple(of: whole)
    let value =
      isRound
      ? Decimal(sign: .plus, exponent: -1, significand: Decimal(part * 1_000 / whole))
      : Decimal((part * 200 + whole) / (whole * 2))
    return Number(
      value: value, coefficient: value, isPercent: true, isInWords: true, fraction: isRound ? .round : .rounded,
      first: first, end: end)
  }
}
