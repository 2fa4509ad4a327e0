/// What became of a section between two editions. A section is known by its identifier.
public enum SectionChange: Hashable, Sendable {
  case added(String)
  case removed(String)
  case moved(String)
  case renamed(from: String, to: String)

  /// What is between two editions, in reading order.
  static func all(from old: [Manifest.Section], to new: [Manifest.Section]) -> [SectionChange] {
    let steps = SequenceDifference(from: old.map(key), to: new.map(key)).steps
    let moved = Set(old.map(key)).intersection(new.map(key))
    var changes: [SectionChange] = []
    var removed: [Manifest.Section] = []
    func settle() {
      changes += removed.map { .removed($0.title) }
      removed = []
    }
    for step in steps {
      switch step {
      case .same(let i, let j):
        settle()
        if old[i].title != new[j].title { changes.append(.renamed(from: old[i].title, to: new[j].title)) }
      case .removed(let index):
        if !moved.contains(key(old[index])) { removed.append(old[index]) }
      case .added(let index):
        let section = new[index]
        if moved.contains(key(section)) {
          changes.append(.moved(section.title))
        } else if let place = removed.firstIndex(where: { $0.level == section.level }) {
          // What stands in the place of a section of the same level is that section under another name.
          changes.append(.renamed(from: removed.remove(at: place).title, to: section.title))
        } else {
          changes.append(.added(section.title))
        }
      }
    }
    settle()
    return changes
  }

  private static func key(_ section: Manifest.Section) -> String { section.id.isEmpty ? section.title : section.id }
}
