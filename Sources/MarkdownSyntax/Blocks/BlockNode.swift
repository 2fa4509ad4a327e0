/// A block as block structure finds it. Nodes stand in an array in the order in which they open, so that a parent comes
/// before its children.
struct BlockNode {
  enum Kind: UInt8 {
    case document, quote, list, item, division, noteDefinition, definition, gridTable, cell
    // Leaves from here on.
    case paragraph, heading, fencedCode, indentedCode, html, thematicBreak, table
    /// The lines of a grid table, until it is known to be one.
    case gridLines
    /// A paragraph that turned out to be the term of a definition list.
    case term
    /// A paragraph that turned out to be the caption of a table.
    case caption
    /// A paragraph that held nothing but link reference definitions.
    case definitionsOnly

    var isContainer: Bool { rawValue <= Kind.cell.rawValue }
    var isTable: Bool { self == .table || self == .gridTable }
  }

  var kind: Kind
  /// Set for what the admission refuses, and for everything in it.
  var isDropped = false
  var parent: Int32
  var lastChild: Int32 = -1
  /// Byte offsets into the source.
  var start: Int32
  var end: Int32
  var firstLineNumber: Int32
  /// The last line that holds anything of the node.
  var lastLineNumber: Int32
  /// The content of a leaf: a range of `BlockStructure.lines`.
  var firstLine: Int32 = 0
  var lineCount: Int32 = 0
  /// Level of a heading; index into the list of markers, fences, tables, grids, cells of a grid or labels, by kind.
  var data: Int32 = 0
  /// Index into `BlockStructure.attributes`; -1 for none.
  var attributes: Int32 = -1
  /// Index of the caption of a table; -1 for none.
  var caption: Int32 = -1
  /// True for a div past the limit of nesting: its blocks stand in the container around it.
  var isFlattened = false
  /// True for a definition with a blank line before it.
  var isLoose = false
  /// The level of the section that is being dropped among the children; `noLevel` where none is.
  var droppedLevel = noLevel

  static let noLevel: Int8 = 0
}

/// A piece of a line that belongs to a leaf: bytes of the source, without the line end.
struct LineSegment {
  var start: Int32
  var end: Int32
  /// Spaces before it that stand for a part of a tab.
  var padding: Int32 = 0
}

/// A code fence.
struct CodeFence {
  var character: UInt8
  var length: Int
  var indent: Int
  var infoStart: Int
  var infoEnd: Int
  /// The format of ```` ```{=format} ````.
  var rawFormat: String?
}

/// A link reference definition, or the definition of a note, in the order of the file.
struct LinkDefinition {
  var label: [UInt8]
  var destination: String
  var title: String
  var node: Int32
  var start: Int32
  var end: Int32
}

struct NoteDefinition {
  var label: [UInt8]
  var name: String
  var node: Int32
  var start: Int32
  var end: Int32
}
