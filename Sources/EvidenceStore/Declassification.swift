import DocumentModel
import Evidence
import YAMLSyntax

/// The decision that what a restricted record says may be said lower, in other words: an entry of the registry
/// `declassifications`. The words themselves are a record of its own, with the lower label.
struct Declassification: Sendable {
  var from: AccessLabel.Level?
  var to: AccessLabel.Level?
  /// What is restricted.
  var of: ClaimReference?
  /// SHA-256 of its bytes in its file, in lower-case hexadecimal: another content is not covered.
  var digest: String?
  /// What may be said instead.
  var text: ClaimReference?
  /// Who wrote `text`.
  var author: String?
  /// An entry of the registry `reviewers`.
  var reviewer: String?
  var reason: String?
  var on: EDTF?
  /// The audiences for which it holds.
  var editions: [String]
  /// What was left out on purpose.
  var removes: [String]
  var expires: EDTF?
  /// The consent of who said it, from TLP:AMBER up.
  var permission: String?

  init(_ fields: inout RecordFields) {
    func level(_ key: String) -> AccessLabel.Level? {
      if !fields.has(key) { fields.missing(key, example: "“\(key): TLP:AMBER”") }
      return fields.value(key, expected: "a label such as TLP:AMBER") { AccessLabel.Level(name: $0) }
    }
    func record(_ key: String) -> ClaimReference? {
      if !fields.has(key) { fields.missing(key, example: "“\(key): some-source#c01”") }
      return fields.value(key, expected: "a record such as some-source#c01") { ClaimReference($0) }
    }
    from = level("from")
    to = level("to")
    of = record("of")
    text = record("text")
    digest = fields.requiredText("digest", example: "the digest that `check --clearance TLP:RED` prints")
    author = fields.requiredText("author", example: "who wrote the words")
    reviewer = fields.requiredText("reviewer", example: "an entry of the registry “reviewers”")
    reason = fields.requiredText("reason", example: "why it may be said")
    on = fields.edtf("on")
    if on == nil, !fields.has("on") { fields.missing("on", example: "“on: 2021-03-01”") }
    editions = fields.texts("editions")
    if editions.isEmpty { fields.missing("editions", example: "“editions: [public]”") }
    removes = fields.texts("removes")
    expires = fields.edtf("expires")
    permission = fields.text("permission")
  }
}
