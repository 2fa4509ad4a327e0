import DocumentModel

/// Makes the paths of pictures relative to the workspace: in a file they are relative to the file.
enum ImagePaths {
  static func based(on folder: String, in blocks: [Block]) -> [Block] { changed(blocks, folder) ?? blocks }

  private static func changed(_ blocks: [Block], _ folder: String) -> [Block]? {
    blocks.replacingElements { block in
      block.rewritingChildren(blocks: { changed($0, folder) }, inlines: { changed($0, folder) }).map { [$0] }
    }
  }

  private static func changed(_ inlines: [Inline], _ folder: String) -> [Inline]? {
    inlines.replacingElements { changed($0, folder).map { [$0] } }
  }

  private static func changed(_ inline: Inline, _ folder: String) -> Inline? {
    let inner = inline.rewritingChildren(inlines: { changed($0, folder) }, blocks: { changed($0, folder) })
    guard case .image(let image) = (inner ?? inline).kind, !image.target.contains(":"), !image.target.hasPrefix("#")
    else { return inner }
    let moved = Image(
      target: RelativePath.resolved(image.target, in: folder), title: image.title, alternative: image.alternative)
    return Inline(.image(moved), attributes: inline.attributes, span: inline.span)
  }
}
