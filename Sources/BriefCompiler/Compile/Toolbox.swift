import Citations
import Converters
import Evidence
import PluginKit

/// What a compiler works with: the plugins, by what they do, and the citation style.
public struct Toolbox: Sendable {
  let kinds: SectionKinds
  let renderers: [String: any Renderer.Type]
  let readers: [String: any Reader.Type]
  public let checks: [any Check.Type]
  let formatter: any CitationFormatter
  /// Of the program, for manifests.
  let version: String
  /// Of all diagnostics, for what configuration says of them.
  let rules: RuleNames
  /// Every plugin, sorted by id.
  public let plugins: [any Plugin.Type]

  /// - Parameter rules: gives the ids of all rules; none where they are not known.
  public init(
    plugins: [any Plugin.Type], formatter: any CitationFormatter, version: String = "",
    rules: @escaping @Sendable () -> [String] = { [] }
  ) {
    self.rules = RuleNames(known: Deferred(rules))
    self.plugins = plugins.sorted { $0.id < $1.id }
    self.formatter = formatter
    self.version = version
    var kinds: [any SectionKind.Type] = []
    var renderers: [String: any Renderer.Type] = [:]
    var readers: [String: any Reader.Type] = [:]
    var checks: [any Check.Type] = []
    for plugin in self.plugins {
      switch plugin.role {
      case .reader(let reader): readers[reader.name] = reader
      case .renderer(let renderer): renderers[renderer.name] = renderer
      case .sectionKind(let kind): kinds.append(kind)
      case .check(let check): checks.append(check)
      }
    }
    self.kinds = SectionKinds(kinds)
    self.renderers = renderers
    self.readers = readers
    self.checks = checks
  }

  /// The ending of a format's files; nil where nothing makes the format.
  func fileExtension(of format: String) -> String? {
    renderers[format]?.fileExtension ?? Converter.named(format)?.fileExtension
  }

  public var formats: [String] { renderers.keys.sorted() }
  public var inputFormats: [String] { readers.keys.sorted() }

  /// The ids of what writes formats and of what checks, sorted.
  func plugins(writing formats: [String]) -> [String] {
    (formats.compactMap { renderers[$0]?.id.name } + checks.map { $0.id.name }).sorted()
  }

  /// The extensions of an input format by name, and whether each is on by itself; nil where no reader has the name.
  public func extensions(of format: String) -> [(name: String, isOn: Bool)]? {
    readers[format].map(FormatSwitches.extensions)
  }
}
