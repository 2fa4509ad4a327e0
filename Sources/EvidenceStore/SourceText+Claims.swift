import DocumentModel
import YAMLSyntax

extension SourceText {
  /// True where claims stand between brackets.
  var claimsAreInFlow: Bool {
    guard let entry = root.entry("claims"), !entry.value.elements.isEmpty else { return false }
    return startsWithBracket(entry.value)
  }

  /// The bytes with claims after the last one; nil where `claims` is no list.
  ///
  /// - Parameter claims: each the lines of a mapping, without indentation.
  func appending(claims: [[String]]) -> [UInt8]? {
    guard let entry = root.entry("claims") else {
      return applying([Edit(bytes.count..<bytes.count, lineEndAtEnd + "claims:" + newLine + block(claims, column: 2))])
    }
    if entry.value.isNull { return applying([insertion(block(claims, column: 2), after: entry, column: 0)]) }
    guard case .sequence(let items) = entry.value.kind else { return nil }
    guard startsWithBracket(entry.value) else {
      let column = items.first.map(dashColumn) ?? 2
      return applying([insertion(block(claims, column: column), after: entry, column: column)])
    }
    guard let last = items.last else {
      let brackets = entry.keySpan.end..<max(entry.keySpan.end, entry.value.span.end)
      return applying([Edit(brackets, ":"), insertion(block(claims, column: 2), after: entry, column: 0)])
    }
    let text = claims.map { ", {" + $0.joined(separator: ", ") + "}" }.joined()
    return applying([Edit(last.span.end..<last.span.end, text)])
  }

  private func insertion(_ text: String, after entry: YAMLNode.Entry, column: Int) -> Edit {
    var offset = nextLine(after: entry)
    // A comment further to the right belongs to what stands above it.
    while offset < bytes.count {
      let indent = bytes[offset...].prefix { $0 == 0x20 }.count
      guard indent > column, column > 0, bytes[(offset + indent)...].first == UInt8(ascii: "#") else { break }
      offset = bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    }
    return Edit(offset..<offset, (offset == bytes.count ? lineEndAtEnd : "") + text)
  }

  private func block(_ claims: [[String]], column: Int) -> String {
    let indent = String(repeating: " ", count: column)
    return claims.map { lines in
      lines.enumerated().map { indent + ($0 == 0 ? "- " : "  ") + $1 + newLine }.joined()
    }.joined()
  }

  /// The column, from 0, of the dash before an item.
  private func dashColumn(_ item: YAMLNode) -> Int {
    var offset = min(Int(item.span.offset), bytes.count)
    while offset > 0, bytes[offset - 1] != UInt8(ascii: "-") { offset -= 1 }
    return offset > 0 ? prefix(of: offset - 1).count : 2
  }

  private func startsWithBracket(_ node: YAMLNode) -> Bool {
    let start = Int(node.span.offset)
    return bytes.indices.contains(start) && bytes[start] == UInt8(ascii: "[")
  }

  private var newLine: String {
    bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } == true ? "\r\n" : "\n"
  }

  private var lineEndAtEnd: String { bytes.isEmpty || bytes.last == 0x0A ? "" : newLine }
}
