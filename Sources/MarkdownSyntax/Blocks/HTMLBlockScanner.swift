/// The seven ways in which an HTML block starts and ends (CommonMark 0.31.2 §4.6).
enum HTMLBlockScanner {
  /// The number of the condition that a line fulfils from a `<` on, or nil.
  static func start(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    let next = start + 1
    guard next < limit else { return nil }
    switch bytes[next] {
    case "!":
      if bytes.matches("<!--", at: start, limit: limit) { return 2 }
      if bytes.matches("<![CDATA[", at: start, limit: limit) { return 5 }
      return next + 1 < limit && bytes[next + 1].isLetter ? 4 : nil
    case "?": return 3
    default: break
    }
    let isEnd = bytes[next] == "/"
    let name = isEnd ? next + 1 : next
    var end = name
    while end < limit, bytes[end].isAlphanumeric, end - name < 16 { end += 1 }
    let found = String(decoding: bytes[name..<end].map(\.lowercased), as: UTF8.self)
    let isClosed = end == limit || bytes[end].isWhitespace || bytes[end] == ">"
    if !isEnd, isClosed, literalTags.contains(found) { return 1 }
    let isSelfClosed = bytes.matches("/>", at: end, limit: limit)
    if isClosed || isSelfClosed, blockTags.contains(found) { return 6 }
    guard let tagEnd = HTMLScanner.tag(in: bytes, at: start, limit: limit),
      bytes.skippingWhitespace(from: tagEnd, limit: limit) == limit
    else { return nil }
    return 7
  }

  /// True where a line ends a block of a condition. Conditions 6 and 7 end at a blank line.
  static func ends(_ condition: Int, in bytes: [UInt8], from start: Int, limit: Int) -> Bool {
    switch condition {
    case 1: endsLiteral(in: bytes, from: start, limit: limit)
    case 2: bytes.find("-->", from: start, limit: limit) != nil
    case 3: bytes.find("?>", from: start, limit: limit) != nil
    case 4: bytes.find(">", from: start, limit: limit) != nil
    case 5: bytes.find("]]>", from: start, limit: limit) != nil
    default: false
    }
  }

  private static func endsLiteral(in bytes: [UInt8], from start: Int, limit: Int) -> Bool {
    var place = start
    while let tag = bytes.find("</", from: place, limit: limit) {
      for name in ["</pre>", "</script>", "</style>", "</textarea>"] as [StaticString]
      where bytes.matches(name, at: tag, limit: limit, ignoringCase: true) { return true }
      place = tag + 2
    }
    return false
  }

  private static let literalTags: Set<String> = ["pre", "script", "style", "textarea"]

  private static let blockTags: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
    "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
