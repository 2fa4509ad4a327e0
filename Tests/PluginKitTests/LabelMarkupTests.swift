import DocumentModel
import Evidence
import PluginKit
import Testing

@Suite("Labels in text")
struct LabelMarkupTests {
  @Test(
    "a label is read exactly as TLP 2.0 writes it",
    arguments: [
      ("TLP:CLEAR", AccessLabel.Level.clear), ("TLP:AMBER+STRICT", .amberStrict), ("“TLP:RED”", .red),
    ])
  func exact(value: String, level: AccessLabel.Level) {
    #expect(LabelMarkup(Attributes(pairs: [.init(key: "tlp", value: value)])) == .label(AccessLabel(level)))
  }

  @Test(
    "a slip of a label is unreadable, and never no label",
    arguments: [
      Attributes(pairs: [.init(key: "tlp", value: "TLP:AMBRE")]),
      Attributes(pairs: [.init(key: "tlp", value: "tlp:amber")]),
      Attributes(pairs: [.init(key: "TLP", value: "TLP:AMBER")]),
      Attributes(pairs: [.init(key: "tpl", value: "TLP:AMBER")]),
      Attributes(classes: ["Amber"]), Attributes(classes: ["amber_strict"]), Attributes(classes: ["ambre"]),
      Attributes(pairs: [.init(key: "tlp", value: "TLP:AMBER"), .init(key: "embargo", value: "soon")]),
    ])
  func slips(attributes: Attributes) {
    guard case .unreadable = LabelMarkup(attributes) else {
      Issue.record("read as \(LabelMarkup(attributes))")
      return
    }
    #expect(!Audience(name: "", clearance: .red, today: 0).admits(attributes))
  }

  @Test("ordinary classes and keys are no labels", arguments: ["timeline", "note", "shared", "reader"])
  func ordinary(name: String) { #expect(LabelMarkup(Attributes(classes: [name])) == .none) }

  @Test("an embargo keeps a passage back until its day")
  func embargo() {
    let attributes = Attributes(pairs: [
      .init(key: "tlp", value: "TLP:CLEAR"), .init(key: "embargo", value: "1970-01-11"),
    ])
    #expect(!Audience.everyone(today: 9).admits(attributes))
    #expect(Audience.everyone(today: 10).admits(attributes))
  }

  @Test("only= names the audiences that get a passage")
  func only() {
    let attributes = Attributes(pairs: [.init(key: "only", value: "partners, press")])
    #expect(!Audience.everyone(today: 0).admits(attributes))
    #expect(Audience(name: "press", clearance: .clear, today: 0).admits(attributes))
  }
}
