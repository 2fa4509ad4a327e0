/// Writes the fields of a record, for what is kept in great numbers and read in each run.
public struct FieldWriter {
  public private(set) var bytes: [UInt8] = []

  /// - Parameter expected: how many bytes it will be, roughly.
  public init(expected: Int = 0) { bytes.reserveCapacity(expected) }

  /// Seven bits a byte, the lowest first, each but the last with its highest bit set, since most numbers are small; of the
  /// number's bits the sign comes last.
  public mutating func add(_ number: Int) {
    var rest = UInt64(truncatingIfNeeded: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  public mutating func add(data: some Collection<UInt8>) {
    add(data.count)
    bytes += data
  }

  /// Bytes whose number is known without a field of its own.
  mutating func add(raw data: some Collection<UInt8>) { bytes += data }

  public mutating func add(_ text: String) { add(data: text.utf8) }

  /// A list whose items are written one by one.
  public mutating func add<Item>(_ items: [Item], _ write: (inout FieldWriter, Item) -> Void) {
    add(items.count)
    for item in items { write(&self, item) }
  }
}
