import Evidence
import Testing

@Suite("EDTF dates")
struct EDTFTests {
  @Test(
    "a date covers exactly the days that its precision leaves open",
    arguments: [
      ("2014", "2014-01-01", "2014-12-31"), ("2014-10", "2014-10-01", "2014-10-31"),
      ("2014-10-22", "2014-10-22", "2014-10-22"), ("2014-10?", "2014-10-01", "2014-10-31"),
      ("2014~", "2013-01-01", "2015-12-31"), ("2014-10~", "2014-09-01", "2014-11-30"),
      ("2014-01-01~", "2013-12-31", "2014-01-02"), ("2014-01%", "2013-12-01", "2014-02-28"),
      ("2014-10-XX", "2014-10-01", "2014-10-31"), ("2014-XX-XX", "2014-01-01", "2014-12-31"),
      ("2014-XX", "2014-01-01", "2014-12-31"), ("201X", "2010-01-01", "2019-12-31"),
      ("20XX", "2000-01-01", "2099-12-31"), ("2007-21", "2007-03-01", "2007-05-31"),
      ("2007-22", "2007-06-01", "2007-08-31"), ("2007-24", "2007-12-01", "2008-02-29"),
      ("2007-22~", "2007-03-01", "2007-11-30"), ("2004/2014", "2004-01-01", "2014-12-31"),
      ("2021-12/2022", "2021-12-01", "2022-12-31"), ("2004-02-29", "2004-02-29", "2004-02-29"),
      ("-0044-03-15", "-0044-03-15", "-0044-03-15"), ("Y12000", "12000-01-01", "12000-12-31"),
    ])
  func extent(text: String, first: String, last: String) throws {
    let date = try #require(EDTF(text))
    #expect(date.firstDay.map { CivilDate(daysSinceEpoch: $0).description } == first)
    #expect(date.lastDay.map { CivilDate(daysSinceEpoch: $0).description } == last)
    #expect(date.text == text)
  }

  @Test("an open or unknown end of an interval has no day")
  func openEnds() throws {
    let until = try #require(EDTF("../2014"))
    #expect(until.firstDay == nil)
    #expect(until.lastDay == EDTF("2014")?.lastDay)
    let since = try #require(EDTF("2019/"))
    #expect(since.lastDay == nil)
    #expect(since.overlaps(try #require(EDTF("2030"))))
    #expect(!since.overlaps(until))
  }

  @Test("doubt and nearness are kept apart")
  func marks() throws {
    let uncertain = try #require(EDTF("2014-10?"))
    #expect(uncertain.isUncertain && !uncertain.isApproximate)
    let both = try #require(EDTF("2014%"))
    #expect(both.isUncertain && both.isApproximate)
    #expect(try #require(EDTF("2004/2014~")).isApproximate)
  }

  @Test(
    "what is not EDTF, or no day of the calendar, is refused",
    arguments: [
      "", " 2014", "14", "2014-1", "2014-13", "2014-00", "2014-02-30", "2015-02-29", "2014-10-2X", "2014/10/22", "/",
      "../..", "..", "2014/2004", "22 October 2014", "2014-10-22T", "2014??", "2014-25", "2014-22-01", "XXXX", "Y2014",
      "Y99999999999", "-201X", "２０１４", "2014-XX-22", "20X4",
    ])
  func refused(text: String) { #expect(EDTF(text) == nil) }

  @Test(
    "dates are printed in the words of the language",
    arguments: [
      ("2014-10-22", "22 October 2014", "2014년 10월 22일"), ("2014-10", "October 2014", "2014년 10월"),
      ("2014", "2014", "2014년"), ("2014~", "about 2014", "2014년경"), ("2014?", "2014 (uncertain)", "2014년(불확실)"),
      ("2014%", "about 2014 (uncertain)", "2014년경(불확실)"), ("2007-22", "summer 2007", "2007년 여름"),
      ("2004/2014", "2004 to 2014", "2004년부터 2014년까지"), ("../2014", "until 2014", "2014년까지"),
      ("2019/..", "since 2019", "2019년 이후"), ("201X", "the 2010s", "2010년대"), ("2014/2014", "2014", "2014년"),
      ("-0043", "44 BC", "기원전 44년"),
    ])
  func words(text: String, english: String, korean: String) throws {
    let date = try #require(EDTF(text))
    #expect(date.words(in: "en") == english)
    #expect(date.words(in: "ko-KR") == korean)
    #expect(date.words(in: "tlh") == english)
  }

  @Test("every day number comes back from its civil date, across eras")
  func roundTrip() {
    for days in stride(from: -800_000, through: 800_000, by: 97) {
      #expect(CivilDate(daysSinceEpoch: days).daysSinceEpoch == days)
    }
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.daysSinceEpoch == 0)
    #expect(CivilDate(daysSinceEpoch: .max) > CivilDate(daysSinceEpoch: .min))
  }

  @Test("weekdays are those of the calendar")
  func weekdays() throws {
    #expect(try #require(CivilDate(year: 2014, month: 10, day: 22)).weekday == .wednesday)
    #expect(try #require(CivilDate(year: 1969, month: 12, day: 31)).weekday == .wednesday)
    #expect(try #require(CivilDate(year: 2000, month: 2, day: 29)).weekday == .tuesday)
  }
}
