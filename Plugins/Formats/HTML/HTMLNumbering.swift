import DocumentModel

/// The numbers of sections, counted as cross references count them: a part for each level from the shallowest heading
/// of the document's own blocks.
struct HTMLNumbering {
  private let shallowest: Int
  private var counts = [Int](repeating: 0, count: 7)

  init(_ blocks: [Block]) {
    shallowest = blocks.compactMap { if case .heading(let level, _) = $0.kind { level } else { nil } }.min() ?? 1
  }

  /// The number of the next heading, such as `2.1`; empty for one that carries none.
  mutating func next(_ level: Int, _ attributes: Attributes) -> String {
    guard (1...6).contains(level), !attributes.hasClass("unnumbered") else { return "" }
    counts[level] += 1
    for deeper in (level + 1)..<7 { counts[deeper] = 0 }
    return counts[min(shallowest, level)...level].map(String.init).joined(separator: ".")
  }
}
