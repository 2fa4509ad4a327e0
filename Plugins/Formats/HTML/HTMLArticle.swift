import XMLSyntax

/// Finds the main text of a page among all that stands around it.
///
/// Paragraphs speak for the elements that hold them, the more words and commas they have the louder; links, and names
/// such as “sidebar” or “share”, speak against them. The element that most speaks for is the text, with those of its
/// neighbours that are like it. Inside it, what looks like furniture is taken out.
struct HTMLArticle {
  typealias NodeID = HTMLTree.NodeID

  /// How much is taken out; less and less, until enough text is left.
  enum Care: Int, CaseIterable { case names, parts, nothing }

  let reading: HTMLReading
  let care: Care
  /// What is not part of the text, with all that it contains.
  var isDropped: [Bool]
  /// Of each node's text: its characters, those in links, and its commas.
  var lengths: [Int]
  var linkLengths: [Int]
  var commas: [Int]
  var scores: [Double]
  /// Characters and commas of each text; none of an element.
  private let counts: [(length: Int, commas: Int)]

  /// A text shorter than this, and than half of the page, is looked for again with less care.
  private static let enough = 400

  private init(_ reading: HTMLReading, care: Care, counts: [(length: Int, commas: Int)]) {
    self.reading = reading
    self.care = care
    self.counts = counts
    isDropped = reading.isSkipped
    let count = reading.tree.nodes.count
    lengths = [Int](repeating: 0, count: count)
    linkLengths = lengths
    commas = lengths
    scores = [Double](repeating: 0, count: count)
  }

  /// The nodes that the text is in, in order, and what of them is left out.
  static func find(in reading: HTMLReading) -> (roots: [NodeID], isDropped: [Bool]) {
    let counts = reading.tree.nodes.indices.map { index in
      count(reading.tree.bytes(of: NodeID(truncatingIfNeeded: index)))
    }
    var page = HTMLArticle(reading, care: .nothing, counts: counts)
    page.measure()
    let whole = page.lengths[Int(HTMLTree.root)]
    var best: (roots: [NodeID], isDropped: [Bool], length: Int) = ([HTMLTree.root], reading.isSkipped, 0)
    for care in Care.allCases {
      var article = HTMLArticle(reading, care: care, counts: counts)
      let roots = article.run()
      let length = roots.reduce(0) { $0 + article.lengths[Int($1)] }
      if length > best.length { best = (roots, article.isDropped, length) }
      if length >= enough || length * 2 >= whole { break }
    }
    return (best.roots, best.isDropped)
  }

  private mutating func run() -> [NodeID] {
    dropFurniture()
    measure()
    scoreParagraphs()
    let roots = self.roots()
    if care != .nothing {
      for root in roots { clean(root) }
      measure()
    }
    return roots
  }

  var tree: HTMLTree { reading.tree }

  func element(_ node: NodeID) -> HTMLElement { reading.element(node) }

  func children(_ node: NodeID) -> [NodeID] { tree.children(of: node).filter { !isDropped[Int($0)] } }

  mutating func drop(_ node: NodeID) { isDropped[Int(node)] = true }

  /// Shows the elements that are not dropped to a function, in order; those in one for which it gives false are passed
  /// over.
  func forEachElement(in root: NodeID, _ body: (NodeID) -> Bool) {
    var index = root
    let end = tree.end(of: root)
    while index < end {
      if isDropped[Int(index)] || (!tree[index].isText && !body(index)) {
        index = tree.end(of: index)
      } else {
        index += 1
      }
    }
  }

  // MARK: Measures

  /// Counts the characters of each element; what was dropped counts for none.
  mutating func measure() {
    for index in lengths.indices {
      lengths[index] = 0
      linkLengths[index] = 0
      commas[index] = 0
    }
    for index in tree.nodes.indices.reversed() where !isDropped[index] {
      let node = NodeID(truncatingIfNeeded: index)
      if tree[node].isText {
        (lengths[index], commas[index]) = counts[index]
      } else if element(node).isInvisible {
        continue
      } else if element(node) == .a {
        let isInside = tree.attribute("href", of: node)?.hasPrefix("#") ?? true
        linkLengths[index] = isInside ? lengths[index] / 4 : lengths[index]
      }
      let parent = Int(tree[node].parent)
      guard parent >= 0 else { continue }
      lengths[parent] += lengths[index]
      linkLengths[parent] += linkLengths[index]
      commas[parent] += commas[index]
    }
  }

  /// Characters, runs of white space as one, and commas of several scripts. A character of two bytes or more counts as
  /// one, and a Chinese, Japanese or Korean one as two: it says as much as two letters.
  private static func count(_ bytes: ArraySlice<UInt8>) -> (length: Int, commas: Int) {
    var length = 0
    var commas = 0
    var isInSpace = true
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if HTMLSpace.isSpace(byte) {
        if !isInSpace { length += 1 }
        isInSpace = true
      } else {
        isInSpace = false
        if byte & 0xC0 != 0x80 { length += byte >= 0xE3 && byte < 0xEE ? 2 : 1 }
        if byte == UInt8(ascii: ",") {
          commas += 1
        } else if byte == 0xE3 || byte == 0xEF || byte == 0xD8, index + 1 < bytes.endIndex {
          // 、 ， ،
          let next = bytes[index + 1]
          if byte == 0xD8 ? next == 0x8C : (byte == 0xE3 ? next == 0x80 : next == 0xBC),
            byte == 0xD8 || index + 2 < bytes.endIndex && (bytes[index + 2] == 0x81 || bytes[index + 2] == 0x8C)
          {
            commas += 1
          }
        }
      }
      index += 1
    }
    return (length, commas)
  }

  func linkDensity(_ node: NodeID) -> Double {
    let length = lengths[Int(node)]
    return length == 0 ? 0 : Double(linkLengths[Int(node)]) / Double(length)
  }
}
