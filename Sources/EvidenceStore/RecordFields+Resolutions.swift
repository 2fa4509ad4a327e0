import DocumentModel
import Evidence
import YAMLSyntax

extension RecordFields {
  /// `resolutions: [{with: other#c02, reason: scope, by: editor, on: 2022-05-01}]`; what is incomplete is reported and
  /// left out, and the conflict stays open.
  mutating func resolutions(in source: String) -> [ConflictResolution] {
    guard let node = node("resolutions") else { return [] }
    let nodes: [YAMLNode] = if case .sequence(let elements) = node.kind { elements } else { [node] }
    return nodes.compactMap { node in
      nested(node, of: "a resolution") { fields -> ConflictResolution? in
        let with = fields.references("with", in: source).first
        if with == nil, !fields.has("with") { fields.missing("with", example: "“with: other-source#c02”") }
        let reason = fields.choice("reason", of: ConflictResolution.Reason.self)
        if reason == nil, !fields.has("reason") { fields.missing("reason", example: "“reason: scope”") }
        let by = fields.requiredText("by", example: "who decided it")
        let on = fields.edtf("on")
        let note = fields.text("note")
        guard let with, let reason, let by else { return nil }
        return ConflictResolution(with: with, reason: reason, by: by, on: on, note: note)
      }
    }
  }
}
