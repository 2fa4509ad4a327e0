import Diagnostics
import DocumentModel
import Evidence
import PluginKit
import Workspace
import YAMLSyntax

/// The topic packs of a workspace, and those that the program carries, by name.
struct PackCatalog: Sendable {
  /// Where the program carries its packs, and a workspace has its own unless it says otherwise.
  static let folder = "Plugins/Topics"

  private(set) var packs: [String: TopicPack] = [:]
  /// Diagnostics by the file that they are about.
  private(set) var diagnostics: [(path: String, sink: DiagnosticSink)] = []
  /// What cannot be looked through: there may be labels in it.
  var unreadable: [Diagnostic] {
    failures.map { Diagnostic("file/unreadable", .error, $0.description, path: $0.path) }
  }
  private var failures: [WorldError] = []
  /// Every `plugin.yaml` as it was read: for labels.
  private(set) var files: [File] = []

  struct File: Sendable {
    var path: String
    var folder: String
    var values: YAMLNode
    /// False where the YAML could not be read in full.
    var isWhole: Bool
  }

  /// Adds the packs of a folder; one that is there already stays.
  mutating func add(_ folder: String, in world: any World) {
    let names = failures.found { () throws(WorldError) in try world.list(folder) } ?? []
    for name in names where name.hasSuffix("/") {
      let path = "\(folder)/\(name)plugin.yaml"
      guard let source = failures.found({ () throws(WorldError) in try world.source(path) }) else { continue }
      var sink = DiagnosticSink()
      let node = YAMLReader.read(source, diagnostics: &sink) ?? YAMLNode(.mapping([]), at: source.span)
      let own = "\(folder)/\(name.dropLast())"
      files.append(File(path: path, folder: own, values: node, isWhole: sink.worst != .error))
      add(node, folder: own, name: String(name.dropLast()), &sink)
      diagnostics.append((path, sink))
    }
  }

  private mutating func add(_ node: YAMLNode, folder: String, name: String, _ sink: inout DiagnosticSink) {
    var checker = ConfigurationChecker()
    let values = checker.checked(node, against: ConfigurationKeys.pack, of: "plugin.yaml")
    sink.merge(checker.diagnostics)
    if let id = values["id"], id.text != name {
      sink.error(
        "pack/id", "the pack in the folder “\(name)” calls itself “\(id.text ?? "")”", at: id.span,
        fixes: [Fix("write “\(name)”")])
    }
    guard packs[name] == nil else { return }
    packs[name] = TopicPack(
      id: name, title: Self.words(values["title"]),
      parameters: values["parameters"]?.entries.compactMap { PackParameter.read($0, &sink) } ?? [],
      parts: values["parts"]?.elements.compactMap(\.text) ?? [], folder: folder,
      section: values["section"]?.text ?? "section.md",
      words: Dictionary(
        (values["words"]?.entries ?? []).map { entry in
          (entry.key, Dictionary(entry.value.entries.map { ($0.key, $0.value.text ?? "") }) { $1 })
        }
      ) { $1 },
      span: node.span)
  }

  private static func words(_ node: YAMLNode?) -> LocalizedText {
    if let text = node?.text { return LocalizedText(["en": text]) }
    return LocalizedText(Dictionary((node?.entries ?? []).map { ($0.key, $0.value.text ?? "") }) { $1 })
  }

  /// Leaves out the packs of files that an edition may not see; those of the program stay.
  mutating func keep(_ isVisible: (_ path: String) -> Bool) {
    packs = packs.filter { isVisible("\($0.value.folder)/plugin.yaml") }
  }

  var names: [String] { packs.keys.sorted() }
}
