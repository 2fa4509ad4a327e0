import DocumentModel

/// The notes of a page and how often each was referred to.
struct HTMLNotes {
  struct Entry {
    var number: Int
    var blocks: [Block]
    var claims: [ClaimReference]
    /// The ids of the note and of the places that refer to it.
    var anchor = ""
    var references: [String] = []
  }

  private(set) var entries: [Entry]
  private var positions: [Int: Int] = [:]
  private var highest = 0

  init(_ notes: [Note]) {
    entries = []
    for note in notes where positions[note.number] == nil {
      positions[note.number] = entries.count
      entries.append(Entry(number: note.number, blocks: note.blocks, claims: note.claims))
      highest = max(highest, note.number)
    }
  }

  func position(of number: Int) -> Int? { positions[number] }

  /// Adds a note that has no number yet.
  mutating func add(_ blocks: [Block]) -> Int {
    highest &+= 1
    let number = highest
    positions[number] = entries.count
    entries.append(Entry(number: number, blocks: blocks, claims: []))
    return number
  }

  subscript(position: Int) -> Entry { entries[position] }

  // These change an entry where it is: a note may be referred to a hundred thousand times.

  mutating func setAnchor(_ id: String, of position: Int) { entries[position].anchor = id }

  mutating func addReference(_ id: String, to position: Int) { entries[position].references.append(id) }
}
