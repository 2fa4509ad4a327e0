import DocumentModel

/// What a tree and the tree that its DocBook reads back to may differ in. Each rule is something that DocBook does not
/// tell apart or has no place for; nothing else may differ.
struct DocBookEquivalence {
  enum Rule: CaseIterable {
    /// Of keys and values only a language, a direction and a picture's width have attributes in DocBook.
    case pairs
    /// A class is a word of a role: letters, digits, `-` and `_`. A class that is a label is none.
    case classes
    /// An id is a name as XML has it, once in a document: marks stand for other characters, and a number tells two apart.
    case ids
    /// Claims lead to the evidence, and do so only where there is any.
    case claims
    /// Text in a cell, an item or a definition is a paragraph where others stand beside it, or a paragraph is text where
    /// all is set tight.
    case paragraphs
    /// What XML forbids is U+FFFD.
    case characters
    /// Running white space, a line end in the source too, is one space, and none at the ends of a text.
    case space
    /// A phrase of the role `smallcaps` is in small capitals, whatever other classes it has.
    case styles
    /// Passages in the syntax of one format are left out.
    case raw
    /// What has to be expanded or resolved first prints as it was written.
    case unresolved
    /// A note has no name of its own, and one inside another follows its text.
    case notes
    /// What holds nothing, as a list without items, is left out.
    case empty
    /// Key findings that other text follows are the section of their heading.
    case keyFindings
    /// Widths of columns are shares of their sum, and a row or a column in which no cell begins is none.
    case columns
    /// A picture's alternative is text without markup, and it has no title.
    case pictures
    /// An address is written as addresses are, a link without words has its address for them, and one to an address of a
    /// kind that is not allowed is its text.
    case links
  }

  var rules = Set(Rule.allCases)

  func has(_ rule: Rule) -> Bool { rules.contains(rule) }

  func reduce(_ document: Document) -> [Block] { reduce(document.blocks) }
}
