import Diagnostics
import DocumentModel
import Evidence
import YAMLSyntax

/// Reads labels: `TLP:AMBER`, or `{tlp: TLP:AMBER, embargo: 2026-12-01}`.
enum LabelSyntax {
  /// What has a label that cannot be read: above every clearance.
  static let unreadable = AccessLabel(.red, compartments: ["unreadable"])

  /// The label of a node, whose faults `LabelScan` has found.
  static func read(_ node: YAMLNode) -> AccessLabel {
    var faults: [LabelFault] = []
    return read(node, faults: &faults)
  }

  /// The label of a node; a fault gives `unreadable`.
  static func read(_ node: YAMLNode, faults: inout [LabelFault]) -> AccessLabel {
    if let text = node.text { return AccessLabel(level(text, at: node.span, &faults) ?? .red, isReadable: text) }
    var label = unreadable
    for entry in node.entries {
      switch entry.key {
      case "tlp":
        if let level = entry.value.text.flatMap({ level($0, at: entry.value.span, &faults) }) {
          label.level = level
          label.compartments.remove("unreadable")
        }
      case "embargo":
        guard let date = entry.value.text.flatMap({ EDTF($0) }), let day = AccessLabel.releaseDay(of: date) else {
          fault(
            "label/embargo", "an embargo is a day such as 2026-12-01", entry.value.span,
            ["Write the first day of release; a date without an end is none."], &faults)
          return unreadable
        }
        label.embargo = day
      case "compartments":
        let names = entry.value.elements.compactMap(\.text)
        if names.isEmpty {
          fault(
            "label/unknown", "a label has no compartment here", entry.value.span,
            ["Write {tlp: TLP:AMBER, compartments: [name]}, or delete the key."], &faults)
          return unreadable
        }
        label.compartments.formUnion(names)
      default:
        fault(
          "label/unknown", "a label has no key “\(entry.key)”", entry.keySpan,
          ["Write {tlp: TLP:AMBER, embargo: 2026-12-01}."], &faults)
        return unreadable
      }
    }
    if node["tlp"]?.text == nil {
      fault("label/unknown", "this label names no level", node.span, ["Write {tlp: TLP:AMBER}."], &faults)
    }
    return label
  }

  /// True for what can only be meant as an access label, not as words: a name that starts with "TLP" in any case, a
  /// level without it in capitals, or a mapping with a level or an embargo.
  static func isMeant(_ node: YAMLNode) -> Bool {
    guard let text = node.text else { return node.entries.contains { LabelWords.isKey($0.key) } }
    return LabelWords.isLevel(text) || (text.lowercased().hasPrefix("tlp") && text.utf8.count <= 24)
      || AccessLabel.Level(name: "TLP:" + text) != nil
  }

  private static func level(_ text: String, at span: SourceSpan, _ faults: inout [LabelFault]) -> AccessLabel.Level? {
    if let level = AccessLabel.Level(name: text) { return level }
    let names = AccessLabel.Level.allCases.map(\.name)
    let folded = text.uppercased().replacing(" ", with: "")
    let meant = folded == "TLP:WHITE" ? "TLP:CLEAR" : NearestName.find(folded, among: names)
    fault(
      "label/unknown", "“\(text)” is no label", span,
      [meant.map { "Did you mean \($0)?" }, "Labels are \(names.joined(separator: ", "))."].compactMap(\.self),
      &faults, meant.map { Fix("write “\($0)”", .unsafe, edits: [Fix.Edit(span, with: $0)]) })
    return nil
  }

  private static func fault(
    _ id: DiagnosticID, _ message: String, _ span: SourceSpan, _ notes: [String], _ faults: inout [LabelFault],
    _ fix: Fix? = nil
  ) {
    faults.append(LabelFault(Diagnostic(id, .error, message, at: span, notes: notes, fixes: [fix].compactMap(\.self))))
  }
}

extension AccessLabel {
  fileprivate init(_ level: Level, isReadable text: String) {
    self = Level(name: text) == nil ? LabelSyntax.unreadable : AccessLabel(level)
  }
}
