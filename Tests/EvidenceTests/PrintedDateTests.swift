import Evidence
import Testing

@Suite("Days that a text prints")
struct PrintedDateTests {
  @Test(
    "a day is read in every way that it is written",
    arguments: [
      ("on 2 May 2019", ["2 May 2019 = 2019-05-02"]), ("on May 2, 2019,", ["May 2, 2019 = 2019-05-02"]),
      ("on the 2nd of May, 2019", ["2nd of May, 2019 = 2019-05-02"]), ("May 2nd, 2019", ["May 2nd, 2019 = 2019-05-02"]),
      ("Dec. 22, 2019", ["Dec. 22, 2019 = 2019-12-22"]), ("22 Sept. 2019", ["22 Sept. 2019 = 2019-09-22"]),
      ("on 2019-05-02", ["2019-05-02 = 2019-05-02"]), ("on 23/05/2019", ["23/05/2019 = 2019-05-23"]),
      ("on 05/23/2019", ["05/23/2019 = 2019-05-23"]), ("on 23.5.2019", ["23.5.2019 = 2019-05-23"]),
      ("on 03/05/2019", ["03/05/2019 = 2019-05-03 or other"]), ("on 05/05/2019", ["05/05/2019 = 2019-05-05"]),
      ("on Thursday, 2 May 2019", ["Thursday, 2 May 2019 = 2019-05-02 on thursday"]),
      ("Monday 2 May 2019", ["Monday 2 May 2019 = 2019-05-02 on monday"]),
      ("30 February 2019", ["30 February 2019 = no day"]), ("29 February 2020", ["29 February 2020 = 2020-02-29"]),
      ("from 2 May 2019 to 4 May 2019", ["2 May 2019 = 2019-05-02", "4 May 2019 = 2019-05-04"]),
      ("May 2019", []), ("in 2019", []), ("2 May", []), ("they may 2, 2019", []), ("A/HRC/25/63", []),
      ("3/4 of it", []),
      ("", []),
    ])
  func days(text: String, expected: [String]) {
    let found = PrintedDate.all(in: text).map { date in
      let day = date.day.flatMap { day in CivilDate(daysSinceEpoch: day).description } ?? "no day"
      return "\(date.printed) = \(day)" + (date.weekday.map { " on \($0)" } ?? "")
        + (date.isAmbiguous ? " or other" : "")
    }
    #expect(found == expected)
  }

  @Test("the range counts UTF-8 bytes")
  func ranges() {
    let text = "Über — am 2 May 2019."
    for date in PrintedDate.all(in: text) {
      #expect(String(decoding: Array(text.utf8)[date.range], as: UTF8.self) == date.printed)
    }
  }
}
