import Foundation
import TestSupport

/// One of the inputs that make naive readers slow, as its generator describes it.
struct PathologicalInput: Decodable, Sendable {
  var name: String
  var dialect: String
  var n: Int
  var generator: [Part]
  var expect: Expectation

  struct Expectation: Decodable, Sendable {
    var tagCounts: [String: Number]?
    var tagCountsOrDepthCap: [String: Number]?
    var literalText: Bool?
    var html: String?
    var htmlContains: [String]?

    enum CodingKeys: String, CodingKey {
      case html
      case tagCounts = "tag_counts"
      case tagCountsOrDepthCap = "tag_counts_or_depth_cap"
      case literalText = "literal_text"
      case htmlContains = "html_contains"
    }
  }

  struct Part: Decodable, Sendable {
    var text: String?
    var `repeat`: String?
    var times: Number?
    var number: Number?
    var series: Series?
  }

  struct Series: Decodable, Sendable {
    var from: Number
    var to: Number
    var parts: [Part]
  }

  /// A number, or an expression such as `2n`, `n-1`, `n/16`, `i`.
  struct Number: Decodable, Sendable {
    private var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      text = try (try? container.decode(Int.self)).map(String.init) ?? container.decode(String.self)
    }

    func value(n: Int, i: Int) -> Int {
      if let minus = text.firstIndex(of: "-") {
        return term(text[..<minus], n, i) - term(text[text.index(after: minus)...], n, i)
      }
      if let plus = text.firstIndex(of: "+") {
        return term(text[..<plus], n, i) + term(text[text.index(after: plus)...], n, i)
      }
      return term(text[...], n, i)
    }

    private func term(_ text: Substring, _ n: Int, _ i: Int) -> Int {
      let sides = text.split(separator: "/")
      let value = factor(sides.first ?? "", n, i)
      return sides.count > 1 ? value / max(1, factor(sides[1], n, i)) : value
    }

    private func factor(_ text: Substring, _ n: Int, _ i: Int) -> Int {
      let number = Int(text.prefix(while: \.isNumber)) ?? 1
      if text.hasSuffix("n") { return number * n }
      return text.hasSuffix("i") ? number * i : number
    }
  }

  static func load() throws -> [PathologicalInput]? {
    struct File: Decodable { var cases: [PathologicalInput] }
    guard let url = SharedMaterial.find("conformance/pathological/cases.json", for: "pathological inputs") else {
      return nil
    }
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).cases
  }

  func text(n: Int) -> String { PathologicalInput.text(of: generator, n: n, i: 0) }

  private static func text(of parts: [Part], n: Int, i: Int) -> String {
    var result = ""
    for part in parts {
      if let text = part.text { result += text }
      if let text = part.repeat { result += String(repeating: text, count: max(0, part.times?.value(n: n, i: i) ?? 1)) }
      if let number = part.number { result += String(number.value(n: n, i: i)) }
      if let series = part.series {
        let (from, to) = (series.from.value(n: n, i: i), series.to.value(n: n, i: i))
        for index in stride(from: from, through: to, by: 1) { result += text(of: series.parts, n: n, i: index) }
      }
    }
    return result
  }
}
