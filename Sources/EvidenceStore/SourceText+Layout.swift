import DocumentModel
import Evidence
import YAMLSyntax

extension SourceText {
  /// The text without byte order mark, with line ends of one kind, without blanks at the ends of lines, and with one
  /// line end at its end. Block texts keep their blanks.
  static func tidied(_ bytes: [UInt8]) -> [UInt8]? {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count + 1)
    for (index, byte) in bytes.enumerated().dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) {
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
      plain.append(byte == 0x0D ? 0x0A : byte)
    }
    guard let text = SourceText(plain) else { return nil }
    var blocks = text.blockTexts[...]
    let endsInBlock = blocks.last?.upperBound == plain.count
    var result: [UInt8] = []
    var offset = 0
    for line in text.lines {
      var kept = line.last == 0x0A ? line.dropLast() : line
      let end = line.endIndex
      while let block = blocks.first, block.upperBound <= offset { blocks.removeFirst() }
      if blocks.first?.overlaps(offset..<end) != true {
        while let last = kept.last, last == 0x20 || last == 0x09 { kept = kept.dropLast() }
      }
      result += kept
      result.append(0x0A)
      offset = end
    }
    if !endsInBlock {
      while result.count > 1, result[result.count - 2] == 0x0A { result.removeLast() }
    }
    return result
  }

  /// Where block texts (`|` and `>`) stand, in order.
  private var blockTexts: [Range<Int>] {
    var found: [Range<Int>] = []
    var rest = [root]
    while let next = rest.popLast() {
      let start = Int(next.span.offset)
      if case .scalar(_, isQuoted: true) = next.kind, bytes.indices.contains(start),
        bytes[start] == UInt8(ascii: "|") || bytes[start] == UInt8(ascii: ">")
      {
        found.append(start..<max(start, next.span.end))
      }
      rest += next.entries.map(\.value)
      if case .sequence(let items) = next.kind { rest += items }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The bytes with the keys of the source and of its records in canonical order. A key takes the comment lines right
  /// above it along.
  ///
  /// - Parameter isIncluded: for each record whether it is put in order.
  func ordered(_ isIncluded: [Bool]) -> [UInt8] {
    var lines = lines.map { Array($0) }
    for (record, isIncluded) in zip(zip(records, kinds), isIncluded) where isIncluded {
      order(record.0, by: KeyOrder.record(record.1), &lines)
    }
    order(root, by: KeyOrder.source, &lines)
    return Array(lines.joined())
  }

  /// The kinds of the records; those of `entries:` follow from their keys.
  private var kinds: [KeyOrder.Kind] {
    SourceDraft.recordLists.flatMap { list in
      (root[list.key]?.elements ?? []).filter { if case .mapping = $0.kind { true } else { false } }
        .map { list.kind ?? RecordDraft.kind(of: $0) }
    }
  }

  /// Moves whole lines. A mapping in braces, or with several keys on a line, stays as it is.
  private func order(_ mapping: YAMLNode, by order: [String], _ lines: inout [[UInt8]]) {
    let entries = mapping.entries
    let ranks = entries.map { KeyOrder.rank(of: $0.key, in: order) }
    let wanted = entries.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    guard wanted != Array(entries.indices), !isFlow(mapping), let first = entries.first, let last = entries.last,
      let newFirst = wanted.first
    else { return }
    let keyLines = entries.map { line(at: Int($0.keySpan.offset)) }
    let isPlain = entries.enumerated().allSatisfy { index, entry in
      (index == 0 || keyLines[index] > lastLine(of: entries[index - 1]))
        && prefix(of: Int(entry.keySpan.offset)).allSatisfy { $0 == 0x20 || (index == 0 && $0 == 0x2D) }
    }
    guard isPlain else { return }
    // A comment further to the right belongs to what stands above it.
    let column = prefix(of: Int(first.keySpan.offset)).count
    var starts = keyLines
    for index in entries.indices.dropFirst() {
      while starts[index] - 1 > lastLine(of: entries[index - 1]), isComment(lines[starts[index] - 1], at: column) {
        starts[index] -= 1
      }
    }
    let ends = starts.dropFirst() + [lastLine(of: last) + 1]
    // The mark of a list's item stays on the first line of the item.
    let mark = Array(prefix(of: Int(first.keySpan.offset)))
    var chunks = zip(starts, ends).map { Array(lines[$0..<$1]) }
    let blank = [UInt8](repeating: 0x20, count: mark.count)
    chunks[0][0] = blank + chunks[0][0].dropFirst(mark.count)
    let keyLine = keyLines[newFirst] - starts[newFirst]
    chunks[newFirst][keyLine] = mark + chunks[newFirst][keyLine].dropFirst(mark.count)
    lines.replaceSubrange(starts[0]..<(lastLine(of: last) + 1), with: wanted.flatMap { chunks[$0] })
  }

  private func isComment(_ line: [UInt8], at column: Int) -> Bool {
    line.prefix { $0 == 0x20 }.count == column && line.dropFirst(column).first == UInt8(ascii: "#")
  }
}
