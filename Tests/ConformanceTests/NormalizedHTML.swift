/// HTML in the form in which the suites compare it: white space collapsed outside `pre` and gone beside block tags,
/// attributes sorted, character references decoded, names in lower case.
struct NormalizedHTML {
  private static let blockTags: Set<String> = [
    "article", "header", "aside", "hgroup", "blockquote", "hr", "iframe", "body", "li", "map", "button", "object",
    "canvas", "ol", "caption", "output", "col", "p", "colgroup", "pre", "dd", "progress", "div", "section", "dl",
    "table", "td", "dt", "tbody", "embed", "textarea", "fieldset", "tfoot", "figcaption", "th", "figure", "thead",
    "footer", "tr", "form", "ul", "h1", "h2", "h3", "h4", "h5", "h6", "video", "script", "style",
  ]

  private let source: [Unicode.Scalar]
  private var place = 0
  private var output = ""
  private var preDepth = 0
  private var lastWasBlock = true

  static func of(_ html: String) -> String {
    var normalizer = NormalizedHTML(source: Array(html.unicodeScalars))
    normalizer.run()
    return normalizer.output.trimmingSuffix(while: \.isWhitespace)
  }

  private init(source: [Unicode.Scalar]) { self.source = source }

  private mutating func run() {
    while place < source.count {
      if source[place] == "<", let end = tagEnd() {
        addTag(String(String.UnicodeScalarView(source[place..<end])))
        place = end
      } else {
        let start = place
        repeat { place += 1 } while place < source.count && !(source[place] == "<" && tagEnd() != nil)
        addText(String(String.UnicodeScalarView(source[start..<place])))
      }
    }
  }

  private func starts(with text: String, at index: Int) -> Bool {
    source[index...].starts(with: text.unicodeScalars)
  }

  private func tagEnd() -> Int? {
    if starts(with: "<!--", at: place) {
      var index = place + 4
      while index < source.count { if starts(with: "-->", at: index) { return index + 3 } else { index += 1 } }
      return nil
    }
    guard place + 1 < source.count,
      source[place + 1].properties.isAlphabetic || "/!?".unicodeScalars.contains(source[place + 1])
    else { return nil }
    var quote: Unicode.Scalar?
    for index in (place + 1)..<source.count {
      let scalar = source[index]
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
      } else if scalar == ">" {
        return index + 1
      }
    }
    return nil
  }

  private mutating func addText(_ text: String) {
    var decoded = CharacterReferenceDecoder.decode(text)
    if preDepth == 0 {
      var collapsed = ""
      var space = false
      for scalar in decoded.unicodeScalars {
        if scalar == " " || scalar == "\n" || scalar == "\t" {
          space = true
        } else {
          if space { collapsed.unicodeScalars.append(" ") }
          space = false
          collapsed.unicodeScalars.append(scalar)
        }
      }
      if space { collapsed += " " }
      decoded = collapsed
      if lastWasBlock { decoded = String(decoded.drop { $0 == " " }) }
      if decoded.isEmpty { return }
    }
    output += decoded.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    lastWasBlock = false
  }

  private mutating func addTag(_ tag: String) {
    guard !tag.hasPrefix("<!"), !tag.hasPrefix("<?") else {
      output += tag
      return
    }
    let isEnd = tag.hasPrefix("</")
    var parts = AttributeSplitter.split(String(tag.dropFirst(isEnd ? 2 : 1).dropLast()))
    let name = parts.isEmpty ? "" : parts.removeFirst().name.lowercased()
    let isBlock = Self.blockTags.contains(name)
    if isBlock, preDepth == 0 { output = output.trimmingSuffix { $0 == " " || $0 == "\n" } }
    if name == "pre" { preDepth = max(0, preDepth + (isEnd ? -1 : 1)) }
    output += isEnd ? "</\(name)" : "<\(name)"
    for part in parts.sorted(by: { $0.name < $1.name }) where part.name != "/" {
      output += " \(part.name.lowercased())"
      output += "=\"\(CharacterReferenceDecoder.decode(part.value ?? ""))\""
    }
    output += ">"
    lastWasBlock = isBlock || name == "br"
  }
}

/// Splits a tag into its name and attributes.
enum AttributeSplitter {
  static func split(_ text: String) -> [(name: String, value: String?)] {
    var parts: [(name: String, value: String?)] = []
    var rest = Substring(text)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return parts }
      let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
      guard !name.isEmpty else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(name.count)
      let after = rest.drop(while: \.isWhitespace)
      guard after.first == "=" else {
        parts.append((String(name), nil))
        continue
      }
      rest = after.dropFirst().drop(while: \.isWhitespace)
      let value: Substring
      if let quote = rest.first, quote == "\"" || quote == "'" {
        rest = rest.dropFirst()
        value = rest.prefix { $0 != quote }
        rest = rest.dropFirst(value.count).dropFirst()
      } else {
        value = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(value.count)
      }
      parts.append((String(name), String(value)))
    }
  }
}

/// Decodes the character references that both sides of a comparison may write.
enum CharacterReferenceDecoder {
  static func decode(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = text
    for (name, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      result = result.replacing(name, with: character)
    }
    return result
  }
}

extension String {
  func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    var result = self
    while let last = result.last, predicate(last) { result.removeLast() }
    return result
  }
}
