import Evidence

/// Paragraphs of a captured text that are probably not the source's own: numbers of pages, heads and feet that pages
/// repeat, and what web pages put around their text. A guess is marked as one where it is written down.
enum BoilerplateGuess {
  /// The numbers of the paragraphs, in order.
  static func paragraphs(of paragraphs: [Capture.Paragraph], pages: CapturePages) -> [Int] {
    let edges = edges(of: paragraphs, pages)
    var pagesOfWords: [String: Set<Int>] = [:]
    for paragraph in paragraphs where edges.contains(paragraph.number) {
      if let page = pages.page(of: paragraph.number), let words = head(paragraph) {
        pagesOfWords[words, default: []].insert(page)
      }
    }
    return paragraphs.filter { paragraph in
      if !pages.isEmpty {
        if paragraph.bareNumber != nil { return true }
        if edges.contains(paragraph.number), let words = head(paragraph),
          pagesOfWords[words].map({ $0.count >= 3 }) ?? false
        {
          return true
        }
      }
      return isFurniture(paragraph)
    }.map(\.number)
  }

  /// The first two and the last two paragraphs of each page.
  private static func edges(of paragraphs: [Capture.Paragraph], _ pages: CapturePages) -> Set<Int> {
    let numbers = paragraphs.map(\.number)
    let byPage = Dictionary(grouping: numbers) { pages.page(of: $0) ?? 0 }
    return Set(byPage.values.flatMap { $0.prefix(2) + $0.suffix(2) })
  }

  /// The words of a short line, without digits: a running head has the number of its page in it.
  private static func head(_ paragraph: Capture.Paragraph) -> String? {
    guard paragraph.text.unicodeScalars.count <= 120 else { return nil }
    let words = paragraph.text.lowercased().filter { !$0.isNumber }.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static let furniture = [
    "advertisement", "all rights reserved", "cookie", "follow us", "menu", "newsletter", "print this", "privacy policy",
    "read more", "related articles", "share this", "sign in", "sign up", "skip to", "subscribe", "terms of use", "©",
    "구독", "무단 전재", "광고",
  ]

  private static func isFurniture(_ paragraph: Capture.Paragraph) -> Bool {
    let words = paragraph.text.lowercased().split(whereSeparator: \.isWhitespace)
    guard words.count <= 8, words.last?.hasSuffix(".") == false || words.count <= 4 else { return false }
    let line = words.joined(separator: " ")
    return furniture.contains { line == $0 || line.hasPrefix($0 + " ") || ($0.count > 8 && line.contains($0)) }
      || line.hasPrefix("©")
  }
}
