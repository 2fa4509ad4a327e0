/// A paragraph of an edition that another edition says otherwise, word by word.
public struct TextChange: Hashable, Sendable {
  /// Words that follow each other and share their fate.
  public struct Run: Hashable, Sendable {
    public enum Fate: String, Hashable, Sendable {
      case same, removed, added
      /// Words that both have and that are left out.
      case elided
    }

    public var fate: Fate
    public var words: String
  }

  public var runs: [Run]

  /// How many words that stay are told before and behind what changes.
  private static let context = 8
  /// The share of words that two paragraphs have to have in common to be one that was changed.
  private static let likeness = 0.3
  /// How many paragraphs ahead one that is alike is looked for.
  private static let window = 16

  /// What is between two texts, paragraph by paragraph.
  static func all(from old: EditionText, to new: EditionText) -> [TextChange] {
    var changes: [TextChange] = []
    var removed: [[String]] = []
    var added: [[String]] = []
    func settle() {
      var rest = added[...]
      for former in removed {
        // The next one that is alike stands in its place.
        if let place = rest.prefix(window).firstIndex(where: { isAlike(former, $0) }) {
          changes += rest[..<place].map { TextChange(runs: [Run(fate: .added, words: joined($0))]) }
          changes.append(between(former, rest[place]))
          rest = rest[(place + 1)...]
        } else {
          changes.append(TextChange(runs: [Run(fate: .removed, words: joined(former))]))
        }
      }
      changes += rest.map { TextChange(runs: [Run(fate: .added, words: joined($0))]) }
      (removed, added) = ([], [])
    }
    for step in SequenceDifference(from: old.paragraphs, to: new.paragraphs).steps {
      switch step {
      case .same: settle()
      case .removed(let index): removed.append(old.paragraphs[index])
      case .added(let index): added.append(new.paragraphs[index])
      }
    }
    settle()
    return changes
  }

  /// True where two paragraphs have so many words in common that one is the other, changed.
  private static func isAlike(_ old: [String], _ new: [String]) -> Bool {
    var counts: [String: Int] = [:]
    for word in old { counts[word, default: 0] += 1 }
    var common = 0
    for word in new {
      guard let count = counts[word], count > 0 else { continue }
      counts[word] = count - 1
      common += 1
    }
    return Double(common) >= likeness * Double(max(old.count, new.count))
  }

  /// What is between a paragraph and what it became.
  private static func between(_ old: [String], _ new: [String]) -> TextChange {
    var runs: [(fate: Run.Fate, words: [String])] = []
    func add(_ word: String, _ fate: Run.Fate) {
      if runs.last?.fate == fate { runs[runs.count - 1].words.append(word) } else { runs.append((fate, [word])) }
    }
    for step in SequenceDifference(from: old, to: new).steps {
      switch step {
      case .same(let index, _): add(old[index], .same)
      case .removed(let index): add(old[index], .removed)
      case .added(let index): add(new[index], .added)
      }
    }
    return TextChange(
      runs: runs.enumerated().flatMap { index, run in
        run.fate == .same
          ? shortened(run.words, isFirst: index == 0, isLast: index == runs.count - 1)
          : [Run(fate: run.fate, words: joined(run.words))]
      })
  }

  /// Words that stay, without those that are far from any change.
  private static func shortened(_ words: [String], isFirst: Bool, isLast: Bool) -> [Run] {
    let (head, tail) = (isFirst ? 0 : context, isLast ? 0 : context)
    guard words.count > head + tail + context else { return [Run(fate: .same, words: joined(words))] }
    let runs = [
      Run(fate: .same, words: joined(Array(words.prefix(head)))),
      Run(fate: .elided, words: joined(Array(words[head..<(words.count - tail)]))),
      Run(fate: .same, words: joined(Array(words.suffix(tail)))),
    ]
    return runs.filter { !$0.words.isEmpty }
  }

  private static func joined(_ words: [String]) -> String { words.joined(separator: " ") }
}
