import Glibc

/// The order of names in a folder: by code point, which in UTF-8 is by byte.
public enum NameOrder {
  public static func precedes(_ one: some StringProtocol, _ other: some StringProtocol) -> Bool {
    // Large folders are sorted in each run: bytes that lie together are compared where they are.
    let isBefore = one.utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { other in unsafe precedes(one, other) }
    }
    return isBefore.flatMap(\.self) ?? one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  private static func precedes(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = one.baseAddress, let second = other.baseAddress else { return one.count < other.count }
    let order = unsafe memcmp(first, second, min(one.count, other.count))
    return order == 0 ? one.count < other.count : order < 0
  }
}
