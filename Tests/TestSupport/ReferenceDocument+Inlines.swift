import DocumentModel

extension ReferenceDocument {
  /// One paragraph with every kind of inline.
  static let everyInline: [Inline] = [
    .text("Plain <text> & “more”, "), emphasis("emphasis"), .text(", "),
    Inline(.strong([.text("strong "), emphasis("and both")])), Inline(.softBreak),
    Inline(.styled(.strikeout, [.text("struck")])), .text(" H"), Inline(.styled(.subscript, [.text("2")])),
    .text("O, 10"), Inline(.styled(.superscript, [.text("6")])), .text(", "),
    Inline(.styled(.underline, [.text("underlined")])), .text(", "),
    Inline(.styled(.smallCaps, [.text("Small Caps")])), .text(", "),
    Inline(.styled(.highlight, [.text("marked")])), Inline(.lineBreak),
    Inline(.quoted(.double, [.text("outer "), Inline(.quoted(.single, [.text("inner")]))])), .text(", "),
    Inline(.code("a < b && \"c\"")), .text(", "), Inline(.math(Math(source: "x^2 < \\alpha", isDisplay: false))),
    Inline(.math(Math(source: "\\sum_{i=1}^n i", isDisplay: true))),
    Inline(.raw(RawText(format: "html", text: "<b onclick=\"alert(1)\">raw</b>"))), .text(" "),
    Inline(
      .link(Link(target: "https://example.org/?a=1&b=\"2\"", title: "A “title” & more", content: [.text("a link")]))),
    .text(", "),
    Inline(.link(Link(target: "#tables", content: [.text("a link inside")]))), .text(", "),
    Inline(.link(Link(target: " java\tscript:alert(1)", content: [.text("an unsafe link")]))), .text(", "),
    Inline(.link(Link(target: "mailto:ana@example.org", content: []))), .text(", "),
    Inline(
      .image(
        Image(
          target: "images/pixel.png", title: "Pixel",
          alternative: [.text("A "), emphasis("grey"), .text(" \"square\"")]))),
    .text(", "), Inline(.image(Image(target: "images/missing.png", alternative: [.text("A picture that is missing")]))),
    .text(", "),
    Inline(
      .span([.text("a span")]),
      attributes: Attributes(id: "span-1", classes: ["term"], pairs: [.init(key: "data-x", value: "1 < 2")])),
    .text(". "),
    sentence(
      [camps, campsAgain], .text("Between "), quantity("80,000 and 120,000", "80000..120000"),
      .text(" people are held."), note(1, "orlov-2021#c07")),
    .text(" "),
    Inline(
      .cite(
        Citation(items: [CitationItem(key: "orlov-2021", mode: .authorInText)], rendered: [.text("Orlov (2021)")]))),
    .text(" agrees."), Inline(.noteReference(2)), Inline(.noteReference(99)), .text(" "),
    Inline(.footnote(Footnote(label: "left", content: [Block(.paragraph([.text("A note that was not resolved.")]))]))),
    Inline(
      .shortcode(Shortcode(name: "value", arguments: [.init(value: "x#c1")], source: "{{< value x#c1 >}}"))),
    .text(" "), Inline(.crossReference(CrossReference(target: "fig-pixel", source: "@fig-pixel"))),
    Inline(.span([.text(" (as of 2019, stale)")]), attributes: Attributes(classes: ["stale"])),
    Inline(.span([.text(" Medium, 1 origin")]), attributes: Attributes(classes: ["confidence"])), .text("."),
  ]

  /// A figure with its machine form, as `resolve` marks it.
  static func quantity(_ text: String, _ value: String) -> Inline {
    Inline(
      .span([.text(text)]),
      attributes: Attributes(classes: ["quantity"], pairs: [.init(key: "value", value: value)]))
  }

  /// A PNG of one grey pixel, for `images/pixel.png`.
  public static let pixel: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
    0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B, 0x55, 0x00, 0x00, 0x00, 0x0A, 0x49,
    0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0x00, 0x00,
    0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}
