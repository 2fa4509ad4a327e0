import Evidence
import PluginKit
import Workspace

/// A line that was meant as the `label:` of a file's front matter and is none: behind an empty line or a comment, between
/// other fences, in a second block of front matter, in another encoding. Nothing is kept back by it.
enum DisplacedLabel {
  /// How much of a text is looked at, in bytes: front matter stands at its head.
  private static let limit = 8 << 10

  /// What was meant as a label; nil where nothing was. It stands among lines like those of front matter, at the head of a
  /// text; behind front matter that was read, between fences of its own.
  ///
  /// - Parameter start: where the text begins, behind front matter that was read.
  static func find(in source: SourceFile, from start: Int) -> String? {
    let head = source.bytes.dropFirst(start).prefix(limit)
    guard mayHoldLabel(head) else { return nil }
    let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self)
    var isFenced = start == 0
    var isComment = false
    var hasBegun = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = line.drop(while: isUnseen)
      if isComment || !hasBegun && words.hasPrefix("<!--") {
        isComment = !words.contains("-->")
      } else if !hasBegun, isFence(words) {
        isFenced = true
      } else if words.isEmpty || !isEntry(words, line) {
        if hasBegun || !words.isEmpty { return nil }
      } else {
        hasBegun = true
        if isFenced, let label = words.split(separator: ",").first(where: isLabel) { return String(label) }
      }
    }
    return nil
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

  private static func isFence(_ words: Substring) -> Bool {
    guard let mark = words.first, mark == "-" || mark == "+" else { return false }
    let rest = words.drop { $0 == mark }
    return words.count - rest.count > 2 && rest.allSatisfy(isUnseen)
  }

  /// True for a line that could be one of front matter: an entry, an item, or what belongs to the line before.
  private static func isEntry(_ words: Substring, _ line: Substring) -> Bool {
    words.contains { $0 == ":" || $0 == "=" } || words.first == "-" || line.first?.isWhitespace == true
  }

  /// True for `label: TLP:AMBER` and what is near to it, with nothing else beside it. TLP:CLEAR keeps nothing back.
  private static func isLabel(_ entry: Substring) -> Bool {
    guard let mark = entry.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return false }
    let key = trimmed(entry[..<mark])
    let value = trimmed(entry[mark...].dropFirst())
    guard key == "label" || LabelVocabulary.configurationKeyMeant(by: String(key)) != nil,
      !value.contains(where: \.isWhitespace), LabelVocabulary.looksLikeLabel(String(value))
    else { return false }
    return AccessLabel.Level(name: String(value)) != .clear
  }

  /// Without spaces, quotation marks, brackets, marks of lists and emphasis, a comment, and what is not seen.
  private static func trimmed(_ text: Substring) -> Substring {
    func isAround(_ character: Character) -> Bool { isUnseen(character) || "\"'-*_{}[]>".contains(character) }
    var text = text.prefix { $0 != "#" }.drop(while: isAround)
    while let last = text.last, isAround(last) { text.removeLast() }
    return text
  }

  private static func isUnseen(_ character: Character) -> Bool {
    character.isWhitespace || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
  }
}
