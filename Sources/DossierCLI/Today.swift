import ArgumentParser
import Glibc

/// The day of the run, in days since 1970-01-01.
enum Today {
  /// `SOURCE_DATE_EPOCH` (reproducible-builds.org) where it is set, otherwise the clock, in UTC.
  static var day: Int {
    get throws {
      guard let text = Terminal.environment("SOURCE_DATE_EPOCH") else { return day(of: time(nil)) }
      guard let seconds = Int(text), years.contains(seconds) else {
        throw ValidationError(
          "SOURCE_DATE_EPOCH is “\(text)”. It takes seconds since 1970-01-01, as `date +%s` prints them.")
      }
      return day(of: seconds)
    }
  }

  /// The seconds of the years that a date can be written with, 1 to 9999.
  private static let years = -62_135_596_800...253_402_300_799

  private static func day(of seconds: Int) -> Int {
    let (day, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    return rest < 0 ? day - 1 : day
  }
}
