/// The extensions of CommonMark that a reader understands, one bit each.
public struct MarkdownExtensions: OptionSet, Hashable, Sendable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Every extension, named as Pandoc names it where Pandoc has it, in the order of the bits.
  public static let names: [String] = [
    "pipe_tables", "task_lists", "strikeout", "autolink_bare_uris", "footnotes", "inline_notes", "attributes",
    "bracketed_spans", "fenced_divs", "citations", "definition_lists", "superscript", "subscript",
    "tex_math_dollars", "raw_attribute", "raw_html", "smart", "auto_identifiers", "gfm_auto_identifiers",
    "yaml_metadata_block", "implicit_figures", "shortcodes", "cross_references", "line_blocks", "table_captions",
    "tagfilter", "implicit_header_references", "grid_tables", "fancy_lists", "pipe_table_widths",
    "hard_line_breaks", "mark",
  ]

  private static func named(_ name: String) -> MarkdownExtensions {
    guard let bit = names.firstIndex(of: name) else { return [] }
    return MarkdownExtensions(rawValue: 1 << UInt64(bit))
  }

  public static let tables = MarkdownExtensions(rawValue: 1 << 0)
  public static let taskLists = MarkdownExtensions(rawValue: 1 << 1)
  public static let strikeout = MarkdownExtensions(rawValue: 1 << 2)
  /// Bare addresses become links.
  public static let autolinks = MarkdownExtensions(rawValue: 1 << 3)
  public static let footnotes = MarkdownExtensions(rawValue: 1 << 4)
  public static let inlineNotes = MarkdownExtensions(rawValue: 1 << 5)
  public static let attributes = MarkdownExtensions(rawValue: 1 << 6)
  public static let bracketedSpans = MarkdownExtensions(rawValue: 1 << 7)
  public static let fencedDivs = MarkdownExtensions(rawValue: 1 << 8)
  public static let citations = MarkdownExtensions(rawValue: 1 << 9)
  public static let definitionLists = MarkdownExtensions(rawValue: 1 << 10)
  public static let superscript = MarkdownExtensions(rawValue: 1 << 11)
  public static let `subscript` = MarkdownExtensions(rawValue: 1 << 12)
  public static let math = MarkdownExtensions(rawValue: 1 << 13)
  public static let rawAttribute = MarkdownExtensions(rawValue: 1 << 14)
  /// HTML is recognised. Whether it may become a node is `MarkdownOptions.allowsRawHTML`.
  public static let rawHTML = MarkdownExtensions(rawValue: 1 << 15)
  public static let smart = MarkdownExtensions(rawValue: 1 << 16)
  /// Headings get identifiers by Pandoc's algorithm.
  public static let headingIdentifiers = MarkdownExtensions(rawValue: 1 << 17)
  /// Headings get identifiers by GitHub's algorithm.
  public static let gitHubIdentifiers = MarkdownExtensions(rawValue: 1 << 18)
  public static let frontMatter = MarkdownExtensions(rawValue: 1 << 19)
  public static let implicitFigures = MarkdownExtensions(rawValue: 1 << 20)
  public static let shortcodes = MarkdownExtensions(rawValue: 1 << 21)
  public static let crossReferences = MarkdownExtensions(rawValue: 1 << 22)
  public static let lineBlocks = MarkdownExtensions(rawValue: 1 << 23)
  public static let tableCaptions = MarkdownExtensions(rawValue: 1 << 24)
  /// GitHub's list of tags that are shown and not passed on.
  public static let tagFilter = MarkdownExtensions(rawValue: 1 << 25)
  /// A heading's text is a reference label.
  public static let headingReferences = MarkdownExtensions(rawValue: 1 << 26)
  public static let gridTables = MarkdownExtensions(rawValue: 1 << 27)
  /// Lists numbered by letters, Roman numerals and in parentheses.
  public static let fancyLists = MarkdownExtensions(rawValue: 1 << 28)
  /// A pipe table wider than a page shares the width out by the hyphens below its head.
  public static let relativeWidths = MarkdownExtensions(rawValue: 1 << 29)
  /// The end of a line is a line break.
  public static let hardLineBreaks = MarkdownExtensions(rawValue: 1 << 30)
  /// `==text==` is highlighted.
  public static let mark = MarkdownExtensions(rawValue: 1 << 31)

  /// The extension of a name; nil where there is none.
  public init?(name: String) {
    let found = Self.named(name)
    guard !found.isEmpty else { return nil }
    self = found
  }

  /// The names of the extensions in the set, in the order of `names`.
  public var names: [String] {
    Self.names.enumerated().filter { rawValue >> UInt64($0.offset) & 1 == 1 }.map(\.element)
  }

  /// True where a table has no head if all cells of it are empty, as in Pandoc. GitHub's tables always have one.
  var allowsHeadlessTables: Bool { !isDisjoint(with: [.tableCaptions, .gridTables, .relativeWidths]) }
}
