import CLibXML2

/// Makes a tree of what the parser reports. No tree of libxml2's own is built, because that one drops what is nested
/// deeper than 256 and does not say so.
@safe final class HTMLTreeBuilder {
  private(set) var tree = HTMLTree()
  private let depthLimit: Int
  private let parser: htmlParserCtxtPtr
  private let page: HTMLPreparedPage
  /// The open elements that are in the tree, outermost first, the root below them.
  private var open: [HTMLTree.NodeID] = [HTMLTree.root]
  /// How many elements are open inside the innermost of these.
  private var unkept = 0
  private var names = KnownNames()
  private var attributeNames = KnownNames()

  /// Elements that may be open beyond the limit of depth, before reading stops: every end tag is looked for in all.
  private static let openLimit = 1_024

  init(_ parser: htmlParserCtxtPtr, page: HTMLPreparedPage, limits: XMLLimits) {
    unsafe self.parser = unsafe parser
    self.page = page
    depthLimit = limits.depth
    tree.nodes.reserveCapacity(page.bytes.count / 24)
    tree.text.reserveCapacity(page.bytes.count)
    tree.nodes.append(
      HTMLTree.Node(
        name: 0, parent: HTMLTree.none, start: 0, end: UInt32(clamping: page.bytes.count), first: 0, count: 0))
    tree.names.append("#root")
  }

  /// Where the parser stands in the page.
  private var offset: Int {
    guard let input = unsafe parser.pointee.input else { return 0 }
    return unsafe input.pointee.cur - input.pointee.base + Int(clamping: input.pointee.consumed)
  }

  func start(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let end = offset
    if unkept > 0 || open.count > depthLimit {
      if tree.firstTooDeep == nil { tree.firstTooDeep = page.original(end) }
      unkept += 1
      if unkept > Self.openLimit {
        tree.cutOff = tree.cutOff ?? page.original(end)
        unsafe xmlStopParser(parser)
      }
      return
    }
    let first = tree.attributes.count
    if let attributes = unsafe attributes {
      var index = 0
      while let name = unsafe attributes[index] {
        let value = unsafe attributes[index + 1]
        let start = tree.text.count
        if let value = unsafe value { unsafe append(value, count: Int(xmlStrlen(value))) }
        tree.attributes.append(
          HTMLTree.Attribute(
            name: unsafe attributeName(name), first: UInt32(clamping: start),
            count: UInt32(clamping: tree.text.count - start)))
        index += 2
      }
    }
    let node = HTMLTree.Node(
      name: unsafe elementName(name), parent: open[open.count - 1],
      start: UInt32(clamping: page.original(page.tagStart(before: end))), end: UInt32(clamping: page.original(end)),
      first: UInt32(clamping: first), count: UInt32(clamping: tree.attributes.count - first))
    open.append(add(node))
  }

  func end() {
    if unkept > 0 {
      unkept -= 1
      return
    }
    guard open.count > 1 else { return }
    let node = open.removeLast()
    tree.nodes[Int(node)].end = UInt32(clamping: page.original(page.tagEnd(after: offset)))
  }

  func text(_ characters: UnsafePointer<xmlChar>, count: Int) {
    let start = tree.text.count
    unsafe append(characters, count: count)
    let parent = open[open.count - 1]
    let last = tree.nodes[Int(parent)].lastChild
    // The parser hands over long texts in pieces.
    if last >= 0, tree[last].isText, Int(tree[last].first) + Int(tree[last].count) == start {
      tree.nodes[Int(last)].count = UInt32(clamping: tree.text.count - Int(tree[last].first))
      return
    }
    let place = UInt32(clamping: page.original(max(0, offset - count)))
    _ = add(
      HTMLTree.Node(
        name: HTMLTree.none, parent: parent, start: place, end: place, first: UInt32(clamping: start),
        count: UInt32(clamping: count)))
  }

  private func add(_ node: HTMLTree.Node) -> HTMLTree.NodeID {
    let id = HTMLTree.NodeID(truncatingIfNeeded: tree.nodes.count)
    tree.nodes.append(node)
    let parent = Int(node.parent)
    let last = tree.nodes[parent].lastChild
    if last >= 0 { tree.nodes[Int(last)].nextSibling = id } else { tree.nodes[parent].firstChild = id }
    tree.nodes[parent].lastChild = id
    return id
  }

  private func append(_ characters: UnsafePointer<xmlChar>, count: Int) {
    unsafe tree.text.append(contentsOf: UnsafeBufferPointer(start: characters, count: count))
  }

  // The parser keeps each name once: its address tells it.

  private func elementName(_ name: UnsafePointer<xmlChar>) -> Int32 {
    let address = UInt(bitPattern: name)
    if let known = names.number(of: address) { return known }
    let number = Int32(truncatingIfNeeded: tree.names.count)
    unsafe tree.names.append(String(cString: name))
    names.add(address, number)
    return number
  }

  private func attributeName(_ name: UnsafePointer<xmlChar>) -> Int32 {
    let address = UInt(bitPattern: name)
    if let known = attributeNames.number(of: address) { return known }
    let number = Int32(truncatingIfNeeded: tree.attributeNames.count)
    unsafe tree.attributeNames.append(String(cString: name))
    attributeNames.add(address, number)
    return number
  }

  func finish(encoding: HTMLEncoding.Decoded) -> HTMLTree {
    tree.encoding = encoding
    tree.encoding.bytes = []
    return tree
  }
}

/// The numbers of names by their addresses. Most are found at the first look, without hashing.
private struct KnownNames {
  private var numbers: [UInt: Int32] = [:]
  private var recent = [(address: UInt, number: Int32)](repeating: (0, 0), count: 256)

  mutating func number(of address: UInt) -> Int32? {
    let place = Self.place(address)
    if recent[place].address == address { return recent[place].number }
    guard let number = numbers[address] else { return nil }
    recent[place] = (address, number)
    return number
  }

  mutating func add(_ address: UInt, _ number: Int32) {
    numbers[address] = number
    recent[Self.place(address)] = (address, number)
  }

  private static func place(_ address: UInt) -> Int { Int(truncatingIfNeeded: (address ^ address >> 8) & 255) }
}
