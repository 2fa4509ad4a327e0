import Glibc

/// The day of the run, in days since 1970-01-01.
enum Today {
  /// `SOURCE_DATE_EPOCH` (reproducible-builds.org) where it is set, otherwise the clock, in UTC.
  static var day: Int {
    let seconds = Terminal.environment("SOURCE_DATE_EPOCH").flatMap { Int($0) } ?? time(nil)
    return seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
  }
}
