/// Budgets of an XML document, held by a look at its bytes before the parser sees them: the parser itself is quadratic
/// in the attributes of one element.
public struct XMLLimits: Hashable, Sendable {
  public var bytes = 64 << 20
  public var depth = 256
  public var attributesPerElement = 1_000
  /// The bytes of one text, with nothing but comments in between.
  public var textLength = 10_000_000

  public init() {}

  /// The limit that the bytes pass; nil where they keep within all. It judges no syntax: what is not well-formed is the
  /// parser's to say. Declarations that could make a text grow are refused by themselves.
  func check(_ document: [UInt8]) -> XMLProblem? {
    guard document.count <= bytes else { return XMLProblem(.limit, offset: 0, "more than \(bytes) bytes") }
    // In the two-byte encodings of Unicode the marks below would not be seen.
    if document.starts(with: [0xFE, 0xFF]) || document.starts(with: [0xFF, 0xFE]) || document.prefix(4).contains(0) {
      return XMLProblem(.limit, line: 1, offset: 0, "not in UTF-8")
    }
    var scan = XMLScan()
    return scan.run(document.span, self)
  }
}
