/// A date of the Extended Date/Time Format (ISO 8601-2), levels 0 and 1, as an interval of days.
///
/// Without Foundation's calendars: the extent is arithmetic on the proleptic Gregorian calendar.
public struct EDTF: Hashable, Sendable {
  /// One end of an interval, or the whole of a date that is none.
  public enum Bound: Hashable, Sendable {
    case date(EDTFDate)
    /// `..`: there is no bound.
    case open
    /// Nothing: the bound is not known.
    case unknown

    var date: EDTFDate? {
      if case .date(let date) = self { date } else { nil }
    }
  }

  /// The date as written.
  public let text: String
  public let start: Bound
  /// Nil where the date is no interval.
  public let end: Bound?
  /// Days since 1970-01-01; nil where the start is open or unknown.
  public let firstDay: Int?
  /// Days since 1970-01-01; nil where the end is open or unknown.
  public let lastDay: Int?
  /// `?`: the date may be wrong.
  public let isUncertain: Bool
  /// `~`: the date is near.
  public let isApproximate: Bool

  /// Reads `2014`, `2014-10`, `2014-10-22`, `2014-10?`, `2014~`, `2014%`, `2014-10-XX`, `201X`, `2007-22` (summer),
  /// `2004/2014`, `../2014`, `2019/..`, `-0044` and `Y12000`; nil for what is not EDTF, for days that do not exist and
  /// for an interval that ends before it starts.
  ///
  /// `~` pads the extent by one unit of the date's precision on each side; `?` does not, it marks doubt.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let date = EDTFDate(parts[0]) else { return nil }
      start = .date(date)
      end = nil
    case 2:
      guard let first = EDTF.bound(parts[0]), let last = EDTF.bound(parts[1]),
        first.date != nil || last.date != nil
      else { return nil }
      if let first = first.date?.days.lowerBound, let last = last.date?.days.upperBound, last < first { return nil }
      start = first
      end = last
    default: return nil
    }
    self.text = text
    firstDay = start.date?.days.lowerBound
    lastDay = (end ?? start).date?.days.upperBound
    let dates = [start.date, end?.date].compactMap(\.self)
    isUncertain = dates.contains(where: \.isUncertain)
    isApproximate = dates.contains(where: \.isApproximate)
  }

  /// The date of one day.
  public init(day: CivilDate) {
    let date = EDTFDate(day: day)
    text = day.description
    start = .date(date)
    end = nil
    firstDay = date.days.lowerBound
    lastDay = date.days.upperBound
    isUncertain = false
    isApproximate = false
  }

  /// True where the two extents have a day in common; an open or unknown end reaches everywhere.
  public func overlaps(_ other: EDTF) -> Bool {
    (firstDay ?? .min) <= (other.lastDay ?? .max) && (other.firstDay ?? .min) <= (lastDay ?? .max)
  }

  /// The years in which the date begins and ends, as they are printed.
  public var years: [String] {
    let years = [start.date?.year, end?.date?.year].compactMap(\.self).map(String.init)
    return years.count == 2 && years[0] == years[1] ? [years[0]] : years
  }

  /// True where the two extents have a day in common, or lie no more than that many days apart.
  public func overlaps(_ other: EDTF, within days: Int) -> Bool {
    func isBefore(_ end: Int?, _ start: Int?) -> Bool {
      guard let end, let start else { return false }
      return start - end > days
    }
    return !isBefore(lastDay, other.firstDay) && !isBefore(other.lastDay, firstDay)
  }

  private static func bound(_ text: Substring) -> Bound? {
    if text.isEmpty { return .unknown }
    if text == ".." { return .open }
    return EDTFDate(text).map(Bound.date)
  }
}

extension EDTF: Comparable {
  /// By the first day, then the last, then the text: open starts come first, open ends last.
  public static func < (left: EDTF, right: EDTF) -> Bool {
    (left.firstDay ?? .min, left.lastDay ?? .max, left.text)
      < (right.firstDay ?? .min, right.lastDay ?? .max, right.text)
  }
}
