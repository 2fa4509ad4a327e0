/// Finds words that a paraphrase shares with its source in one run. Names and titles do not count.
public struct SharedRun: Sendable {
  private let source: [String]
  private let places: [String: [Int]]
  private let names: [[String]]

  /// - Parameter names: names and titles of the registries, whose words count as nobody's.
  public init(source: String, names: some Sequence<String>) {
    self.source = SharedRun.words(source)
    places = Dictionary(grouping: self.source.indices) { [source = self.source] in source[$0] }
    self.names = names.map(SharedRun.words).filter { $0.count > 1 }
  }

  /// The longest run: how many words it has, names apart, and the run.
  public func longest(in text: String) -> (count: Int, words: String) {
    // A record is a sentence or two; what is longer is not read to its end.
    let words = Array(SharedRun.words(text).prefix(1_000))
    let isName = marks(in: words)
    var best = (count: 0, words: "")
    for start in words.indices {
      for place in places[words[start]] ?? [] {
        // A run that starts earlier has been seen.
        if start > 0, place > 0, words[start - 1] == source[place - 1] { continue }
        var length = 0
        while start + length < words.count, place + length < source.count,
          words[start + length] == source[place + length]
        {
          length += 1
        }
        let run = start..<(start + length)
        let count = run.count { !isName[$0] }
        if count > best.count { best = (count, words[run].joined(separator: " ")) }
      }
    }
    return best
  }

  private func marks(in words: [String]) -> [Bool] {
    var marks = [Bool](repeating: false, count: words.count)
    for name in names where name.count <= words.count {
      for start in 0...(words.count - name.count) where words[start] == name[0] && words[start...].starts(with: name) {
        for index in start..<(start + name.count) { marks[index] = true }
      }
    }
    return marks
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
