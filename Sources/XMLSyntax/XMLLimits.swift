/// Budgets of an XML document, held by a look at its bytes before the parser sees them: the parser itself is quadratic
/// in the attributes of one element.
public struct XMLLimits: Hashable, Sendable {
  public var bytes = 64 << 20
  public var depth = 256
  public var attributesPerElement = 1_000

  public init() {}

  /// The limit that the bytes pass; nil where they keep within all. It judges no syntax: what is not well-formed is the
  /// parser's to say. Entity declarations are refused by themselves.
  func check(_ document: [UInt8]) -> XMLProblem? {
    guard document.count <= bytes else { return XMLProblem(.limit, "more than \(bytes) bytes") }
    // In the two-byte encodings of Unicode the marks below would not be seen.
    if document.starts(with: [0xFE, 0xFF]) || document.starts(with: [0xFF, 0xFE]) || document.prefix(4).contains(0) {
      return XMLProblem(.limit, "not in UTF-8")
    }
    var scan = Scan(document)
    return scan.run(self)
  }

  private struct Scan {
    let bytes: [UInt8]
    var index = 0
    var line = 1
    var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func run(_ limits: XMLLimits) -> XMLProblem? {
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "<") else {
          step()
          continue
        }
        if skip("<!--", to: "-->") || skip("<![CDATA[", to: "]]>") || skip("<?", to: "?>") { continue }
        if starts("<!ENTITY") { return XMLProblem(.limit, line: line, "an entity declaration") }
        if starts("<!") {
          step()
          continue
        }
        if starts("</") {
          depth -= 1
          step()
          continue
        }
        let first = line
        let (attributes, isEmpty) = tag()
        if attributes > limits.attributesPerElement {
          return XMLProblem(.limit, line: first, "more than \(limits.attributesPerElement) attributes on one element")
        }
        if !isEmpty { depth += 1 }
        if depth > limits.depth { return XMLProblem(.limit, line: first, "nested deeper than \(limits.depth)") }
      }
      return nil
    }

    /// Reads a start tag to its `>`, and counts the `=` outside of quotation marks.
    private mutating func tag() -> (attributes: Int, isEmpty: Bool) {
      var attributes = 0
      var quote: UInt8 = 0
      var previous: UInt8 = 0
      step()
      while index < bytes.count {
        let byte = bytes[index]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: "=") {
          attributes += 1
        } else if byte == UInt8(ascii: ">") {
          step()
          return (attributes, previous == UInt8(ascii: "/"))
        }
        previous = byte
        step()
      }
      return (attributes, true)
    }

    private mutating func step() {
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }

    private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private mutating func skip(_ opening: String, to closing: String) -> Bool {
      guard starts(opening) else { return false }
      for _ in opening.utf8 { step() }
      while index < bytes.count {
        if starts(closing) {
          for _ in closing.utf8 { step() }
          return true
        }
        step()
      }
      return true
    }
  }
}
