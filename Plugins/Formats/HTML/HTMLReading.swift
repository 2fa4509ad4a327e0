import ByteText
import Diagnostics
import DocumentModel
import PluginKit
import Workspace
import XMLSyntax

/// Makes a document of a page's tree. Elements nest no deeper than the tree's limit, so that it may recurse.
struct HTMLReading {
  typealias NodeID = HTMLTree.NodeID

  /// How text is set that stands in no paragraph.
  enum Leaf { case paragraph, plain }

  let tree: HTMLTree
  let source: SourceFile
  let isArticle: Bool
  /// The element of each name of the tree.
  private let elements: [HTMLElement]
  /// True for the nodes that hold a block.
  private let holdsBlock: [Bool]
  /// True for what is not part of the text, with all that it contains.
  var isSkipped: [Bool]
  /// Inline elements around the blocks that are being read, outermost first: each run of text gets them.
  var wrappers: [NodeID] = []
  var notes = HTMLReadingNotes()
  var page = HTMLPageFacts()
  var findings = HTMLFindings()
  /// White space between words that is still to be written, and whether any would be at the beginning of a line.
  var space: HTMLSpace?
  var isAtStart = true
  var headingShift = 0

  init(_ tree: HTMLTree, of source: SourceFile, isArticle: Bool) {
    self.tree = tree
    self.source = source
    self.isArticle = isArticle
    let elements = tree.names.map(HTMLElement.init(name:))
    self.elements = elements
    isSkipped = [Bool](repeating: false, count: tree.nodes.count)
    var holds = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated().reversed() where node.parent >= 0 && !node.isText {
      if holds[index] || elements[Int(node.name)].isBlock { holds[Int(node.parent)] = true }
    }
    holdsBlock = holds
  }

  func element(_ node: NodeID) -> HTMLElement {
    let name = tree[node].name
    return name < 0 ? .text : elements[Int(name)]
  }

  func holdsBlocks(_ node: NodeID) -> Bool { holdsBlock[Int(node)] }

  func children(_ node: NodeID) -> [NodeID] { tree.children(of: node).filter { !isSkipped[Int($0)] } }

  mutating func skip(_ node: NodeID) { isSkipped[Int(node)] = true }

  func span(_ node: NodeID) -> SourceSpan {
    guard tree.encoding.keepsPlaces else { return .none }
    let node = tree[node]
    return SourceSpan(file: source.id, offset: Int(node.start), length: max(0, Int(node.end) - Int(node.start)))
  }

  // MARK: The document

  mutating func document() -> Document {
    var document = Document()
    page = HTMLPageFacts(tree, elements: elements)
    readMasthead(into: &document)
    let roots = isArticle ? chooseArticle() : [HTMLTree.root]
    findNotes()
    document.blocks = roots.flatMap { element($0).isBlock ? blocks(of: [$0]) : blocks(in: $0) }
    finishMetadata(of: &document)
    if document.blocks.isEmpty { findings.add(.noText, at: HTMLTree.root) }
    return document
  }

  /// What was found, each kind once with the first place of it.
  func finishedDiagnostics() -> DiagnosticSink {
    var sink = DiagnosticSink()
    let whole = SourceSpan(file: source.id, offset: 0, length: 0)
    func place(_ offset: Int) -> SourceSpan {
      tree.encoding.keepsPlaces ? SourceSpan(file: source.id, offset: offset, length: 1) : whole
    }
    if let name = tree.encoding.unknownName {
      sink.warning(
        "html/unknown-encoding",
        "the page says that it is in “\(PrintableText.escaped(name))”, which is no known encoding", at: whole,
        notes: ["It is read as \(tree.encoding.name)."])
    }
    if tree.encoding.replaced > 0 {
      sink.warning(
        "html/undecodable", "\(tree.encoding.replaced) characters of the page are not \(tree.encoding.name)", at: whole,
        notes: ["Each is shown as U+FFFD. Save the page as UTF-8, or mend the encoding that it names."])
    }
    if let offset = tree.firstTooDeep {
      sink.error(
        "budget/html-depth", "elements are nested deeper than 256", at: place(offset),
        notes: ["Their text is kept without them. The page may have elements that are never ended."])
    }
    if let offset = tree.cutOff {
      sink.error(
        "budget/html", "reading ended here, because a thousand elements are open too many", at: place(offset),
        notes: ["What follows is not in the document."])
    }
    for diagnostic in findings.diagnostics(place: { $0 == HTMLTree.root ? whole : span($0) }) {
      sink.report(diagnostic)
    }
    return sink
  }
}
