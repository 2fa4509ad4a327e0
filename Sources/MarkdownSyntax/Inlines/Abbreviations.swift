/// Words after whose full stop a space keeps the next word on the line: titles, and parts of references.
public enum Abbreviations {
  /// True where the full stop at a place ends an abbreviation of the list. The full stop itself is not looked at.
  public static func end(at stop: Int, in bytes: [UInt8], from start: Int) -> Bool {
    var first = stop
    while first > start, bytes[first - 1].isLetter || bytes[first - 1] == ".", stop - first <= longest { first -= 1 }
    guard first < stop, stop - first <= longest else { return false }
    guard first == start || !bytes[first - 1].isWordPart else { return false }
    return words.contains(String(decoding: bytes[first..<stop], as: UTF8.self))
  }

  private static let longest = 5

  /// In English; those that Pandoc knows.
  private static let words: Set<String> = [
    "aet", "aetat", "al", "bk", "c", "cf", "ch", "chap", "chs", "col", "cp", "d", "e.g", "ed", "eds", "esp", "f",
    "fasc", "ff", "fig", "fl", "fol", "fols", "i.e", "ill", "incl", "n", "n.b", "nn", "p", "pp", "pt", "q.v", "s.v",
    "s.vv", "saec", "sec", "univ", "viz", "vol", "vs", "Apr", "Aug", "Bros", "Capt", "Co", "Corp", "Dec", "Dr", "Feb",
    "Fr", "Gen", "Gov", "Hon", "Inc", "Jan", "Jr", "Jul", "Jun", "Ltd", "M.A", "M.D", "Mar", "Mr", "Mrs", "Ms", "No",
    "Nov", "Oct", "Ph.D", "Pres", "Prof", "Rep", "Rev", "Sen", "Sep", "Sept", "Sgt", "Sr", "St",
  ]
}
