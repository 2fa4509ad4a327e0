import Diagnostics
import DocumentModel

extension Resolver {
  /// A reference by number: a link that reads "Figure 1". An unknown one stays as written.
  func crossReference(_ reference: CrossReference, _ inline: Inline) -> [Inline] {
    guard let number = targets.numbers[reference.target] else {
      let near = NearestName.find(reference.target, among: targets.identifiers)
      diagnostics.warning(
        "reference/unknown", "nothing here is called “\(reference.target)”", at: inline.span,
        notes: near == nil ? ["give a figure, table or section the identifier {#\(reference.target)}"] : [],
        fixes: near.map { [Fix("write “@\($0)”")] } ?? [])
      return [Inline(.text(reference.source), span: inline.span)]
    }
    var content: [Inline]
    if !reference.prefix.isEmpty {
      content = inlines(reference.prefix) + [.text("\u{A0}" + number, span: inline.span)]
    } else if reference.form == .numberOnly {
      content = [.text(number, span: inline.span)]
    } else {
      let word = NumberedElements.prefix(of: reference.target).flatMap { words.elements[$0] } ?? ""
      content = [.text("\(word)\u{A0}\(number)", span: inline.span)]
    }
    let link = Link(target: "#" + reference.target, content: content)
    return [Inline(.link(link), attributes: inline.attributes, span: inline.span)]
  }
}
