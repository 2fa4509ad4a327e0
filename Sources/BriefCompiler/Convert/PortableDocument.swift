import ByteText
import Diagnostics
import DocumentModel
import PluginKit

/// Makes a document such that another program may have it: pictures are in it, nothing in it names a file or is raw, and
/// its links are of the kinds that pages allow.
final class PortableDocument {
  private let context: PluginContext
  private(set) var diagnostics = DiagnosticSink()

  init(in context: PluginContext) { self.context = context }

  func changed(_ document: Document) -> Document {
    var document = document
    document.blocks = changed(document.blocks) ?? document.blocks
    for (index, note) in document.apparatus.notes.enumerated() {
      if let blocks = changed(note.blocks) { document.apparatus.notes[index].blocks = blocks }
    }
    document.metadata.abstract = changed(document.metadata.abstract) ?? document.metadata.abstract
    document.metadata.title = changed(document.metadata.title) ?? document.metadata.title
    document.metadata.subtitle = changed(document.metadata.subtitle) ?? document.metadata.subtitle
    return document
  }

  private func changed(_ blocks: [Block]) -> [Block]? {
    blocks.replacingElements { block in
      if case .raw = block.kind { return [] }
      return block.rewritingChildren(blocks: { changed($0) }, inlines: { changed($0) }).map { [$0] }
    }
  }

  private func changed(_ inlines: [Inline]) -> [Inline]? {
    inlines.replacingElements { inline in
      if case .raw = inline.kind { return [] }
      let inner = inline.rewritingChildren(inlines: { changed($0) }, blocks: { changed($0) })
      let node = inner ?? inline
      switch node.kind {
      case .image(let image): return [embedded(image, node)]
      case .link(let link) where LinkAddress(link.target) == nil:
        return [Inline(.span(link.content), attributes: node.attributes, span: node.span)]
      default: return inner.map { [$0] }
      }
    }
  }

  private func embedded(_ image: Image, _ inline: Inline) -> Inline {
    guard let picture = Picture.load(image.target, at: inline.span, in: context, diagnostics: &diagnostics) else {
      return Inline(.span(image.alternative), attributes: inline.attributes, span: inline.span)
    }
    let data = String(decoding: Base64.encode(picture.bytes), as: UTF8.self)
    let target = "data:\(picture.mediaType);base64,\(data)"
    return Inline(
      .image(Image(target: target, title: image.title, alternative: image.alternative)), attributes: inline.attributes,
      span: inline.span)
  }
}
