import FoundationEssentials

/// Reading one number, without its hedges.
extension FigureScan {
  /// The number that starts at a token; nil where none does.
  func number(at index: Int) -> Number? {
    if let sign = token(index)?.sign {
      if let currency = FigureScan.currencySigns[sign] {
        guard var number = digits(at: index + 1) else { return nil }
        number.first = index
        number.currency = sign == "$" && touchesBefore(index) ? dollar(at: index - 1) ?? currency : currency
        return withUnit(number)
      }
      guard sign == "-" || sign == "−", !touchesBefore(index), touchesAfter(index), var number = digits(at: index + 1)
      else { return nil }
      number.first = index
      number.value.negate()
      number.coefficient.negate()
      return withUnit(number)
    }
    if let word = token(index)?.word, !words.openers.contains(word) { return nil }
    if let code = token(index)?.word.flatMap({ words.currencies[$0] }), var number = digits(at: index + 1) {
      number.first = index
      number.currency = code
      return withUnit(number)
    }
    if let number = fraction(at: index) ?? vague(at: index) { return withUnit(number) }
    guard let number = digits(at: index) ?? inWords(at: index) else { return nil }
    return ratio(number) ?? withUnit(number)
  }

  private static let currencySigns: [Character: String] = [
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW",
  ]

  /// "3,100", "1.5 million", "5bn".
  func digits(at index: Int) -> Number? {
    guard case .number(let value, let isYearLike)? = token(index)?.kind else { return nil }
    var number = Number(value: value, coefficient: value, isYearLike: isYearLike, first: index, end: index + 1)
    multiply(&number)
    if number.magnitude != 1 { number.isYearLike = false }
    return number
  }

  /// "seven", "two hundred and fifty thousand", "a dozen", "half a million", "one and a half million".
  func inWords(at index: Int) -> Number? {
    guard let word = token(index)?.word else { return nil }
    if word == "a" || word == "an" || word == "half" {
      var next = index + 1
      if word == "half", ["a", "an"].contains(token(next)?.word) { next += 1 }
      guard var magnitude = magnitude(at: next) else { return nil }
      let half = Decimal(sign: .plus, exponent: -1, significand: 5)
      var count = word == "half" ? half : 1
      next += 1
      if magnitude == 100, let further = self.magnitude(at: next), further > magnitude {
        magnitude *= further
        next += 1
      }
      if word != "half", matches(["and", "a", "half"], at: next) {
        count += half
        next += 3
      }
      return Number(
        value: count * magnitude, coefficient: count, magnitude: magnitude, isInWords: true, first: index, end: next)
    }
    guard words.numerals[word] != nil else { return nil }
    var total: Decimal = 0
    var part: Decimal = 0
    var last: Decimal = 1
    var end = index
    var previous = Int.max
    while let word = token(end)?.word {
      if let numeral = words.numerals[word] {
        guard previous == .max || (previous >= 20 && previous < 100 && numeral < 10 && numeral > 0) || previous == 100
        else { break }
        part += Decimal(numeral)
        previous = numeral
      } else if let magnitude = magnitude(at: end), magnitude >= 100 {
        if magnitude == 100 {
          part *= 100
          previous = 100
        } else {
          total += part * magnitude
          part = 0
          previous = .max
        }
        last = magnitude
      } else if magnitude(at: end) == 12, total == 0 {
        part *= 12
        last = 12
        end += 1
        break
      } else {
        break
      }
      end += 1
      // "and" and a hyphen join only to a further number word.
      let joint = token(end)?.word == "and" && last > 1 ? 1 : token(end)?.sign == "-" ? 1 : 0
      if joint == 1, let next = token(end + 1)?.word, words.numerals[next] != nil, previous == 100 || previous >= 20 {
        end += 1
      }
    }
    var number = Number(
      value: total + part, coefficient: last > 1 ? (total + part) / last : total + part, magnitude: last,
      isInWords: true, first: index, end: end)
    if token(end)?.word == "and", token(end + 1)?.word == "a", token(end + 2)?.word == "half", last == 1 {
      number.value += Decimal(sign: .plus, exponent: -1, significand: 5)
      number.coefficient = number.value
      number.end = end + 3
      multiply(&number)
    }
    return number
  }

  /// "thousands", "tens of thousands", "several hundred", "a few thousand".
  private func vague(at index: Int) -> Number? {
    guard let word = token(index)?.word else { return nil }
    var next = index
    var value: Decimal
    if let magnitude = words.vagueMagnitudes[word] {
      value = magnitude
      next += 1
      while token(next)?.word == "of", let further = token(next + 1)?.word.flatMap({ words.vagueMagnitudes[$0] }),
        value < 1_000_000_000_000
      {
        value *= further
        next += 2
      }
    } else {
      if word == "a" { next += 1 }
      guard let count = token(next)?.word, words.vagueCounts.contains(count), let magnitude = magnitude(at: next + 1)
      else { return nil }
      value = magnitude
      next += 2
      if magnitude == 100, let further = self.magnitude(at: next) {
        value *= further
        next += 1
      }
    }
    return Number(
      value: value, coefficient: 1, magnitude: value, isVague: true, isInWords: true, first: index, end: next)
  }

  private func magnitude(at index: Int) -> Decimal? {
    token(index)?.word.flatMap { $0.count > 2 ? words.magnitudes[$0] : nil }
  }

  /// A magnitude after digits: a word of its own, or letters that stand right behind.
  private func multiply(_ number: inout Number) {
    var next = number.end
    if token(next)?.sign == "-", touchesBefore(next), touchesAfter(next) { next += 1 }
    guard let word = token(next)?.word, let magnitude = words.magnitudes[word], word.count > 2 || touchesBefore(next)
    else { return }
    number.value *= magnitude
    number.magnitude = magnitude
    number.end = next + 1
    if magnitude < 1_000_000, let further = self.magnitude(at: number.end), further > magnitude {
      number.value *= further
      number.magnitude *= further
      number.end += 1
    }
  }

  /// A percent sign or word, or the name of a currency, after the number.
  private func withUnit(_ number: Number) -> Number {
    var number = number
    if token(number.end)?.sign == "%" {
      number.isPercent = true
      number.end += 1
    } else if let end = words.percent.lazy.compactMap({ self.end(of: $0, at: self.hyphenFree(number.end)) }).first {
      number.isPercent = true
      number.end = end
    } else if let (code, end) = currency(at: number.end) {
      number.currency = number.currency ?? code
      number.end = end
    } else if number.isVague, token(number.end)?.word == "of",
      let (code, end) = currency(at: number.end + 1)
    {
      number.currency = code
      number.end = end
    }
    if number.isPercent || number.currency != nil { number.isYearLike = false }
    return number
  }

  /// "dollars", "U.S. dollars", "Canadian dollars"
  private func currency(at index: Int) -> (code: String, end: Int)? {
    let index = hyphenFree(index)
    if let code = token(index)?.word.flatMap({ words.currencies[$0] }) { return (code, index + 1) }
    let isShort = matches(["u"], at: index) && matches(["s"], at: index + 2)
    let next = index + (isShort ? 4 : 1)
    guard token(next)?.word.flatMap({ words.currencies[$0] }) == "USD" else { return nil }
    return (isShort ? "USD" : dollar(at: index)).map { ($0, next + 1) }
  }

  private func dollar(at index: Int) -> String? { token(index)?.word.flatMap { words.dollars[$0] } }

  /// One past a phrase whose words may be joined by hyphens; nil where another stands there.
  private func end(of phrase: [String], at index: Int) -> Int? {
    phrase.enumerated().reduce(Optional(index)) { place, word in
      guard let place else { return nil }
      let next = word.offset == 0 ? place : hyphenFree(place)
      return token(next)?.word == word.element ? next + 1 : nil
    }
  }

  private func hyphenFree(_ index: Int) -> Int { token(index)?.sign == "-" ? index + 1 : index }
}
