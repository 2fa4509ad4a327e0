/// An HTML page as libxml2's parser understands it: elements and texts in the order of the page, in one array.
///
/// Comments, processing instructions and the document type are not in it.
public struct HTMLTree: Sendable {
  /// The place of a node in the page's order: a node's children come after it.
  public typealias NodeID = Int32

  /// Where a chain of children or of siblings ends.
  public static let none: NodeID = -1

  /// An element or a text.
  public struct Node: Sendable {
    /// The element's name as a place in `names`; `none` for a text.
    public let name: Int32
    public let parent: NodeID
    public internal(set) var firstChild = HTMLTree.none
    public internal(set) var lastChild = HTMLTree.none
    public internal(set) var nextSibling = HTMLTree.none
    /// The bytes of the page from the element's start tag to its end tag, as near as the parser tells.
    public let start: UInt32
    public internal(set) var end: UInt32
    /// The bytes of a text in `text`, or the attributes of an element in `attributes`.
    var first: UInt32
    var count: UInt32

    public var isText: Bool { name < 0 }
  }

  struct Attribute: Sendable {
    var name: Int32
    var first: UInt32
    var count: UInt32
  }

  /// The first is the root, which stands for no element.
  public internal(set) var nodes: [Node] = []
  /// The names of elements in lower case, each once.
  public internal(set) var names: [String] = []
  var attributeNames: [String] = []
  var attributes: [Attribute] = []
  /// Texts and values of attributes, in UTF-8.
  var text: [UInt8] = []
  /// The first place where elements were nested deeper than the limit. What stands there is kept, without its elements.
  public internal(set) var firstTooDeep: Int?
  /// Where reading ended before the end of the page; nil where all was read.
  public internal(set) var cutOff: Int?
  /// What the page was written in.
  public internal(set) var encoding = HTMLEncoding.Decoded()

  public static let root: NodeID = 0

  public subscript(node: NodeID) -> Node { nodes[Int(node)] }

  public func children(of node: NodeID) -> Siblings { Siblings(nodes: nodes, following: self[node].firstChild) }

  /// The first node after a node and all that it contains, in the page's order.
  public func end(of node: NodeID) -> NodeID {
    var node = node
    while node >= 0 {
      if self[node].nextSibling >= 0 { return self[node].nextSibling }
      node = self[node].parent
    }
    return NodeID(truncatingIfNeeded: nodes.count)
  }

  /// The name of an element; empty for a text.
  public func name(of node: NodeID) -> String {
    let name = self[node].name
    return name < 0 ? "" : names[Int(name)]
  }

  /// The bytes of a text; empty for an element.
  public func bytes(of node: NodeID) -> ArraySlice<UInt8> {
    let node = self[node]
    guard node.isText else { return [] }
    return text[Int(node.first)..<Int(node.first) + Int(node.count)]
  }

  /// The value of an attribute, empty where it has none; nil where the element does not have it.
  public func attribute(_ name: String, of node: NodeID) -> String? {
    let node = self[node]
    guard !node.isText, node.count > 0 else { return nil }
    for attribute in attributes[Int(node.first)..<Int(node.first) + Int(node.count)]
    where attributeNames[Int(attribute.name)] == name {
      return value(of: attribute)
    }
    return nil
  }

  /// True where an element has an attribute whose value holds a word somewhere, which costs less than to ask for it.
  public func attribute(_ name: String, of node: NodeID, holds word: String) -> Bool {
    let node = self[node]
    guard !node.isText, node.count > 0, let first = word.utf8.first else { return false }
    for attribute in attributes[Int(node.first)..<Int(node.first) + Int(node.count)]
    where attributeNames[Int(attribute.name)] == name {
      var place = Int(attribute.first)
      let last = place + Int(attribute.count) - word.utf8.count
      while place <= last {
        if text[place] == first, text[place..<place + word.utf8.count].elementsEqual(word.utf8) { return true }
        place += 1
      }
      return false
    }
    return false
  }

  /// All attributes of an element in the order written, names in lower case.
  public func attributes(of node: NodeID) -> [(name: String, value: String)] {
    let node = self[node]
    guard !node.isText else { return [] }
    return attributes[Int(node.first)..<Int(node.first) + Int(node.count)].map {
      (attributeNames[Int($0.name)], value(of: $0))
    }
  }

  public func hasAttributes(_ node: NodeID) -> Bool { !self[node].isText && self[node].count > 0 }

  private func value(of attribute: Attribute) -> String {
    String(decoding: text[Int(attribute.first)..<Int(attribute.first) + Int(attribute.count)], as: UTF8.self)
  }

  /// All text in an element, in order, as it stands in the page.
  public func text(in node: NodeID) -> String {
    if self[node].isText { return String(decoding: bytes(of: node), as: UTF8.self) }
    var result: [UInt8] = []
    var index = node
    let end = end(of: node)
    while index < end {
      if self[index].isText { result += bytes(of: index) }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A node's children, or what is left of them.
  public struct Siblings: Sequence, IteratorProtocol {
    let nodes: [Node]
    var following: NodeID

    public mutating func next() -> NodeID? {
      guard following >= 0 else { return nil }
      defer { following = nodes[Int(following)].nextSibling }
      return following
    }
  }
}
