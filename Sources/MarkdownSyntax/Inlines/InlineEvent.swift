import DocumentModel

/// What the inline phase finds, in the order of the text. `start` and `end` are places in the leaf's text.
struct InlineEvent {
  enum Kind: UInt8 {
    /// Bytes as they stand; also every mark that turned out to mean nothing.
    case text
    /// One character in place of the bytes; `data` is its code point.
    case scalar
    /// Text in place of the bytes; `data` indexes `InlineParser.replacements`.
    case replacement
    /// A mark that was used up by a wider one.
    case nothing
    case softBreak, hardBreak
    /// Start and end of a styled run; `style` says which.
    case open, close
    /// `start` and `end` are those of the code; `data` indexes the code spans.
    case code
    case math, displayMath
    case html, comment
    case autolink
    /// Start and end of a link, an image or a span; `data` of the start indexes the payloads.
    case linkOpen, linkClose, imageOpen, imageClose, spanOpen, spanClose
    /// Start and end of an inline note.
    case noteOpen, noteClose
    /// `data` indexes the notes.
    case noteReference
    /// A reference to a note that is not defined: text, and a diagnostic.
    case undefinedNote
    /// `{tlp` that is part of no attributes: text, and a diagnostic.
    case strayLabel
    /// Start and end of a citation in brackets.
    case citeOpen, citeClose
    /// A key with the bracket after it: start of a citation whose first item it is.
    case citeOpenAfterKey
    /// A key in running text; `data` indexes the keys.
    case citeKey
    /// The key of an item in brackets.
    case citeItem
    /// A semicolon in brackets: text unless the brackets are a citation.
    case separator
    /// `data` indexes the shortcodes.
    case shortcode
  }

  enum Style: UInt8 {
    case none, emphasis, strong, strikeout, superscript, `subscript`, singleQuoted, doubleQuoted, highlight
  }

  var kind: Kind
  var style: Style = .none
  var start: Int32
  var end: Int32
  var data: Int32 = -1

  init(_ kind: Kind, _ start: Int, _ end: Int, data: Int = -1) {
    self.kind = kind
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.data = Int32(truncatingIfNeeded: data)
  }
}

/// What a link, an image or a span carries.
struct BracketPayload {
  var target = ""
  var title = ""
  var attributes = Attributes.empty
  /// The event that closes it.
  var closing = 0
}

/// A code span with its attributes, or the format of a raw one.
struct CodePayload {
  /// The span from the first backtick to the end of the attributes.
  var start: Int
  var end: Int
  var attributes = Attributes.empty
  var rawFormat: String?
}

/// A citation key.
struct KeyPayload {
  var key: String
  var suppressesAuthor: Bool
}

/// An address that is a link by itself.
struct AutolinkPayload {
  /// Put before the text to make the target: `mailto:`, `http://`, or nothing.
  var prefix: String
  var attributes = Attributes.empty
}
