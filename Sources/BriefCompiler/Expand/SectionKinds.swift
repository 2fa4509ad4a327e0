import PluginKit

/// The section kinds of this program, by name.
struct SectionKinds: Sendable {
  private let kinds: [String: any SectionKind.Type]

  init(_ plugins: [any Plugin.Type]) {
    var kinds: [String: any SectionKind.Type] = [:]
    for case let kind as any SectionKind.Type in plugins { kinds[kind.name] = kind }
    self.kinds = kinds
  }

  func kind(_ name: String) -> (any SectionKind.Type)? { kinds[name] }

  var names: [String] { kinds.keys.sorted() }
}
