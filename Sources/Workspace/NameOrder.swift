/// The order of names in a folder: by code point, which in UTF-8 is by byte.
public enum NameOrder {
  public static func precedes(_ one: some StringProtocol, _ other: some StringProtocol) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
