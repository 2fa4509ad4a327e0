/// A set of words in lower case that tells most others by their length and first letter alone, without a hash: as
/// bytes, so that its words are to be of ASCII or composed as the texts are.
public struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let words: Set<String>
  /// For each length, up to 31 bytes, a bit for every first byte, by its last five bits.
  private var heads = InlineArray<32, UInt32>(repeating: 0)

  public init(_ words: some Sequence<String>) {
    self.words = Set(words)
    for word in self.words {
      if let (length, bit) = Self.head(of: word) { heads[length] |= bit }
    }
  }

  public init(arrayLiteral words: String...) { self.init(words) }

  public func contains(_ word: String) -> Bool {
    guard let (length, bit) = Self.head(of: word), heads[length] & bit != 0 else { return false }
    return words.contains(word)
  }

  /// Nil for the empty word, which is in no set.
  private static func head(of word: String) -> (length: Int, bit: UInt32)? {
    let bytes = word.utf8
    return bytes.first.map { (min(bytes.count, 31), 1 << UInt32($0 & 31)) }
  }
}
