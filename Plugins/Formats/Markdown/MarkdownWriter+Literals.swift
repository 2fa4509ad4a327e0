import ByteText
import DocumentModel

/// Text in which no character reference is read: code, formulas, citations and the like.
extension MarkdownWriter {
  /// Controls become U+FFFD, and a message says so. In a context of one line a line end becomes a space.
  mutating func literal(_ text: String, at span: SourceSpan, in context: MarkdownContext) -> String {
    replacingControls(in: text, keepingLines: (!context.isOneLine || context.isVerse) && !context.isRaised, at: span)
  }

  mutating func replacingControls(in text: String, keepingLines: Bool, at span: SourceSpan) -> String {
    let bytes = text.utf8Span.span
    let isPlain = bytes.indices.allSatisfy {
      (0x20..<0x7F).contains(bytes[$0]) || bytes[$0] == 0x09 || bytes[$0] == 0x0A && keepingLines
    }
    if isPlain { return text }
    var hasReplacement = false
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": result += "\t"
      case "\n": result += keepingLines ? "\n" : " "
      case "\r": if !keepingLines { result += " " }
      case _ where PlainCharacters.isControl(scalar):
        result += "\u{FFFD}"
        hasReplacement = true
      default: result.unicodeScalars.append(scalar)
      }
    }
    if hasReplacement {
      reportLoss("control characters are written as U+FFFD", "Literal text has no way to spell them.", at: span)
    }
    return result
  }

  mutating func append(
    code: String, _ attributes: String, at span: SourceSpan, to pieces: inout MarkdownPieces,
    in context: MarkdownContext
  ) {
    let code = replacingControls(in: code, keepingLines: false, at: span)
    let fence = String(repeating: "`", count: Self.longestRun(of: UInt8(ascii: "`"), in: code) + 1)
    let isPadded =
      code.hasPrefix("`") || code.hasSuffix("`")
      || code.hasPrefix(" ") && code.hasSuffix(" ") && code.contains { $0 != " " }
    let space = isPadded || code.isEmpty ? " " : ""
    pieces.append(markup: fence + space + code + space + fence + attributes, .attributable)
  }

  // MARK: Formulas

  mutating func append(
    _ math: Math, at span: SourceSpan, to pieces: inout MarkdownPieces, in context: MarkdownContext
  ) {
    let source = literal(math.source, at: span, in: context)
    // Spaces at the ends of a formula mean nothing to TeX.
    let trimmed = source.split(separator: "\n").map { Self.trimmed($0) }.joined(separator: "\n")
    for text in [source, trimmed] where math.isDisplay ? Self.isDisplayed(text) : Self.isFormula(text) {
      let mark = math.isDisplay ? "$$" : "$"
      return pieces.append(markup: mark + text + mark, math.isDisplay ? .closed : .math)
    }
    reportLoss("a formula is written as text", "Dollar signs inside it would end it.", at: span)
    pieces.append(text: math.source)
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line.drop { $0 == " " || $0 == "\t" }
    while line.last == " " || line.last == "\t" { line.removeLast() }
    return line
  }

  /// True where `$…$` around a text ends with the second mark and not before it.
  private static func isFormula(_ text: String) -> Bool {
    let bytes = Array(text.utf8) + [UInt8(ascii: "$")]
    guard let first = bytes.first, first != UInt8(ascii: "$"), !isBlank(first), hasNoBlankLine(text) else {
      return false
    }
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\\") {
        place += 2
        continue
      }
      if bytes[place] == UInt8(ascii: "$"), place > 0, !isBlank(bytes[place - 1]) {
        let after = bytes.dropFirst(place + 1).first
        if !(after.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false) {
          return place == bytes.count - 1
        }
      }
      place += 1
    }
    return false
  }

  /// True where `$$…$$` around a text ends with the second mark and not before it.
  private static func isDisplayed(_ text: String) -> Bool {
    !text.isEmpty && !text.contains("$$") && !text.hasSuffix("$") && hasNoBlankLine(text)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

  /// A blank line would end the paragraph, and blanks at the start of a line vanish.
  private static func hasNoBlankLine(_ text: String) -> Bool {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst()
    return lines.allSatisfy { !($0.first.map(isBlank) ?? false) } && lines.dropLast().allSatisfy { !$0.isEmpty }
  }

  // MARK: Citations and references

  mutating func append(_ citation: Citation, to pieces: inout MarkdownPieces, in context: MarkdownContext) {
    // Before resolution a citation's text is its source, line by line, which stays as it was written.
    guard !citation.items.isEmpty, let source = Self.source(citation.rendered), citation.items[0].isNamed(in: source)
    else { return append(citation.rendered, to: &pieces, in: context) }
    // Its source refers to the notes around its keys by their labels.
    if !context.isInNote { keepNotes(of: citation) }
    let text = literal(source, at: citation.items[0].span, in: context)
    let ending: MarkdownPiece.Ending =
      switch text.utf8.last {
      case UInt8(ascii: "]"): .bracket
      case UInt8(ascii: "}"): .closedKey
      default: .key
      }
    pieces.append(markup: text, ending)
  }

  private static func source(_ rendered: [Inline]) -> String? {
    if rendered.count == 1, case .text(let text) = rendered[0].kind { return text }
    var source = ""
    for inline in rendered {
      switch inline.kind {
      case .text(let text): source += text
      case .softBreak: source += "\n"
      default: return nil
      }
    }
    return source
  }

  private mutating func keepNotes(of citation: Citation) {
    for index in citation.items.indices {
      keepNotes(of: citation.items[index].prefix)
      keepNotes(of: citation.items[index].suffix)
    }
  }

  private mutating func keepNotes(of content: [Inline]) {
    for inline in content {
      if case .footnote(let note) = inline.kind, !note.label.isEmpty { _ = footnotes.label(for: note) }
      inline.visitChildren { keepNotes(of: $0) }
    }
  }

  mutating func append(
    _ reference: CrossReference, at span: SourceSpan, to pieces: inout MarkdownPieces, in context: MarkdownContext
  ) {
    guard let key = MarkdownKeys.text(reference.target) else {
      return pieces.append(markup: literal(reference.source, at: span, in: context), .closed)
    }
    if reference.form == .standard, reference.prefix.isEmpty {
      return pieces.append(markup: key, key.hasSuffix("}") ? .closedKey : .key)
    }
    pieces.append(.openBracket("[", isCitation: true))
    append(reference.prefix, to: &pieces, in: context)
    let mark = reference.form == .numberOnly ? "-" : ""
    pieces.append(.closeBracket((reference.prefix.isEmpty ? "" : " ") + mark + key + "]", .bracket))
  }
}

/// Citation keys.
enum MarkdownKeys {
  /// `@key`, or `@{key}` where the key could not stand without braces; nil where it cannot be written.
  static func text(_ key: String) -> String? {
    if isBare(Array(key.utf8)) { return "@" + key }
    var depth = 0
    for byte in key.utf8 {
      if byte <= 0x20 || byte == 0x7F { return nil }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 { return nil }
    }
    return depth == 0 && !key.isEmpty ? "@{\(key)}" : nil
  }

  /// True for letters, digits and `_` with single punctuation between them.
  private static func isBare(_ key: [UInt8]) -> Bool {
    func isPart(_ byte: UInt8) -> Bool { MarkdownText.isASCIIWord(byte) || byte == UInt8(ascii: "_") }
    guard let first = key.first, isPart(first), let last = key.last, isPart(last) else { return false }
    var wasPart = true
    for byte in key {
      let isWord = isPart(byte)
      guard isWord || (wasPart && ":.#$%&-+?<>~/".utf8.contains(byte)) else { return false }
      wasPart = isWord
    }
    return true
  }
}
