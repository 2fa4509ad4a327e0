import Diagnostics
import DocumentModel
import Workspace
import YAMLSyntax

/// The text of a source record with its syntax tree, for changing lines without touching the others.
struct SourceText {
  struct Edit {
    var range: Range<Int>
    var text: String

    init(_ range: Range<Int>, _ text: String) {
      self.range = range
      self.text = text
    }
  }

  let bytes: [UInt8]
  let root: YAMLNode
  private let starts: [Int]

  /// Nil for what is no YAML mapping or is not read without a fault.
  init?(_ bytes: [UInt8]) {
    var sink = DiagnosticSink()
    let file = SourceFile(id: FileID(rawValue: 1), path: "", bytes: bytes)
    guard let root = YAMLReader.read(file, diagnostics: &sink), sink.diagnostics.isEmpty, case .mapping = root.kind
    else { return nil }
    self.root = root
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  /// The records in the order in which they are decoded.
  var records: [YAMLNode] {
    SourceDraft.recordLists.flatMap { list in
      (root[list.key]?.elements ?? []).filter { if case .mapping = $0.kind { true } else { false } }
    }
  }

  // MARK: Lines

  /// The number of the line of an offset, from 0.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The lines with their ends.
  var lines: [ArraySlice<UInt8>] {
    starts.indices.map { bytes[starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : bytes.count)] }
      .filter { !$0.isEmpty }
  }

  /// What stands before an offset on its line.
  func prefix(of offset: Int) -> ArraySlice<UInt8> { bytes[starts[line(at: offset)]..<offset] }

  /// The offset where the line after an entry starts.
  func nextLine(after entry: YAMLNode.Entry) -> Int {
    let last = lastLine(of: entry)
    return last + 1 < starts.count ? starts[last + 1] : bytes.count
  }

  /// The line on which an entry ends. A block text ends where the next line starts.
  func lastLine(of entry: YAMLNode.Entry) -> Int {
    let end = SourceText.end(of: entry)
    return line(at: end > entry.keySpan.end ? end - 1 : end)
  }

  static func end(of entry: YAMLNode.Entry) -> Int { max(entry.keySpan.end, entry.value.span.end) }

  /// True for a mapping in braces.
  func isFlow(_ mapping: YAMLNode) -> Bool {
    let start = Int(mapping.span.offset)
    return bytes.indices.contains(start) && bytes[start] == UInt8(ascii: "{")
  }

  // MARK: Edits

  /// The text with its edits made; they do not overlap. Those at one place are made in their order.
  func applying(_ edits: [Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    for (_, edit) in edits.enumerated().sorted(by: {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }) {
      result += bytes[start..<max(start, edit.range.lowerBound)]
      result += Array(edit.text.utf8)
      start = max(start, edit.range.upperBound)
    }
    return result + bytes[start...]
  }

  /// True where a comment stands inside a node: it would go with the node.
  func holdsComment(_ node: YAMLNode) -> Bool {
    let start = min(Int(node.span.offset), bytes.count)
    var texts: [Range<Int>] = []
    var rest = [node]
    while let next = rest.popLast() {
      if case .scalar = next.kind { texts.append(Int(next.span.offset)..<max(Int(next.span.offset), next.span.end)) }
      for entry in next.entries {
        texts.append(Int(entry.keySpan.offset)..<max(Int(entry.keySpan.offset), entry.keySpan.end))
        rest.append(entry.value)
      }
      if case .sequence(let items) = next.kind { rest += items }
    }
    return (start..<max(start, min(node.span.end, bytes.count))).contains { offset in
      bytes[offset] == UInt8(ascii: "#") && !texts.contains { $0.contains(offset) }
    }
  }
}
