import DocumentModel

/// The notes that were read and not resolved, in the order of their first use, with a label for each.
struct MarkdownNotes {
  private(set) var all: [(label: String, note: Footnote)] = []
  /// The note that has a label, in the form in which labels are compared; nil for a label that is reserved.
  private var holders: [String: Footnote?] = [:]
  private var labels: [ObjectIdentifier: String] = [:]
  private var lastNumber = 0

  /// - Parameter reserved: labels that other notes have.
  init(reserved: some Sequence<String>) {
    for label in reserved { holders.updateValue(nil, forKey: MarkdownLabels.normalized(label)) }
  }

  /// The label of a note: its own where it has one that can be written and that no other note has.
  mutating func label(for note: Footnote) -> String {
    if let label = labels[ObjectIdentifier(note)] { return label }
    if Self.isWritable(note.label) {
      let key = MarkdownLabels.normalized(note.label)
      guard let holder = holders[key] else { return add(note, as: note.label) }
      if let holder, holder.content == note.content {
        labels[ObjectIdentifier(note)] = note.label
        return note.label
      }
    }
    var label: String
    repeat {
      lastNumber += 1
      label = "note-\(lastNumber)"
    } while holders.keys.contains(label)
    return add(note, as: label)
  }

  private mutating func add(_ note: Footnote, as label: String) -> String {
    holders.updateValue(note, forKey: MarkdownLabels.normalized(label))
    labels[ObjectIdentifier(note)] = label
    all.append((label, note))
    return label
  }

  private static func isWritable(_ label: String) -> Bool {
    !label.isEmpty
      && label.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && !"[]^".unicodeScalars.contains($0) }
      && !label.unicodeScalars.contains { MarkdownText.isEncoded($0) }
  }
}
