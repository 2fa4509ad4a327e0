/// Random texts made of the marks of the dialect, in orders that no author would write. The same seed gives the same
/// text.
public struct RandomMarkdown {
  private var random: RandomNumbers

  /// - Parameter size: about how many fragments the text has.
  public static func text(seed: UInt64, size: Int = 24) -> String {
    var maker = RandomMarkdown(random: RandomNumbers(seed: seed))
    var text = ""
    // Half of the texts have whole lines with markers before them, so that blocks nest.
    let hasLines = maker.random.once(in: 2)
    var fragments = 1 + maker.random.below(size)
    while fragments > 0 {
      let count = min(fragments, 1 + maker.random.below(6))
      fragments -= count
      if hasLines { text += maker.start() }
      for _ in 0..<count { text += maker.fragment() }
      if hasLines || maker.random.once(in: 3) { text += "\n" }
      if maker.random.once(in: 6) { text += "\n" }
    }
    return text + (maker.random.once(in: 2) ? "\n" : "") + maker.definitions(of: text)
  }

  /// What a line begins with.
  private mutating func start() -> String {
    var start = ""
    for _ in 0..<random.below(4) { start += random.pick(Self.starts) }
    return start
  }

  private mutating func fragment() -> String {
    switch random.below(10) {
    case 0...2: random.pick(Self.words)
    case 3: " "
    case 4: random.pick(Self.spaces)
    case 5, 6: random.pick(Self.marks)
    case 7: random.pick(Self.brackets)
    case 8: random.pick(Self.markup)
    default: random.pick(Self.marks) + random.pick(Self.words) + random.pick(Self.marks)
    }
  }

  /// Definitions of the notes and links that the text refers to.
  private mutating func definitions(of text: String) -> String {
    var result = ""
    if text.contains("[^1]"), random.once(in: 2) {
      result += "\n\n[^1]: \(fragment())\(fragment())\n"
      if random.once(in: 2) { result += "\n    \(start())\(fragment())\n" }
    }
    if text.contains("[r]"), random.once(in: 2) { result += "\n[r]: /u \"t\"\n" }
    return result
  }

  private static let starts = [
    "> ", "- ", "  ", "    ", "1. ", "7) ", "   ", ": ", ":   ", "~ ", "# ", "## ", "::: {.a}\n", ":::\n", "::: b\n",
    "| ", "- [ ] ", "- [x] ", "[^1]: ", "* ", "+ ", "```\n", "\t", ">", "::: {.timeline k=v}\n", "a. ", "(i) ",
  ]
  private static let words = [
    "a", "b", "word", "two words", "1", "5", "한국어", "東京", "é", "🌾", "\u{A0}", "x.", "C#", "snake_case", "“q”", "it’s",
    "www.a.org", "https://b.org/c", "me@d.org", "Table: ", "…", "—",
  ]
  private static let spaces = ["\n", "\n", "  \n", "\\\n", "  ", "\n\n", "\t", "&#32;", "&nbsp;", "&#10;"]
  private static let marks = [
    "*", "**", "_", "__", "***", "`", "``", "\"", "'", "~", "~~", "^", "$", "$$", "|", "#", "-", "--", "---", ".",
    "...",
    "\\", "!", ":", ";", "=", "+", "<", ">", "&", "@", "{", "}", "(", ")", "/", "%", "\\*", "&amp;", "&lt;",
    "<!-- c -->",
    "<b>", "</i>", "www.", "://",
  ]
  private static let brackets = [
    "[", "]", "![", "^[", "](x)", "](y \"t\")", "](<z w>)", "]{.a}", "]{#i k=\"v\"}", "]{}", "][r]", "]{.smallcaps}",
    "{.a}",
    "{#i}", "{=html}", "{=docbook}",
  ]
  private static let markup = [
    "[^1]", "@key", "-@key", "[@key]", "[see @k, p. 3; -@l]", "@key [p. 3]", "@{k l}", "@fig-a", "[-@tbl-b]",
    "[Table @tbl-b]",
    "{{< meta x >}}", "`code`", "``a`b``", "$x^2$", "$$y$$", "<https://c.org>", "<n@e.org>", "[r]", "![i](j)", "[l](m)",
    "*e*", "**s**", "_f_", "~d~", "^u^", "~~s~~", "\"q\"", "'r'", "| a | b |\n|---|:-:|\n| c | d |\n",
    "\n: cap {#tbl-t}\n",
    "```x\ncode\n```\n", "---\n", "===\n", "* * *\n", "<div>\n", "term\n: def\n",
  ]
}
