import ByteText
import DocumentModel
import PluginKit

extension DocBookEquivalence {
  /// Running text that is a block's own: white space runs are one, and none is at its ends.
  func reduceLine(_ content: [Inline]) -> [Inline] {
    var content = reduce(content)
    guard has(.space) else { return content }
    var endsInSpace = true
    content = collapsed(content, &endsInSpace)
    if let last = content.last, last.attributes.isEmpty, case .text(let text) = last.kind, text.last == " " {
      content[content.count - 1].kind = .text(String(text.dropLast()))
      if text == " " { content.removeLast() }
    }
    return content
  }

  private func collapsed(_ content: [Inline], _ endsInSpace: inout Bool) -> [Inline] {
    var result: [Inline] = []
    for inline in content {
      var inline = inline
      switch inline.kind {
      case .text(let text):
        var words = ""
        for character in text.unicodeScalars {
          let isSpace = character == " " || character == "\t" || character == "\n" || character == "\r"
          if !isSpace || !endsInSpace { words.unicodeScalars.append(isSpace ? " " : character) }
          endsInSpace = isSpace
        }
        if words.isEmpty, inline.attributes.isEmpty { continue }
        inline.kind = .text(words)
      case .softBreak: break
      case .lineBreak: endsInSpace = true
      case .footnote, .code, .image, .math, .cite, .raw, .noteReference, .shortcode, .crossReference:
        endsInSpace = false
      case .emphasis, .strong, .styled, .quoted, .link, .span:
        var ends = endsInSpace
        inline = inline.rewritingChildren(inlines: { collapsed($0, &ends) }, blocks: { _ in nil }) ?? inline
        endsInSpace = ends
      }
      if inline.attributes.isEmpty, case .text(let text) = inline.kind, let last = result.last,
        last.attributes.isEmpty, case .text(let before) = last.kind
      {
        result[result.count - 1].kind = .text(before + text)
      } else {
        result.append(inline)
      }
    }
    return result
  }

  func reduce(_ content: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in content {
      let original = inline
      var inline = inline.rewritingChildren(inlines: reduce, blocks: reduce) ?? inline
      inline.attributes = reduce(inline.attributes)
      switch inline.kind {
      case .raw where has(.raw): continue
      case .softBreak where has(.space): inline = .text("\n")
      case .span(let content) where has(.styles) && inline.attributes.hasClass("smallcaps"):
        inline.kind = .styled(.smallCaps, content)
        inline.attributes.classes.removeAll { $0 == "smallcaps" }
      case .math(let math) where has(.characters):
        inline.kind = .math(Math(source: Self.allowed(math.source), isDisplay: math.isDisplay))
      case .text(let text) where has(.characters): inline.kind = .text(Self.allowed(text))
      case .code(let text) where has(.characters): inline.kind = .code(Self.allowed(text))
      case .shortcode(let shortcode) where has(.unresolved): inline = .text(shortcode.source)
      case .crossReference(let reference) where has(.unresolved): inline = .text(reference.source)
      case .footnote(let note) where has(.notes): inline.kind = .footnote(Footnote(content: note.content))
      case .image(let image) where has(.pictures):
        var image = image
        if case .image(let original) = original.kind { image = original }
        let text = PlainWords.of(image.alternative)
        let words = (has(.characters) ? Self.allowed(text) : text).split {
          [" ", "\t", "\r", "\n", "\r\n"].contains($0)
        }
        .joined(separator: " ")
        inline.kind = .image(Image(target: image.target, alternative: words.isEmpty ? [] : [.text(words)]))
      case .link(let link) where has(.links):
        let content = isNothing(link.content) ? [.text(link.target)] : link.content
        let title = has(.characters) ? Self.allowed(link.title) : link.title
        if let address = LinkAddress(link.target) {
          inline.kind = .link(Link(target: address.text, title: address.fragment == nil ? title : "", content: content))
        } else {
          inline.kind = .span(content)
        }
      default: break
      }
      if case .text(let text) = inline.kind, inline.attributes.isEmpty, let last = result.last,
        last.attributes.isEmpty, case .text(let before) = last.kind
      {
        result[result.count - 1].kind = .text(before + text)
      } else {
        result.append(inline)
      }
    }
    return result
  }

  private func isNothing(_ content: [Inline]) -> Bool {
    content.allSatisfy { inline in
      if case .text(let text) = inline.kind {
        text.allSatisfy { [" ", "\t", "\r", "\n", "\r\n"].contains($0) }
      } else {
        false
      }
    }
  }

  /// The text with U+FFFD for what XML forbids.
  static func allowed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: scalar
          default: "\u{FFFD}"
          }
        }))
  }
}
