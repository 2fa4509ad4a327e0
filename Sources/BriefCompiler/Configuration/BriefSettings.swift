import Diagnostics
import DocumentModel
import Evidence
import YAMLSyntax

/// What a brief is told by all layers together.
struct BriefSettings: Sendable {
  /// One entry of `sections:`.
  struct SectionUse: Sendable {
    enum Content: Sendable {
      /// A Markdown file, relative to the brief's folder.
      case file(String)
      /// A topic pack or a section kind by name.
      case use(String)
      /// The brief's own text, in a brief of one file.
      case ownText
    }

    var content: Content
    var arguments: YAMLNode
    var skip: [YAMLNode]
    var title: String?
    var before: YAMLNode?
    var after: YAMLNode?
    var only: [String]?
    var span: SourceSpan
  }

  var layers: ConfigurationLayers
  var sections: [SectionUse]

  init(layers: ConfigurationLayers, hasOwnText: Bool) {
    self.layers = layers
    let own = SectionUse(
      content: .ownText, arguments: .empty, skip: [], span: .none)
    sections = (hasOwnText ? [own] : []) + (layers["sections"]?.elements.map(Self.section) ?? [])
  }

  private static func section(_ node: YAMLNode) -> SectionUse {
    if let path = node.text {
      return SectionUse(content: .file(path), arguments: .empty, skip: [], span: node.span)
    }
    let use = node.entry("use")
    let name = use?.value.text ?? ""
    return SectionUse(
      content: isFile(name) ? .file(name) : .use(name), arguments: node["with"] ?? .empty,
      skip: node["skip"]?.elements ?? [], title: node["title"]?.text, before: node["before"], after: node["after"],
      only: node["only"]?.elements.compactMap(\.text), span: use?.value.span ?? node.span)
  }

  /// True for what `use:` cannot mean as a name: packs and section kinds have neither folders nor endings.
  static func isFile(_ name: String) -> Bool { name.contains("/") || name.hasSuffix(".md") }

  var language: String { layers.text("lang") ?? "en" }
  var institution: String? { layers.text("institution") }
  var formats: [YAMLNode] { layers["formats"]?.elements ?? [] }
  var editions: [YAMLNode]? { layers["editions"]?.elements }
  var asOf: EDTF? { layers.text("as-of").flatMap { EDTF($0) } }

  /// What the document says about itself.
  func metadata(diagnostics: inout DiagnosticSink) -> Metadata {
    var metadata = Metadata()
    metadata.kind = layers.text("kind") ?? ""
    metadata.title = layers["title"].map { MetadataText.line($0, diagnostics: &diagnostics) } ?? []
    metadata.subtitle = layers["subtitle"].map { MetadataText.line($0, diagnostics: &diagnostics) } ?? []
    metadata.authors = layers.texts("authors") ?? []
    metadata.institution = institution ?? ""
    metadata.date = layers.text("date") ?? ""
    metadata.edition = layers.text("edition") ?? ""
    metadata.asOf = layers.text("as-of") ?? ""
    metadata.language = language
    metadata.keywords = layers.texts("keywords") ?? []
    metadata.abstract = layers["abstract"].map { MetadataText.blocks($0, diagnostics: &diagnostics) } ?? []
    return metadata
  }

  /// What `{{< meta … >}}` can name.
  var metadataWords: [String: String] {
    var words: [String: String] = [:]
    for key in layers.keys { if let text = layers.text(key) { words[key] = text } }
    return words
  }

  var variables: [String: String] {
    Dictionary(
      uniqueKeysWithValues: layers.merged("variables").compactMap { entry in
        entry.value.text.map { (entry.name, $0) }
      })
  }
}
