/// The build id of an ELF file: the digest that the linker makes of what it writes (note `NT_GNU_BUILD_ID`, see the System V
/// ABI under "Note Section", and ld(1) under `--build-id`).
struct BuildID {
  private static let noteSegment = 4
  private static let buildIDNote = 3

  /// In lower-case hexadecimal.
  let text: String

  /// Nil where the bytes begin no 64-bit little-endian ELF file, or hold no build id.
  ///
  /// - Parameter head: the first bytes of the file, with its program headers and notes.
  init?(_ head: [UInt8]) {
    guard head.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let table = Self.number(8, at: 32, in: head),
      let size = Self.number(2, at: 54, in: head), let count = Self.number(2, at: 56, in: head)
    else { return nil }
    for index in 0..<count {
      let entry = table &+ index &* size
      guard Self.number(4, at: entry, in: head) == Self.noteSegment,
        let start = Self.number(8, at: entry &+ 8, in: head),
        let length = Self.number(8, at: entry &+ 32, in: head), (0...head.count).contains(start),
        (0...(head.count - start)).contains(length), let text = Self.buildID(in: head, start..<(start + length))
      else { continue }
      self.text = text
      return
    }
    return nil
  }

  /// The notes of a segment: sizes of name and content, a type, and both padded to four bytes.
  private static func buildID(in head: [UInt8], _ segment: Range<Int>) -> String? {
    var next = segment.lowerBound
    while let nameSize = number(4, at: next, in: head), let size = number(4, at: next + 4, in: head),
      let type = number(4, at: next + 8, in: head)
    {
      let name = next + 12
      let content = name + padded(nameSize)
      guard content <= segment.upperBound, size <= segment.upperBound - content else { return nil }
      if type == buildIDNote, head[name..<content].elementsEqual("GNU\0".utf8) {
        let digits = head[content..<(content + size)].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return digits.isEmpty ? nil : digits.joined()
      }
      next = content + padded(size)
    }
    return nil
  }

  private static func padded(_ size: Int) -> Int { (size + 3) & ~3 }

  /// A number of some bytes; nil past the end, and for what is too large to be a place in a file.
  private static func number(_ size: Int, at start: Int, in head: [UInt8]) -> Int? {
    guard start >= 0, start <= head.count - size else { return nil }
    let value = head[start..<(start + size)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value)
  }
}
