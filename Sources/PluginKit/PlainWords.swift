import DocumentModel

/// The words of inlines without their markup, for places that hold text only: titles of windows, alternatives of
/// pictures, contents.
public enum PlainWords {
  /// The text. Notes are left out; what was not resolved stays as it was written.
  public static func of(_ inlines: [Inline]) -> String {
    var text = ""
    var steps = [inlines[...]]
    while var slice = steps.popLast() {
      guard let inline = slice.popFirst() else { continue }
      steps.append(slice)
      switch inline.kind {
      case .text(let words), .code(let words): text += words
      case .softBreak, .lineBreak: text += " "
      case .math(let math): text += math.source
      case .shortcode(let shortcode): text += shortcode.source
      case .crossReference(let reference): text += reference.source
      case .emphasis(let content), .strong(let content), .styled(_, let content), .span(let content):
        steps.append(content[...])
      case .quoted(let marks, let content):
        let (opening, closing) = marks == .single ? ("‘", "’") : ("“", "”")
        steps.append([.text(closing)])
        steps.append(content[...])
        text += opening
      case .link(let link): steps.append(link.content[...])
      case .image(let image): steps.append(image.alternative[...])
      case .cite(let citation): steps.append(citation.rendered[...])
      case .raw, .noteReference, .footnote: break
      }
    }
    return text
  }

  /// True where nothing but markup without meaning is lost with the markup.
  public static func isPlain(_ inlines: [Inline]) -> Bool {
    inlines.allSatisfy { inline in
      guard inline.attributes.isEmpty else { return false }
      switch inline.kind {
      case .text, .softBreak: return true
      default: return false
      }
    }
  }
}
