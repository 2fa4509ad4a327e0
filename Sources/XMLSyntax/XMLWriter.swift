import ByteText

/// Writes well-formed XML: every element that is started is ended, text is escaped, and characters that XML 1.0 forbids
/// become U+FFFD and are counted.
///
/// Element and attribute names are the caller's own words; only text and attribute values come from input.
public struct XMLWriter: Sendable {
  private var out: ByteWriter
  private var open: [Element] = []
  private var isTagOpen = false
  /// How many characters became U+FFFD because XML forbids them.
  public private(set) var forbidden = 0

  private struct Element {
    var name: String
    /// True where something stands in the element beside what a caller chose not to count.
    var hasContent = false
    /// True where the element's children stand on lines of their own.
    var hasLines = false
  }

  public init() {
    out = ByteWriter(capacity: 4096)
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Writes a fragment: no declaration.
  public init(fragment: Void) { out = ByteWriter(capacity: 4096) }

  /// The bytes so far. Complete where `depth` is zero.
  public var bytes: [UInt8] { out.bytes }

  /// How many elements are open.
  public var depth: Int { open.count }

  /// Starts an element that stands in a line of text.
  public mutating func start(_ name: String) {
    markContent()
    closeTag()
    out.write(UInt8(ascii: "<"))
    out.write(name)
    open.append(Element(name: name))
    isTagOpen = true
  }

  /// Starts an element that stands on a line of its own, where white space means nothing.
  public mutating func startLine(_ name: String) {
    closeTag()
    if let last = open.indices.last {
      open[last].hasLines = true
      newLine()
    }
    start(name)
  }

  /// Adds an attribute to the element that was just started; afterwards it does nothing.
  public mutating func attribute(_ name: String, _ value: String) {
    guard isTagOpen else { return }
    out.write(UInt8(ascii: " "))
    out.write(name)
    out.write("=\"")
    forbidden += out.write(value, as: .xmlAttribute)
    out.write(UInt8(ascii: "\""))
  }

  public mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    markContent()
    closeTag()
    forbidden += out.write(text, as: .xmlText)
  }

  /// Writes markup that is known to be well-formed.
  public mutating func markup(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    markContent()
    closeTag()
    out.write(bytes)
  }

  /// Writes a processing instruction on a line of its own, where white space means nothing. It counts as no content.
  ///
  /// - Parameter data: the caller's own words, as element names are.
  public mutating func instructionLine(_ target: String, _ data: String) {
    closeTag()
    if let last = open.indices.last {
      open[last].hasLines = true
      newLine()
    }
    out.write("<?")
    out.write(target)
    out.write(UInt8(ascii: " "))
    out.write(data)
    out.write("?>")
    if open.isEmpty { out.write(UInt8(ascii: "\n")) }
  }

  /// Ends the element that was started last.
  public mutating func end() {
    guard let element = open.last else { return }
    if isTagOpen {
      out.write("/>")
      isTagOpen = false
      open.removeLast()
    } else {
      open.removeLast()
      if element.hasLines { newLine() }
      out.write("</")
      out.write(element.name)
      out.write(UInt8(ascii: ">"))
    }
    if open.isEmpty { out.write(UInt8(ascii: "\n")) }
  }

  /// False where nothing stands in the open element, or nothing since `forgetContent`.
  public var hasContent: Bool { open.last?.hasContent ?? false }

  /// Makes what stands in the open element not count as content: its title, say.
  public mutating func forgetContent() {
    if let last = open.indices.last { open[last].hasContent = false }
  }

  private mutating func markContent() {
    if let last = open.indices.last { open[last].hasContent = true }
  }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    out.write(UInt8(ascii: ">"))
    isTagOpen = false
  }

  /// Indentation stops growing at a depth, so that deep nesting does not multiply the output.
  private mutating func newLine() {
    out.write(UInt8(ascii: "\n"))
    out.write(UInt8(ascii: " "), count: 2 * min(open.count, 16))
  }
}
