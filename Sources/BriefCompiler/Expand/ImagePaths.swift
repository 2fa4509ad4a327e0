import DocumentModel

/// Makes the paths of pictures relative to the workspace: in a file they are relative to the file.
enum ImagePaths {
  static func based(on folder: String, in blocks: [Block]) -> [Block] {
    blocks.map { block in
      block.rewritingChildren(
        blocks: { based(on: folder, in: $0) }, inlines: { $0.map { based(on: folder, in: $0) } })
    }
  }

  private static func based(on folder: String, in inline: Inline) -> Inline {
    var inline = inline
    if case .image(let image) = inline.kind, !image.target.contains(":"), !image.target.hasPrefix("#") {
      inline.kind = .image(
        Image(
          target: RelativePath.resolved(image.target, in: folder), title: image.title, alternative: image.alternative))
    }
    return inline.rewritingChildren(
      inlines: { $0.map { based(on: folder, in: $0) } }, blocks: { based(on: folder, in: $0) })
  }
}
