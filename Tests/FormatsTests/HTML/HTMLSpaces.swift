import DocumentModel

/// White space as a page sets it: one space or line end, outside of elements, and none at the ends of a line.
enum HTMLSpaces {
  private enum Piece {
    case word(String)
    case space(isLineEnd: Bool)
    case other(Inline)
    case open(Inline)
    case close
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

  /// Spaces move before the elements that they begin and behind those that they end, and then many are one.
  private static func moved(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    // Where a space would go: before the elements that were just opened.
    for piece in pieces {
      guard case .space(let isLineEnd) = piece else {
        if case .close = piece, case .space? = result.last {
          let space = result.removeLast()
          result += [piece, space]
        } else {
          result.append(piece)
        }
        continue
      }
      var place = result.count
      while place > 0, case .open = result[place - 1] { place -= 1 }
      if place > 0, case .space(let before) = result[place - 1] {
        if isLineEnd, !before { result[place - 1] = piece }
        continue
      }
      if place == 0 { continue }
      if case .other(let inline) = result[place - 1], case .lineBreak = inline.kind { continue }
      result.insert(piece, at: place)
    }
    while case .space? = result.last { result.removeLast() }
    // A space behind an element may meet the one after it, or a break of the line.
    var clean: [Piece] = []
    for piece in result {
      if case .space = piece, case .space? = clean.last { continue }
      if case .other(let inline) = piece, case .lineBreak = inline.kind, case .space? = clean.last {
        clean.removeLast()
      }
      clean.append(piece)
    }
    while let last = clean.last, case .other(let inline) = last, case .lineBreak = inline.kind { clean.removeLast() }
    return clean
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
      defer { index += 1 }
      switch pieces[index] {
      case .word(let word): add(word)
      case .space(let isLineEnd): if isLineEnd { result.append(Inline(.softBreak)) } else { add(" ") }
      case .other(let inline): result.append(inline)
      case .open(let inline):
        index += 1
        let content = build(pieces, &index)
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
