import DocumentModel

/// The place in a source that a citation names: "p. 3", "paras. 12–14".
public struct CitationLocator: Hashable, Sendable {
  public enum Kind: Hashable, Sendable, CaseIterable {
    case page, section, paragraph, chapter, volume, number, figure, note, line, article
  }

  public var kind: Kind
  /// As printed, with en dashes in ranges.
  public var value: String

  public init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }

  /// True for "3–5" and "3, 7": more than one place.
  public var isPlural: Bool { value.contains("–") || value.contains(",") || value.contains("&") }

  /// Splits a locator off what an author wrote behind a key: `, p. 3, emphasis added` is page 3 and
  /// `, emphasis added`. A bare number is a page. Nil where the suffix starts with no locator.
  public static func split(_ suffix: [Inline]) -> (locator: CitationLocator, rest: [Inline])? {
    guard let first = suffix.first, case .text(let text) = first.kind else { return nil }
    var rest = text[...]
    rest = rest.drop { $0 == "," || $0.isWhitespace }
    let isBraced = rest.first == "{"
    if isBraced { rest = rest.dropFirst() }
    let lowered = rest.lowercased()
    let label = labels.first { lowered.hasPrefix($0.word) }
    var kind = Kind.page
    if let label {
      let after = rest.dropFirst(label.word.count)
      let value = after.drop { $0 == "." || $0.isWhitespace || $0 == "\u{A0}" }
      // A word is a label only where it ends: "page 3", not "pageant".
      guard label.word.last?.isLetter != true || after.first?.isLetter != true else { return nil }
      kind = label.kind
      rest = value
    }
    guard let value = number(from: &rest, isLabelled: label != nil) else { return nil }
    if isBraced, rest.first == "}" { rest = rest.dropFirst() }
    let tail = rest.isEmpty ? [] : [Inline(.text(String(rest)), attributes: first.attributes, span: first.span)]
    return (CitationLocator(kind, value), tail + suffix.dropFirst())
  }

  /// Takes digits or Roman numerals, with ranges and lists: "3", "3–5, 7", "xii", "12.4".
  private static func number(from text: inout Substring, isLabelled: Bool) -> String? {
    var taken = ""
    var joint = ""
    var rest = text
    while true {
      let run = rest.prefix { $0.isNumber || (isLabelled && $0.isLetter && $0.isASCII) || $0 == "." }
      let word = run.hasSuffix(".") ? run.dropLast() : run
      let isRoman = word.lowercased().allSatisfy { "ivxlcdm".contains($0) }
      guard let first = word.first, first.isNumber || (isLabelled && isRoman) else { break }
      taken += joint + word
      rest = rest.dropFirst(word.count)
      text = rest
      let signs = rest.prefix { "-–—,& ".contains($0) }
      guard word.count == run.count, signs.contains(where: { $0 != " " }) else { break }
      joint = signs.contains(",") ? ", " : signs.contains("&") ? " & " : "–"
      rest = rest.dropFirst(signs.count)
    }
    return taken.isEmpty ? nil : taken
  }

  /// Longest first, so that "paragraph" is not read as "p".
  private static let labels: [(word: String, kind: Kind)] = [
    ("paragraphs", .paragraph), ("paragraph", .paragraph), ("paras", .paragraph), ("para", .paragraph),
    ("sections", .section), ("section", .section), ("secs", .section), ("sec", .section), ("§§", .section),
    ("§", .section), ("¶¶", .paragraph), ("¶", .paragraph), ("chapters", .chapter), ("chapter", .chapter),
    ("chaps", .chapter), ("chap", .chapter), ("ch", .chapter), ("volumes", .volume), ("volume", .volume),
    ("vols", .volume), ("vol", .volume), ("numbers", .number), ("number", .number), ("nos", .number), ("no", .number),
    ("figures", .figure), ("figure", .figure), ("fig", .figure), ("notes", .note), ("note", .note), ("n", .note),
    ("lines", .line), ("line", .line), ("articles", .article), ("article", .article), ("art", .article),
    ("pages", .page), ("page", .page), ("pp", .page), ("p", .page), ("쪽", .page),
  ]
}
