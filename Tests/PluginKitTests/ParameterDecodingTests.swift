import Diagnostics
import DocumentModel
import Evidence
import PluginKit
import Testing

@Suite("Parameters")
struct ParameterDecodingTests {
  let parameters = [
    Parameter("topic", .list(.identifier(registry: "topics")), summary: "Leaf topics"),
    Parameter("max", .integer(1...50), default: .integer(6), summary: "At most so many"),
    Parameter("latest", .boolean, default: .boolean(true), summary: "Only the latest"),
    Parameter("exclude", .list(.claim), summary: "Left out"),
    Parameter("show", .choice(["interests", "origins"]), summary: "What to add"),
    Parameter("from", .date, isRequired: true, summary: "The first day"),
  ]

  var registries: Registries {
    var registries = Registries()
    registries.topics["trade"] = Topic(id: "trade", label: LocalizedText(["en": "Trade"]))
    return registries
  }

  private func decode(_ pairs: [(String, String)]) -> (PluginArguments, [Diagnostic]) {
    var sink = DiagnosticSink()
    let span = SourceSpan(file: FileID(rawValue: 1), offset: 3, length: 4)
    let arguments = parameters.decode(
      pairs: pairs.map { ($0.0, $0.1, span) }, of: "timeline", registries: registries, diagnostics: &sink)
    return (arguments, sink.diagnostics)
  }

  @Test("lists are separated by commas or by spaces, and a claim may keep its @")
  func lists() {
    let (arguments, diagnostics) = decode([("from", "2014-02"), ("exclude", "@a#c01, b#c02"), ("topic", "[trade]")])
    #expect(diagnostics.isEmpty)
    #expect(arguments.strings("exclude") == ["a#c01", "b#c02"])
    #expect(arguments.strings("topic") == ["trade"])
    #expect(arguments.integer("max") == 6)
    #expect(arguments.string("from") == "2014-02")
  }

  @Test(
    "what does not fit is reported at its place with a way out, and the default holds",
    arguments: [
      ("max", "many", "parameter/type", "takes a whole number from 1 to 50"),
      ("max", "51", "parameter/type", "takes a whole number from 1 to 50"),
      ("latest", "yes", "parameter/type", "takes true or false"),
      ("show", "interest", "parameter/type", "takes one of “interests”, “origins”"),
      ("exclude", "c01", "parameter/type", "a reference such as source#c01"),
      ("Max", "4", "parameter/unknown", "Did you mean “max”?"),
      ("topic", "trad", "parameter/unknown-identifier", "Did you mean “trade”?"),
    ])
  func faults(name: String, value: String, id: String, note: String) throws {
    let (arguments, diagnostics) = decode([("from", "2014"), (name, value)])
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.id.name == id)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.span.offset == 3)
    #expect(diagnostic.notes.contains { $0.contains(note) })
    #expect(arguments.integer("max") == 6)
  }

  @Test("an empty value sets nothing")
  func emptyValue() {
    let (arguments, diagnostics) = decode([("from", "2014"), ("max", " "), ("exclude", "[]")])
    #expect(diagnostics.isEmpty)
    #expect(arguments.integer("max") == 6)
    #expect(arguments.strings("exclude").isEmpty)
  }

  @Test("a pack names its types in words, and the plural is a list")
  func typeNames() {
    #expect(ParameterType(name: "claims") == .list(.claim))
    #expect(ParameterType(name: "topic") == .identifier(registry: "topics"))
    #expect(ParameterType(name: "claimes") == nil)
    #expect(ParameterType.names.contains("integer"))
  }

  @Test("a required parameter that is not set is missed once")
  func missing() {
    #expect(decode([]).1.map(\.id.name) == ["parameter/missing"])
    #expect(decode([("from", "soon")]).1.map(\.id.name) == ["parameter/type"])
  }

  @Test("a parameter's JSON Schema has its keys sorted and says what the type takes")
  func schema() {
    #expect(
      parameters[1].jsonSchema
        == #"{"default": 6, "description": "At most so many", "maximum": 50, "minimum": 1, "type": "integer"}"#)
    #expect(parameters.jsonSchema.hasPrefix(#"{"additionalProperties": false, "properties": {"exclude": "#))
    #expect(parameters.jsonSchema.hasSuffix(#""required": ["from"], "type": "object"}"#))
  }
}
