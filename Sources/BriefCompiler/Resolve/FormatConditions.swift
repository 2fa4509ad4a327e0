import DocumentModel

/// Passages for some formats only: `.content-visible` and `.content-hidden` with `when-format` and `unless-format`.
enum FormatConditions {
  /// The document as one format has it: what it says of itself, its text, and the notes that these refer to, numbered
  /// without gaps.
  static func document(_ document: Document, for format: String) -> Document {
    let shown = document.rewritingText(blocks: { changed($0, for: format) }, inlines: { changed($0, for: format) })
    return shown.map(NoteNumbers.renewed) ?? document
  }

  private static func changed(_ blocks: [Block], for format: String) -> [Block]? {
    blocks.replacingElements { block in
      guard isShown(block.attributes, for: format) else { return [] }
      let inner = block.rewritingChildren(blocks: { changed($0, for: format) }, inlines: { changed($0, for: format) })
      if areSet(by: block.attributes), case .division(let content) = (inner ?? block).kind { return content }
      return inner.map { [$0] }
    }
  }

  private static func changed(_ inlines: [Inline], for format: String) -> [Inline]? {
    inlines.replacingElements { inline in
      guard isShown(inline.attributes, for: format) else { return [] }
      return inline.rewritingChildren(inlines: { changed($0, for: format) }).map { [$0] }
    }
  }

  static func areSet(by attributes: Attributes) -> Bool {
    !attributes.isEmpty && (attributes.hasClass("content-visible") || attributes.hasClass("content-hidden"))
  }

  private static func isShown(_ attributes: Attributes, for format: String) -> Bool {
    guard areSet(by: attributes) else { return true }
    let named = attributes.pairs.filter { $0.key == "when-format" }.map(\.value)
    let excluded = attributes.pairs.filter { $0.key == "unless-format" }.map(\.value)
    guard !named.isEmpty || !excluded.isEmpty else { return true }
    let fits = (named.isEmpty || named.contains(format)) && !excluded.contains(format)
    return attributes.hasClass("content-visible") ? fits : !fits
  }
}
