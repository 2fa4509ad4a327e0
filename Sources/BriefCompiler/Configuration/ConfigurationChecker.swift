import Diagnostics
import DocumentModel
import Evidence
import PluginKit
import YAMLSyntax

/// Compares a configuration file with its declared keys.
struct ConfigurationChecker {
  var diagnostics = DiagnosticSink()

  /// The mapping with what does not fit left out, so that what remains can be read without further questions.
  mutating func checked(_ node: YAMLNode, against keys: [ConfigurationKey], of file: String) -> YAMLNode {
    guard case .mapping(let entries) = node.kind else {
      if !node.isNull {
        diagnostics.error("config/type", "\(file) has to be a map of keys and values", at: node.span)
      }
      return YAMLNode(.mapping([]), at: node.span)
    }
    var kept: [YAMLNode.Entry] = []
    for entry in entries {
      guard let key = keys.first(where: { $0.name == entry.key }) else {
        reportUnknown(entry, keys, file)
        continue
      }
      if let value = checked(entry.value, key.shape, name: key.name) {
        kept.append(YAMLNode.Entry(key: entry.key, keySpan: entry.keySpan, value: value))
      }
    }
    return YAMLNode(.mapping(kept), at: node.span)
  }

  private mutating func checked(_ node: YAMLNode, _ shape: ConfigurationKey.Shape, name: String) -> YAMLNode? {
    switch shape {
    case .anything: return node
    case .text where node.text != nil && !node.isNull: return node
    case .integer where node.text.flatMap({ Int($0) }) != nil: return node
    case .boolean where node.text == "true" || node.text == "false": return node
    case .date where node.text.flatMap({ EDTF($0) }) != nil: return node
    case .label:
      if let text = node.text, AccessLabel.Level(name: text) != nil { return node }
      if case .mapping = node.kind {
        let keys = [
          ConfigurationKey("tlp", .label, "The level"), ConfigurationKey("embargo", .date, "The first day of release"),
        ]
        return checked(node, against: keys, of: name)
      }
      let advice = node.text.map(LabelMarkup.advice(for:))
      diagnostics.error(
        "label/unknown", "“\(node.text ?? name)” is no label", at: node.span, fixes: advice.map { [Fix($0)] } ?? [])
      return nil
    case .choice(let names):
      if let text = node.text, names.contains(text) { return node }
      let near = node.text.flatMap { text in
        // Whoever shortens a name, as in “warn”, means the one that begins so.
        NearestName.find(text, among: names) ?? names.first { !text.isEmpty && $0.hasPrefix(text) }
      }
      reportType(node, name, shape, near: near)
      return nil
    case .list(let element):
      if node.isNull { return YAMLNode(.sequence([]), at: node.span) }
      if case .mapping = node.kind, case .text = element { break }
      return YAMLNode(.sequence(node.elements.compactMap { checked($0, element, name: name) }), at: node.span)
    case .map(let value):
      guard case .mapping(let entries) = node.kind else { break }
      return YAMLNode(
        .mapping(
          entries.compactMap { entry in
            checked(entry.value, value, name: entry.key).map {
              YAMLNode.Entry(key: entry.key, keySpan: entry.keySpan, value: $0)
            }
          }), at: node.span)
    case .object(let keys):
      guard case .mapping = node.kind else { break }
      return checked(node, against: keys, of: name)
    case .either(let first, let second):
      if case .scalar = node.kind { return checked(node, first, name: name) }
      return checked(node, second, name: name)
    default: break
    }
    reportType(node, name, shape, near: nil)
    return nil
  }

  private mutating func reportType(
    _ node: YAMLNode, _ name: String, _ shape: ConfigurationKey.Shape, near: String?
  ) {
    diagnostics.error(
      "config/type", "“\(name)” takes \(shape.expectation)", at: node.span,
      notes: node.isNull ? ["nothing is set here"] : [], fixes: near.map { [Fix("write “\($0)”")] } ?? [])
  }

  private mutating func reportUnknown(_ entry: YAMLNode.Entry, _ keys: [ConfigurationKey], _ file: String) {
    let near = NearestName.find(entry.key, among: keys.map(\.name))
    diagnostics.error(
      "config/unknown-key", "\(file) has no key “\(entry.key)”", at: entry.keySpan,
      notes: near == nil ? ["it knows " + keys.map(\.name).sorted().joined(separator: ", ")] : [],
      fixes: near.map { [Fix("write “\($0)”", .safe, edits: [.init(entry.keySpan, with: $0)])] } ?? [])
  }
}
