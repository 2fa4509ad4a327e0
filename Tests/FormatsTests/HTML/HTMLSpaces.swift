import DocumentModel

/// White space as a page sets it: one space or line end, outside of elements, and none at the ends of a line.
enum HTMLSpaces {
  private enum Piece {
    case word(String)
    case space(isLineEnd: Bool)
    case other(Inline)
    case open(Inline)
    case close

    var isBreak: Bool {
      if case .other(let inline) = self, case .lineBreak = inline.kind { true } else { false }
    }
  }

  static func trimmed(_ content: [Inline]) -> [Inline] {
    var pieces: [Piece] = []
    flatten(content, into: &pieces)
    pieces = moved(pieces)
    var index = 0
    return build(pieces, &index)
  }

  private static func children(of inline: Inline) -> [Inline]? {
    switch inline.kind {
    case .emphasis(let content), .strong(let content), .styled(_, let content), .span(let content),
      .quoted(_, let content):
      content
    case .link(let link): link.content
    default: nil
    }
  }

  private static func flatten(_ content: [Inline], into pieces: inout [Piece]) {
    for inline in content {
      switch inline.kind {
      case .softBreak: pieces.append(.space(isLineEnd: true))
      case .text(let text) where inline.attributes.isEmpty:
        var word = ""
        for character in text.unicodeScalars {
          if " \n\t\r\u{C}".unicodeScalars.contains(character) {
            if !word.isEmpty { pieces.append(.word(word)) }
            word = ""
            pieces.append(.space(isLineEnd: character == "\n" || character == "\r"))
          } else {
            word.unicodeScalars.append(character)
          }
        }
        if !word.isEmpty { pieces.append(.word(word)) }
      default:
        guard let inner = children(of: inline) else {
          pieces.append(.other(inline))
          continue
        }
        pieces.append(.open(inline))
        flatten(inner, into: &pieces)
        pieces.append(.close)
      }
    }
  }

  /// Many spaces are one, which stands as far outside as it can, and none at an end of a line.
  private static func moved(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    var edges: [Piece] = []
    var space: Piece?
    var isAtStart = true
    for piece in pieces {
      switch piece {
      case .space(let isLineEnd): if space == nil || isLineEnd { space = piece }
      case .open, .close: edges.append(piece)
      case .word, .other:
        if let space, !isAtStart, !piece.isBreak { edges.insert(space, at: outermost(of: edges)) }
        result += edges + [piece]
        (edges, space, isAtStart) = ([], nil, piece.isBreak)
      }
    }
    if edges.isEmpty { while result.last?.isBreak ?? false { result.removeLast() } }
    return result + edges
  }

  /// The first place among the beginnings and ends of elements where the fewest are open.
  private static func outermost(of edges: [Piece]) -> Int {
    var (depth, least, place) = (0, 0, 0)
    for (index, edge) in edges.enumerated() {
      if case .open = edge { depth += 1 } else { depth -= 1 }
      if depth < least { (least, place) = (depth, index + 1) }
    }
    return place
  }

  private static func build(_ pieces: [Piece], _ index: inout Int) -> [Inline] {
    var result: [Inline] = []
    func add(_ text: String) {
      if case .text(let last)? = result.last?.kind, result.last?.attributes.isEmpty ?? false {
        result[result.count - 1].kind = .text(last + text)
      } else {
        result.append(.text(text))
      }
    }
    while index < pieces.count {
      let piece = pieces[index]
      index += 1
      switch piece {
      case .word(let word): add(word)
      case .space(let isLineEnd): if isLineEnd { result.append(Inline(.softBreak)) } else { add(" ") }
      case .other(let inline): result.append(inline)
      case .open(let inline):
        let content = build(pieces, &index)
        if content.isEmpty, inline.attributes.id == nil { continue }
        result.append(replacing(content, in: inline))
      case .close: return result
      }
    }
    return result
  }

  private static func replacing(_ content: [Inline], in inline: Inline) -> Inline {
    inline.rewritingChildren(inlines: { _ in content }) ?? inline
  }
}
