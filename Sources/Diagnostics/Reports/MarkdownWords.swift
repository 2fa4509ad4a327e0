/// Makes text from input mean nothing in Markdown, in a table too: no mark-up, no HTML, and no person or issue that a
/// forge would tell that it was mentioned.
enum MarkdownWords {
  static func escaped(_ text: String) -> String {
    var result = ""
    var isAfterNumberSign = false
    for scalar in text.unicodeScalars {
      // An empty comment parts what would be a mention.
      if isAfterNumberSign, ("0"..."9").contains(scalar) { result += "<!-- -->" }
      isAfterNumberSign = scalar == "#"
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "@": result += "@<!-- -->"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "+", "!", "|", "~", "$": result += "\\\(scalar)"
      case "\n": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
