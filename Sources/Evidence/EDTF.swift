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

  /// What a date is made of, kept apart: records hold several dates, most of them none.
  private final class Parts: Sendable {
    let text: String
    let start: Bound
    /// One or none: few dates are intervals.
    private let ends: [Bound]
    let firstDay: Int?
    let lastDay: Int?
    var end: Bound? { ends.first }

    init(text: String, start: Bound, end: Bound?) {
      self.text = text
      self.start = start
      ends = end.map { [$0] } ?? []
      firstDay = start.date?.days.lowerBound
      lastDay = (end ?? start).date?.days.upperBound
    }
  }

  private let parts: Parts

  /// The date as written.
  public var text: String { parts.text }
  public var start: Bound { parts.start }
  /// Nil where the date is no interval.
  public var end: Bound? { parts.end }
  /// Days since 1970-01-01; nil where the start is open or unknown.
  public var firstDay: Int? { parts.firstDay }
  /// Days since 1970-01-01; nil where the end is open or unknown.
  public var lastDay: Int? { parts.lastDay }
  /// `?`: the date may be wrong.
  public var isUncertain: Bool { dates.contains(where: \.isUncertain) }
  /// `~`: the date is near.
  public var isApproximate: Bool { dates.contains(where: \.isApproximate) }

  private var dates: [EDTFDate] { [start.date, end?.date].compactMap(\.self) }

  /// Reads `2014`, `2014-10`, `2014-10-22`, `2014-10?`, `2014~`, `2014%`, `2014-10-XX`, `201X`, `2007-22` (summer),
  /// `2004/2014`, `../2014`, `2019/..`, `-0044` and `Y12000`; nil for what is not EDTF, for days that do not exist and
  /// for an interval that ends before it starts.
  ///
  /// `~` pads the extent by one unit of the date's precision on each side; `?` does not, it marks doubt.
  public init?(_ text: String) {
    let written = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    switch written.count {
    case 1:
      guard let date = EDTFDate(written[0]) else { return nil }
      parts = Parts(text: text, start: .date(date), end: nil)
    case 2:
      guard let first = EDTF.bound(written[0]), let last = EDTF.bound(written[1]),
        first.date != nil || last.date != nil
      else { return nil }
      if let first = first.date?.days.lowerBound, let last = last.date?.days.upperBound, last < first { return nil }
      parts = Parts(text: text, start: first, end: last)
    default: return nil
    }
  }

  /// The date of one day.
  public init(day: CivilDate) {
    parts = Parts(text: day.description, start: .date(EDTFDate(day: day)), end: nil)
  }

  // The text decides everything else.
  public static func == (left: EDTF, right: EDTF) -> Bool { left.text == right.text }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

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

extension EDTF: CustomStringConvertible {
  public var description: String { text }
}

extension EDTF: Comparable {
  /// By the first day, then the last, then the text: open starts come first, open ends last.
  public static func < (left: EDTF, right: EDTF) -> Bool {
    (left.firstDay ?? .min, left.lastDay ?? .max, left.text)
      < (right.firstDay ?? .min, right.lastDay ?? .max, right.text)
  }
}
