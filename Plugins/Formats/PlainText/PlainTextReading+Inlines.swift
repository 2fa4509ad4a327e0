import ByteText
import DocumentModel

extension PlainTextReading {
  /// Lines as running text: a line end is a space, and none after a hyphen.
  mutating func text(_ lines: Lines) -> [Inline] {
    var result: [Inline] = []
    for line in lines {
      if case .text(let before)? = result.last?.kind, Self.endsWithHyphen(before) {
        // The word goes on.
      } else if !result.isEmpty {
        result.append(Inline(.softBreak))
      }
      append(line, to: &result)
    }
    return result
  }

  private static func endsWithHyphen(_ text: String) -> Bool {
    text.hasSuffix("-") && text.dropLast().last?.isLetter ?? false
  }

  /// Marks of notes and addresses become what they stand for.
  private mutating func append(_ line: PlainTextLine, to result: inout [Inline]) {
    let bytes = line.text
    var start = bytes.startIndex
    var index = start
    func place(_ range: Range<Int>) -> SourceSpan {
      guard file != .none else { return .none }
      return SourceSpan(file: file, offset: line.offset + range.lowerBound - bytes.startIndex, length: range.count)
    }
    func write(upTo end: Int) {
      guard start < end else { return }
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      if case .text(let before)? = result.last?.kind {
        result[result.count - 1].kind = .text(before + text)
      } else {
        result.append(.text(text, span: place(start..<end)))
      }
    }
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "["), let label = Self.noteMark(bytes[index...]), let note = note(label) {
        // The space before a mark is the mark's.
        write(upTo: index > start && bytes[index - 1] == 0x20 ? index - 1 : index)
        let end = index + label.utf8.count + 2
        result.append(Inline(.footnote(note), span: place(index..<end)))
        (start, index) = (end, end)
      } else if bytes[index] == UInt8(ascii: "h"), let end = Self.addressEnd(bytes, at: index) {
        let isBracketed = index > start && bytes[index - 1] == UInt8(ascii: "<") && end < bytes.endIndex
        write(upTo: isBracketed && bytes[end] == UInt8(ascii: ">") ? index - 1 : index)
        let target = String(decoding: bytes[index..<end], as: UTF8.self)
        result.append(
          Inline(.link(Link(target: target, content: [.text(target)])), span: place(index..<end)))
        start = isBracketed && bytes[end] == UInt8(ascii: ">") ? end + 1 : end
        index = max(start, end)
      } else {
        index += 1
      }
    }
    write(upTo: bytes.endIndex)
  }

  /// Where an address of the Web ends that begins here; nil where none does.
  private static func addressEnd(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
    guard bytes[index...].starts(with: "http://".utf8) || bytes[index...].starts(with: "https://".utf8) else {
      return nil
    }
    if index > bytes.startIndex, (bytes[index - 1] | 0x20) &- 0x61 < 26 { return nil }
    var end = bytes[index...].firstIndex { $0 <= 0x20 || "<>\"".utf8.contains($0) } ?? bytes.endIndex
    while end > index, ".,;:!?'".utf8.contains(bytes[end - 1]) { end -= 1 }
    if end > index, bytes[end - 1] == UInt8(ascii: ")"), !bytes[index..<end].contains(UInt8(ascii: "(")) { end -= 1 }
    guard end - index > 8, LinkAddress(String(decoding: bytes[index..<end], as: UTF8.self)) != nil else { return nil }
    return end
  }
}
