import DocumentModel
import MarkdownSyntax
import PluginKit

/// Decides which passages an audience gets, from their attributes alone.
struct EditionAdmission {
  let audience: Audience

  /// The question that the Markdown engine asks before it looks at a passage's text.
  var admission: Admission {
    Admission { attributes, _ in admits(attributes) }
  }

  func admits(_ attributes: Attributes) -> Bool {
    switch LabelMarkup(attributes) {
    case .unreadable: return false
    case .label(let label) where !audience.admits(label): return false
    case .label, .none: break
    }
    if let only = attributes["only"], !names(in: only).contains(audience.name) { return false }
    let isListed = attributes["when-audience"].map { names(in: $0).contains(audience.name) }
    let isExcluded = attributes["unless-audience"].map { names(in: $0).contains(audience.name) }
    if attributes.hasClass("content-visible") { return isListed ?? true && !(isExcluded ?? false) }
    if attributes.hasClass("content-hidden") {
      return !(isListed ?? false) && isExcluded ?? true && (isListed != nil || isExcluded != nil)
        || attributes.pairs.contains { $0.key.hasSuffix("-format") }
    }
    return true
  }

  private func names(in list: String) -> [String] {
    list.split { $0 == "," || $0 == " " }.map(String.init)
  }
}
