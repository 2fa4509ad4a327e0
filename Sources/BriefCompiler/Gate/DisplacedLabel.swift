import Evidence
import PluginKit
import Workspace

/// A line that was meant as the `label:` of a file's front matter and is none: behind an empty line or a comment, between
/// other fences, in a second block of front matter, in another encoding. Nothing is kept back by it.
enum DisplacedLabel {
  /// How much of a text is looked at, in bytes: front matter stands at its head.
  private static let limit = 8 << 10

  /// The line, without what stands around it; nil where there is none.
  ///
  /// - Parameter start: where the text begins, behind front matter that was read.
  static func find(in source: SourceFile, from start: Int) -> String? {
    let head = source.bytes.dropFirst(start).prefix(limit)
    guard mayHoldLabel(head) else { return nil }
    let text = head.filter { $0 != 0 }
    return String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline).lazy
      .map { line in String(line.drop(while: isAround)) }.first(where: isLabel)
  }

  /// False for nearly all texts: the letters of `TLP` do not follow each other in them, whatever else stands between.
  private static func mayHoldLabel(_ bytes: ArraySlice<UInt8>) -> Bool {
    var last: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      let letter = byte | 0x20
      guard UInt8(ascii: "a")...UInt8(ascii: "z") ~= letter else { continue }
      if last == (UInt8(ascii: "t"), UInt8(ascii: "l")), letter == UInt8(ascii: "p") { return true }
      last = (last.1, letter)
    }
    return false
  }

  private static func isLabel(_ line: String) -> Bool {
    guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return false }
    let key = String(line[..<mark].prefix { !isAround($0) })
    guard line[..<mark].dropFirst(key.count).allSatisfy(isAround),
      key == "label" || LabelVocabulary.configurationKeyMeant(by: key) != nil
    else { return false }
    return LabelVocabulary.looksLikeLabel(String(line[mark...].dropFirst().drop(while: isAround)))
  }

  /// True for what may stand around a key and its value: spaces, quotation marks, and what is not seen.
  private static func isAround(_ character: Character) -> Bool {
    character.isWhitespace || character == "\"" || character == "'"
      || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
  }
}
