/// The ids of sources: Pandoc's citation keys without `#`, and none that starts like a cross reference.
public enum SourceID {
  static let reservedPrefixes = ["fig-", "tbl-", "sec-", "eq-", "lst-"]

  public static func isReserved(_ id: String) -> Bool { reservedPrefixes.contains { id.hasPrefix($0) } }

  /// True for what can be cited; reserved ids are asked for apart.
  public static func isKey(_ id: String) -> Bool {
    guard let first = id.unicodeScalars.first, isWord(first) || first == "_" else { return false }
    return id.unicodeScalars.allSatisfy { isWord($0) || "_:.-+".unicodeScalars.contains($0) } && !id.contains("..")
  }

  /// An id from a title and a year: the first words in lower case, joined by hyphens.
  public static func derived(from title: String, year: String?) -> String {
    var words: [String] = []
    let plain = title.lowercased().unicodeScalars.filter { $0 != "'" && $0 != "’" }.map { isWord($0) ? $0 : " " }
    for word in String(String.UnicodeScalarView(plain)).split(separator: " ") {
      guard words.count < 5, words.joined(separator: "-").utf8.count + word.utf8.count <= 60 else { break }
      words.append(String(word))
    }
    if words.isEmpty { words = ["source"] }
    if let year, words.last != year { words.append(year) }
    let id = words.joined(separator: "-")
    return isReserved(id) ? "source-" + id : id
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
