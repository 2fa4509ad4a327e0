/// What a page does not tell apart, each with the reason and a text in which it shows. A tree that went through HTML may
/// differ in these from what it was, and in nothing else.
enum HTMLDifference: String, CaseIterable, Sendable {
  case quotationMarks, labels, classes, levels, spaces, raw, references, containers, pictures, widths, code, bracket
  case addresses, tightness, emptiness, identifiers, controls, styles, names

  var reason: String {
    switch self {
    case .quotationMarks: "Marks that are set by language are characters of the page."
    case .labels: "Notes are numbered; what their author called them is not kept."
    case .classes: "Classes and keys are kept that the page's style knows, and language and direction."
    case .levels:
      "A heading's level is the depth of its section, so that no level is skipped."
    case .spaces: "White space is one space or line end, at the edge of no element and of no line."
    case .raw: "Raw passages are left out."
    case .references: "Citations, references and shortcodes that were not resolved are their text."
    case .containers: "A container without attributes is none, and a section kind is what stands in it."
    case .pictures: "A picture is part of the page, or its text: its address, title and style are not kept."
    case .widths: "The content of a table decides on the widths of its columns."
    case .code: "Of the classes of a passage of code the first is kept, and no class of code in a line."
    case .bracket: "Numbers of lists have a full stop or a bracket after them."
    case .addresses: "An address is written without spaces, and what no address may hold is encoded."
    case .tightness: "A list whose items hold no text of their own is as loose as it is tight."
    case .emptiness:
      "What holds nothing and has no identifier leaves nothing; a link without words shows its address or its title."
    case .controls: "Characters that no page may hold are U+FFFD."
    case .identifiers: "Of two equal identifiers the second gets a number."
    case .names: "A section without an identifier gets one, so that the contents lead to it."
    case .styles: "A span of the class `smallcaps` or `underline` is set so, whatever other attributes it has."
    }
  }

  /// A text whose tree differs in this, and perhaps in others, when it comes back.
  var sample: String {
    switch self {
    case .quotationMarks: "He said \"yes, 'now'\".\n"
    case .labels: "A note[^long].\n\n[^long]: Its text.\n"
    case .classes: "::: {.unknown key=v}\nText.\n:::\n"
    case .levels: "# One\n\n### Two\n"
    case .spaces: "[ a ]{lang=ko}b\n"
    case .raw: "a `<b/>`{=docbook} c\n"
    case .references: "See [@key, p. 3] and @fig-x.\n"
    case .containers: "::: {}\nText.\n:::\n"
    case .pictures: "An ![alt](a.png \"t\") picture.\n"
    case .widths: "+-----+--------+\n| a   | b      |\n+=====+========+\n| c   | d      |\n+-----+--------+\n"
    case .code: "`a`{.b} and\n\n``` {.swift .other}\nx\n```\n"
    case .bracket: "(1) a\n(2) b\n"
    case .addresses: "[a](<b c>)\n"
    case .tightness: "- > a\n\n- > b\n"
    case .emptiness: "a\n\n`<b/>`{=docbook}\n"
    case .controls: "a&#1;b\n"
    case .identifiers: "# A {#a}\n\n# B {#a}\n"
    case .names: "# A {id=\"\"}\n"
    case .styles: "[a]{.smallcaps #b}\n"
    }
  }
}
