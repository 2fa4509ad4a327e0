import PluginKit

/// What a paragraph has said so far. No sentence is searched for a name more than twice.
struct UnattributedClaimParagraph {
  let number: Int
  private var text = ""
  /// The sentences since the last citation.
  private(set) var uncited = ""
  /// Where the last sentence starts, in bytes.
  private var last = 0
  private var said: Set<String> = []
  /// By name: the start of the last sentence that was searched for it.
  private var searched: [String: Int] = [:]

  init(number: Int) { self.number = number }

  mutating func add(_ sentence: String) {
    last = text.utf8.count
    text += sentence + " "
    uncited += sentence + " "
  }

  mutating func cite() { uncited = "" }

  /// True where the name has been said. One may begin at the end of a sentence and end in the next.
  mutating func says(_ name: String) -> Bool {
    if said.contains(name) { return true }
    let rest = String(decoding: text.utf8.dropFirst(searched[name] ?? 0), as: UTF8.self)
    searched[name] = last
    guard AttributionPhrases.names(name, in: rest) else { return false }
    said.insert(name)
    return true
  }
}
