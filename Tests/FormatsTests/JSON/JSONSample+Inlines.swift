import DocumentModel

extension JSONSample {
  static let inlines: [JSONSample] = [
    .init("emphasis", inline: .emphasis(one), is: #"{"t":"Emph","c":[\#(str)]}"#),
    .init(
      "emphasis with attributes", inline: .emphasis(one), named,
      is: #"{"t":"Span","c":[\#(wrapper),[{"t":"Emph","c":[\#(str)]}]]}"#),
    .init(
      "spaces at the ends of emphasis", inline: .emphasis([.text(" one ")]),
      is: #"{"t":"Emph","c":[{"t":"Space"},\#(str),{"t":"Space"}]}"#),
    .init("strong", inline: .strong([]), is: #"{"t":"Strong","c":[]}"#),
    .init("strikeout", inline: .styled(.strikeout, one), is: #"{"t":"Strikeout","c":[\#(str)]}"#),
    .init("superscript", inline: .styled(.superscript, one), is: #"{"t":"Superscript","c":[\#(str)]}"#),
    .init("subscript", inline: .styled(.subscript, one), is: #"{"t":"Subscript","c":[\#(str)]}"#),
    .init("underline", inline: .styled(.underline, one), is: #"{"t":"Underline","c":[\#(str)]}"#),
    .init("small capitals", inline: .styled(.smallCaps, one), is: #"{"t":"SmallCaps","c":[\#(str)]}"#),
    .init("a highlight", inline: .styled(.highlight, one), is: #"{"t":"Span","c":[["",["mark"],[]],[\#(str)]]}"#),
    .init(
      "a highlight with attributes", inline: .styled(.highlight, one), Attributes(id: "x", classes: ["a"]),
      is: #"{"t":"Span","c":[["x",["mark","a"],[]],[\#(str)]]}"#),
    .init(
      "double quotation marks", inline: .quoted(.double, one),
      is: #"{"t":"Quoted","c":[{"t":"DoubleQuote"},[\#(str)]]}"#),
    .init("single quotation marks", inline: .quoted(.single, []), is: #"{"t":"Quoted","c":[{"t":"SingleQuote"},[]]}"#),
    .init("code", inline: .code("a  b"), named, is: #"{"t":"Code","c":[\#(attributes),"a  b"]}"#),
    .init(
      "a formula", inline: .math(Math(source: "x^2", isDisplay: false)),
      is: #"{"t":"Math","c":[{"t":"InlineMath"},"x^2"]}"#),
    .init(
      "a formula on its own", inline: .math(Math(source: "\\a", isDisplay: true)),
      is: #"{"t":"Math","c":[{"t":"DisplayMath"},"\\a"]}"#),
    .init(
      "a raw passage", inline: .raw(RawText(format: "latex", text: "\\x")),
      is: #"{"t":"RawInline","c":["latex","\\x"]}"#),
    .init(
      "a link", inline: .link(Link(target: "/a", title: "t", content: one)), named,
      is: #"{"t":"Link","c":[\#(attributes),[\#(str)],["/a","t"]]}"#),
    .init(
      "an image", inline: .image(Image(target: "a b.png", alternative: one)),
      is: #"{"t":"Image","c":[\#(none),[\#(str)],["a b.png",""]]}"#),
    .init("a span", inline: .span(one), named, is: #"{"t":"Span","c":[\#(attributes),[\#(str)]]}"#),
    .init(
      "a citation",
      inline: .cite(
        Citation(
          items: [
            CitationItem(key: "a#c1", mode: .normal, prefix: [.text("see")], suffix: [.text(", p. 3")]),
            CitationItem(key: "b", mode: .authorInText), CitationItem(key: "c", mode: .suppressAuthor),
          ], rendered: [.text("[@a]")])),
      is: #"""
        {"t":"Cite","c":[[{"citationId":"a#c1","citationPrefix":[{"t":"Str","c":"see"}],\#
        "citationSuffix":[{"t":"Str","c":","},{"t":"Space"},{"t":"Str","c":"p."},{"t":"Space"},{"t":"Str","c":"3"}],\#
        "citationMode":{"t":"NormalCitation"},"citationNoteNum":0,"citationHash":0},\#
        {"citationId":"b","citationPrefix":[],"citationSuffix":[],"citationMode":{"t":"AuthorInText"},\#
        "citationNoteNum":0,"citationHash":0},\#
        {"citationId":"c","citationPrefix":[],"citationSuffix":[],"citationMode":{"t":"SuppressAuthor"},\#
        "citationNoteNum":0,"citationHash":0}],[{"t":"Str","c":"[@a]"}]]}
        """#),
    .init("a note", inline: .footnote(Footnote(content: [paragraph])), is: #"{"t":"Note","c":[\#(paragraphJSON)]}"#),
    .init("a line break", inline: .lineBreak, is: #"{"t":"LineBreak"}"#),
    .init(
      "breaks between words",
      .plain(one + [Inline(.softBreak)] + one + [Inline(.lineBreak), Inline(.lineBreak)] + one),
      is: #"{"t":"Plain","c":[\#(str),{"t":"SoftBreak"},\#(str),{"t":"LineBreak"},{"t":"LineBreak"},\#(str)]}"#),
  ]
}
