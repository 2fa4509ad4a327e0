import DocumentModel
import YAMLSyntax

/// Configuration from several places, weakest first: built-in defaults, `dossier.yaml`, the brief, the audience, the
/// command line. For each key the strongest layer that has it counts, whole: lists replace, they never concatenate.
struct ConfigurationLayers: Sendable {
  struct Layer: Sendable {
    /// What `config explain` calls it.
    var name: String
    var values: YAMLNode
  }

  private(set) var layers: [Layer] = []

  mutating func add(_ name: String, _ values: YAMLNode) { layers.append(Layer(name: name, values: values)) }

  /// The value of a key, and the layer that set it.
  func setting(_ key: String) -> (value: YAMLNode, layer: String)? {
    for layer in layers.reversed() { if let value = layer.values[key] { return (value, layer.name) } }
    return nil
  }

  subscript(key: String) -> YAMLNode? { setting(key)?.value }

  func text(_ key: String) -> String? { self[key]?.text }

  /// The texts of a list; nil where no layer has the key.
  func texts(_ key: String) -> [String]? { self[key]?.elements.compactMap(\.text) }

  /// A map whose entries are merged over the layers, entry by entry.
  func merged(_ key: String) -> [(name: String, value: YAMLNode, layer: String)] {
    var found: [String: (YAMLNode, String)] = [:]
    for layer in layers {
      for entry in layer.values[key]?.entries ?? [] { found[entry.key] = (entry.value, layer.name) }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value.0, $0.value.1) }
  }

  /// The names of all keys that are set, sorted.
  var keys: [String] { Set(layers.flatMap { $0.values.entries.map(\.key) }).sorted() }
}
