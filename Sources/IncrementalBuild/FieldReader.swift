/// Reads the fields of a record as `FieldWriter` writes them: numbers of as many bytes as they need, and bytes after their
/// number.
public struct FieldReader {
  private let bytes: [UInt8]
  private var next = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public var isAtEnd: Bool { next == bytes.count }

  /// Nil where the record ends before the field does.
  public mutating func number() -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while next < bytes.count, shift < 64 {
      let byte = bytes[next]
      next += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1) }
      shift += 7
    }
    return nil
  }

  /// So many bytes; nil where there are not as many.
  mutating func data(count: Int) -> ArraySlice<UInt8>? {
    guard (0...(bytes.count - next)).contains(count) else { return nil }
    defer { next += count }
    return bytes[next..<(next + count)]
  }

  /// How many there are of things that each take a byte or more; nil where the record cannot hold as many.
  public mutating func count() -> Int? { number().flatMap { (0...(bytes.count - next)).contains($0) ? $0 : nil } }

  public mutating func data() -> ArraySlice<UInt8>? {
    guard let count = count() else { return nil }
    defer { next += count }
    return bytes[next..<(next + count)]
  }

  public mutating func text() -> String? { data().map { String(decoding: $0, as: UTF8.self) } }

  /// A list whose items are read one by one; nil where one cannot be.
  public mutating func items<Item>(_ read: (inout FieldReader) -> Item?) -> [Item]? {
    guard let count = count() else { return nil }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count {
      guard let item = read(&self) else { return nil }
      items.append(item)
    }
    return items
  }
}
