import DocumentModel
import Testing

/// A block with the JSON that Pandoc writes of it. Read, the JSON gives the block again.
struct JSONSample: Sendable, CustomTestStringConvertible {
  var name: String
  var block: Block
  var json: String

  var testDescription: String { name }

  init(_ name: String, _ kind: Block.Kind, _ attributes: Attributes = .empty, is json: String) {
    self.name = name
    block = Block(kind, attributes: attributes)
    self.json = json
  }

  init(_ name: String, inline kind: Inline.Kind, _ attributes: Attributes = .empty, is json: String) {
    self.init(name, .plain([Inline(kind, attributes: attributes)]), is: #"{"t":"Plain","c":[\#(json)]}"#)
  }

  static let claims = [ClaimReference(source: "s", record: "c1"), ClaimReference(source: "s", record: "c2")]
  static let named = Attributes(id: "x", classes: ["a", "b"], pairs: [.init(key: "k", value: "v\"w")], claims: claims)
  static let attributes = #"["x",["a","b"],[["k","v\"w"],["claims","s#c1 s#c2"]]]"#
  static let wrapper = #"["x",["a","b"],[["wrapper","1"],["k","v\"w"],["claims","s#c1 s#c2"]]]"#
  static let none = #"["",[],[]]"#
  static let one: [Inline] = [.text("one")]
  static let str = #"{"t":"Str","c":"one"}"#
  static let plain = Block(.plain(one))
  static let plainJSON = #"{"t":"Plain","c":[{"t":"Str","c":"one"}]}"#
  static let paragraph = Block(.paragraph(one))
  static let paragraphJSON = #"{"t":"Para","c":[{"t":"Str","c":"one"}]}"#
}
