import Diagnostics
import DocumentModel
import Testing
import Workspace
import YAMLSyntax

@Suite("Fields of a mapping")
struct RecordFieldsTests {
  private enum Colour: String, CaseIterable { case red, green = "dark-green" }

  private func decode(_ text: String, _ body: (inout RecordFields) -> Void) throws -> [Diagnostic] {
    let file = SourceMap().add(path: "a.yaml", bytes: Array(text.utf8))
    var sink = DiagnosticSink()
    let node = try #require(YAMLReader.read(file, diagnostics: &sink))
    var fields = RecordFields(node, of: "a brick")
    body(&fields)
    fields.finish(into: &sink)
    return sink.diagnostics
  }

  @Test("an unknown key is an error with the nearest known one, and a fix that writes it")
  func unknownKey() throws {
    let faults = try decode("max_claims: 3\nbogus: 1\n") { fields in
      fields.know("max-claims", "title")
    }
    #expect(faults.map(\.message) == ["a brick has no key “max_claims”", "a brick has no key “bogus”"])
    #expect(faults[0].notes == ["Did you mean “max-claims”?"])
    #expect(faults[0].fixes.first?.applicability == .safe)
    #expect(faults[0].fixes.first?.edits.first?.replacement == "max-claims")
    #expect(faults[1].notes == ["Known keys: max-claims, title."])
  }

  @Test("all faults are collected, and what can be read is read")
  func collected() throws {
    let faults = try decode("size: big\ncolour: dark_green\nname: [a]\ntags: x\nopen: maybe\nempty: ''\n") { fields in
      #expect(fields.integer("size", in: 1...9) == nil)
      #expect(fields.choice("colour", of: Colour.self) == nil)
      #expect(fields.text("name") == nil)
      #expect(fields.texts("tags") == ["x"])
      #expect(fields.boolean("open") == nil)
      #expect(fields.requiredText("empty", example: "“empty: x”") == nil)
      #expect(fields.requiredText("absent", example: "“absent: x”") == nil)
    }
    #expect(
      faults.map(\.message) == [
        "“size” takes a whole number from 1 to 9, not “big”", "“colour” cannot be “dark_green”",
        "“name” takes a text, not a list", "“open” takes true or false, not “maybe”", "“empty” is empty",
        "a brick has no “absent”",
      ])
    #expect(faults[1].notes.first == "Did you mean “dark-green”?")
  }

  @Test("what is no mapping is said once")
  func noMapping() throws {
    let faults = try decode("- a\n- b\n") { $0.know("x") }
    #expect(faults.map(\.message) == ["a brick is a mapping of keys to values, not a list"])
  }
}
