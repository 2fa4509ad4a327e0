/// The look at a document's bytes before the parser sees them. It finds tags where the parser finds them: comments,
/// CDATA, processing instructions and the literals of a document type are passed over.
struct XMLScan {
  private var index = 0
  private var depth = 0

  mutating func run(_ bytes: Span<UInt8>, _ limits: XMLLimits) -> XMLProblem? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let start = index
      guard index + 1 < bytes.count else { return nil }
      switch bytes[index + 1] {
      case UInt8(ascii: "/"):
        depth -= 1
        index += 2
      case UInt8(ascii: "?"): skip(bytes, to: "?>")
      case UInt8(ascii: "!"):
        if starts(bytes, "<!--") {
          skip(bytes, from: 4, to: "-->")
        } else if starts(bytes, "<![CDATA[") {
          skip(bytes, to: "]]>")
        } else if let problem = declaration(bytes) {
          return problem
        }
      default:
        let (attributes, isEmpty) = tag(bytes)
        if attributes > limits.attributesPerElement {
          return problem(
            .limit, "more than \(limits.attributesPerElement) attributes on one element", at: start, bytes)
        }
        if !isEmpty { depth += 1 }
        if depth > limits.depth {
          return problem(.limit, "nested deeper than \(limits.depth)", at: start, bytes)
        }
      }
    }
    return nil
  }

  private func problem(
    _ kind: XMLProblem.Kind, _ message: String, at offset: Int, _ bytes: Span<UInt8>
  ) -> XMLProblem {
    var line = 1
    for index in 0..<offset where bytes[index] == 0x0A { line += 1 }
    return XMLProblem(kind, line: line, offset: offset, message)
  }

  /// Reads a start tag to its `>`, and counts the `=` outside of quotation marks.
  private mutating func tag(_ bytes: Span<UInt8>) -> (attributes: Int, isEmpty: Bool) {
    var attributes = 0
    var quote: UInt8 = 0
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "=") {
        attributes += 1
      } else if byte == UInt8(ascii: ">") {
        return (attributes, bytes[index - 2] == UInt8(ascii: "/"))
      }
    }
    return (attributes, true)
  }

  /// Passes over one declaration, its literals included, or to the `[` of a document type, whose inner declarations then
  /// come one by one.
  private mutating func declaration(_ bytes: Span<UInt8>) -> XMLProblem? {
    if starts(bytes, "<!ENTITY") { return problem(.declaration, "an entity declaration", at: index, bytes) }
    if starts(bytes, "<!ATTLIST") { return problem(.declaration, "an attribute declaration", at: index, bytes) }
    var quote: UInt8 = 0
    index += 2
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "[") {
        return nil
      }
    }
    return nil
  }

  private func starts(_ bytes: Span<UInt8>, _ text: StaticString) -> Bool { matches(bytes, text, at: index) }

  private func matches(_ bytes: Span<UInt8>, _ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { unsafe $0.enumerated().allSatisfy { bytes[start + $0] == $1 } }
  }

  private mutating func skip(_ bytes: Span<UInt8>, from opening: Int = 2, to closing: StaticString) {
    index += opening
    while index < bytes.count {
      if matches(bytes, closing, at: index) {
        index += closing.utf8CodeUnitCount
        return
      }
      index += 1
    }
  }
}
