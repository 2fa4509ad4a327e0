import DocumentModel

/// Passages for some formats only: `.content-visible` and `.content-hidden` with `when-format` and `unless-format`.
enum FormatConditions {
  static func blocks(_ blocks: [Block], for format: String) -> [Block] {
    blocks.flatMap { block -> [Block] in
      guard isShown(block.attributes, for: format) else { return [] }
      let inner = block.rewritingChildren(
        blocks: { Self.blocks($0, for: format) }, inlines: { inlines($0, for: format) })
      if case .division(let content) = inner.kind, isConditional(block.attributes) { return content }
      return [inner]
    }
  }

  private static func inlines(_ inlines: [Inline], for format: String) -> [Inline] {
    inlines.filter { isShown($0.attributes, for: format) }
      .map { $0.rewritingChildren(inlines: { Self.inlines($0, for: format) }) }
  }

  private static func isConditional(_ attributes: Attributes) -> Bool {
    attributes.hasClass("content-visible") || attributes.hasClass("content-hidden")
  }

  private static func isShown(_ attributes: Attributes, for format: String) -> Bool {
    guard isConditional(attributes) else { return true }
    let named = attributes.pairs.filter { $0.key == "when-format" }.map(\.value)
    let excluded = attributes.pairs.filter { $0.key == "unless-format" }.map(\.value)
    guard !named.isEmpty || !excluded.isEmpty else { return true }
    let fits = (named.isEmpty || named.contains(format)) && !excluded.contains(format)
    return attributes.hasClass("content-visible") ? fits : !fits
  }
}
