import Diagnostics
import DocumentModel
import Workspace

/// What is refused before the parser sees it.
extension YAMLReader {
  /// True for UTF-8 without the control characters that YAML does not allow.
  static func isText(
    _ bytes: ArraySlice<UInt8>, of source: SourceFile, _ diagnostics: inout DiagnosticSink
  ) -> Bool {
    if let offset = YAMLReader.firstInvalid(in: bytes) {
      diagnostics.error(
        "yaml/not-utf8", "this is not UTF-8", at: SourceSpan(file: source.id, offset: offset, length: 1),
        notes: ["Save the file as UTF-8; the byte at offset \(offset) belongs to another encoding."])
      return false
    }
    if let offset = firstControlCharacter(in: bytes) {
      diagnostics.error(
        "yaml/control-character", "a control character stands in the text",
        at: SourceSpan(file: source.id, offset: offset, length: 1),
        notes: ["Delete it, or write it as an escape in double quotes, as in \"\\u0007\"."])
      return false
    }
    if let offset = firstTagDirective(in: bytes) {
      diagnostics.error(
        "yaml/tag", "directives such as %TAG are not part of the YAML that is read here",
        at: SourceSpan(file: source.id, offset: offset, length: 4), notes: ["Delete the line."])
      return false
    }
    return true
  }

  /// The offset of the first character that YAML 1.1 does not allow: C0 and C1 but for tabs and the ends of lines, and U+FFFE
  /// and U+FFFF.
  private static func firstControlCharacter(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { index in
      switch bytes[index] {
      case 0x09, 0x0A, 0x0D: false
      case 0x00..<0x20, 0x7F: true
      case 0xC2: (0x80...0x9F).contains(bytes[index + 1]) && bytes[index + 1] != 0x85
      case 0xEF: bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
      default: false
      }
    }
  }

  /// The offset of a line that is such a directive. LibYAML holds each against all before it, and asks nobody meanwhile.
  private static func firstTagDirective(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { index in
      guard bytes[index] == UInt8(ascii: "%"), bytes[index...].starts(with: "%TAG".utf8) else { return false }
      let before = bytes[..<index]
      // The line ends of YAML 1.1.
      return before.isEmpty
        || [[0x0A], [0x0D], [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]].contains {
          before.suffix($0.count) == $0
        }
    }
  }

  /// The offset of the first byte that is not part of well-formed UTF-8.
  private static func firstInvalid(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let first = bytes[index]
      let (length, low, high): (Int, UInt8, UInt8) =
        switch first {
        case 0x00...0x7F: (1, 0x80, 0xBF)
        case 0xC2...0xDF: (2, 0x80, 0xBF)
        case 0xE0: (3, 0xA0, 0xBF)
        case 0xED: (3, 0x80, 0x9F)
        case 0xE1...0xEF: (3, 0x80, 0xBF)
        case 0xF0: (4, 0x90, 0xBF)
        case 0xF4: (4, 0x80, 0x8F)
        case 0xF1...0xF3: (4, 0x80, 0xBF)
        default: (0, 0, 0)
        }
      guard length > 0, index + length <= bytes.endIndex else { return index }
      if length > 1 {
        guard (low...high).contains(bytes[index + 1]) else { return index }
        for next in bytes[(index + 2)..<(index + length)] where next & 0xC0 != 0x80 { return index }
      }
      index += length
    }
    return nil
  }
}
