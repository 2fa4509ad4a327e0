import DocumentModel

/// Makes identifiers of headings, by Pandoc's algorithm or by GitHub's, and keeps them apart by numbers.
struct HeadingIdentifiers {
  let isGitHub: Bool
  private var taken: Set<String> = []
  private var lastNumber: [String: Int] = [:]

  init(isGitHub: Bool) { self.isGitHub = isGitHub }

  /// Keeps an identifier that an author wrote.
  mutating func reserve(_ id: String) { taken.insert(id) }

  mutating func make(for content: [Inline]) -> String {
    let text = HeadingIdentifiers.plainText(content)
    let base = isGitHub ? HeadingIdentifiers.gitHub(text) : HeadingIdentifiers.pandoc(text)
    if taken.insert(base).inserted { return base }
    var number = lastNumber[base] ?? 0
    var id: String
    repeat {
      number += 1
      id = "\(base)-\(number)"
    } while !taken.insert(id).inserted
    lastNumber[base] = number
    return id
  }

  /// Letters, digits, `_`, `-` and `.` in lower case, spaces as `-`, from the first letter on.
  private static func pandoc(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for word in text.lowercased().unicodeScalars.split(whereSeparator: \.isFlankingSpace) {
      let kept = word.filter { $0.isLetterOrDigit || $0 == "_" || $0 == "-" || $0 == "." }
      guard !kept.isEmpty else { continue }
      if !result.isEmpty { result.append("-") }
      result.append(contentsOf: kept)
    }
    let id = result.drop { !$0.properties.isAlphabetic }
    return id.isEmpty ? "section" : String(id)
  }

  /// Letters, digits, `_` and `-` in lower case, every space as `-`.
  private static func gitHub(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " {
        result.append("-")
      } else if scalar.isLetterOrDigit || scalar == "_" || scalar == "-" {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text of a heading without its formatting and notes.
  static func plainText(_ content: [Inline]) -> String {
    var result = ""
    var stack: [ArraySlice<Inline>] = [content[...]]
    while var rest = stack.popLast() {
      guard let inline = rest.popFirst() else { continue }
      stack.append(rest)
      switch inline.kind {
      case .text(let text): result += text
      case .code(let text): result += text
      case .math(let math): result += math.source
      case .softBreak, .lineBreak: result += " "
      case .emphasis(let children), .strong(let children), .span(let children): stack.append(children[...])
      case .styled(_, let children), .quoted(_, let children): stack.append(children[...])
      case .link(let link): stack.append(link.content[...])
      case .image(let image): stack.append(image.alternative[...])
      case .cite(let citation): stack.append(citation.rendered[...])
      case .raw, .footnote, .noteReference, .shortcode, .crossReference: break
      }
    }
    return result
  }
}
