import PluginKit

/// The section kinds of this program, by name.
struct SectionKinds: Sendable {
  private let kinds: [String: any SectionKind.Type]

  init(_ kinds: [any SectionKind.Type]) {
    self.kinds = Dictionary(kinds.map { ($0.name, $0) }) { first, _ in first }
  }

  func kind(_ name: String) -> (any SectionKind.Type)? { kinds[name] }

  var names: [String] { kinds.keys.sorted() }
}
