extension QuotationStyle {
  /// The marks of the Unicode Common Locale Data Repository, by language and, where a country differs, by both. The
  /// French have a space inside their marks at which no line breaks.
  static let table: [String: QuotationStyle] = {
    let rows: [(languages: String, marks: [String])] = [
      ("de cs sk sl lt is lb dsb hsb", ["„", "“", "‚", "‘"]),
      ("fr br", ["«\u{A0}", "\u{A0}»", "“", "”"]),
      ("de-ch fr-ch it-ch rm fa", ["«", "»", "‹", "›"]),
      ("es it pt-pt ca gl eu el oc", ["«", "»", "“", "”"]),
      ("ru uk be kk ky", ["«", "»", "„", "“"]),
      ("pl ro", ["„", "”", "«", "»"]),
      ("hu", ["„", "”", "»", "«"]),
      ("bg mk", ["„", "“", "’", "‘"]),
      ("hr bs", ["„", "”", "‘", "’"]),
      ("sr", ["„", "“", "‘", "’"]),
      ("et", ["„", "“", "«", "»"]),
      ("nb no nn", ["«", "»", "‘", "’"]),
      ("hy az", ["«", "»", "‹", "›"]),
      ("sv fi he", ["”", "”", "’", "’"]),
      ("nl", ["‘", "’", "“", "”"]),
      ("ar ur", ["”", "“", "’", "‘"]),
      ("ja zh-hant zh-tw zh-hk", ["「", "」", "『", "』"]),
    ]
    var table: [String: QuotationStyle] = [:]
    for row in rows {
      for language in row.languages.split(separator: " ") {
        table[String(language)] = QuotationStyle(row.marks[0], row.marks[1], row.marks[2], row.marks[3])
      }
    }
    return table
  }()
}
