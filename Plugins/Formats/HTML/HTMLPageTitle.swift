/// The title of a page without the name of its site, which pages put before or behind it.
enum HTMLPageTitle {
  static func cleaned(_ title: String, headings: [String]) -> String {
    let words = title.split(separator: " ")
    // A heading that is a good part of the title is the title.
    if let colon = title.firstRange(of: ": ") {
      let rest = String(title[colon.upperBound...])
      if headings.contains(rest) { return rest }
    }
    guard let mark = words.lastIndex(where: { separators.contains(String($0)) }), mark > 0 else { return title }
    let front = words[..<mark]
    if front.count > 4 { return front.joined(separator: " ") }
    let back = words[(mark + 1)...]
    let rest = back.joined(separator: " ")
    return back.count > 4 && headings.contains(rest) ? rest : title
  }

  /// What a page's title has beside the title of its text.
  static func site(in element: String, title: String) -> String? {
    guard element.count > title.count, element.hasPrefix(title) else { return nil }
    let rest = element.dropFirst(title.count).split(separator: " ")
    guard rest.count > 1, let mark = rest.first, separators.contains(String(mark)) else { return nil }
    return rest.dropFirst().joined(separator: " ")
  }

  private static let separators: Set<String> = ["|", "-", "–", "—", "/", "\\", "»", "›", ">", "·", "•", "::", "✩"]
}
