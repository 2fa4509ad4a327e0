import CLibXML2

/// Puts together an `XMLTree` from the parser's events. It holds the budgets once more, declares no entity, and stops the
/// parser at the first thing that ends the reading.
@safe struct XMLTreeBuilder: ~Copyable {
  private(set) var tree = XMLTree()
  private(set) var problems: [XMLProblem] = []
  /// True where a budget was passed or something was declared: then nothing of the document is used.
  private(set) var isRefused = false

  private let limits: XMLLimits
  private var parser: xmlParserCtxtPtr?
  private var open: [Int] = []
  private var names: [XMLTree.Name: Int32] = [:]
  /// The numbers of names by the parser's own pointers, which stand for one text as long as it runs.
  private var known: [KnownName: Int32] = [:]
  /// The names that were met last, each at the place that its pointer gives it.
  private var recent = [(name: KnownName, number: Int32)](
    repeating: (KnownName(local: 0, namespace: 0), -1), count: 256)
  /// Where the last event ended.
  private var position = 0
  /// True where the last node is a text that goes on.
  private var isInText = false
  private var references = XMLNamedCharacters()

  private struct KnownName: Hashable {
    var local: UInt
    var namespace: UInt
  }

  /// - Parameter documentSize: in bytes: its text is no longer.
  init(limits: XMLLimits, documentSize: Int) {
    self.limits = limits
    tree.characters.reserveCapacity(documentSize)
  }

  mutating func attach(_ parser: xmlParserCtxtPtr) { unsafe self.parser = parser }

  /// Closes what is still open, after the parser came to its end.
  mutating func finish(map: XMLOffsetMap) {
    endText(at: offset)
    unsafe parser = nil
    while !open.isEmpty { closeElement() }
    tree.map = map
    for index in problems.indices { problems[index].offset = problems[index].offset.map(map.original) }
  }

  /// The byte that the parser has come to.
  private var offset: Int {
    guard let input = unsafe parser?.pointee.input, let current = unsafe input.pointee.cur,
      let base = unsafe input.pointee.base
    else { return position }
    return unsafe Int(clamping: input.pointee.consumed) + (current - base)
  }

  /// Where the markup begins that the parser has come to the end of: at the nearest `<`, which no tag and no comment
  /// holds.
  private func markupStart(from end: Int) -> Int {
    guard let input = unsafe parser?.pointee.input, var current = unsafe input.pointee.cur,
      let base = unsafe input.pointee.base
    else { return position }
    var start = end
    while unsafe current > base, start > position {
      unsafe current -= 1
      start -= 1
      if unsafe current.pointee == UInt8(ascii: "<") { return start }
    }
    return position
  }

  /// True where the parser stands before the end of a start tag.
  private var isBeforeTagEnd: Bool {
    guard let current = unsafe parser?.pointee.input?.pointee.cur else { return false }
    return unsafe current.pointee == UInt8(ascii: ">")
  }

  /// Ends the text that was read last where the markup behind it begins.
  private mutating func endText(at end: Int) {
    guard isInText, let last = tree.nodes.indices.last else { return }
    tree.nodes[last].length = UInt32(clamping: end - Int(tree.nodes[last].offset))
    isInText = false
  }

  // MARK: Events

  mutating func startElement(
    _ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?, attributes count: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard open.count < limits.depth else { return refuse(.limit, "nested deeper than \(limits.depth)") }
    guard count <= limits.attributesPerElement else {
      return refuse(.limit, "more than \(limits.attributesPerElement) attributes on one element")
    }
    let first = tree.attributes.count
    if let values = unsafe values {
      for index in 0..<count {
        let part = unsafe values + index * 5
        guard let name = unsafe part[0], let start = unsafe part[3], let end = unsafe part[4] else { continue }
        let first = tree.characters.count
        unsafe append(value: UnsafeBufferPointer(start: start, count: end - start))
        tree.attributes.append(
          XMLTree.Attribute(
            name: unsafe number(of: name, part[2]), first: UInt32(clamping: first),
            count: UInt32(clamping: tree.characters.count - first)))
      }
    }
    let end = offset
    let start = markupStart(from: end)
    endText(at: start)
    open.append(tree.nodes.count)
    tree.nodes.append(
      XMLTree.Node(
        kind: .element, name: unsafe number(of: local, namespace), end: 0, offset: UInt32(clamping: start),
        length: 0, first: UInt32(clamping: first), count: UInt32(clamping: tree.attributes.count - first)))
    position = isBeforeTagEnd ? end + 1 : end
  }

  /// Adds an attribute's value. The parser leaves `&` as the reference that it was written as, or as one.
  private mutating func append(value: UnsafeBufferPointer<UInt8>) {
    guard unsafe value.contains(UInt8(ascii: "&")) else { return unsafe tree.characters.append(contentsOf: value) }
    var index = 0
    while index < value.count {
      unsafe tree.characters.append(value[index])
      let isReference = unsafe value[index] == UInt8(ascii: "&") && value[index...].starts(with: "&#38;".utf8)
      index += isReference ? 5 : 1
    }
  }

  mutating func endElement() {
    let end = offset
    if isInText { endText(at: markupStart(from: end)) }
    position = end
    closeElement()
  }

  private mutating func closeElement() {
    guard let node = open.popLast() else { return }
    tree.nodes[node].end = Int32(clamping: tree.nodes.count)
    tree.nodes[node].length = UInt32(clamping: position - Int(tree.nodes[node].offset))
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty else { return }
    let first = tree.characters.count
    unsafe tree.characters.append(contentsOf: bytes)
    if isInText, let last = tree.nodes.indices.last {
      tree.nodes[last].count += UInt32(clamping: bytes.count)
      if Int(tree.nodes[last].count) > limits.textLength {
        refuse(.limit, "a text of more than \(limits.textLength) bytes")
      }
    } else {
      let node = tree.nodes.count
      tree.nodes.append(
        XMLTree.Node(
          kind: .text, name: -1, end: Int32(clamping: node + 1), offset: UInt32(clamping: position), length: 0,
          first: UInt32(clamping: first), count: UInt32(clamping: bytes.count)))
      isInText = true
    }
  }

  mutating func instruction(_ target: UnsafePointer<xmlChar>, _ data: UnsafePointer<xmlChar>?) {
    let end = offset
    let start = markupStart(from: end)
    endText(at: start)
    let first = tree.characters.count
    if let data = unsafe data {
      unsafe tree.characters.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(xmlStrlen(data))))
    }
    let node = tree.nodes.count
    tree.nodes.append(
      XMLTree.Node(
        kind: .instruction, name: unsafe number(of: target, nil), end: Int32(clamping: node + 1),
        offset: UInt32(clamping: start), length: UInt32(clamping: end - start), first: UInt32(clamping: first),
        count: UInt32(clamping: tree.characters.count - first)))
    position = end
  }

  mutating func comment() {
    // A text goes on behind it, so its place is that of the whole.
    if !isInText { position = offset }
  }

  /// The character that a name stands for; the reference itself where the name is not known.
  mutating func character(named name: String) -> UnsafeMutablePointer<xmlEntity>? {
    if !XMLNamedCharacters.isKnown(name) {
      note(.unknownName, "no character is called “\(name.prefix(40))” here")
    }
    return unsafe references.entity(named: name)
  }

  mutating func declaration(_ what: String) { refuse(.declaration, what) }

  mutating func failure(line: Int, _ message: String) {
    note(.notWellFormed, message, line: line)
    stop()
  }

  // MARK: Problems

  private mutating func refuse(_ kind: XMLProblem.Kind, _ message: String) {
    guard !isRefused else { return }
    isRefused = true
    note(kind, message)
    stop()
  }

  private mutating func note(_ kind: XMLProblem.Kind, _ message: String, line: Int? = nil) {
    let place = offset
    let line = unsafe line ?? (parser?.pointee.input).map { unsafe Int($0.pointee.line) } ?? 0
    problems.append(XMLProblem(kind, line: line, offset: place, message))
  }

  private func stop() { if let parser = unsafe parser { unsafe xmlStopParser(parser) } }

  // MARK: Names

  private mutating func number(of local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> Int32 {
    let key = KnownName(local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
    let place = Int((key.local ^ key.local >> 8) & 0xFF)
    if recent[place].name == key { return recent[place].number }
    let number = unsafe known[key] ?? learn(key, local, namespace)
    recent[place] = (key, number)
    return number
  }

  private mutating func learn(
    _ key: KnownName, _ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?
  ) -> Int32 {
    let name = unsafe XMLTree.Name(
      namespace: namespace.map { unsafe String(cString: $0) } ?? "", local: String(cString: local))
    let number = names[name] ?? Int32(clamping: tree.names.count)
    if names.updateValue(number, forKey: name) == nil { tree.names.append(name) }
    known[key] = number
    return number
  }
}
