import FoundationEssentials

/// What makes a number a name or a date.
extension FigureScan {
  /// True for a number that names something: an ordinal, "No. 12", a document symbol, a time, a pronoun.
  func isName(_ number: Number) -> Bool {
    let before = token(number.first - 1)
    let after = token(number.end)
    if number.isInWords { return isWordOfName(number) }
    if let sign = before?.sign, touchesBefore(number.first) {
      if ["/", ":", ".", "#", "@", "_"].contains(sign) { return true }
      // "COVID-19", "mid-2014": the hyphen hangs the number on a word.
      if sign == "-" || sign == "–", token(number.first - 2)?.word != nil, touchesBefore(number.first - 1) {
        return true
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
    // "22 U.S.C."
    if number.end > number.first, words.initials.contains(where: { $0.count > 2 && isFollowed(number, by: $0) }) {
      return true
    }
    return isIdiom(number) || isLabelled(number.first)
  }

  private func isFollowed(_ number: Number, by letters: [String]) -> Bool {
    letters.indices.allSatisfy { token(number.end + 2 * $0)?.word == letters[$0] }
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

  /// "No. 12", "Articles 31 and 33": the label of a list counts for all of it.
  private func isLabelled(_ first: Int) -> Bool {
    var first = first
    while let joint = token(first - 1).map({ $0.word ?? String($0.sign ?? " ") }),
      ["and", "or", "to", ",", "-", "–"].contains(joint), case .number? = token(first - 2)?.kind
    {
      first -= 2
    }
    if token(first - 1)?.sign == "§" { return true }
    var before = first - 1
    let hasPoint = token(before)?.sign == "."
    if hasPoint {
      before -= 1
      if words.initials.contains(where: { hasInitials($0, endingAt: before) }) { return true }
    }
    guard let word = token(before)?.word else { return false }
    let isCapitalised = token(before)?.isCapitalised == true
    guard words.labels.contains(word) else { return isCapitalised && words.titles.contains(word) }
    // "no" without its full stop is a negation.
    return hasPoint || (word != "no" && word != "p" && word != "figure" && word != "part")
      || isCapitalised && word != "no"
  }

  /// "H.R": capital letters with full stops between them, and none before.
  private func hasInitials(_ letters: [String], endingAt end: Int) -> Bool {
    let first = end - 2 * (letters.count - 1)
    guard token(first - 1)?.sign != "." || !touchesBefore(first) else { return false }
    return letters.indices.allSatisfy { index in
      let place = first + 2 * index
      return token(place)?.word == letters[index] && token(place)?.isCapitalised == true
        && (place == end || token(place + 1)?.sign == ".")
    }
  }

  private func isIdiom(_ number: Number) -> Bool {
    guard let start = token(number.first)?.range.lowerBound else { return false }
    return words.idioms.contains { bytes[start...].starts(with: $0.utf8) }
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
    func day(_ index: Int) -> Bool {
      if case .number(let day, isYearLike: false)? = token(index)?.kind { day <= 31 } else { false }
    }
    func joint(_ index: Int) -> String { token(index).map { $0.word ?? String($0.sign ?? " ") } ?? "" }
    while ["-", "–", "to", "and", "or", ","].contains(joint(end)), day(end + 1) { end += 2 }
    if end > number.end, !isMonth(end) {
      end = number.end
      if joint(end) != ",", isMonthBefore(number.first), day(end + 1) { end += 2 }
    }
    if isMonth(end) || (token(end)?.word == "of" && isMonth(end + 1)) { return end }
    return isMonthBefore(number.first) ? end : nil
  }

  private func isMonthBefore(_ first: Int) -> Bool {
    isMonth(first - 1) || (token(first - 1)?.sign == "." && isMonth(first - 2))
  }

  /// Where to read on after a number that is a name: past the whole of one in digits, past one word of number words.
  func end(ofName number: Number) -> Int {
    guard !number.isInWords else { return number.first + 1 }
    var end = number.end
    while touchesBefore(end), let token = token(end), token.sign.map({ "/:.-_".contains($0) }) ?? true {
      if token.sign != nil, !touchesAfter(end) { break }
      end += 1
    }
    return end
  }
}
