/// Writes the fields of a record, for what is kept in great numbers and read in each run.
public struct FieldWriter {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func add(_ number: Int) {
    let value = UInt64(truncatingIfNeeded: number)
    for index in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
  }

  public mutating func add(data: some Collection<UInt8>) {
    add(data.count)
    bytes += data
  }

  public mutating func add(_ text: String) { add(data: text.utf8) }

  /// A list whose items are written one by one.
  public mutating func add<Item>(_ items: [Item], _ write: (inout FieldWriter, Item) -> Void) {
    add(items.count)
    for item in items { write(&self, item) }
  }
}
