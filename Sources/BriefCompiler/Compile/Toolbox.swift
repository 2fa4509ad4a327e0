import Citations
import PluginKit

/// What a compiler works with: the plugins, by what they do, and the citation style.
public struct Toolbox: Sendable {
  let kinds: SectionKinds
  let renderers: [String: any Renderer.Type]
  let readers: [String: any Reader.Type]
  let checks: [any Check.Type]
  let formatter: any CitationFormatter
  /// Every plugin, sorted by id.
  public let plugins: [any Plugin.Type]

  public init(plugins: [any Plugin.Type], formatter: any CitationFormatter) {
    self.plugins = plugins.sorted { $0.id < $1.id }
    self.formatter = formatter
    kinds = SectionKinds(plugins)
    var renderers: [String: any Renderer.Type] = [:]
    var readers: [String: any Reader.Type] = [:]
    for plugin in self.plugins {
      if let renderer = plugin as? any Renderer.Type { renderers[renderer.name] = renderer }
      if let reader = plugin as? any Reader.Type { readers[reader.name] = reader }
    }
    self.renderers = renderers
    self.readers = readers
    checks = self.plugins.compactMap { $0 as? any Check.Type }
  }

  public var formats: [String] { renderers.keys.sorted() }
  public var inputFormats: [String] { readers.keys.sorted() }
}
