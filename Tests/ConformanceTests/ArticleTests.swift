import Foundation
import TestSupport
import Testing

@Suite("Main text of web pages")
struct ArticleTests {
  @Test("the pages give the text, the titles and the dates that are expected, as far as listed")
  func pages() throws {
    guard let root = SharedMaterial.find("conformance/html", for: "main text of web pages") else { return }
    let folders = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
      .filter { FileManager.default.fileExists(atPath: $0.appending(path: "source.html").path) }
    let pages = try folders.sorted { $0.path < $1.path }.map { try ArticlePage($0) }
    let agreements = pages.compactMap { page in page.agreement.map { (page.name, $0) } }
    for (name, agreement) in agreements where agreement < 0.95 {
      print("  \(name): \(agreement.formatted(.number.precision(.fractionLength(3))))")
    }
    let mean = agreements.map(\.1).reduce(0, +) / Double(max(1, agreements.count))
    var (found, absent, wanted, unwanted) = (0, 0, 0, 0)
    for page in pages {
      guard let annotations = page.annotations else { continue }
      wanted += annotations.with.count
      unwanted += annotations.without.count
      found += annotations.with.count(where: page.holds)
      absent += annotations.without.count { !page.holds($0) }
    }
    let titles = pages.compactMap(\.hasTitle)
    let dates = pages.compactMap(\.hasDate)
    print(
      """
      main text: mean word F1 \(mean.formatted(.number.precision(.fractionLength(4)))) over \(agreements.count) pages; \
      \(found)/\(wanted) strings found, \(absent)/\(unwanted) absent; \
      titles \(titles.count { $0 })/\(titles.count), dates \(dates.count { $0 })/\(dates.count)
      """)
    let file = SharedMaterial.packageRoot.appending(path: "Tests/Ratchets/HTML-article.ratchet")
    let least = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isWhitespace).compactMap {
      Double($0)
    }
    try #require(least.count == 5)
    #expect(mean >= least[0])
    #expect(Double(found) >= least[1])
    #expect(Double(absent) >= least[2])
    #expect(Double(titles.count { $0 }) >= least[3])
    #expect(Double(dates.count { $0 }) >= least[4])
  }
}
