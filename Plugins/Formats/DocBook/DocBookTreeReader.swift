import Diagnostics
import DocumentModel
import Evidence
import PluginKit
import XMLSyntax

/// Turns the elements of a DocBook file into a document. What its audience may not see is taken out first, and nothing
/// in it is read or diagnosed. Nesting ends where the parser ends it.
struct DocBookTreeReader {
  var tree: XMLTree
  let file: FileID
  let audience: Audience
  var diagnostics = DiagnosticSink()
  /// What each name is read as, by the name's number.
  private let kinds: [DocBookElement]
  /// The elements with an id.
  var targets: [String: Int] = [:]
  /// The notes that were read, and those that are being read, by element.
  var notes: [Int: Footnote] = [:]
  var openNotes: Set<Int> = []
  /// The ids of the divisions that an instruction opened: an element may carry one for it.
  var divisionIDs: Set<String> = []
  /// The classes of those whose first section has not come yet, which carries them too.
  var divisionClasses: [String] = []
  /// How many divisions are open, the document itself not counted.
  var depth = 0
  /// How many items the last ordered list had, with what it continued.
  var lastNumber = 0
  /// The element names whose loss was said.
  private var reported: Set<String> = []

  static let namespace = "http://docbook.org/ns/docbook"
  static let links = "http://www.w3.org/1999/xlink"
  static let xml = "http://www.w3.org/XML/1998/namespace"

  init(_ tree: XMLTree, file: FileID, audience: Audience) {
    self.tree = tree
    self.file = file
    self.audience = audience
    kinds = tree.names.map { name in
      switch name.namespace {
      case Self.namespace, "": DocBookElement.named(name.local)
      case "http://www.w3.org/2001/XInclude" where name.local == "include": .include
      default: .unknown
      }
    }
    removeWithheld()
    collectTargets()
  }

  mutating func document() -> Document {
    guard let root = tree.root else { return Document() }
    guard !tree.isText(root) else { return Document() }
    if kind(of: root) == .unknown {
      diagnostics.warning(
        "docbook/not-docbook", "“\(name(of: root))” is no element of DocBook", at: span(of: root),
        notes: ["its text is kept; a DocBook document starts with an article, a book or a part of one"])
    }
    var document = Document()
    if let language = language(of: root) { document.metadata.language = language }
    if let level = instructedLevel(in: root) { depth = level - 1 }
    if kind(of: root) == .division {
      document.blocks = rootBlocks(root, metadata: &document.metadata)
    } else {
      document.blocks = blocks([root])
    }
    return document
  }

  // MARK: Nodes

  func kind(of node: Int) -> DocBookElement {
    tree.isElement(node) ? kinds[tree.name(of: node)] : .unknown
  }

  /// The name of an element without its namespace's prefix.
  func name(of node: Int) -> String { tree.names[tree.name(of: node)].local }

  func span(of node: Int) -> SourceSpan {
    let place = tree.place(of: node)
    return SourceSpan(file: file, offset: place.offset, length: place.length)
  }

  /// The elements right inside a node.
  func elements(_ node: Int) -> [Int] { tree.children(of: node).filter { tree.isElement($0) } }

  /// The first element of a name right inside a node.
  func element(_ name: String, in node: Int) -> Int? {
    tree.children(of: node).first { tree.isElement($0) && self.name(of: $0) == name }
  }

  func element(_ kind: DocBookElement, in node: Int) -> Int? {
    tree.children(of: node).first { tree.isElement($0) && self.kind(of: $0) == kind }
  }

  /// The words of a node without its markup, in one line.
  func words(of node: Int) -> String {
    var words: [Substring] = []
    for index in node..<tree.end(of: node) where tree.isText(index) {
      words += tree.text(of: index).split { $0.isWhitespace }
    }
    return words.joined(separator: " ")
  }

  /// What the first processing instruction of this program with a name says.
  func instruction(_ name: String, in node: Int) -> String? { instructions(name, in: node).first }

  /// What this program's processing instructions of a name say, each one word.
  func instructions(_ name: String, in node: Int) -> [String] {
    tree.children(of: node).compactMap { child in
      guard tree.isInstruction(child), self.name(of: child) == "dossier" else { return nil }
      let words = tree.text(of: child).split(separator: " ")
      return words.count == 2 && words[0] == name ? String(words[1]) : nil
    }
  }

  // MARK: What cannot be kept as it is

  /// Says once for each element name that the tree has no kind for it.
  mutating func reportContainer(_ node: Int) {
    let name = name(of: node)
    guard reported.insert(name).inserted else { return }
    diagnostics.report(
      Diagnostic(
        "docbook/kept-as-container", .information, "“\(name)” is kept as a container with that class",
        at: span(of: node), notes: ["its text is all there"]))
  }

  mutating func reportLoss(_ what: String, at node: Int) {
    guard reported.insert("\u{0}\(what)").inserted else { return }
    diagnostics.report(
      Diagnostic("docbook/flattened", .information, what, at: span(of: node), notes: ["the text is kept"]))
  }

  // MARK: Labels and ids

  private mutating func removeWithheld() {
    guard tree.names.contains(where: { $0.local == "security" }) else { return }
    for node in 0..<tree.count where tree.hasAttributes(node) {
      guard let value = tree.attribute("security", of: node), LabelVocabulary.looksLikeLabel(value) else { continue }
      if !audience.admits(Attributes(pairs: [.init(key: "tlp", value: value)])) { tree.removeText(of: node) }
    }
  }

  private mutating func collectTargets() {
    guard tree.names.contains(where: { $0.local == "id" }) else { return }
    for node in 0..<tree.count where tree.hasAttributes(node) {
      if let id = id(of: node), targets[id] == nil { targets[id] = node }
    }
  }
}
