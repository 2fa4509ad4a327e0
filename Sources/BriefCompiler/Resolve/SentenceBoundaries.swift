/// Where sentences end in plain text.
///
/// A sentence ends at `.`, `!`, `?` or `…` with what closes after it, before white space and something that may start
/// a sentence; not after an abbreviation or an initial. Chinese, Japanese and Korean full stops end one at once.
enum SentenceBoundaries {
  /// The offsets, in Unicode scalars, at which a next sentence starts.
  static func find(in scalars: [Unicode.Scalar]) -> [Int] {
    var boundaries: [Int] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if wideStops.contains(scalar) {
        index = skip(closers, in: scalars, from: index + 1)
        if index < scalars.count { boundaries.append(skip(spaces, in: scalars, from: index)) }
      } else if stops.contains(scalar) {
        let end = skip(closers, in: scalars, from: skip(stops, in: scalars, from: index))
        let next = skip(spaces, in: scalars, from: end)
        if next > end, next < scalars.count, mayStart(scalars, at: next),
          !(scalar == "." && end == index + 1 && isAbbreviation(before: index, in: scalars))
        {
          boundaries.append(next)
        }
        index = max(end, index + 1)
      } else {
        index += 1
      }
    }
    return boundaries.filter { $0 < scalars.count }
  }

  private static let stops: Set<Unicode.Scalar> = [".", "!", "?", "…"]
  private static let wideStops: Set<Unicode.Scalar> = ["。", "！", "？"]
  private static let closers: Set<Unicode.Scalar> = ["\"", "'", "”", "’", ")", "]", "»", "」", "』"]
  private static let spaces: Set<Unicode.Scalar> = [" ", "\n", "\t", "\u{A0}", "\u{202F}", "\u{3000}"]

  /// Words after which a full stop does not end a sentence, unless nothing else can.
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "sen", "rep", "gov", "st", "no", "nos", "vol", "p", "pp", "para",
    "paras", "art", "ch", "sec", "fig", "cf", "e.g", "i.e", "vs", "u.s", "u.n", "u.k", "jan", "feb", "mar", "apr",
    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  private static func skip(_ set: Set<Unicode.Scalar>, in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start
    while index < scalars.count, set.contains(scalars[index]) { index += 1 }
    return index
  }

  private static func mayStart(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let scalar = scalars[index]
    return !scalar.properties.isLowercase && scalar != "," && scalar != ";"
  }

  private static func isAbbreviation(before stop: Int, in scalars: [Unicode.Scalar]) -> Bool {
    var start = stop
    while start > 0, !spaces.contains(scalars[start - 1]), !"([“\"'".unicodeScalars.contains(scalars[start - 1]),
      stop - start < 12
    { start -= 1 }
    let word = String(String.UnicodeScalarView(scalars[start..<stop]))
    if word.unicodeScalars.count == 1, word.unicodeScalars.allSatisfy(\.properties.isUppercase) { return true }
    return abbreviations.contains(word.lowercased())
  }
}
