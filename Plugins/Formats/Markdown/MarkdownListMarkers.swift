import DocumentModel

/// The markers of an ordered list, of which the first decides how the list is read.
struct MarkdownListMarkers {
  let start: Int
  let numbering: List.Numbering
  let delimiter: List.Delimiter
  /// False where no marker begins a list that is numbered like this: it is written as the nearest that there is.
  let isExact: Bool

  init(start: Int, _ numbering: List.Numbering, _ delimiter: List.Delimiter) {
    let clamped = max(0, min(start, Self.longestNumber))
    let numberings = [numbering, .decimal]
    let found = numberings.flatMap { numbering in
      [delimiter, .parenthesis].map { (numbering: numbering, delimiter: $0) }
    }.first { Self.mayStart(clamped, $0.numbering, $0.delimiter) }
    self.start = clamped
    self.numbering = found?.numbering ?? .decimal
    self.delimiter = found?.delimiter ?? .parenthesis
    isExact = clamped == start && self.numbering == numbering && self.delimiter == delimiter
  }

  /// The marker of an item with the space after it. Where its number has no marker of the kind, the first one's is as
  /// good: a list counts by itself.
  func text(of index: Int) -> String {
    let number = start.addingReportingOverflow(index).partialValue
    let label = ListNumber.text(Self.mayGoOn(number, numbering, delimiter) ? number : start, as: numbering)
    switch delimiter {
    // After one space a capital would be that of a name, and `p.` that of a page.
    case .period:
      return label + (label.count == 1 && (label.first?.isUppercase ?? false || label == "p") ? ".  " : ". ")
    case .parenthesis: return label + ") "
    case .parentheses: return "(\(label)) "
    }
  }

  /// Markers have nine digits at most.
  private static let longestNumber = 999_999_999

  /// True for the number of a first item. `i` alone is a Roman numeral, and any other letter alone is a letter.
  private static func mayStart(_ number: Int, _ numbering: List.Numbering, _ delimiter: List.Delimiter) -> Bool {
    guard mayGoOn(number, numbering, delimiter) else { return false }
    switch numbering {
    case .decimal: return true
    case .lowerAlpha, .upperAlpha: return number <= 26 && number != 9
    case .lowerRoman, .upperRoman: return number == 1 || ListNumber.text(number, as: .lowerRoman).utf8.count > 1
    }
  }

  /// True for the number of an item in a list that has begun. `(C)` is no marker.
  private static func mayGoOn(_ number: Int, _ numbering: List.Numbering, _ delimiter: List.Delimiter) -> Bool {
    switch numbering {
    case .decimal: return (0...longestNumber).contains(number)
    case .lowerAlpha: return (1...702).contains(number)
    case .upperAlpha: return (1...702).contains(number) && (delimiter != .parentheses || number > 26)
    case .lowerRoman: return (1...3_999).contains(number)
    case .upperRoman:
      return (1...3_999).contains(number)
        && (delimiter != .parentheses || ListNumber.text(number, as: .upperRoman).utf8.count > 1)
    }
  }
}
