/// A date of the Extended Date/Time Format, levels 0 and 1, as an interval of days.
public struct EDTF: Hashable, Sendable {
  /// The date as written.
  public let text: String
  /// Days since 1970-01-01; nil where the start is open or unknown.
  public let firstDay: Int?
  /// Days since 1970-01-01; nil where the end is open or unknown.
  public let lastDay: Int?
  /// `?`: the date may be wrong.
  public let isUncertain: Bool
  /// `~`: the date is near.
  public let isApproximate: Bool
}
