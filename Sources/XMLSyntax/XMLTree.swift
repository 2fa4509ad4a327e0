/// An XML document as it was read: elements, text and processing instructions in document order, in flat arrays.
///
/// It holds no pointer of the parser, so that it can go to another thread and is freed at once however deep it is. Nodes
/// are numbered in document order; the root element is the first element. Comments are left out, CDATA is text, and
/// texts that follow each other are one.
public struct XMLTree: Sendable {
  /// The name of an element, an attribute or a processing instruction.
  public struct Name: Hashable, Sendable {
    /// The namespace's name; empty for none.
    public var namespace: String
    public var local: String

    public init(namespace: String = "", local: String) {
      self.namespace = namespace
      self.local = local
    }
  }

  enum Kind: UInt8, Sendable {
    case element, text, instruction
  }

  struct Node: Sendable {
    var kind: Kind
    /// The name's number; of no meaning for text.
    var name: Int32
    /// One past the last node inside.
    var end: Int32
    /// Where it was written, in bytes of the text that was parsed.
    var offset: UInt32
    var length: UInt32
    /// The first attribute, or the first byte of text.
    var first: UInt32
    /// How many attributes, or bytes of text.
    var count: UInt32
  }

  struct Attribute: Sendable {
    var name: Int32
    var first: UInt32
    var count: UInt32
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// All character data and attribute values, one after the other.
  var characters: [UInt8] = []
  /// The names that occur, each once.
  public internal(set) var names: [Name] = []

  /// The root element; nil where the document has none.
  public var root: Int? { nodes.firstIndex { $0.kind == .element } }

  /// The number of nodes.
  public var count: Int { nodes.count }

  /// The nodes right inside a node, in document order.
  public func children(of node: Int) -> Children {
    Children(nodes: nodes, current: node + 1, end: Int(nodes[node].end))
  }

  /// Iterates over the children of a node.
  public struct Children: Sequence, IteratorProtocol {
    let nodes: [Node]
    var current: Int
    let end: Int

    public mutating func next() -> Int? {
      guard current < end else { return nil }
      defer { current = Int(nodes[current].end) }
      return current
    }
  }

  /// One past the last node inside a node.
  public func end(of node: Int) -> Int { Int(nodes[node].end) }

  public func isElement(_ node: Int) -> Bool { nodes[node].kind == .element }

  public func isText(_ node: Int) -> Bool { nodes[node].kind == .text }

  public func isInstruction(_ node: Int) -> Bool { nodes[node].kind == .instruction }

  /// The number of the name of an element or of a processing instruction, as an index of `names`.
  public func name(of node: Int) -> Int { Int(nodes[node].name) }

  /// The bytes of a text, or of what a processing instruction says, in UTF-8.
  public func bytes(of node: Int) -> ArraySlice<UInt8> {
    let node = nodes[node]
    guard node.kind != .element else { return [] }
    return characters[Int(node.first)..<Int(node.first + node.count)]
  }

  /// A text, or what a processing instruction says.
  public func text(of node: Int) -> String { String(decoding: bytes(of: node), as: UTF8.self) }

  /// The attributes of an element in the order written, without declarations of namespaces.
  public func attributes(of node: Int) -> [(name: Name, value: String)] {
    guard nodes[node].kind == .element else { return [] }
    let range = Int(nodes[node].first)..<Int(nodes[node].first + nodes[node].count)
    return attributes[range].map { (names[Int($0.name)], value($0)) }
  }

  /// True where an element has at least one attribute.
  public func hasAttributes(_ node: Int) -> Bool { nodes[node].kind == .element && nodes[node].count > 0 }

  /// The value of an attribute; nil where the element does not have it.
  public func attribute(_ local: String, namespace: String = "", of node: Int) -> String? {
    guard hasAttributes(node) else { return nil }
    for attribute in attributes[Int(nodes[node].first)..<Int(nodes[node].first + nodes[node].count)] {
      let name = names[Int(attribute.name)]
      if name.local == local, name.namespace == namespace { return value(attribute) }
    }
    return nil
  }

  private func value(_ attribute: Attribute) -> String {
    String(decoding: characters[Int(attribute.first)..<Int(attribute.first + attribute.count)], as: UTF8.self)
  }

  /// Where a node was written: byte offset and length in the bytes that were read.
  public func place(of node: Int) -> (offset: Int, length: Int) {
    let start = map.original(Int(nodes[node].offset))
    return (start, max(0, map.original(Int(nodes[node].offset + nodes[node].length)) - start))
  }

  /// All character data inside a node, as written.
  public func allText(of node: Int) -> String {
    var bytes: [UInt8] = []
    for index in node..<Int(nodes[node].end) where nodes[index].kind == .text { bytes += self.bytes(of: index) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Takes everything out of a node, its name included: an empty text is left.
  public mutating func removeText(of node: Int) {
    for index in node..<Int(nodes[node].end) {
      nodes[index].kind = .text
      nodes[index].count = 0
    }
  }

  /// From the text that was parsed to the bytes that were read.
  var map = XMLOffsetMap()
}
